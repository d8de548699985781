/**
 * The tables of page words, made ready for looking up, and the look-ups: does a line consist of, open with, begin with, or hold a phrase of
 * page furniture? Each looks at a bounded number of words from each place, so the time is linear in the line.
 */
import type { SetAsideReason } from '../records.ts'
import { PAGE_WORDS, type PageWords } from './words/index.ts'

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u
const LONGEST = 9 // words of the longest phrase

export interface Word {
  /** Lower case, apostrophes straight. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words of a line, as phrases are compared. */
export function lineWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0].toLowerCase().replace(/[’ʼ]/g, "'"),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

interface Phrases {
  /** Phrases of words parted by one space. */
  readonly spaced: ReadonlyMap<string, SetAsideReason>
  /** First words of those of more than one word. */
  readonly first: ReadonlySet<string>
  /** Phrases of scripts without spaces, and those that hold marks: compared letter by letter, longest first. */
  readonly unspaced: readonly (readonly [string, SetAsideReason])[]
}

type Kind = 'labels' | 'openers' | 'starts' | 'within'

const isUnspaced = (phrase: string): boolean =>
  UNSPACED.test(phrase) || !/[\p{L}\p{N}]/u.test(phrase.slice(0, 1))

/** The phrases of a table, in the order they are written. */
const listed = (table: PageWords[Kind]): (readonly [string, SetAsideReason])[] =>
  (Object.entries(table) as [SetAsideReason, string][]).flatMap(([reason, text]) =>
    text.split('|').map((phrase) => [phrase, reason] as const),
  )

function gathered(kind: Kind): Phrases {
  const all = PAGE_WORDS.flatMap((words) => listed(words[kind]))
  const spaced = new Map<string, SetAsideReason>()
  const unspaced = new Map<string, SetAsideReason>()
  for (const [phrase, reason] of all) {
    const key = lineWords(phrase)
      .map(({ text }) => text)
      .join(' ')
    if (isUnspaced(phrase) && !unspaced.has(phrase)) unspaced.set(phrase.toLowerCase(), reason)
    if (key !== '' && !spaced.has(key)) spaced.set(key, reason)
  }
  const first = new Set([...spaced.keys()].map((phrase) => phrase.split(' ')[0] ?? ''))
  return { spaced, first, unspaced: [...unspaced].sort(([a], [b]) => b.length - a.length) }
}

const LABELS = gathered('labels')
const OPENERS = gathered('openers')
const STARTS = gathered('starts')
const WITHIN = gathered('within')

const setOf = (of: (words: PageWords) => string): ReadonlySet<string> =>
  new Set(
    PAGE_WORDS.flatMap((words) => of(words).split('|')).map((phrase) =>
      lineWords(phrase)
        .map(({ text }) => text)
        .join(' '),
    ),
  )

const SECTIONS = setOf(({ sections }) => sections)
const BY = setOf(({ by }) => by)
const DATED = setOf(({ dated }) => dated)

const isNumber = ({ text }: Word): boolean => /^\p{N}+$/u.test(text)

const joined = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')

/** The longest phrase of `phrases` that begins at word `from`: its reason and the word after it. */
function longestAt(
  words: readonly Word[],
  from: number,
  phrases: Phrases,
): { reason: SetAsideReason; next: number } | null {
  if (!phrases.first.has(words[from]?.text ?? '')) return null
  for (let to = Math.min(words.length, from + LONGEST); to > from; to -= 1) {
    const reason = phrases.spaced.get(joined(words, from, to))
    if (reason !== undefined) return { reason, next: to }
  }
  return null
}

/** A line that is a label whole, numbers aside, or a row of labels ("Facebook Twitter Email", "About / Advertise / Contact"). */
export function labelOf(words: readonly Word[]): SetAsideReason | null {
  const named = words.filter((word) => !isNumber(word))
  if (named.length === 0 || named.length > 14) return null
  const whole = LABELS.spaced.get(joined(named, 0, named.length))
  if (whole !== undefined) return whole
  let first: SetAsideReason | null = null
  for (let index = 0; index < named.length; ) {
    const found = longestAt(named, index, LABELS)
    if (found === null) return null
    first ??= found.reason
    index = found.next
  }
  return first
}

/** How a line goes on after its opening phrase: what follows a colon, a dash, a bar, or a glued capital. */
export interface Opening {
  readonly reason: SetAsideReason
  readonly phrase: string
  /** Offset in the line of what follows. */
  readonly rest: number
  readonly mark: 'colon' | 'dash' | 'glue'
}

const AFTER_OPENER = /^\s*(?:([:：])|([|｜–—>»→›\-/・])|(?=[\p{Lu}«“‘"]))/u

/** "Read also: …", "Previous articleHarbour reopens", "DON'T MISS | …". */
export function openerOf(text: string, words: readonly Word[]): Opening | null {
  const glued = gluedOpener(text)
  if (glued !== null) return glued
  for (let to = Math.min(words.length, 6); to > 0; to -= 1) {
    const phrase = joined(words, 0, to)
    const reason = OPENERS.spaced.get(phrase)
    const end = words[to - 1]?.end ?? 0
    if (reason === undefined) continue
    const mark = AFTER_OPENER.exec(text.slice(end, end + 4))
    if (mark?.[1] !== undefined) return { reason, phrase, rest: end + mark[0].length, mark: 'colon' }
    if (mark?.[2] !== undefined && (mark[2] !== '-' || /^\s/.test(mark[0])))
      return { reason, phrase, rest: end + mark[0].length, mark: 'dash' }
  }
  return unspacedOpener(text)
}

function unspacedOpener(text: string): Opening | null {
  if (!UNSPACED.test(text.slice(0, 12))) return null
  for (const [phrase, reason] of OPENERS.unspaced) {
    if (!text.startsWith(phrase)) continue
    const mark = /^\s*[:：|｜＝=／/]/.exec(text.slice(phrase.length, phrase.length + 3))
    if (mark) return { reason, phrase, rest: phrase.length + mark[0].length, mark: 'colon' }
  }
  return null
}

/** "Previous articleHarbour reopens": two words or more of an opener, the last of them running into a capital. */
function gluedOpener(text: string): Opening | null {
  const seam = /\p{Ll}(?=\p{Lu})/u.exec(text.slice(0, 40))
  if (seam === null) return null
  const rest = seam.index + 1
  const phrase = joined(lineWords(text.slice(0, rest)), 0, 6)
  const reason = phrase.includes(' ') ? (OPENERS.spaced.get(phrase) ?? LABELS.spaced.get(phrase)) : undefined
  return reason === undefined ? null : { reason, phrase, rest, mark: 'glue' }
}

/** A phrase that begins lines of furniture, whatever follows. */
export function startOf(text: string, words: readonly Word[]): SetAsideReason | null {
  const found = longestAt(words, 0, STARTS)
  if (found !== null) return found.reason
  const lower = text.slice(0, 24).toLowerCase()
  return STARTS.unspaced.find(([phrase]) => lower.startsWith(phrase))?.[1] ?? null
}

/** A phrase of furniture anywhere in the line. */
export function withinOf(text: string, words: readonly Word[]): SetAsideReason | null {
  for (let index = 0; index < words.length; index += 1) {
    const found = longestAt(words, index, WITHIN)
    if (found !== null) return found.reason
  }
  if (!UNSPACED.test(text)) return null
  const lower = text.toLowerCase()
  return WITHIN.unspaced.find(([phrase]) => lower.includes(phrase))?.[1] ?? null
}

/** A section's or an article kind's name, as kickers print it. */
export const isSection = (words: readonly Word[]): boolean =>
  words.length > 0 && words.length <= 5 && SECTIONS.has(joined(words, 0, words.length))

/** How many of the line's first words say "by"; 0 where none do. */
export function byWords(words: readonly Word[]): number {
  for (let to = Math.min(3, words.length); to > 0; to -= 1) if (BY.has(joined(words, 0, to))) return to
  return 0
}

/** How many of the line's first words say "published"; 0 where none do. */
export function datedWords(words: readonly Word[]): number {
  for (let to = Math.min(3, words.length); to > 0; to -= 1) if (DATED.has(joined(words, 0, to))) return to
  return 0
}
