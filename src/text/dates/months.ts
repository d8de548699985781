/** Names of months, beside a number or alone; never `may` the verb, `march` the verb, or a first name. */
import { adjoined, at, EMPTY, type Found, isCapital, lower, nameAt, type Reading } from './reading.ts'

export interface Part {
  readonly value: number
  readonly next: number
}

/** A month's name: in capitals where the language prints it so, short forms with their point. */
export function monthAt(reading: Reading, index: number, short: boolean): Part | null {
  const word = at(reading, index)
  if (word?.kind !== 'word') return null
  const name = nameAt(reading, index, reading.lexicon.month)
  const found = name ?? (short ? nameAt(reading, index, reading.lexicon.shortMonth) : null)
  if (found === null) return null
  if (reading.lexicon.words.capital && !isCapital(word.text)) return null
  if (name === null && lower(reading, found.next) === '.' && adjoined(reading, found.next - 1)) {
    return { value: found.value, next: found.next + 1 }
  }
  return pastDoubleName(reading, found)
}

/** `يوليو/تموز`: the same month by its other name. */
function pastDoubleName(reading: Reading, found: Part): Part {
  if (lower(reading, found.next) !== '/') return found
  const other = nameAt(reading, found.next + 1, reading.lexicon.month)
  return other?.value === found.value ? { value: found.value, next: other.next } : found
}

/** A month alone: after a word that calls for a time (`in March`), or where its name can be nothing else. */
export function monthAlone(reading: Reading, index: number, modified: boolean): Found | null {
  const month = monthAt(reading, index, false)
  if (month === null) return null
  const found: Found = { ...EMPTY, next: month.next, month: month.value }
  const doubtful = reading.lexicon.doubtful.has(lower(reading, index))
  if (modified || reading.lexicon.before.has(lower(reading, index - 1))) {
    return doubtful && isFirstName(reading, index, month.next) ? null : found
  }
  return doubtful || isTitled(reading, index, month.next) ? null : found
}

const AGENT = /^(?:by|from|after|before|de|d|von|van|di|da)$/

/** `by May Ling`, `from April Jones`. */
const isFirstName = (reading: Reading, index: number, next: number): boolean =>
  AGENT.test(lower(reading, index - 1)) && isCapital(at(reading, next)?.text ?? '')

/** Whether it is part of a name: `Black September`, `the January Group`, `Sunday Times`. */
export const isTitled = (reading: Reading, index: number, next: number): boolean => {
  const left = at(reading, index - 1)
  const right = at(reading, next)
  const determiners = reading.lexicon.determiners
  const leftName = left?.kind === 'word' && isCapital(left.text) && !determiners.has(left.lower)
  const rightName = right?.kind === 'word' && isCapital(right.text) && determiners.has(left?.lower ?? '')
  return leftName || rightName
}
