/**
 * Words that make a capitalised run the name of a body or of a news outlet, lower case, several languages in one set; and the small
 * words that may join such a name ("Council of Europe"). Data only.
 */
const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  words(`
council ministry university state college school academy institute institution foundation association federation confederation union organization organisation
committee commission agency authority administration department bureau office board court tribunal parliament congress senate assembly house
party movement alliance coalition front league club society group company corporation corp inc ltd llc plc co gmbh ag sa spa nv
bank fund exchange treasury reserve corps army navy force forces guard police command
brigade battalion church cathedral hospital clinic laboratory laboratories observatory museum library
airlines airways motors industries holdings partners technologies systems services pharmaceuticals petroleum energy
center centre project initiative framework dialogue forum summit conference network service secretariat cabinet
government palace pentagon kremlin caucus taskforce consortium trust charity campaign pac legislature chamber
registry inspectorate directorate ombudsman watchdog bundestag bundesrat bundeswehr bundesbank bundesamt knesset duma politburo
conseil ministère université école institut fondation fédération organisation comité commission agence autorité département bureau cour parlement congrès
sénat assemblée parti mouvement ligue société groupe compagnie banque fonds armée police gouvernement
rat ministerium universität hochschule institut stiftung verband verein bund bundesverband gewerkschaft partei kommission behörde amt gericht
bundesregierung landesregierung regierung gesellschaft polizei staatsanwaltschaft auswärtiges auswärtige
consejo ministerio universidad colegio instituto fundación asociación federación sindicato organización comité comisión agencia autoridad
departamento oficina tribunal parlamento congreso senado asamblea partido movimiento alianza grupo empresa banco fondo ejército policía gobierno
consiglio ministero università istituto fondazione partito movimento banca governo polizia câmara ministério conselho
`),
)

/** Endings that make one long word a body: Bundesinnenministerium, Gesundheitsamt. */
export const ORGANISATION_ENDINGS: readonly string[] = [
  'ministerium',
  'behörde',
  'partei',
  'gericht',
  'verband',
  'gewerkschaft',
  'kommission',
  'universität',
]

export const MEDIA_WORDS: ReadonlySet<string> = new Set(
  words(`
times post news herald tribune journal gazette guardian telegraph observer chronicle globe courier examiner inquirer dispatch
mail mirror express sun star standard press broadcasting television tv radio magazine newspaper daily weekly review reporter
bulletin newsroom wire reuters bloomberg newswire today zeitung nachrichten rundfunk tagblatt tageblatt kurier spiegel
presse journaux figaro monde libération parisien país mundo vanguardia diario periódico gazzetta corriere repubblica
`),
)

/** Media words that are as often something else: they decide only with "The" before them or a second media word. */
export const WEAK_MEDIA_WORDS: ReadonlySet<string> = new Set(
  words(
    'press today sun star standard express mail mirror post globe review daily weekly wire reporter observer dispatch express',
  ),
)

/** News outlets printed by initials or by one word, told by what stands beside them otherwise. */
export const NEWS_INITIALS: ReadonlySet<string> = new Set(
  words('ap afp upi dpa efe ansa bbc cnn nbc abc cbs msnbc pbs npr itv zdf ard rtl tf1 bfmtv nhk cbc rte'),
)

/** Joins the parts of a body's name. */
export const JOINERS: ReadonlySet<string> = new Set(
  words(
    'of for on and the de du des la les del los las da do dos das di della dei degli per y e et für der des und zur van voor',
  ),
)

/** Joins the parts of a person's name. */
export const PARTICLES: ReadonlySet<string> = new Set(
  words(
    'de la del della di da dos du des van von der den ter ten te zu zur bin ibn bint al el af av le lo ben abu',
  ),
)

/** Parts of a place's name. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  words(`
sea ocean river lake mount mountain mountains island islands isle peninsula bay gulf strait channel canal county province street avenue road
square park valley desert coast cape beach hills heights district city town village airport port harbor harbour bridge
region territory oblast prefecture governorate republic kingdom emirates lac mer océan fleuve rue place île îles meer see fluss straße platz mar río lago isla islas
calle plaza provincia
`),
)

/** Words for bodies that are names by themselves: "the Senate". */
export const LONE_BODIES: ReadonlySet<string> = new Set(
  words(
    'congress senate parliament pentagon kremlin bundestag bundesrat bundeswehr bundesbank knesset duma politburo house treasury',
  ),
)

/** Possessives that stand inside a body's name: People's, Workers'. */
export const INNER_POSSESSIVES: ReadonlySet<string> = new Set(
  words(
    'people women men children workers veterans farmers teachers writers citizens king queen doctors lawyers journalists readers',
  ),
)
