/**
 * Does a line consist of, open with, begin with, or hold a phrase of page furniture? Each look-up follows the words from one place as far as
 * phrases go, so the time is linear in the line.
 */
import type { SetAsideReason } from '../records.ts'
import { joinedWords, lineWords, type Word } from './line-words.ts'
import {
  byPhrases,
  datedPhrases,
  labels,
  longestAt,
  openers,
  sections,
  starts,
  UNSPACED_SCRIPT,
  unspacedStarts,
  withins,
} from './phrase-tables.ts'

const NUMBER = /^\p{N}+$/u
const isNumber = ({ text }: Word): boolean => NUMBER.test(text)

const LONGEST_ROW = 14 // words

/** A line that is a label whole, numbers aside, or a row of labels ("Facebook Twitter Email", "About / Advertise / Contact"). */
export function labelOf(words: readonly Word[]): SetAsideReason | null {
  const named: Word[] = []
  for (const word of words) {
    if (isNumber(word)) continue
    if (named.length === LONGEST_ROW) return null
    named.push(word)
  }
  if (named.length === 0) return null
  let first: SetAsideReason | null = null
  for (let index = 0; index < named.length; ) {
    const found = longestAt(named, index, labels())
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

const AFTER_OPENER = /^\s*(?:([:：])|([|｜–—>»→›\-/・]))/u

/** "Read also: …", "Previous articleHarbour reopens", "DON'T MISS | …". */
export function openerOf(text: string, words: readonly Word[]): Opening | null {
  const glued = gluedOpener(text)
  if (glued !== null) return glued
  const found = longestAt(words, 0, openers())
  for (let to = found?.next ?? 0; to > 0; to -= 1) {
    const shorter = to === found?.next ? found : longestAt(words.slice(0, to), 0, openers())
    const end = words[to - 1]?.end ?? 0
    if (shorter?.next !== to) continue
    const mark = AFTER_OPENER.exec(text.slice(end, end + 4))
    const opening = { reason: shorter.reason, phrase: joinedWords(words, 0, to) }
    if (mark?.[1] !== undefined) return { ...opening, rest: end + mark[0].length, mark: 'colon' }
    if (mark?.[2] !== undefined && (mark[2] !== '-' || /^\s/.test(mark[0])))
      return { ...opening, rest: end + mark[0].length, mark: 'dash' }
  }
  return unspacedOpener(text)
}

function unspacedOpener(text: string): Opening | null {
  if (!UNSPACED_SCRIPT.test(text.slice(0, 12))) return null
  for (const [phrase, reason] of openers().unspaced) {
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
  const words = lineWords(text.slice(0, rest))
  const opener = longestAt(words, 0, openers())
  const found = opener?.next === words.length ? opener : longestAt(words, 0, labels())
  if (words.length < 2 || found?.next !== words.length) return null
  return { reason: found.reason, phrase: joinedWords(words, 0, words.length), rest, mark: 'glue' }
}

/** A phrase that begins lines of furniture, whatever follows. */
export function startOf(text: string, words: readonly Word[]): SetAsideReason | null {
  let first = 0
  while (first < 2 && words[first] && isNumber(words[first] as Word)) first += 1
  const found = longestAt(words, first, starts())
  if (found !== null) return found.reason
  const lower = text.slice(0, 24).toLowerCase()
  return (
    unspacedStarts()
      .get(lower.charAt(0))
      ?.find(([phrase]) => lower.startsWith(phrase))?.[1] ?? null
  )
}

/** A phrase of furniture anywhere in the line. */
export function withinOf(text: string, words: readonly Word[]): SetAsideReason | null {
  const phrases = withins()
  for (let index = 0; index < words.length; index += 1) {
    const found = longestAt(words, index, phrases)
    if (found !== null) return found.reason
  }
  if (!UNSPACED_SCRIPT.test(text)) return null
  const lower = text.toLowerCase()
  return withins().unspaced.find(([phrase]) => lower.includes(phrase))?.[1] ?? null
}

const LONGEST_SECTION = 5 // words

/** The word after the longest section's name that begins at word `from`. */
function sectionEnd(words: readonly Word[], from: number): number | null {
  for (let to = Math.min(words.length, from + LONGEST_SECTION); to > from; to -= 1)
    if (sections().has(joinedWords(words, from, to))) return to
  return null
}

/** A section's or an article kind's name, as kickers print it. */
export const isSection = (words: readonly Word[]): boolean =>
  words.length > 0 && words.length <= LONGEST_SECTION && sections().has(joinedWords(words, 0, words.length))

/** "Home News World": a label of navigation, then sections and labels. */
export function isMenu(words: readonly Word[]): boolean {
  const label = longestAt(words, 0, labels())
  if (label?.reason !== 'navigation' || words.length > LONGEST_ROW) return false
  for (let index = label.next; index < words.length; ) {
    const next = longestAt(words, index, labels())?.next ?? sectionEnd(words, index)
    if (next === null) return false
    index = next
  }
  return true
}

/** How many of the line's first words say "by"; 0 where none do. */
export function byWords(words: readonly Word[]): number {
  for (let to = Math.min(3, words.length); to > 0; to -= 1)
    if (byPhrases().has(joinedWords(words, 0, to))) return to
  return 0
}

/** How many of the line's first words say "published"; 0 where none do. */
export function datedWords(words: readonly Word[]): number {
  for (let to = Math.min(3, words.length); to > 0; to -= 1)
    if (datedPhrases().has(joinedWords(words, 0, to))) return to
  return 0
}
