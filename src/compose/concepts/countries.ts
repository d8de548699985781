/**
 * Countries as English news names them: the name, the people's adjective, the capital that stands for the government. One line a
 * country, alternatives parted by `|`, capitals after `/`. A capital keeps its own meaning beside the country's, since it is also a city.
 */
export const COUNTRIES: readonly string[] = `
Afghanistan|Afghan|Afghans / Kabul
Albania|Albanian|Albanians / Tirana
Algeria|Algerian|Algerians / Algiers
Angola|Angolan|Angolans / Luanda
Argentina|Argentine|Argentinian|Argentines / Buenos Aires
Armenia|Armenian|Armenians / Yerevan
Australia|Australian|Australians / Canberra
Austria|Austrian|Austrians / Vienna
Azerbaijan|Azerbaijani|Azeri / Baku
Bahamas|Bahamian / Nassau
Bahrain|Bahraini / Manama
Bangladesh|Bangladeshi|Bangladeshis / Dhaka
Belarus|Belarusian|Belarusians|Belarussian / Minsk
Belgium|Belgian|Belgians
Belize|Belizean / Belmopan
Benin|Beninese / Cotonou
Bhutan|Bhutanese / Thimphu
Bolivia|Bolivian|Bolivians / La Paz
Bosnia|Bosnian|Bosnians / Sarajevo
Botswana|Botswanan / Gaborone
Brazil|Brazilian|Brazilians / Brasilia
Brunei|Bruneian
Bulgaria|Bulgarian|Bulgarians / Sofia
Burkina Faso|Burkinabe / Ouagadougou
Burundi|Burundian / Bujumbura
Cambodia|Cambodian|Cambodians / Phnom Penh
Cameroon|Cameroonian|Cameroonians / Yaounde
Canada|Canadian|Canadians / Ottawa
Chad|Chadian / N'Djamena
Chile|Chilean|Chileans / Santiago
China|Chinese|PRC|People's Republic of China / Beijing
Colombia|Colombian|Colombians / Bogota
Congo|Congolese|DRC / Kinshasa
Costa Rica|Costa Rican
Croatia|Croatian|Croatians / Zagreb
Cuba|Cuban|Cubans / Havana
Cyprus|Cypriot|Cypriots / Nicosia
Czech Republic|Czechia|Czech|Czechs / Prague
Denmark|Danish|Danes|Dane / Copenhagen
Djibouti|Djiboutian
Dominican Republic|Dominican|Dominicans / Santo Domingo
Ecuador|Ecuadorian|Ecuadorean / Quito
Egypt|Egyptian|Egyptians / Cairo
El Salvador|Salvadoran|Salvadorans / San Salvador
Eritrea|Eritrean / Asmara
Estonia|Estonian|Estonians / Tallinn
Ethiopia|Ethiopian|Ethiopians / Addis Ababa
European Union|EU / Brussels
Fiji|Fijian
Finland|Finnish|Finns|Finn / Helsinki
France|French|Frenchman|Frenchmen / Paris
Gabon|Gabonese / Libreville
Gambia|Gambian / Banjul
Georgia|Georgian|Georgians / Tbilisi
Germany|German|Germans / Berlin
Ghana|Ghanaian|Ghanaians / Accra
Greece|Greek|Greeks / Athens
Guatemala|Guatemalan|Guatemalans
Guinea|Guinean / Conakry
Guyana|Guyanese / Georgetown
Haiti|Haitian|Haitians / Port-au-Prince
Honduras|Honduran|Hondurans / Tegucigalpa
Hong Kong|Hongkonger|Hongkongers
Hungary|Hungarian|Hungarians / Budapest
Iceland|Icelandic|Icelanders / Reykjavik
India|Indian|Indians / New Delhi|Delhi
Indonesia|Indonesian|Indonesians / Jakarta
Iran|Iranian|Iranians / Tehran
Iraq|Iraqi|Iraqis / Baghdad
Ireland|Irish|Irishman / Dublin
Israel|Israeli|Israelis / Jerusalem|Tel Aviv
Italy|Italian|Italians / Rome
Ivory Coast|Ivorian|Ivorians / Abidjan
Jamaica|Jamaican|Jamaicans / Kingston
Japan|Japanese / Tokyo
Jordan|Jordanian|Jordanians / Amman
Kazakhstan|Kazakh|Kazakhs / Astana
Kenya|Kenyan|Kenyans / Nairobi
Kosovo|Kosovar|Kosovars / Pristina
Kuwait|Kuwaiti|Kuwaitis
Kyrgyzstan|Kyrgyz / Bishkek
Laos|Laotian|Lao / Vientiane
Latvia|Latvian|Latvians / Riga
Lebanon|Lebanese / Beirut
Liberia|Liberian|Liberians / Monrovia
Libya|Libyan|Libyans / Tripoli
Lithuania|Lithuanian|Lithuanians
Luxembourg|Luxembourger
Madagascar|Malagasy / Antananarivo
Malawi|Malawian / Lilongwe
Malaysia|Malaysian|Malaysians / Kuala Lumpur
Maldives|Maldivian
Mali|Malian|Malians / Bamako
Malta|Maltese / Valletta
Mauritania|Mauritanian / Nouakchott
Mauritius|Mauritian
Mexico|Mexican|Mexicans / Mexico City
Moldova|Moldovan|Moldovans / Chisinau
Mongolia|Mongolian|Mongolians / Ulaanbaatar
Montenegro|Montenegrin / Podgorica
Morocco|Moroccan|Moroccans / Rabat
Mozambique|Mozambican / Maputo
Myanmar|Burma|Burmese / Naypyidaw|Yangon
Namibia|Namibian / Windhoek
Nepal|Nepali|Nepalese / Kathmandu
Netherlands|Dutch|Dutchman / The Hague|Amsterdam
New Zealand|New Zealander|New Zealanders / Wellington
Nicaragua|Nicaraguan|Nicaraguans / Managua
Niger|Nigerien / Niamey
Nigeria|Nigerian|Nigerians / Abuja
North Korea|North Korean|North Koreans|DPRK / Pyongyang
North Macedonia|Macedonian|Macedonians / Skopje
Norway|Norwegian|Norwegians / Oslo
Oman|Omani|Omanis / Muscat
Pakistan|Pakistani|Pakistanis / Islamabad
Palestine|Palestinian|Palestinians / Ramallah
Panama|Panamanian|Panamanians
Papua New Guinea|Papuan / Port Moresby
Paraguay|Paraguayan / Asuncion
Peru|Peruvian|Peruvians / Lima
Philippines|Philippine|Filipino|Filipinos / Manila
Poland|Polish|Poles / Warsaw
Portugal|Portuguese / Lisbon
Qatar|Qatari|Qataris / Doha
Romania|Romanian|Romanians / Bucharest
Russia|Russian|Russians|Russian Federation / Moscow|Kremlin
Rwanda|Rwandan|Rwandans / Kigali
Saudi Arabia|Saudi|Saudis|Saudi Arabian / Riyadh
Senegal|Senegalese / Dakar
Serbia|Serbian|Serbs|Serb / Belgrade
Sierra Leone|Sierra Leonean / Freetown
Singapore|Singaporean|Singaporeans
Slovakia|Slovak|Slovaks|Slovakian / Bratislava
Slovenia|Slovenian|Slovene|Slovenes / Ljubljana
Somalia|Somali|Somalis / Mogadishu
South Africa|South African|South Africans / Pretoria
South Korea|South Korean|South Koreans / Seoul
South Sudan|South Sudanese / Juba
Soviet Union|Soviet|Soviets|USSR
Spain|Spanish|Spaniards|Spaniard / Madrid
Sri Lanka|Sri Lankan|Sri Lankans / Colombo
Sudan|Sudanese / Khartoum
Sweden|Swedish|Swedes|Swede / Stockholm
Switzerland|Swiss / Bern
Syria|Syrian|Syrians / Damascus
Taiwan|Taiwanese / Taipei
Tajikistan|Tajik|Tajiks / Dushanbe
Tanzania|Tanzanian|Tanzanians / Dodoma
Thailand|Thai|Thais / Bangkok
Togo|Togolese / Lome
Trinidad|Trinidadian / Port of Spain
Tunisia|Tunisian|Tunisians / Tunis
Turkey|Turkish|Turks|Turk|Türkiye|Turkiye / Ankara
Turkmenistan|Turkmen / Ashgabat
Uganda|Ugandan|Ugandans / Kampala
Ukraine|Ukrainian|Ukrainians / Kyiv|Kiev
United Arab Emirates|UAE|Emirati|Emiratis / Abu Dhabi
United Kingdom|UK|U.K.|Britain|British|Briton|Britons|Great Britain / London|Downing Street
United Nations|UN|U.N.
United States|US|U.S.|USA|U.S.A.|America|American|Americans|United States of America / Washington|White House
Uruguay|Uruguayan|Uruguayans / Montevideo
Uzbekistan|Uzbek|Uzbeks / Tashkent
Vatican|Holy See / Vatican City
Venezuela|Venezuelan|Venezuelans / Caracas
Vietnam|Vietnamese / Hanoi
Yemen|Yemeni|Yemenis / Sanaa
Zambia|Zambian|Zambians / Lusaka
Zimbabwe|Zimbabwean|Zimbabweans / Harare
`
  .trim()
  .split('\n')
