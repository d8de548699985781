/**
 * Words that name an office, a rank or a trade and so stand beside a person's name, in lower case, by language but kept in one set:
 * a word that is an office in one language is hardly ever a name in another. Data only.
 */
const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** Printed before a name in full or cut short; never shown as a role by themselves. */
export const HONORIFICS: ReadonlyMap<string, 'm' | 'f' | null> = new Map<string, 'm' | 'f' | null>([
  ...words('mr mister sir lord m monsieur herr señor sr don signor signore senhor meneer hr').map(
    (word): [string, 'm'] => [word, 'm'],
  ),
  ...words(
    'mrs ms miss madam dame lady mme madame mlle mademoiselle frau señora sra señorita doña dona signora senhora mevrouw fru',
  ).map((word): [string, 'f'] => [word, 'f']),
  ...words('mx dr prof').map((word): [string, null] => [word, null]),
])

/** Offices and trades of either sex. */
const NEUTRAL = words(`
president presidents vice-president senators sens reps govs insp supt det cllr cpl pvt amb fan minister premier chancellor secretary secretary-general undersecretary under-secretary senator sen rep gov governor
lieutenant lt gen general brigadier major maj colonel col captain capt sergeant sgt corporal private admiral adm commander cmdr marshal commodore
mayor judge justice magistrate speaker leader chief head chair chairperson co-chair deputy director executive officer ceo cfo coo cto boss
co-founder founder owner co-owner manager coordinator organizer organiser administrator commissioner ambassador envoy diplomat attaché consul
spokesperson spokespeople representative delegate lawmaker legislator parliamentarian mp mep msp politician candidate nominee frontrunner front-runner
contender challenger incumbent hopeful official bureaucrat aide adviser advisor counselor counsellor assistant strategist pollster consultant operative
analyst expert economist historian scientist scholar researcher fellow professor lecturer academic demographer sociologist psychologist
psychiatrist physicist chemist biologist epidemiologist virologist doctor physician surgeon nurse midwife paramedic pharmacist dentist therapist
engineer architect developer designer programmer entrepreneur investor banker financier broker trader tycoon billionaire millionaire magnate mogul
lawyer neurosurgeon attorney solicitor barrister prosecutor counsel advocate defender activist campaigner organiser lobbyist protester demonstrator
journalist reporter correspondent columnist commentator pundit editor editor-in-chief publisher writer author novelist poet blogger
host co-host anchor presenter broadcaster moderator producer filmmaker director actor comedian singer songwriter rapper musician artist
painter photographer composer conductor dancer star celebrity model coach trainer player striker midfielder goalkeeper defender quarterback
pitcher skipper umpire referee athlete champion swimmer runner cyclist boxer driver pilot sailor astronaut cosmonaut
detective inspector superintendent constable sheriff deputy investigator agent officer trooper ranger firefighter soldier veteran
warlord militant rebel insurgent fighter terrorist suspect defendant plaintiff witness victim survivor
pastor preacher reverend rev rabbi imam ayatollah mullah bishop archbishop cardinal pope patriarch vicar priest deacon minister cleric
emir sheikh sultan caliph tsar czar shah emperor monarch heir
teacher principal headteacher student pupil graduate farmer worker trucker baker chef cook waiter resident neighbour neighbor
whistleblower dissident exile refugee migrant treasurer auditor accountant clerk registrar curator librarian
superdelegate alderman councillor councilor councilmember assemblymember congressmember intern insider staffer strategist
ex-president ex-minister ex-premier statesman-philosopher colleague counterpart rival ally partner
`)

const MALE = words(`
chairman spokesman congressman councilman assemblyman businessman salesman policeman fireman fisherman sportsman statesman ombudsman alderman
clergyman anchorman cameraman gunman serviceman airman king prince duke earl baron count emperor heir brother father husband son uncle nephew grandfather
grandson stepfather boyfriend widower actor waiter monk friar
`)

const FEMALE = words(`
chairwoman spokeswoman congresswoman councilwoman assemblywoman businesswoman policewoman sportswoman stateswoman alderwoman
anchorwoman servicewoman queen princess duchess countess baroness empress heiress sister mother wife daughter aunt niece grandmother
granddaughter stepmother girlfriend widow actress waitress nun hostess comedienne
`)

const FRENCH = words(`
président premier-ministre ministre chancelier porte-parole secrétaire sénateur député eurodéputé conseiller gouverneur directeur directeur-général
chef patron maire préfet procureur juge avocat professeur chercheur économiste politologue sociologue historien médecin ambassadeur diplomate
général colonel capitaine commandant commissaire leader candidat dirigeant responsable cadre fondateur cofondateur auteur écrivain
journaliste rédacteur roi prince pape archevêque évêque cardinal entraîneur sélectionneur joueur analyste expert délégué
`)
const FRENCH_FEMALE = words(`
présidente ministre-présidente chancelière sénatrice députée eurodéputée conseillère gouverneure directrice préfète procureure avocate professeure
chercheuse historienne ambassadrice générale candidate dirigeante fondatrice autrice écrivaine reine princesse entraîneuse joueuse
`)
const GERMAN = words(`
präsident bundespräsident bundeskanzler kanzler minister ministerpräsident außenminister innenminister finanzminister verteidigungsminister
wirtschaftsminister gesundheitsminister justizminister umweltminister premierminister premier staatssekretär generalsekretär sprecher
regierungssprecher pressesprecher vorsitzender vorsitzende parteichef fraktionschef chef leiter direktor geschäftsführer vorstandschef
bürgermeister oberbürgermeister landrat abgeordneter abgeordnete botschafter staatschef regierungschef experte expertin forscher wissenschaftler ökonom
professor richter staatsanwalt anwalt rechtsanwalt polizeisprecher trainer bundestrainer papst könig kronprinz kommissar autor
`)
const GERMAN_FEMALE = words(`
präsidentin bundeskanzlerin kanzlerin ministerin ministerpräsidentin außenministerin innenministerin finanzministerin verteidigungsministerin
wirtschaftsministerin justizministerin umweltministerin premierministerin staatssekretärin sprecherin regierungssprecherin pressesprecherin chefin
leiterin direktorin geschäftsführerin bürgermeisterin oberbürgermeisterin botschafterin forscherin wissenschaftlerin ökonomin professorin richterin
staatsanwältin anwältin trainerin königin kommissarin autorin parteichefin fraktionschefin
`)
const SPANISH = words(`
presidente expresidente ministro canciller portavoz vocero secretario senador diputado alcalde gobernador consejero director jefe líder
fiscal juez abogado profesor economista analista experto embajador coronel capitán comandante comisario candidato fundador autor escritor
periodista rey príncipe papa arzobispo obispo entrenador seleccionador jugador vicepresidente dirigente
`)
const SPANISH_FEMALE = words(`
presidenta expresidenta ministra secretaria senadora diputada alcaldesa gobernadora consejera directora jefa lideresa jueza abogada profesora
experta embajadora candidata fundadora autora escritora reina princesa entrenadora jugadora vicepresidenta
`)
const OTHERS = words(`
presidente ministro primo-ministro segretario senatore deputato sindaco governatore direttore portavoce capo avvocato professore allenatore re
ministra sindaca direttrice premier voorzitter woordvoerder minister-president burgemeester statsminister utrikesminister talsperson
prezydent premier minister rzecznik prezes szef burmistrz posłanka poseł primeiro-ministro porta-voz prefeito governador deputado treinador
`)

export type Gender = 'm' | 'f'

/** Every office and trade, with the sex its word tells, null where it tells none. */
export const ROLE_NOUNS: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...[...NEUTRAL, ...OTHERS].map((word): [string, null] => [word, null]),
  ...[...FRENCH, ...GERMAN, ...SPANISH].map((word): [string, null] => [word, null]),
  ...MALE.map((word): [string, 'm'] => [word, 'm']),
  ...[...FEMALE, ...FRENCH_FEMALE, ...GERMAN_FEMALE, ...SPANISH_FEMALE].map((word): [string, 'f'] => [
    word,
    'f',
  ]),
])

/** Offices that are surnames as well, when a first name stands before them. */
export const SURNAME_OFFICES: ReadonlySet<string> = new Set(
  words(
    'king pope bishop prince major judge duke earl baron marshal priest head page dean chancellor cook baker driver justice general star',
  ),
)

/** Words printed between a country or body and the office: Foreign Minister, Deputy Prime Minister, Attorney General. */
export const ROLE_QUALIFIERS: ReadonlySet<string> = new Set(
  words(`
prime foreign deputy vice acting interim former ex then assistant associate senior junior chief lead executive managing general national federal
state regional local special top first second lady attorney press defense defence finance interior home health education trade energy
environment transport labour labor justice housing agriculture culture development treasury economic economy security military police
political campaign communications policy public affairs media party opposition majority minority whip house senate presidential vice-presidential
gubernatorial congressional republican democratic conservative liberal independent progressive retired late outgoing incoming newly-elected
ruling newly elected longtime long-time veteran fellow presumptive would-be leading prominent founding nobel acclaimed
premier première ancien ancienne vice-premier adjoint général générale étrangères ehemaliger ehemalige früherer stellvertretender stellvertretende
exteriores primer primera ex
`),
)

/** Offices that go on with "of" and a field: Secretary of State, Director of National Intelligence. */
export const OFFICE_FIELDS: ReadonlySet<string> = new Set(
  words(`
state defense defence treasury agriculture commerce labor labour education energy interior transportation health homeland veterans staff
foreign finance culture justice communications operations policy research strategy government police parliament council information intelligence
national security human services urban housing
`),
)
