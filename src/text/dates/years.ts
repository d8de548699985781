/**
 * Years and decades that stand alone: `in 2018`, `the 2023 summit`, `(1914–1918)`, `the 1930s`. A number is a year only where the
 * words around it say so; `2000 people` and `Resolution 1973` are none.
 */
import {
  adjoined,
  at,
  EMPTY,
  type Found,
  isCapital,
  isDash,
  lower,
  opensSentence,
  type Reading,
} from './reading.ts'
import { pastYearWord } from './written.ts'

const PLAUSIBLE = [1900, 2099] as const
const POSSIBLE = [1400, 2199] as const

const isYearNumber = (reading: Reading, index: number, range: readonly [number, number]): boolean => {
  const number = at(reading, index)
  return (
    number?.kind === 'number' &&
    number.text.length === 4 &&
    number.value >= range[0] &&
    number.value <= range[1]
  )
}

/** Figures or a currency stuck to it: `2,000`, `$2020`, `1999.5`, `2019%`, `A2020`. */
function isPartOfNumber(reading: Reading, index: number): boolean {
  const before = lower(reading, index - 1)
  const after = lower(reading, index + 1)
  if (/^[$€£¥₽₹#№+]$/.test(before)) return true
  if (adjoined(reading, index - 1) && /^(?:[.,:/_@]|\p{L}.*)$/u.test(before)) return true
  if (adjoined(reading, index) && /^[%°€£¥_@]$/.test(after)) return true
  return (
    adjoined(reading, index) &&
    /^[.,:/]$/.test(after) &&
    adjoined(reading, index + 1) &&
    at(reading, index + 2)?.kind === 'number'
  )
}

/** A plural or a unit after a round number tells a count. */
function isCount(reading: Reading, index: number): boolean {
  const after = lower(reading, index + 1)
  if (reading.lexicon.units.has(after)) return true
  return (
    (at(reading, index)?.value ?? 0) % 100 === 0 && /^\p{Ll}+s$/u.test(at(reading, index + 1)?.text ?? '')
  )
}

/** Whether the words around call for a year. */
function isCalledFor(reading: Reading, index: number): boolean {
  const { beforeYear, determiners, afterYear, numbered, words } = reading.lexicon
  const before = lower(reading, index - 1)
  const after = lower(reading, index + 1)
  if (numbered.has(before)) return false
  if (words.beforeYear === '') return afterYear.has(isDash(after) ? lower(reading, index + 2) : after)
  if (
    (reading.lexicon.and.has(before) || reading.lexicon.to.has(before)) &&
    isYearNumber(reading, index - 2, PLAUSIBLE)
  ) {
    return isYearNumber(reading, index, PLAUSIBLE)
  }
  if (beforeYear.has(before)) return isYearNumber(reading, index, POSSIBLE)
  if (!isYearNumber(reading, index, PLAUSIBLE)) return false
  if (before === '(' && /^[),;–-]$/.test(after)) return true
  if (determiners.has(before) || isApostrophe(reading, index - 1))
    return at(reading, index + 1)?.kind === 'word' || isDash(after)
  if (isQualified(reading, index)) return true
  if (opensSentence(reading, index) && afterYear.has(after)) return true
  const previous = at(reading, index - 1)
  return (
    previous?.kind === 'word' &&
    isCapital(previous.text) &&
    !opensSentence(reading, index - 1) &&
    at(reading, index + 1)?.kind !== 'number'
  )
}

const isApostrophe = (reading: Reading, index: number): boolean => /^[’']$/.test(lower(reading, index))

/** `the upcoming 2023 summit`: a determiner, one word, the year, no plural. */
const isQualified = (reading: Reading, index: number): boolean =>
  reading.lexicon.determiners.has(lower(reading, index - 2)) &&
  /^\p{Ll}+$/u.test(at(reading, index - 1)?.text ?? '') &&
  /^(?:\p{Lu}.*|\p{Ll}+(?<!s))$/u.test(at(reading, index + 1)?.text ?? '')

/** `1930s`, `1930’s`, `années 1930`, `1930er`, `1930-х`: ten years, from the first to the last. */
function decadeAt(reading: Reading, index: number): Found | null {
  const year = at(reading, index)?.value ?? Number.NaN
  if (!isYearNumber(reading, index, POSSIBLE) || year % 10 !== 0 || isPartOfNumber(reading, index))
    return null
  const { beforeDecade, afterDecade } = reading.lexicon
  const mark = isApostrophe(reading, index + 1) || isDash(lower(reading, index + 1)) ? index + 2 : index + 1
  const ending =
    afterDecade.has(lower(reading, mark)) && adjoined(reading, index) && adjoined(reading, mark - 1)
  const led = beforeDecade.has(lower(reading, index - 1)) || beforeDecade.has(lower(reading, index - 2))
  if (!ending && !led) return null
  return {
    ...EMPTY,
    next: ending ? mark + 1 : index + 1,
    year,
    end: { year: year + 9, month: null, day: null },
  }
}

/** The last year of a range: `2018–2020`, `2018-19`, `1914 to 1918`. */
function lastYear(
  reading: Reading,
  index: number,
  first: number,
): { readonly value: number; readonly next: number } | null {
  const between = lower(reading, index + 1)
  const dash = isDash(between) || (between === '/' && adjoined(reading, index))
  if (!dash) return null
  const last = at(reading, index + 2)
  if (last?.kind !== 'number' || (last.text.length !== 4 && last.text.length !== 2)) return null
  const value = last.text.length === 4 ? last.value : Math.floor(first / 100) * 100 + last.value
  if (
    value <= first ||
    value > 2199 ||
    (last.text.length === 2 && (!adjoined(reading, index) || value - first > 50))
  )
    return null
  return { value, next: index + 3 }
}

/** A year, a range of years or a decade at `index`. */
export function yearAlone(reading: Reading, index: number, modified: boolean): Found | null {
  const decade = decadeAt(reading, index)
  if (decade !== null) return decade
  if (!isYearNumber(reading, index, POSSIBLE) || isPartOfNumber(reading, index) || isCount(reading, index))
    return null
  if (adjoined(reading, index) && at(reading, index + 1)?.kind === 'word') return null
  if (!modified && !isCalledFor(reading, index)) return null
  const year = at(reading, index)?.value ?? 0
  const last = lastYear(reading, index, year)
  const end = last === null ? null : { year: last.value, month: null, day: null }
  return { ...EMPTY, next: pastYearWord(reading, last?.next ?? index + 1), year, end }
}
