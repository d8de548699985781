/**
 * What the grammar of dates passes around: a place in the lexemes, and a date read from there.
 */
import type { Lexeme } from './lex.ts'
import type { Lexicon } from './words.ts'

/** A text under the grammar's eye. */
export interface Reading {
  readonly lexemes: readonly Lexeme[]
  readonly lexicon: Lexicon
}

export type Modifier = 'early' | 'mid' | 'late'

/** A date, each part only where printed, and the index of the lexeme after it. */
export interface Found {
  readonly next: number
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly end: {
    readonly year: number | null
    readonly month: number | null
    readonly day: number | null
  } | null
  readonly weekday: number | null
  readonly modifier: Modifier | null
  readonly clock: Clock | null
}

export interface Clock {
  /** `14:05:00` */
  readonly time: string
  /** `Z`, `±hh:mm`, or null. */
  readonly zone: string | null
}

export const EMPTY: Omit<Found, 'next'> = {
  year: null,
  month: null,
  day: null,
  end: null,
  weekday: null,
  modifier: null,
  clock: null,
}

export const at = (reading: Reading, index: number): Lexeme | null => reading.lexemes[index] ?? null

export const lower = (reading: Reading, index: number): string => reading.lexemes[index]?.lower ?? ''

/** Whether two neighbours stand without a space between them. */
export const adjoined = (reading: Reading, index: number): boolean => {
  const left = reading.lexemes[index]
  const right = reading.lexemes[index + 1]
  return left !== undefined && right !== undefined && left.end === right.start
}

const DASH = new Set(['-', '–', '—', '‑', '−', '~', '〜', '～'])

export const isDash = (mark: string): boolean => DASH.has(mark)

export const isCapital = (word: string): boolean => {
  const first = word.slice(0, 1)
  return first !== first.toLowerCase()
}

/** Whether nothing or the end of a sentence stands before. */
export const opensSentence = (reading: Reading, index: number): boolean => {
  const before = lower(reading, index - 1)
  return before === '' || /^[.!?:;…"“”'‘’«»„()[\]–—|*•]$/u.test(before)
}

/** The value of a name of one word or of two (with a space or a hyphen between), and the index after it. */
export function nameAt(
  reading: Reading,
  index: number,
  names: ReadonlyMap<string, number>,
): { readonly value: number; readonly next: number } | null {
  const first = at(reading, index)
  if (first?.kind !== 'word') return null
  if (reading.lexicon.firstOfTwo.has(first.lower)) {
    const after = isDash(lower(reading, index + 1)) ? index + 2 : index + 1
    const two = names.get(`${first.lower} ${lower(reading, after)}`)
    if (two !== undefined) return { value: two, next: after + 1 }
  }
  const one = names.get(first.lower)
  return one === undefined ? null : { value: one, next: index + 1 }
}

/** Past a comma, where one stands. */
export const pastComma = (reading: Reading, index: number): number =>
  /^[,،、]$/.test(lower(reading, index)) ? index + 1 : index

/** Past at most two joining words (`of`, `de`, `of the`). */
export function pastJoins(reading: Reading, index: number): number {
  let next = index
  while (next < index + 2 && reading.lexicon.joins.has(lower(reading, next))) {
    next = /^[’']$/.test(lower(reading, next + 1)) ? next + 2 : next + 1
  }
  return next
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the calendar has such a day; a leap day where the year is unknown. */
export function inCalendar(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] ?? 0)) return false
  if (month !== 2 || day !== 29 || year === null) return true
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
