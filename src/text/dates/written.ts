/**
 * Dates in words: `11–12 July 2023`, `July 11 and 12`, `Tuesday, 3. Juni`, `11 de julio de 2023`, `early May`, `June 30 – July 2`.
 */
import { monthAt, type Part } from './months.ts'
import {
  adjoined,
  at,
  EMPTY,
  type Found,
  inCalendar,
  isDash,
  lower,
  pastComma,
  pastJoins,
  type Reading,
} from './reading.ts'

const ORDINAL = /^(?:st|nd|rd|th|er|re|º|°|ª|e)$/

/** A day of the month with its ordinal ending: `11`, `11th`, `1er`, `11.`. */
function dayAt(reading: Reading, index: number): Part | null {
  const number = at(reading, index)
  if (number?.kind !== 'number' || number.text.length > 2 || number.value < 1 || number.value > 31)
    return null
  const ending = lower(reading, index + 1)
  const ordinal =
    adjoined(reading, index) && (ORDINAL.test(ending) || (ending === '.' && reading.lexicon.words.dayFirst))
  return { value: number.value, next: ordinal ? index + 2 : index + 1 }
}

/** A percentage, a price, or a mark with figures stuck to it: `11%`, `11.5`, `11,000`, `11:30`. */
const isAmount = (reading: Reading, index: number): boolean => {
  if (!adjoined(reading, index - 1)) return false
  if (/^[%$€£¥]$/.test(lower(reading, index))) return true
  return (
    /^[.,:]$/.test(lower(reading, index)) &&
    adjoined(reading, index) &&
    at(reading, index + 1)?.kind === 'number'
  )
}

/** Past what stands between the two ends of a range. */
function pastRange(reading: Reading, index: number, words: boolean): number | null {
  const word = lower(reading, index)
  if (isDash(word) || word === '/') return index + 1
  if (word === '&') return index + 1
  const { and, to } = reading.lexicon
  return words && (and.has(word) || to.has(word)) ? pastJoins(reading, index + 1) : null
}

interface Days {
  readonly first: number
  readonly last: number | null
  readonly next: number
}

/** One day or a range of days: `11`, `11-13`, `11 and 12`. */
function daysAt(reading: Reading, index: number): Days | null {
  const first = dayAt(reading, index)
  if (first === null || isAmount(reading, first.next)) return null
  const after = pastRange(reading, first.next, true)
  const last = after === null ? null : dayAt(reading, after)
  if (last === null || last.value <= first.value || isAmount(reading, last.next)) {
    return { first: first.value, last: null, next: first.next }
  }
  return { first: first.value, last: last.value, next: last.next }
}

/** A year after a date, with its comma, joining words and ending (`года`). */
function yearAfter(reading: Reading, index: number): Part | null {
  const start = pastJoins(reading, pastComma(reading, index))
  const number = at(reading, start)
  if (number?.kind !== 'number' || number.text.length !== 4 || number.value < 1000 || number.value > 2199)
    return null
  if (isAmount(reading, start + 1) || (start > index && isQuantity(reading, start + 1))) return null
  return { value: number.value, next: pastYearWord(reading, start + 1) }
}

const isQuantity = (reading: Reading, index: number): boolean =>
  reading.lexicon.units.has(lower(reading, index))

/** Past `года`, `г.`: words that only say that the number is a year. */
export function pastYearWord(reading: Reading, index: number): number {
  if (reading.lexicon.words.beforeYear !== '' || !reading.lexicon.afterYear.has(lower(reading, index)))
    return index
  return lower(reading, index + 1) === '.' ? index + 2 : index + 1
}

function dated(reading: Reading, days: Days, month: number, after: number): Found | null {
  const year = yearAfter(reading, after)
  const found: Found = {
    ...EMPTY,
    next: year?.next ?? after,
    year: year?.value ?? null,
    month,
    day: days.first,
    end: days.last === null ? null : { year: year?.value ?? null, month, day: days.last },
  }
  return inCalendar(found.year, month, days.last ?? days.first) ? found : null
}

/** `11–12 July 2023`, `the 11th of July`, `30 June – 2 July 2023`. */
export function dayFirst(reading: Reading, index: number): Found | null {
  const days = daysAt(reading, index)
  if (days === null || (at(reading, index - 1)?.kind === 'mark' && isAmount(reading, index - 1))) return null
  const month = monthAt(reading, pastJoins(reading, days.next), true)
  if (month === null) return null
  return spanning(reading, days, month, dayFirstEnd) ?? dated(reading, days, month.value, month.next)
}

function dayFirstEnd(reading: Reading, index: number): (Part & { readonly day: number }) | null {
  const day = dayAt(reading, index)
  const month = day === null ? null : monthAt(reading, pastJoins(reading, day.next), true)
  return day === null || month === null ? null : { ...month, day: day.value }
}

/** `July 11`, `July 11 and 12, 2023`, `June 30-July 2`. */
export function monthFirst(reading: Reading, index: number): Found | null {
  const month = monthAt(reading, index, true)
  if (month === null) return null
  const start =
    reading.lexicon.joins.has(lower(reading, month.next)) && lower(reading, month.next) === 'the'
      ? month.next + 1
      : month.next
  const days = daysAt(reading, start)
  if (days === null || isQuantity(reading, days.next) || lower(reading, days.next) === '%') return null
  return (
    spanning(reading, days, { value: month.value, next: days.next }, monthFirstEnd) ??
    dated(reading, days, month.value, days.next)
  )
}

function monthFirstEnd(reading: Reading, index: number): (Part & { readonly day: number }) | null {
  const month = monthAt(reading, index, true)
  const day = month === null ? null : dayAt(reading, month.next)
  return month === null || day === null ? null : { value: month.value, next: day.next, day: day.value }
}

type End = (reading: Reading, index: number) => (Part & { readonly day: number }) | null

/** A range over the end of a month, its year printed once, after it. */
function spanning(reading: Reading, days: Days, month: Part, end: End): Found | null {
  const { to } = reading.lexicon
  const between = lower(reading, month.next)
  if (days.last !== null || (!isDash(between) && !to.has(between))) return null
  const last = end(reading, month.next + 1)
  if (last === null || last.value <= month.value) return null
  const year = yearAfter(reading, last.next)
  const printed = year?.value ?? null
  if (!inCalendar(printed, month.value, days.first) || !inCalendar(printed, last.value, last.day)) return null
  const finish = { year: printed, month: last.value, day: last.day }
  return {
    ...EMPTY,
    next: year?.next ?? last.next,
    year: printed,
    month: month.value,
    day: days.first,
    end: finish,
  }
}

/** `May 2022`, `June–July 2023`, `mayo de 2022`. */
export function monthAndYear(reading: Reading, index: number): Found | null {
  const month = monthAt(reading, index, true)
  if (month === null) return null
  const after = pastRange(reading, month.next, true)
  const last = after === null ? null : monthAt(reading, after, true)
  const range =
    last !== null &&
    last.value > month.value &&
    (!reading.lexicon.and.has(lower(reading, month.next)) || last.value === month.value + 1)
  const year = yearAfter(reading, range ? last.next : month.next)
  if (year === null) return null
  const end = range ? { year: year.value, month: last.value, day: null } : null
  return { ...EMPTY, next: year.next, year: year.value, month: month.value, end }
}
