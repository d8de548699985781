/**
 * The dates a text mentions, each with its place, as exact as it is printed and no more: `May 2022` is a month, `May 10` has no
 * year, `09-07-23` cannot be told. Nothing is filled in from other sentences, and no clock is asked.
 *
 * The text is cut into words, numbers and marks once, and a grammar with a table of words for each language reads them from left
 * to right; every rule looks at a bounded number of neighbours, so the time is linear in the length of the text.
 */
import { clockAt } from './dates/clock.ts'
import { eastAsianDates } from './dates/east-asian.ts'
import { europeanDigits, lexemes } from './dates/lex.ts'
import { monthAlone } from './dates/months.ts'
import { numericDate, yearAndMonth } from './dates/numeric.ts'
import { at, type Found, isDash, lower, type Modifier, type Reading } from './dates/reading.ts'
import { weekdayAlone, weekdayWithDate } from './dates/weekdays.ts'
import { lexiconFor } from './dates/words.ts'
import { dayFirst, monthAndYear, monthFirst } from './dates/written.ts'
import { yearAlone } from './dates/years.ts'

/** A date as printed. */
export interface DateMention {
  /** Begin (inclusive) and end (exclusive) in the text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** `2007`, `2022-05`, `2023-07-11`, `2023-07-11T14:05:00+02:00`; null where the mention prints no year, or cannot be told. */
  readonly iso: string | null
  /** The last year, month or day of a range in the same form; null for a single date or without a year. */
  readonly until: string | null
  /** How exact: a weekday alone is a `day`. */
  readonly precision: 'year' | 'month' | 'day' | 'time'
  readonly year: number | null
  /** 1–12. */
  readonly month: number | null
  readonly day: number | null
  /** End of a range without a year. */
  readonly untilMonth: number | null
  readonly untilDay: number | null
  /** 0 for Sunday. */
  readonly weekday: number | null
  readonly modifier: Modifier | null
  /** `Z` or `±hh:mm`; null where none is printed or its letters name several. */
  readonly zone: string | null
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** `2023`, `2023-07`, `2023-07-11`. */
export function isoDate(year: number, month: number | null, day: number | null): string {
  if (month === null) return pad(year, 4)
  return day === null ? `${pad(year, 4)}-${pad(month, 2)}` : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

function precisionOf(found: Found): DateMention['precision'] {
  if (found.clock !== null) return 'time'
  if (found.day !== null || found.weekday !== null) return 'day'
  return found.month === null && found.year !== null ? 'year' : found.month === null ? 'day' : 'month'
}

function mention(text: string, start: number, end: number, found: Found): DateMention {
  const date = found.year === null ? null : isoDate(found.year, found.month, found.day)
  const last = found.end
  return {
    start,
    end,
    text: text.slice(start, end),
    iso:
      date === null || found.clock === null ? date : `${date}T${found.clock.time}${found.clock.zone ?? ''}`,
    until: last === null || last.year === null ? null : isoDate(last.year, last.month, last.day),
    precision: precisionOf(found),
    year: found.year,
    month: found.month,
    day: found.day,
    untilMonth: last?.month ?? null,
    untilDay: last?.day ?? null,
    weekday: found.weekday,
    modifier: found.modifier,
    zone: found.clock?.zone ?? null,
  }
}

/** A date of day, month and year, or of parts of them, without a weekday or a time. */
const plainDate = (reading: Reading, index: number): Found | null =>
  numericDate(reading, index) ??
  yearAndMonth(reading, index) ??
  dayFirst(reading, index) ??
  monthFirst(reading, index)

const isFull = (found: Found | null): found is Found =>
  found !== null && found.year !== null && found.day !== null

const MARKS_BETWEEN = /^(?:[,،、|·•@T(]|t)$/

/** Past what may stand between a date and a time of day: a comma, a dash, `at`, `T`. */
function pastBetween(reading: Reading, index: number): number {
  let next = index
  while (next < index + 3) {
    const word = lower(reading, next)
    if (!MARKS_BETWEEN.test(word) && !isDash(word) && !reading.lexicon.at.has(word)) break
    next += 1
  }
  return next
}

/** A full date with the time of day after it. */
function withClock(reading: Reading, found: Found): Found {
  if (!isFull(found) || found.end !== null) return found
  const clock = clockAt(reading, pastBetween(reading, found.next))
  return clock === null ? found : { ...found, clock, next: clock.next }
}

/** A time of day with a full date after it: `14:05 GMT, 3 June 2023`. */
function clockFirst(reading: Reading, index: number): Found | null {
  const clock = clockAt(reading, index)
  if (clock === null) return null
  const start = pastBetween(reading, lower(reading, clock.next) === 'on' ? clock.next + 1 : clock.next)
  const found = weekdayWithDate(reading, start, plainDate) ?? plainDate(reading, start)
  return isFull(found) && found.end === null ? { ...found, clock } : null
}

/** `early May`, `mid-2019`, `the end of June 2023`, `Anfang Mai`. */
function modified(reading: Reading, index: number): Found | null {
  const modifier = reading.lexicon.modifier.get(lower(reading, index))
  if (modifier === undefined) return null
  let start = index + 1
  while (
    start <= index + 2 &&
    (isDash(lower(reading, start)) || reading.lexicon.joins.has(lower(reading, start)))
  )
    start += 1
  const found =
    monthAndYear(reading, start) ?? monthAlone(reading, start, true) ?? yearAlone(reading, start, true)
  return found === null || monthFirst(reading, start) !== null ? null : { ...found, modifier }
}

function dateAt(reading: Reading, index: number): Found | null {
  const found = weekdayWithDate(reading, index, plainDate) ?? plainDate(reading, index)
  if (found !== null) return withClock(reading, found)
  return monthAndYear(reading, index) ?? monthAlone(reading, index, false) ?? yearAlone(reading, index, false)
}

const read = (reading: Reading, index: number): Found | null =>
  clockFirst(reading, index) ??
  modified(reading, index) ??
  dateAt(reading, index) ??
  weekdayAlone(reading, index)

/** Whether a date can begin here at all: with a number, or with a word that some date begins with. */
function canBegin(reading: Reading, index: number): boolean {
  const lexeme = at(reading, index)
  return lexeme?.kind === 'number' || (lexeme?.kind === 'word' && reading.lexicon.begins.has(lexeme.lower))
}

function westernDates(text: string, plain: string, language: string): DateMention[] {
  const lexicon = lexiconFor(language)
  if (!lexicon.sign.test(plain)) return []
  const reading: Reading = { lexemes: lexemes(plain), lexicon }
  const found: DateMention[] = []
  let index = 0
  while (index < reading.lexemes.length) {
    const date = canBegin(reading, index) ? read(reading, index) : null
    if (date === null) {
      index += 1
      continue
    }
    const start = reading.lexemes[index]?.start ?? 0
    const end = reading.lexemes[date.next - 1]?.end ?? start
    found.push(mention(text, start, end, date))
    index = date.next
  }
  return found
}

const EAST_ASIAN = /[年月日周週년월일]|星期|曜|요일/
const EAST_ASIAN_WORD = /[年月日周週년월일星曜요]/

/** Whether a text may mention a date that holds this word of it: a text none of whose words may mentions none. */
export function mayTellDate(word: string, language: string): boolean {
  const { sign, signsAreWords } = lexiconFor(language)
  return !signsAreWords || sign.test(europeanDigits(word)) || EAST_ASIAN_WORD.test(word)
}

/** All dates that a text mentions, in order, none inside another. `language` is a BCP 47 primary tag. */
export function datesIn(text: string, language: string): readonly DateMention[] {
  const plain = europeanDigits(text)
  if (!EAST_ASIAN.test(plain)) return westernDates(text, plain, language)
  const eastern = eastAsianDates(plain).map((date) => mention(text, date.start, date.end, date.found))
  const western = westernDates(text, plain, language).filter(
    (date) => !eastern.some((other) => date.start < other.end && other.start < date.end),
  )
  return [...eastern, ...western].sort((a, b) => a.start - b.start)
}
