/**
 * Words that tie a sentence to the one before it, by language: read alone, it would hang in the air. `loose` words open a sentence
 * that needs its predecessor; `also` words do so in its first half.
 */
export interface Openings {
  readonly loose: ReadonlySet<string>
  /** Openings of two words or more, a space after each, by their first word. */
  readonly loosePhrases: ReadonlyMap<string, readonly string[]>
  readonly also: ReadonlySet<string>
  /** Articles after which a common noun is one that was named before. */
  readonly articles: ReadonlySet<string>
}

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const phrase of phrases) {
    const [first = ''] = phrase.split(' ')
    found.set(first, [...(found.get(first) ?? []), `${phrase} `])
  }
  return found
}

const openings = (loose: string, phrases: string, also: string, articles: string): Openings => ({
  loose: new Set(loose.split(' ')),
  loosePhrases: byFirstWord(phrases === '' ? [] : phrases.split('|')),
  also: new Set(also.split(' ')),
  articles: new Set(articles.split(' ')),
})

const OPENINGS: Readonly<Record<string, Openings>> = {
  en: openings(
    'however but and or yet so nor still thus hence therefore meanwhile moreover furthermore additionally besides also instead otherwise then later earlier afterwards afterward nevertheless nonetheless consequently accordingly similarly likewise conversely finally indeed rather he she it they we you i his her hers its their theirs our my your him them this that these those such here there another others both neither either because although though while whereas which who whose what how why when where now again anyway even perhaps maybe too well ok yes no',
    'in addition|in the interim|in contrast|in turn|on the other hand|for example|for instance|as a result|as such|at the same time|in fact|in other words|in summary|in short|in conclusion|to that end|after that|before that|on top of that|of these|one of them|the former|the latter|the same|according to him|according to her|according to them|speaking there|asked about|asked whether|asked if|by contrast|at the time|on that',
    'also similarly likewise too moreover furthermore additionally',
    'the',
  ),
  fr: openings(
    'cependant mais et ou or donc car pourtant toutefois néanmoins ainsi alors puis ensuite enfin aussi également ailleurs il elle ils elles on nous vous je ce cela ça ceci cette ces cet celui celle ceux celles son sa ses leur leurs lui y en quant',
    'en outre|de plus|par ailleurs|en effet|en revanche|au contraire|par exemple|de son côté|dans le même temps|selon lui|selon elle|d’autre part|d’ailleurs|en conséquence|à ce sujet',
    'également aussi',
    'le la les l',
  ),
  de: openings(
    'aber und oder doch jedoch sondern denn allerdings dennoch trotzdem zudem außerdem ferner dabei damit dafür daher deshalb deswegen dann danach dagegen darauf darüber dazu inzwischen unterdessen schließlich auch er sie es wir ihr ich dies diese dieser dieses diesen diesem das jene jener jenes sein seine ihre ihr ihren so hier dort',
    'im gegensatz|zum beispiel|in der folge|darüber hinaus|auf der anderen seite|laut ihm|im übrigen',
    'auch ebenfalls ebenso zudem',
    'der die das',
  ),
  es: openings(
    'pero y o sino aunque sin embargo además también así entonces luego después finalmente mientras él ella ellos ellas ello esto eso esta este estos estas ese esa esos esas aquel su sus lo',
    'sin embargo|no obstante|por otra parte|por otro lado|en cambio|por ejemplo|de hecho|por su parte|asimismo|en este sentido|a su vez',
    'también asimismo además',
    'el la los las',
  ),
  it: openings(
    'ma e o però tuttavia quindi inoltre anche così poi infine intanto mentre egli lui lei essa esso loro essi questo questa questi queste quello quella quelli quelle ciò suo sua suoi sue',
    'in effetti|per esempio|dal canto suo|d’altra parte|nel frattempo|al contrario|a sua volta',
    'anche inoltre',
    'il lo la i gli le l',
  ),
  pt: openings(
    'mas e ou porém contudo todavia entretanto assim então também além depois finalmente enquanto ele ela eles elas isto isso aquilo este esta estes estas esse essa esses essas seu sua seus suas',
    'no entanto|além disso|por outro lado|por exemplo|de fato|por sua vez|ao mesmo tempo',
    'também ainda',
    'o a os as',
  ),
  nl: openings(
    'maar en of echter dus toch bovendien daarnaast ook verder daarna vervolgens intussen ondertussen hij zij ze het wij we ik dit dat deze die zijn haar hun er daar hier zo toen',
    'aan de andere kant|bijvoorbeeld|in feite|tegelijkertijd|volgens hem|volgens haar',
    'ook eveneens',
    'de het',
  ),
  ru: openings(
    'но и а или однако зато поэтому также тоже кроме затем потом наконец при он она оно они это этот эта эти тот та те его её ее их так здесь там тем',
    'кроме того|при этом|в то же время|тем не менее|таким образом|по его словам|по ее словам|по их словам|между тем|вместе с тем|в свою очередь|более того',
    'также тоже',
    '',
  ),
  ar: openings(
    'لكن ولكن ثم كما وهو وهي وهم هو هي هم هذا هذه ذلك تلك وهذا وهذه وذلك بينما إلا وكان وكانت كذلك أيضا وأضاف وتابع وأوضح وأشار وأكد فيما',
    'من جهته|من ناحية|في المقابل|على الرغم|بالإضافة إلى',
    'أيضا كذلك',
    '',
  ),
  ja: openings(
    'しかし また そして さらに 一方 だが ただ ただし これ この その それ そこ なお 同氏 同社 同国 彼 彼女 これに これを これは それは',
    '',
    '',
    '',
  ),
  zh: openings(
    '但 但是 然而 而 此外 另外 同时 不过 他 她 它 他们 这 该 其 那 对此 因此 随后 之后 与此同时',
    '',
    '',
    '',
  ),
}

const NONE = openings('', '', '', '')

/** The table of a language; an empty one where there is none. */
export const openingsOf = (language: string): Openings =>
  Object.hasOwn(OPENINGS, language) ? (OPENINGS[language] ?? NONE) : NONE
