/** English verbs of speech and the small words around a subject. Data only; shapes in `speech-table.ts`. */
import { englishForms, type SpeechWords, wordSet } from './speech-table.ts'

/** Forms that are nouns as well, so that only a name, a pronoun or a person before them makes them verbs. */
const ALSO_NOUNS = wordSet(`
claim claims report reports comment comments promise promises note notes demand demands post posts state states charge charges text texts tweet
tweets reply replies vow vows answer answers question questions hope hopes remark remarks warning argue reason reasons boast boasts joke jokes
quip quips threat pledge pledges request requests complaint whisper cry cries shout shouts laugh laughs blog blogs email emails offer offers
label labels brand brands term terms blast blasts slam praise fear fears feeling thought thinking saying writing rule rules tout signal signals
attack attacks counter counters point points address addresses caution estimate estimates forecast forecasts sign account counts record records
view views push pushes sense
sign puts read reads preach appeal appeals snap cheer chant chants mock criticism hail`)

const VERBS = [
  ...englishForms(
    'say',
    {
      regular: `add note argue warn claim explain insist stress emphasize emphasise underscore underline highlight state declare announce acknowledge
concede confirm reveal disclose report maintain contend assert allege affirm reaffirm reiterate repeat remark comment observe mention point suggest indicate
hint imply predict caution advise urge demand ask wonder reply respond answer retort counter joke recall remember tweet retweet text email blog
testify pledge promise threaten boast complain lament agree disagree conclude continue elaborate clarify specify opine muse
reason theorize speculate recount relay convey inform notify assure reassure remind proclaim pronounce charge accuse interject
exclaim inquire enquire query question request instruct order recommend propose signal vent gripe
gush enthuse marvel crow chide scold admonish implore plead preach appeal estimate attest profess summarize summarise
posit postulate deny stipulate counsel decree confess guarantee confide divulge`,
      doubled: 'quip brag admit vow blab submit',
      irregular: [
        'say says said saying',
        'tell tells told telling',
        'write writes wrote writing written',
        'swear swears swore swearing sworn',
        'foretell foretells foretold foretelling',
        'forecast forecasts forecast forecasting forecasted',
        'vow vows vowed vowing',
        'quote quotes quoted quoting',
        'post posts posted posting',
        'rule rules ruled ruling',
      ],
    },
    ALSO_NOUNS,
  ),
  ...englishForms(
    'name',
    {
      regular: `call describe label brand term characterize characterise refer denounce criticize criticise blast decry condemn deride
dismiss mock ridicule praise hail laud tout compare liken cite express voice pitch portray depict paint cast lambaste lambast assail attack
applaud salute bemoan bash rip deem title nickname christen reject defend oppose advocate
discuss talk address outline endorse support criticize credit champion invoke frame rate summarise evoke denigrate demonize disparage`,
      doubled: 'dub slam pan rap',
      irregular: ['speak speaks spoke speaking spoken', 'use uses used using', 'rip rips ripped ripping'],
    },
    ALSO_NOUNS,
  ),
  ...englishForms(
    'feel',
    {
      regular:
        'believe hope fear worry want consider regard wish doubt expect imagine guess assume suspect decide realize realise support',
      doubled: '',
      irregular: [
        'think thinks thought thinking',
        'feel feels felt feeling',
        'know knows knew knowing known',
        'see sees saw seeing seen',
        'understand understands understood understanding',
      ],
    },
    ALSO_NOUNS,
  ),
  ...englishForms(
    'act',
    {
      regular: `laugh shout yell scream cry whisper mutter murmur mumble chant cheer fume rage thunder roar bark bellow snap sneer scoff sigh
sob weep wail groan moan grumble growl interrupt interview deadpan offer chime hit fire launch unload lash
sign nod smile grin chuckle giggle greet thank introduce
crack hiss stammer stutter gasp intone recite sum joke riff rant ramble rail vent
implore prod tease taunt heckle holler drawl toast pray preach lecture drone tick fret erupt explode reflect philosophize volunteer`,
      doubled: 'nag',
      irregular: [
        'go goes went going gone',
        'begin begins began beginning begun',
        'shoot shoots shot shooting',
        'hit hits hit hitting',
        'put puts put putting',
        'sing sings sang singing sung',
        'read reads read reading',
        'strike strikes struck striking',
      ],
    },
    ALSO_NOUNS,
  ),
]

/** The first table to hold a form keeps it: "say" before "name" before the rest. */
function firstWins<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const [key, value] of pairs) if (!map.has(key)) map.set(key, value)
  return map
}

export const ENGLISH: SpeechWords = {
  verbs: firstWins(VERBS),
  reportsNouns: wordSet(
    'confirm deny warn caution predict acknowledge admit compare liken reiterate call describe',
  ),
  omitsThat: wordSet(
    'say argue claim add insist suggest acknowledge admit promise vow predict concede deny maintain hint testify swear complain joke quip reiterate note stress believe warn allege contend',
  ),
  sourcePhrases: [['according', 'to'], ['per'], ['in', 'the', 'words', 'of'], ['as', 'told', 'by']],
  pronouns: new Map([
    ['he', { gender: 'm', number: 'one' }],
    ['she', { gender: 'f', number: 'one' }],
    ['they', { gender: null, number: 'many' }],
    ['it', { gender: null, number: 'thing' }],
    ['i', { gender: null, number: 'speaker' }],
    ['we', { gender: null, number: 'speaker' }],
    ['you', { gender: null, number: 'speaker' }],
    ['one', { gender: null, number: 'thing' }],
    ['this', { gender: null, number: 'thing' }],
    ['these', { gender: null, number: 'many' }],
    ['those', { gender: null, number: 'many' }],
    ['some', { gender: null, number: 'many' }],
    ['many', { gender: null, number: 'many' }],
    ['others', { gender: null, number: 'many' }],
    ['both', { gender: null, number: 'many' }],
    ['there', { gender: null, number: 'thing' }],
    ['everyone', { gender: null, number: 'thing' }],
    ['everybody', { gender: null, number: 'thing' }],
    ['someone', { gender: null, number: 'thing' }],
    ['somebody', { gender: null, number: 'thing' }],
    ['nobody', { gender: null, number: 'thing' }],
    ['anyone', { gender: null, number: 'thing' }],
    ['none', { gender: null, number: 'thing' }],
    ['him', { gender: 'm', number: 'one' }],
    ['me', { gender: null, number: 'speaker' }],
    ['us', { gender: null, number: 'speaker' }],
    ['them', { gender: null, number: 'many' }],
  ]),
  relatives: wordSet('who which that whom'),
  determiners: wordSet(
    'a an the this these those his her their its our my your another one two three four five six several some many most all both each every any no other few',
  ),
  definite: wordSet('the this that these those his her their its'),
  prepositions: wordSet(
    `of in on at for from with without to by about against between among during after before since until through throughout under over above below
across into onto upon within toward towards behind beyond near despite amid like unlike via per including alongside outside inside around along
following regarding concerning versus`,
  ),
  conjunctions: wordSet('and or but nor yet so plus then'),
  subordinators: wordSet(
    'when while as if because although though since after before until whether whereas where once unless than that what how why whenever even asked pressed speaking given citing',
  ),
  auxiliaries: wordSet(
    "has have had having is are was were be been being am do does did will would shall should can could may might must not never hasn't hadn't didn't doesn't don't won't wouldn't ever further went",
  ),
  passive: wordSet("is are was were be been being am wasn't weren't isn't aren't gets got"),
  negations: wordSet(
    "not never no didn't doesn't don't won't wouldn't hasn't haven't hadn't couldn't can't nobody neither nor without refused declined denied",
  ),
  adverbs: wordSet(
    `also later then now still again once recently previously earlier first further too even just already always often sometimes soon
similarly meanwhile instead together yesterday today tomorrow tonight ago here there rather thus therefore however nonetheless nevertheless
perhaps maybe indeed both himself herself themselves itself myself simply only afterward afterwards moreover furthermore up out back down
on monday tuesday wednesday thursday friday saturday sunday likewise twice yet so next long ever not never famously instead flatly pointedly`,
  ),
  adverbEnding: 'ly',
  that: wordSet('that how why whether if'),
  quotedAs: wordSet(
    'quoted cited reported described recorded heard paraphrased remembered portrayed credited',
  ),
  remarkNouns: wordSet(
    `statement statements remark remarks comment comments claim claims warning warnings words phrase assertion assertions call calls line lines
speech speeches argument arguments assessment description declaration insistence vow pledge promise promises complaint complaints criticism
suggestion suggestions contention conclusion quote quotes quip joke jokes answer response reply message tweet tweets post posts term slogan mantra view
accusation accusations allegation allegations admission testimony question`,
  ),
  documents: wordSet(
    `statement report letter email e-mail memo memorandum lawsuit suit complaint brief filing document documents book article editorial op-ed column
study survey poll ad advertisement video note message tweet post website site release press-release transcript resolution bill law treaty
charter constitution ruling decision opinion order indictment affidavit petition sign banner headline plan proposal paper white-paper platform
magazine newspaper caption script posting blog invitation manifesto motion amendment text draft`,
  ),
  bodies: wordSet(
    'group organization organisation company agency government ministry department committee board court union party foundation association firm network team coalition institute authority authorities administration embassy council commission office crowd panel family police campaign outlet newspaper paper magazine station channel broadcaster publication news campaigns officials militants rebels',
  ),
  personNouns: wordSet(
    `official officials insider insiders source sources spokesman spokeswoman spokesperson spokespeople man woman men women people person
protester protesters resident residents voter voters supporter supporters critic critics expert experts analyst analysts aide aides adviser advisers
advisor advisors strategist strategists lawyer lawyers attorney attorneys witness witnesses neighbor neighbour neighbors neighbours friend friends family
relative relatives parent parents mother father brother sister wife husband son daughter teacher teachers student students worker workers
employee employees executive executives owner driver passenger survivor victim police officer officers soldier soldiers commander commanders
diplomat diplomats lawmaker lawmakers senator senators member members leader leaders activist activists organizer organizers campaign campaigns
candidate candidates nominee president minister ministers secretary governor mayor judge justice prosecutor prosecutors investigator investigators
reporter reporters journalist journalists author authors writer writers editor editors scientist scientists researcher researchers professor economist economists
observer observers delegate delegates donor donors operative operatives republican republicans democrat democrats conservative conservatives liberal liberals
group organization organisation company agency government ministry department committee board court union party foundation association firm network
team coalition institute authority authorities administration embassy council commission office militants rebels crowd panel
businessman businesswoman billionaire tycoon star host moderator comedian actor actress singer artist player coach captain manager director
chairman chairwoman chief head boss founder ceo chancellor premier king queen prince princess pope bishop priest pastor rabbi imam veteran
colleague colleagues counterpart rival opponent opponents contender frontrunner front-runner politician politicians congressman congresswoman representative
ambassador envoy monk nun farmer farmers doctor doctors nurse nurses patient patients shopkeeper customer customers fan fans participant participants
official's politician's historian historians pollster pollsters consultant consultants scholar scholars demographer advocate advocates native newcomer
texan floridian californian outlet outlets newspaper newspapers paper magazine station channel broadcaster publication commentator commentators outsider hopeful incumbent challenger`,
  ),
  neverInverts: wordSet(
    `tell urge accuse thank remind inform assure reassure notify quote advise counsel instruct order request charge criticize beg
implore beseech tease taunt prod press interview greet introduce thank hit lead open close finish start end launch launch unload credit
admonish scold chide promise guarantee repeat contend mention specify underscore underline highlight reveal disclose recommend propose`,
  ),
  questions: wordSet('ask question press query inquire'),
  titles: wordSet('call title dub label nickname term brand christen'),
  signs: wordSet(
    'sign signs banner banners poster posters placard placards shirt t-shirt shirts t-shirts hat button sticker billboard graffiti plaque',
  ),
  compoundPast: false,
  invertsFreely: false,
}
