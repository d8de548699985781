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
  /** Code units of the longest: nothing longer need be looked up. */
  readonly longest: number
}

const stopWordsByLanguage = new Map<string, StopWords>()

function stopWords(language: string): StopWords {
  const known = stopWordsByLanguage.get(language)
  if (known) return known
  const all = new Set(listed(lists as WordLists, language))
  for (const word of listed(CONTENT_WORDS, language)) all.delete(word)
  const made = { listed: all, longest: Math.max(0, ...[...all].map((word) => word.length)) }
  stopWordsByLanguage.set(language, made)
  return made
}

/** Whether a token, in any case, is a stop word of the language (a BCP 47 primary tag). False for a language without a list. */
export function isStopWord(word: string, language: string): boolean {
  const { listed: words, longest } = stopWords(language)
  const plain = word.toLowerCase()
  if (plain.length > longest) return false
  return words.has(plain.includes('’') ? plain.replaceAll('’', "'") : plain)
}
