/**
 * The tables of page words of all languages, made ready for looking up: a trie of words for scripts that part words, a list for those that
 * do not. Made when first asked for.
 */
import type { SetAsideReason } from '../records.ts'
import { joinedWords, lineWords, type Word } from './line-words.ts'
import { PAGE_WORDS, type PageWords } from './words/index.ts'

interface Branch {
  readonly next: Map<string, Branch>
  reason: SetAsideReason | null
}

export interface Phrases {
  readonly root: Branch
  /** Marks the shapes (`shapeOf`) of the words that phrases begin with. */
  readonly firsts: Uint8Array
  /** Phrases of scripts without spaces, and those that begin or end with marks: compared letter by letter, longest first. */
  readonly unspaced: readonly (readonly [string, SetAsideReason])[]
}

export const UNSPACED_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

/** "home >", "follow @": without its mark the phrase begins plain sentences. */
const NEEDS_MARK = /\s[^\p{L}\p{N}]$/u

const isUnspaced = (phrase: string): boolean =>
  UNSPACED_SCRIPT.test(phrase) || !/^[\p{L}\p{N}]/u.test(phrase) || NEEDS_MARK.test(phrase)

const branch = (): Branch => ({ next: new Map(), reason: null })

/** Adds a phrase; where two languages claim it, the first one's reason holds. */
function add(root: Branch, words: readonly Word[], reason: SetAsideReason): void {
  let at = root
  for (const { text } of words) {
    const known = at.next.get(text)
    const next = known ?? branch()
    if (!known) at.next.set(text, next)
    at = next
  }
  if (words.length > 0) at.reason ??= reason
}

/** The phrases of a table, in the order they are written. */
const listed = (table: PageWords['labels']): (readonly [string, SetAsideReason])[] =>
  (Object.entries(table) as [SetAsideReason, string][]).flatMap(([reason, text]) =>
    text.split('|').map((phrase) => [phrase, reason] as const),
  )

/** A number for a word's first and last character and its length: few words have a phrase's. */
const shapeOf = (word: string): number =>
  ((word.charCodeAt(0) & 31) << 10) | ((word.charCodeAt(word.length - 1) & 31) << 5) | (word.length & 31)

function firstsOf({ next }: Branch): Uint8Array {
  const firsts = new Uint8Array(1 << 15)
  for (const word of next.keys()) firsts[shapeOf(word)] = 1
  return firsts
}

function gathered(kind: 'labels' | 'openers' | 'starts' | 'within'): Phrases {
  const root = branch()
  const unspaced = new Map<string, SetAsideReason>()
  for (const words of PAGE_WORDS) {
    for (const [phrase, reason] of listed(words[kind])) {
      const letters = phrase.toLowerCase()
      if (isUnspaced(phrase) && !unspaced.has(letters)) unspaced.set(letters, reason)
      if (!NEEDS_MARK.test(phrase)) add(root, lineWords(phrase), reason)
    }
  }
  return { root, firsts: firstsOf(root), unspaced: [...unspaced].sort(([a], [b]) => b.length - a.length) }
}

const setOf = (of: (words: PageWords) => string): ReadonlySet<string> =>
  new Set(
    PAGE_WORDS.flatMap((words) => of(words).split('|')).map((phrase) => {
      const words = lineWords(phrase)
      return joinedWords(words, 0, words.length)
    }),
  )

/** Made once, when first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}

export const labels = lazily(() => gathered('labels'))
export const openers = lazily(() => gathered('openers'))
export const starts = lazily(() => gathered('starts'))
export const withins = lazily(() => gathered('within'))
/** The unspaced phrases that begin lines, by their first letter. */
export const unspacedStarts = lazily(() => {
  const byFirst = new Map<string, Phrases['unspaced'][number][]>()
  for (const entry of starts().unspaced) {
    const first = entry[0].charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  return byFirst
})
export const sections = lazily(() => setOf((words) => words.sections))
export const byPhrases = lazily(() => setOf(({ by }) => by))
export const datedPhrases = lazily(() => setOf(({ dated }) => dated))

/** The longest phrase that begins at word `from`: its reason and the word after it. */
export function longestAt(
  words: readonly Word[],
  from: number,
  { root, firsts }: Phrases,
): { reason: SetAsideReason; next: number } | null {
  const first = words[from]?.text ?? ''
  if (firsts[shapeOf(first)] === 0) return null
  let at = root.next.get(first)
  if (at === undefined) return null // as from most words
  let found: { reason: SetAsideReason; next: number } | null = null
  for (let index = from; at !== undefined; index += 1) {
    if (at.reason !== null) found = { reason: at.reason, next: index + 1 }
    const next = words[index + 1]
    at = next && at.next.get(next.text)
  }
  return found
}
