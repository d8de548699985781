/**
 * The tables of page words of all languages, made ready for looking up: a trie of words for scripts that part words, a list for those that
 * do not. Made when first asked for, the trie's branches when their first word is.
 */
import type { SetAsideReason } from '../records.ts'
import { joinedWords, lineWords, type Word } from './line-words.ts'
import { PAGE_WORDS, type PageWords } from './words/index.ts'

interface Branch {
  readonly next: Map<string, Branch>
  reason: SetAsideReason | null
}

type Phrase = readonly [string, SetAsideReason]

export interface Phrases {
  /** How phrases go on after their first word; undefined where none begins with it. */
  readonly after: (first: string) => Branch | undefined
  /** Marks the shapes (`shapeOf`) of the words that phrases begin with. */
  readonly firsts: Uint8Array
  /** Phrases of scripts without spaces, and those that begin or end with marks: compared letter by letter, longest first. */
  readonly unspaced: readonly Phrase[]
}

export const UNSPACED_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

/** "home >", "follow @": without its mark the phrase begins plain sentences. */
const NEEDS_MARK = /\s[^\p{L}\p{N}]$/u

const isUnspaced = (phrase: string, needsMark: boolean): boolean =>
  needsMark || UNSPACED_SCRIPT.test(phrase) || !/^[\p{L}\p{N}]/u.test(phrase)

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
const listed = (table: PageWords['labels']): Phrase[] =>
  (Object.entries(table) as [SetAsideReason, string][]).flatMap(([reason, text]) =>
    text.split('|').map((phrase) => [phrase, reason] as const),
  )

/** A number for a word's first and last character and its length: few words have a phrase's. */
const shapeOf = (word: string): number =>
  ((word.charCodeAt(0) & 31) << 10) | ((word.charCodeAt(word.length - 1) & 31) << 5) | (word.length & 31)

/** Phrases by their first words. */
type ByFirst = ReadonlyMap<string, readonly Phrase[]>

function firstsOf(phrases: ByFirst): Uint8Array {
  const firsts = new Uint8Array(1 << 15)
  for (const word of phrases.keys()) firsts[shapeOf(word)] = 1
  return firsts
}

/** The first word of a phrase; what stands before the first space is read once for all phrases. */
function firstWords(): (phrase: string) => string | undefined {
  const known = new Map<string, string>()
  return (phrase) => {
    const space = phrase.indexOf(' ')
    const head = space < 0 ? phrase : phrase.slice(0, space)
    const first = known.get(head) ?? lineWords(head)[0]?.text
    if (first === undefined) return lineWords(phrase)[0]?.text
    known.set(head, first)
    return first
  }
}

function branches(phrases: ByFirst): Phrases['after'] {
  const root = branch()
  return (first) => {
    const known = root.next.get(first)
    if (known) return known
    for (const [phrase, reason] of phrases.get(first) ?? []) add(root, lineWords(phrase), reason)
    return root.next.get(first)
  }
}

function gathered(kind: 'labels' | 'openers' | 'starts' | 'within'): Phrases {
  const byFirst = new Map<string, Phrase[]>()
  const unspaced = new Map<string, SetAsideReason>()
  const firstWord = firstWords()
  for (const entry of PAGE_WORDS.flatMap((words) => listed(words[kind]))) {
    const [phrase, reason] = entry
    const needsMark = NEEDS_MARK.test(phrase)
    const letters = phrase.toLowerCase()
    if (isUnspaced(phrase, needsMark) && !unspaced.has(letters)) unspaced.set(letters, reason)
    const first = needsMark ? undefined : firstWord(phrase)
    if (first === undefined) continue
    const own = byFirst.get(first)
    if (own) own.push(entry)
    else byFirst.set(first, [entry])
  }
  return {
    after: branches(byFirst),
    firsts: firstsOf(byFirst),
    unspaced: [...unspaced].sort(([a], [b]) => b.length - a.length),
  }
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
  { after, firsts }: Phrases,
): { reason: SetAsideReason; next: number } | null {
  const first = words[from]?.text ?? ''
  if (firsts[shapeOf(first)] === 0) return null
  let at = after(first)
  if (at === undefined) return null // as from most words
  let found: { reason: SetAsideReason; next: number } | null = null
  for (let index = from; at !== undefined; index += 1) {
    if (at.reason !== null) found = { reason: at.reason, next: index + 1 }
    const next = words[index + 1]
    at = next && at.next.get(next.text)
  }
  return found
}
