/**
 * Dates in figures: `2023-07-11`, `2023/07/11`, `13/07/2023`, `11.07.2023`. Which of two figures is the month is decided by the
 * figures, by the point (which puts the day first everywhere) or by the language; English slashes decide nothing, so that
 * `07/04/2023` is 2023 and no more. A year of two figures decides nothing at all.
 */
import { adjoined, at, EMPTY, type Found, inCalendar, isDash, lower, type Reading } from './reading.ts'

const SEPARATOR = /^[-/.‑–]$/

const isYear = (value: number): boolean => value >= 1000 && value <= 2199

/** Three numbers with one separator twice and no spaces. */
function triple(reading: Reading, index: number): readonly [number, number, number] | null {
  const [a, b, c] = [at(reading, index), at(reading, index + 2), at(reading, index + 4)]
  const separator = lower(reading, index + 1)
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return null
  if (!SEPARATOR.test(separator) || lower(reading, index + 3) !== separator) return null
  for (let step = 0; step < 4; step += 1) if (!adjoined(reading, index + step)) return null
  if (b.text.length > 2 || [a, c].some((part) => part.text.length === 3 || part.text.length > 4)) return null
  return [a.value, b.value, c.value]
}

/** More figures stuck to either end: a telephone number, a version. */
const isPartOfMore = (reading: Reading, index: number): boolean =>
  (adjoined(reading, index - 1) && /^[-/.\d]/.test(lower(reading, index - 1))) ||
  (adjoined(reading, index + 4) && /^[-/\d]/.test(lower(reading, index + 5))) ||
  (lower(reading, index + 5) === '.' &&
    adjoined(reading, index + 5) &&
    at(reading, index + 6)?.kind === 'number')

function dayAndMonth(
  reading: Reading,
  index: number,
  a: number,
  b: number,
): readonly [number, number] | null {
  if (a > 12 && b <= 12) return [a, b]
  if (b > 12 && a <= 12) return [b, a]
  if (a === b) return [a, b]
  const pointed = lower(reading, index + 1) === '.'
  return a <= 12 && b <= 12 && (pointed || reading.lexicon.words.dayFirst) ? [a, b] : null
}

/** A date in figures at `index`; one that cannot be told has none of its parts. */
export function numericDate(reading: Reading, index: number): Found | null {
  const parts = triple(reading, index)
  if (parts === null || isPartOfMore(reading, index)) return null
  const [a, b, c] = parts
  const next = index + 5
  if (isYear(a) && String(a).length === 4)
    return inCalendar(a, b, c) ? { ...EMPTY, next, year: a, month: b, day: c } : null
  if (!isYear(c)) return isShort(a, b, c) ? { ...EMPTY, next } : null
  const order = dayAndMonth(reading, index, a, b)
  if (order === null) return a >= 1 && b >= 1 && a <= 12 && b <= 12 ? { ...EMPTY, next, year: c } : null
  return inCalendar(c, order[1], order[0])
    ? { ...EMPTY, next, year: c, month: order[1], day: order[0] }
    : null
}

/** `09-07-23`: a date whose parts could stand in several orders. */
const isShort = (a: number, b: number, c: number): boolean =>
  a >= 1 && b >= 1 && c < 100 && a <= 31 && b <= 31 && (a <= 12 || b <= 12)

/** `2023-07`, where the second figure cannot be a year's end: it has a nought in front or the year is later. */
export function yearAndMonth(reading: Reading, index: number): Found | null {
  const year = at(reading, index)
  const month = at(reading, index + 2)
  if (
    year?.kind !== 'number' ||
    year.text.length !== 4 ||
    month?.kind !== 'number' ||
    month.text.length !== 2
  )
    return null
  if (!isDash(lower(reading, index + 1)) || !adjoined(reading, index) || !adjoined(reading, index + 1))
    return null
  if (!isYear(year.value) || month.value < 1 || month.value > 12 || month.value > year.value % 100)
    return null
  if (adjoined(reading, index + 2) && /^[-/\d\p{L}]/u.test(lower(reading, index + 3))) return null
  return { ...EMPTY, next: index + 3, year: year.value, month: month.value }
}
