/**
 * Words that say nothing about a report's subject, by language, from stopwords-iso. The English list of that package was merged from
 * lists made for search engines of the 1990s and holds words that news is about; those are given back.
 */
import lists from 'stopwords-iso/stopwords-iso.json'

type WordLists = Readonly<Record<string, readonly string[]>>

const CONTENT_WORDS: WordLists = {
  en: (
    'billion computer downing fire goods invention mill mills microsoft mine netscape novel research ring room rooms shell ' +
    'site test text trillion website wells hundred thousand million member index interest interests hell keys page copy young'
  ).split(' '),
}

/** A language is a string from outside: `constructor` is not the name of a list. */
function listed(words: WordLists, language: string): readonly string[] {
  return Object.hasOwn(words, language) ? (words[language] ?? []) : []
}

interface StopWords {
  readonly listed: ReadonlySet<string>
  /** Answers given, by the word as printed. */
  readonly known: Map<string, boolean>
}

/** A full memory is dropped whole, so that hostile input cannot fill it. */
const LARGEST_MEMORY = 100_000 // words

const stopWordsByLanguage = new Map<string, StopWords>()

function stopWords(language: string): StopWords {
  const known = stopWordsByLanguage.get(language)
  if (known) return known
  const all = new Set(listed(lists as WordLists, language))
  for (const word of listed(CONTENT_WORDS, language)) all.delete(word)
  const made = { listed: all, known: new Map<string, boolean>() }
  stopWordsByLanguage.set(language, made)
  return made
}

/** Whether a token, in any case, is a stop word of the language (a BCP 47 primary tag). False for a language without a list. */
export function isStopWord(word: string, language: string): boolean {
  const { listed: words, known } = stopWords(language)
  const answer = known.get(word)
  if (answer !== undefined) return answer
  const found = words.has(word.toLowerCase().replaceAll('’', "'"))
  if (known.size >= LARGEST_MEMORY) known.clear()
  known.set(word, found)
  return found
}
