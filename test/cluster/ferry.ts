/** An invented event and its neighbours, written for the tests: a ferry runs aground. */

/** The source. */
export const FERRY = `A passenger ferry with 312 people on board ran aground off the island of Sandrey early on Tuesday after its steering failed in heavy seas, the coastguard said.
The Maid of Harlow, built in 1987 and due to be scrapped next spring, struck the Corrin reef at 4.40 a.m. as it approached the harbour of Tollan.
Two lifeboats and a navy helicopter took off the passengers within three hours. Eleven people were treated for bruises and cold, and a cook with a broken arm was flown to the hospital at Inverlochan.
The captain, Morag Petrie, told the harbour master by radio that the rudder had jammed hard to port twenty minutes before the ship struck.
Inspectors had warned in March that the hydraulic pumps of the steering gear were worn, according to a report seen by the islands council, and gave the owner, Northern Sound Lines, until June to replace them.
The company said the pumps had been ordered but not yet delivered, and that it would help the inquiry that transport minister Alasdair Crane announced on Tuesday afternoon.
Salvage tugs from Stavanger are expected on Thursday. About 40 tonnes of diesel remain in the tanks, and booms were laid around the hull to protect the oyster beds in Tollan bay.`

/** Written from it: every point, other words. */
export const FERRY_REWRITTEN = `The steering of a passenger ferry carrying 312 people gave out in heavy seas early on Tuesday and the vessel ran aground off Sandrey island, according to the coastguard.
The Maid of Harlow, a ship from 1987 that was to be scrapped in the coming spring, hit the Corrin reef at 4.40 a.m. while approaching Tollan harbour.
Within three hours two lifeboats and a helicopter of the navy had taken off all passengers. Eleven of them were treated for cold and bruises; a cook who had broken an arm was flown to hospital in Inverlochan.
Captain Morag Petrie had told the harbour master by radio that the rudder jammed hard to port some twenty minutes before the ship struck the reef.
A report seen by the islands council shows that inspectors warned in March of worn hydraulic pumps in the steering gear. They gave Northern Sound Lines, the owner, until June to replace the pumps.
The pumps had been ordered but were not yet delivered, the company said. It promised to help with the inquiry announced on Tuesday afternoon by Alasdair Crane, the transport minister.
Tugs from Stavanger are expected for the salvage on Thursday. Booms laid around the hull protect the oyster beds of Tollan bay, as about 40 tonnes of diesel are still in the tanks.`

/** By someone who was there: the same event, other particulars. */
export const FERRY_INDEPENDENT = `Islanders on Sandrey were woken before dawn on Tuesday by the siren of the Maid of Harlow, the old ferry that links them to the mainland, lying on her side on the Corrin rocks.
“I ran down in my slippers and you could see the lights all crooked,” said Effie Galbraith, who keeps the post office at Tollan. She and her neighbours opened the school and carried blankets and tea to the pier for the people brought ashore.
Among them were a wedding party from Dundarrow and nineteen pupils of the Kilvane academy on their way home from a football match. A teacher, Iain Moffat, said the children sang until the boats came.
Coastguard watch officer Ruth Adeyemi said the ship lost her steering in a force nine gale and that everyone was accounted for by eight o'clock. A cook broke his arm.
The ferry has failed on this crossing four times since last autumn. Councillor Hamish Baird, who has asked for a new ship since 2019, called the accident a disgrace that anybody here could have foretold.
Fishermen worry about the fuel in her tanks. The oyster farm at Tollan, which employs twenty-six people, has stopped its harvest.`

/** Another outlet's, short and of its own. */
export const FERRY_BRIEF = `More than 300 people were rescued on Tuesday from a ferry that ran aground near the Scottish island of Sandrey. Lifeboat crews from three stations brought passengers from the Maid of Harlow ashore in the dark, and a navy helicopter winched up the last of the crew, spokesman Peter Quill said. Some were treated for cold. The cause is being looked into, but there were reports that the ship could not be steered. Ferry traffic in the sound is suspended.`

/** The same kind of event a year before, elsewhere: another ship, another reef. */
export const OTHER_FERRY = `A car ferry with 148 people on board ran aground near Port Ellary on Saturday night after it lost power in thick fog, the coastguard said.
The Lady Isolde, on the evening crossing from Kerrin, came to rest on a sandbank two miles from the Ellary light and was refloated on the morning tide.
Nobody was hurt. Passengers spent the night on board and were given breakfast by volunteers of the sailing club before a catamaran took them off.
The operator, Western Isles Transport, blamed a blocked fuel filter. Its director, Fergus Dunmore, apologised and offered refunds.
The maritime accident board has opened an investigation and asked for the data recorder of the ship, which entered service in 2011.`
