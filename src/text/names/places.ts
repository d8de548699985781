/**
 * Countries with the adjectives that stand for them, capitals, large cities, regions and the states of federations: `name:adjective,adjective`.
 * English names, and those of French, German and Spanish where they differ. Data only.
 */
const entries = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

const COUNTRIES = entries(`
Afghanistan:Afghan; Albania:Albanian; Algeria:Algerian; Andorra:Andorran; Angola:Angolan; Argentina:Argentine,Argentinian; Armenia:Armenian; Australia:Australian
Austria:Austrian; Azerbaijan:Azerbaijani,Azeri; Bahamas:Bahamian; Bahrain:Bahraini; Bangladesh:Bangladeshi; Barbados:Barbadian; Belarus:Belarusian; Belgium:Belgian
Belize:Belizean; Benin:Beninese; Bhutan:Bhutanese; Bolivia:Bolivian; Bosnia:Bosnian; Botswana:Botswanan; Brazil:Brazilian; Britain:British; Brunei:Bruneian
Bulgaria:Bulgarian; Burkina Faso:Burkinabe; Burma:Burmese; Burundi:Burundian; Cambodia:Cambodian; Cameroon:Cameroonian; Canada:Canadian; Cape Verde:Cape Verdean
Central African Republic; Chad:Chadian; Chile:Chilean; China:Chinese; Colombia:Colombian; Comoros:Comoran; Congo:Congolese; Costa Rica:Costa Rican; Croatia:Croatian,Croat
Cuba:Cuban; Cyprus:Cypriot; Czech Republic:Czech; Czechia:Czech; Denmark:Danish; Djibouti:Djiboutian; Dominica; Dominican Republic:Dominican; Ecuador:Ecuadorian; Egypt:Egyptian
El Salvador:Salvadoran; England:English; Equatorial Guinea; Eritrea:Eritrean; Estonia:Estonian; Eswatini; Ethiopia:Ethiopian; Fiji:Fijian; Finland:Finnish; France:French
Gabon:Gabonese; Gambia:Gambian; Georgia:Georgian; Germany:German; Ghana:Ghanaian; Greece:Greek; Greenland:Greenlandic; Grenada:Grenadian; Guatemala:Guatemalan; Guinea:Guinean
Guyana:Guyanese; Haiti:Haitian; Honduras:Honduran; Hungary:Hungarian; Iceland:Icelandic; India:Indian; Indonesia:Indonesian; Iran:Iranian; Iraq:Iraqi; Ireland:Irish
Israel:Israeli; Italy:Italian; Ivory Coast:Ivorian; Jamaica:Jamaican; Japan:Japanese; Jordan:Jordanian; Kazakhstan:Kazakh; Kenya:Kenyan; Kiribati; Kosovo:Kosovan,Kosovar
Kuwait:Kuwaiti; Kyrgyzstan:Kyrgyz; Laos:Laotian,Lao; Latvia:Latvian; Lebanon:Lebanese; Lesotho; Liberia:Liberian; Libya:Libyan; Liechtenstein; Lithuania:Lithuanian
Luxembourg:Luxembourgish; Macedonia:Macedonian; Madagascar:Malagasy; Malawi:Malawian; Malaysia:Malaysian; Maldives:Maldivian; Mali:Malian; Malta:Maltese; Mauritania:Mauritanian
Mauritius:Mauritian; Mexico:Mexican; Micronesia; Moldova:Moldovan; Monaco:Monegasque; Mongolia:Mongolian; Montenegro:Montenegrin; Morocco:Moroccan; Mozambique:Mozambican
Myanmar:Burmese; Namibia:Namibian; Nauru; Nepal:Nepali,Nepalese; Netherlands:Dutch; Holland:Dutch; New Zealand; Nicaragua:Nicaraguan; Niger:Nigerien; Nigeria:Nigerian
North Korea:North Korean; North Macedonia; Northern Ireland; Norway:Norwegian; Oman:Omani; Pakistan:Pakistani; Palau; Palestine:Palestinian; Panama:Panamanian
Papua New Guinea; Paraguay:Paraguayan; Peru:Peruvian; Philippines:Philippine,Filipino; Poland:Polish; Portugal:Portuguese; Qatar:Qatari; Romania:Romanian; Russia:Russian
Rwanda:Rwandan; Samoa:Samoan; San Marino; Saudi Arabia:Saudi; Scotland:Scottish; Senegal:Senegalese; Serbia:Serbian,Serb; Seychelles; Sierra Leone; Singapore:Singaporean
Slovakia:Slovak; Slovenia:Slovenian,Slovene; Solomon Islands; Somalia:Somali; South Africa:South African; South Korea:South Korean; South Sudan:South Sudanese; Soviet Union:Soviet
Spain:Spanish; Sri Lanka:Sri Lankan; Sudan:Sudanese; Suriname; Sweden:Swedish; Switzerland:Swiss; Syria:Syrian; Taiwan:Taiwanese; Tajikistan:Tajik; Tanzania:Tanzanian
Thailand:Thai; Tibet:Tibetan; Timor-Leste; East Timor; Togo:Togolese; Tonga:Tongan; Trinidad:Trinidadian; Tunisia:Tunisian; Turkey:Turkish; Türkiye:Turkish; Turkmenistan:Turkmen; Tuvalu
Uganda:Ugandan; Ukraine:Ukrainian; United Arab Emirates:Emirati; UAE:Emirati; United Kingdom:British; UK:British; U.K.:British; United States:American; US:American; U.S.:American; USA:American
U.S.A.:American; America:American; United States of America:American; Great Britain:British; Uruguay:Uruguayan; Uzbekistan:Uzbek; Vanuatu; Vatican; Venezuela:Venezuelan; Vietnam:Vietnamese; Wales:Welsh
Yemen:Yemeni; Zambia:Zambian; Zimbabwe:Zimbabwean; Korea:Korean; Hong Kong; Macau; Puerto Rico:Puerto Rican; Bermuda; Crimea:Crimean; Catalonia:Catalan; Chechnya:Chechen; Kurdistan:Kurdish,Kurd
PRC:Chinese; DPRK:North Korean; DRC:Congolese; Gaza:Gazan; West Bank
Allemagne:allemand,allemande; Angleterre; Royaume-Uni; Belgique:belge; Espagne; Italie; Suisse; Chine:chinois,chinoise; Japon:japonais,japonaise; Russie:russe; États-Unis; Etats-Unis
Grèce; Pologne; Turquie; Maroc; Algérie; Tunisie; Égypte; Inde; Brésil; Suède; Norvège; Danemark; Finlande; Autriche; Hongrie; Roumanie; Bulgarie; Syrie; Liban; Irak; Libye; Corée du Sud; Corée du Nord
Deutschland; Österreich; Schweiz; Frankreich; Italien; Spanien; Großbritannien; Vereinigte Staaten; Russland; Türkei; Griechenland; Polen; Ungarn; Niederlande; Belgien; Schweden; Norwegen; Dänemark; Finnland
Tschechien; Rumänien; Bulgarien; Syrien; Ägypten; Indien; Brasilien; Südkorea; Nordkorea; Japan; China; Ukraine; Kroatien; Slowakei; Slowenien; Estland; Lettland; Litauen
Alemania; Francia; España; Italia; Reino Unido; Estados Unidos; EE UU; EEUU; EE.UU.; Rusia; Japón; Grecia; Polonia; Turquía; Marruecos; México; Brasil; Perú; Suecia; Noruega; Dinamarca; Ucrania; Bélgica; Suiza
`)

const CITIES = entries(`
Kabul; Tirana; Algiers; Luanda; Buenos Aires; Yerevan; Canberra; Vienna; Baku; Manama; Dhaka; Minsk; Brussels; Thimphu; La Paz; Sarajevo; Gaborone; Brasilia; Sofia; Ouagadougou; Phnom Penh; Yaounde; Ottawa; Santiago
Beijing; Bogota; Bogotá; Kinshasa; Brazzaville; San Jose; Zagreb; Havana; Nicosia; Prague; Copenhagen; Quito; Cairo; San Salvador; Asmara; Tallinn; Addis Ababa; Helsinki; Paris; Tbilisi; Berlin; Accra; Athens; Guatemala City
Port-au-Prince; Tegucigalpa; Budapest; Reykjavik; New Delhi; Delhi; Jakarta; Tehran; Baghdad; Dublin; Jerusalem; Tel Aviv; Rome; Kingston; Tokyo; Amman; Astana; Nairobi; Pristina; Kuwait City; Bishkek; Vientiane; Riga; Beirut
Tripoli; Vilnius; Skopje; Antananarivo; Lilongwe; Kuala Lumpur; Bamako; Valletta; Mexico City; Chisinau; Ulaanbaatar; Podgorica; Rabat; Maputo; Naypyidaw; Windhoek; Kathmandu; Amsterdam; The Hague; Wellington; Managua; Niamey; Abuja
Pyongyang; Oslo; Muscat; Islamabad; Ramallah; Panama City; Port Moresby; Asuncion; Lima; Manila; Warsaw; Lisbon; Doha; Bucharest; Moscow; Kigali; Riyadh; Dakar; Belgrade; Freetown; Bratislava; Ljubljana; Mogadishu; Pretoria; Cape Town
Seoul; Juba; Madrid; Colombo; Khartoum; Stockholm; Bern; Damascus; Taipei; Dushanbe; Dodoma; Bangkok; Lome; Tunis; Ankara; Ashgabat; Kampala; Kyiv; Kiev; Abu Dhabi; London; Washington; Montevideo; Tashkent; Caracas; Hanoi; Sanaa; Lusaka; Harare
Johannesburg; Lagos; Casablanca; Alexandria; Istanbul; Izmir; Dubai; Jeddah; Mecca; Basra; Mosul; Aleppo; Karachi; Lahore; Mumbai; Kolkata; Chennai; Bangalore; Hyderabad; Shanghai; Guangzhou; Shenzhen; Chengdu; Wuhan; Hong Kong; Osaka
Kyoto; Hiroshima; Nagasaki; Fukushima; Okinawa; Busan; Ho Chi Minh City; Sydney; Melbourne; Brisbane; Perth; Adelaide; Auckland; Christchurch; Honolulu; Los Angeles; San Francisco; San Diego; Seattle; Portland; Las Vegas; Phoenix; Denver; Dallas
Houston; Chicago; Detroit; Cleveland; Minneapolis; St. Louis; New Orleans; Atlanta; Miami; Orlando; Tampa; Charlotte; Nashville; Baltimore; Philadelphia; Pittsburgh; Boston; New York City; Milwaukee; Cincinnati; Sacramento
Toronto; Montreal; Vancouver; Calgary; Rio de Janeiro; São Paulo; Sao Paulo; Cordoba; Guadalajara; Tijuana; Monterrey; Medellin; Guayaquil; Edinburgh; Glasgow; Cardiff; Belfast; Manchester; Birmingham; Liverpool; Leeds; Bristol; Sheffield
Marseille; Lyon; Toulouse; Nice; Bordeaux; Lille; Strasbourg; Nantes; Hamburg; Munich; Cologne; Frankfurt; Stuttgart; Düsseldorf; Dresden; Leipzig; Zurich; Geneva; Basel; Milan; Naples; Turin; Venice; Florence; Bologna; Palermo; Barcelona
Valencia; Seville; Bilbao; Porto; Antwerp; Rotterdam; Krakow; Gdansk; Lviv; Odesa; Odessa; Kharkiv; Kherson; Mariupol; Bakhmut; Zaporizhzhia; Donetsk; Luhansk; Sevastopol; St. Petersburg; Saint Petersburg; Vladivostok; Grozny; Thessaloniki; Gothenburg
Bruxelles; Londres; Moscou; Pékin; Genève; Vienne; Varsovie; Athènes; Rom; Moskau; Peking; Wien; Brüssel; Genf; Athen; Prag; Warschau; Kiew; München; Köln; Mailand; Roma; Milano; Bruselas; Moscú; Pekín; Ginebra; Lisboa; Berlín; Atenas; Varsovia
`)

const REGIONS = entries(`
Africa:African; Asia:Asian; Europe:European; North America; South America; Latin America:Latin American; Central America; Antarctica:Antarctic; Oceania; Middle East:Middle Eastern; Far East; Balkans; Caucasus; Central Asia
East Asia; South Asia; Southeast Asia; Western Europe; Eastern Europe; Northern Europe; West Africa; East Africa; North Africa; Sahel; Horn of Africa; Scandinavia:Scandinavian; Baltics:Baltic; Caribbean; Siberia:Siberian
Pacific; Atlantic; North Atlantic; Indo-Pacific; Asia-Pacific; Arctic; Mediterranean; Persian Gulf; Red Sea; Black Sea; Baltic Sea; South China Sea; East China Sea; Sea of Japan; Taiwan Strait; Donbas; Silicon Valley; Wall Street
Alabama; Alaska; Arizona; Arkansas; California:Californian; Colorado; Connecticut; Delaware; Florida:Floridian; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota
Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee; Texas:Texan
Utah; Vermont; Virginia; West Virginia; Wisconsin; Wyoming; Ontario; Quebec; British Columbia; Alberta; Manitoba; Nova Scotia; New South Wales; Queensland; Tasmania; Bavaria:Bavarian; Saxony; Tuscany; Sicily; Andalusia; Brittany; Normandy
Afrique; Asie; Amérique; Europa; Afrika; Asien; Amerika; Bayern; Sachsen; África; América; Oriente Medio; Nahost
`)

function keyed(list: readonly string[]): [string, readonly string[]][] {
  return list.map((entry) => {
    const [name = '', adjectives = ''] = entry.split(':')
    return [name.trim(), adjectives.split(',').filter((word) => word !== '')]
  })
}

const NAMED = [...keyed(COUNTRIES), ...keyed(CITIES), ...keyed(REGIONS)]

/** Names of places, as printed. */
export const PLACES: ReadonlySet<string> = new Set(NAMED.map(([name]) => name))

/** Adjective → the country or region it stands for, the first listed one where two share it. */
export const PLACE_BY_ADJECTIVE: ReadonlyMap<string, string> = new Map(
  [...NAMED]
    .reverse()
    .flatMap(([name, adjectives]) => adjectives.map((adjective): [string, string] => [adjective, name])),
)

/** Peoples, creeds and parties: capitalised, and no names. */
export const PEOPLES: ReadonlySet<string> = new Set(
  entries(`
Arab; Jewish; Jew; Muslim; Islamic; Christian; Catholic; Protestant; Orthodox; Hindu; Buddhist; Sikh; Sunni; Shiite; Shia; Latino; Latina; Hispanic; Black; White; Native; Indigenous; Western; Eastern; Northern; Southern; Central; Anglo; Nordic; Slavic
Republican; Democrat; Democratic; Conservative; Liberal; Labour; Tory; Tories; Communist; Socialist; Nazi; Marxist; Islamist; Zionist; Englishman; Frenchman; Scot; Briton; Spaniard; Swede; Dane; Finn; Pole; Turk; Kurd
`).flatMap((word) => [word, `${word}s`]),
)

/** Other forms of a country's name, in lower case without stops → the form they stand for. */
export const PLACE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['usa', 'united states'],
  ['united states of america', 'united states'],
  ['america', 'united states'],
  ['uk', 'united kingdom'],
  ['great britain', 'britain'],
  ['uae', 'united arab emirates'],
  ['prc', 'china'],
  ['people republic of china', 'china'],
  ['türkiye', 'turkey'],
  ['kiev', 'kyiv'],
  ['ee uu', 'estados unidos'],
  ['eeuu', 'estados unidos'],
  ['etats-unis', 'états-unis'],
])
