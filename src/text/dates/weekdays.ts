/**
 * Days of the week: in front of a date (`Sunday, 3 June`), or alone (`on Tuesday`, `said Tuesday`); never `Black Friday`, `Sun`
 * or the `Sunday Times`.
 */

import { isTitled } from './months.ts'
import {
  at,
  EMPTY,
  type Found,
  isCapital,
  isDash,
  lower,
  nameAt,
  opensSentence,
  pastComma,
  type Reading,
} from './reading.ts'

type Day = { readonly value: number; readonly next: number }

/** The full name of a day. */
function fullName(reading: Reading, index: number): Day | null {
  const word = at(reading, index)
  const found = word === null ? null : nameAt(reading, index, reading.lexicon.weekday)
  if (word === null || found === null) return null
  const capital = isCapital(word.text)
  if (reading.lexicon.words.capital) return capital ? found : null
  return capital && !opensSentence(reading, index) ? null : found
}

function shortName(reading: Reading, index: number): Day | null {
  const found = nameAt(reading, index, reading.lexicon.shortWeekday)
  if (found === null) return null
  return lower(reading, found.next) === '.' ? { ...found, next: found.next + 1 } : found
}

/** A weekday and the date that it opens, with the comma or bracket between. */
export function weekdayWithDate(
  reading: Reading,
  index: number,
  date: (reading: Reading, index: number) => Found | null,
): Found | null {
  const day = fullName(reading, index) ?? shortName(reading, index)
  if (day === null) return null
  const comma = pastComma(reading, day.next)
  const bracket = lower(reading, comma) === '('
  const start = bracket ? comma + 1 : comma
  const joined = reading.lexicon.joins.has(lower(reading, start)) ? start + 1 : start
  const found = date(reading, joined)
  if (found === null || found.day === null) return null
  const closed = bracket && lower(reading, found.next) === ')' ? found.next + 1 : found.next
  return { ...found, next: closed, weekday: day.value }
}

const RECURRING = /^(?:a|an|every|each|most|any|chaque|jeden|cada|ogni|elke|каждый|каждую)$/

/** A weekday alone. */
export function weekdayAlone(reading: Reading, index: number): Found | null {
  const day = fullName(reading, index)
  if (day === null) return null
  const before = lower(reading, index - 1)
  if (RECURRING.test(before) || isDash(before)) return null
  const led = reading.lexicon.before.has(before)
  if (!led && (reading.lexicon.doubtfulDays.has(lower(reading, index)) || isTitled(reading, index, day.next)))
    return null
  return { ...EMPTY, next: day.next, weekday: day.value }
}
