/**
 * Snowball stems by language. What goes in is a token as printed; what comes out is lower case, without a possessive ending, cut to
 * its stem where the language has a Snowball stemmer, else whole.
 */
import snowball from 'snowball-stemmers'

const ALGORITHM: ReadonlyMap<string, string> = new Map([
  ['ar', 'arabic'],
  ['ca', 'catalan'],
  ['cs', 'czech'],
  ['da', 'danish'],
  ['de', 'german'],
  ['en', 'english'],
  ['es', 'spanish'],
  ['eu', 'basque'],
  ['fi', 'finnish'],
  ['fr', 'french'],
  ['ga', 'irish'],
  ['hu', 'hungarian'],
  ['hy', 'armenian'],
  ['it', 'italian'],
  ['nl', 'dutch'],
  ['no', 'norwegian'],
  ['nb', 'norwegian'],
  ['nn', 'norwegian'],
  ['pt', 'portuguese'],
  ['ro', 'romanian'],
  ['ru', 'russian'],
  ['sl', 'slovene'],
  ['sv', 'swedish'],
  ['ta', 'tamil'],
  ['tr', 'turkish'],
])

/** Stems kept by language; a full cache is dropped whole, so that hostile input cannot fill the memory. */
const LARGEST_CACHE = 200_000 // words, some 20 MB

interface LanguageStems {
  readonly cut: (word: string) => string
  readonly known: Map<string, string>
}

const stemsByLanguage = new Map<string, LanguageStems>()

function languageStems(language: string): LanguageStems {
  const known = stemsByLanguage.get(language)
  if (known) return known
  const algorithm = ALGORITHM.get(language)
  const stemmer = algorithm === undefined ? null : snowball.newStemmer(algorithm)
  const made = {
    cut: stemmer ? (word: string) => stemmer.stem(word) : (word: string) => word,
    known: new Map(),
  }
  stemsByLanguage.set(language, made)
  return made
}

/** Words longer than this are not words: stemmers are slow on them and nothing is gained. */
const LONGEST_WORD = 40 // UTF-16 code units

function bareWord(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'").replaceAll('ʼ', "'")
  return lower.endsWith("'s") && lower.length > 2 ? lower.slice(0, -2) : lower
}

/** The stem of a token in a language given by its BCP 47 primary tag. */
export function stem(word: string, language: string): string {
  const { cut, known } = languageStems(language)
  const found = known.get(word)
  if (found !== undefined) return found
  const bare = bareWord(word)
  const made = bare.length > LONGEST_WORD ? bare : cut(bare)
  if (known.size >= LARGEST_CACHE) known.clear()
  known.set(word, made)
  return made
}
