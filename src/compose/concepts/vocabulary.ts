/** A language's tables made ready: what concept a word stands for. */
import { stem } from '../../text/stems.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { NEGATIONS, SAYING, SYNONYMS } from './synonyms.ts'

/** What `not` stands for. */
export const NEGATION = '!'

export interface Vocabulary {
  /**
   * What a word as printed stands for, where it is no place: a stem, or `=` and a group of synonyms; `NEGATION`; empty for words that tell
   * nothing. `lower`: the word in lower case, its apostrophe straight.
   */
  readonly conceptOf: (word: string, lower: string) => string
  /** The group of synonyms that a stem belongs to, or null. */
  readonly groupOf: (stem: string) => string | null
}

/** Words of order are stop words elsewhere, but `the first in the region` is what a sentence is about. */
const ORDER =
  /^(?:first|second|third|fourth|fifth|last|only|most|half|twice|double|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozen|dozens|hundreds|thousands)$/

const words = (list: string | undefined): string[] => (list ?? '').split(/\s+/).filter((word) => word !== '')

const listed = (table: Readonly<Record<string, string>>, language: string): string[] =>
  words(Object.hasOwn(table, language) ? table[language] : '')

/** In a word of two groups the first wins. */
function groupsOf(language: string): ReadonlyMap<string, string> {
  const groupByStem = new Map<string, string>()
  for (const line of Object.hasOwn(SYNONYMS, language) ? (SYNONYMS[language] ?? []) : []) {
    const members = words(line)
    for (const member of members) {
      const own = stem(member, language)
      if (!groupByStem.has(own)) groupByStem.set(own, `=${members[0]}`)
    }
  }
  return groupByStem
}

/** Whether a concept is a number. */
export function isFigure(key: string): boolean {
  const code = key.charCodeAt(0)
  return code < 128 ? code >= 48 && code <= 57 : /^\p{Nd}/u.test(key)
}

function vocabularyOf(language: string): Vocabulary {
  const groupByStem = groupsOf(language)
  const sayings = new Set(listed(SAYING, language).map((word) => stem(word, language)))
  const negations = new Set(listed(NEGATIONS, language))
  const conceptOf = (word: string, lower: string): string => {
    if (negations.has(lower) || lower.endsWith("n't")) return NEGATION
    if (isFigure(lower)) return lower
    if (lower.length < 2 && lower < '\u3000') return ''
    if (isStopWord(lower, language) && !ORDER.test(lower)) return ''
    const own = stem(word, language)
    return sayings.has(own) ? '' : (groupByStem.get(own) ?? own)
  }
  return { conceptOf, groupOf: (stemmed) => groupByStem.get(stemmed) ?? null }
}

const vocabularies = new Map<string, Vocabulary>()

export function vocabulary(language: string): Vocabulary {
  const known = vocabularies.get(language)
  if (known) return known
  const made = vocabularyOf(language)
  vocabularies.set(language, made)
  return made
}
