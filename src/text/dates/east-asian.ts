/**
 * Dates as Japanese, Chinese and Korean print them: `2023年7月11日`, `7月11日至12日`, `令和5年7月`, `2023년 7월 11일`, `火曜日`, `周二`. The characters
 * say what each number is, so one expression reads them all; every part of it is bounded.
 */
import { type Clock, EMPTY, type Found, inCalendar, type Modifier } from './reading.ts'

export interface Placed {
  readonly start: number
  readonly end: number
  readonly found: Found
}

const DATE =
  /(?:(令和|平成|昭和)?(元|\d{1,4})\s?[年년](?![間度间代생])(?:前半|後半)?\s?)?(?:(\d{1,2})\s?[月월](?![期間号])(?:\s?(\d{1,2})\s?[日일号號](?![間本]))?)?/g
const UNTIL = /^\s?(?:[~〜～\-–—至到と和]|から|부터)\s?(?:(\d{1,2})\s?[月월]\s?)?(\d{1,2})\s?[日일号號](?!間)/
const MODIFIER = /^\s?(初め|初头|初頭|初|上旬|초|中旬|중순|下旬|末|底|말)/
const CLOCK =
  /^\s?(?:[(（][^()（）]{1,3}[)）])?\s?(午前|午後|上午|下午|오전|오후)?\s?(\d{1,2})(?::|：|[時时시]\s?)(\d{2})(?:[分분]|:\d{2})?(?:\s?(JST|GMT|UTC|KST))?/
const WEEKDAY =
  /([日月火水木金土])曜日?|(?:星期|周|週|礼拜)([一二三四五六日天])(?![年末刊报報])|([일월화수목금토])요일/g

const ERA_BEFORE: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }
const ZONE: Readonly<Record<string, string>> = { JST: '+09:00', KST: '+09:00', GMT: 'Z', UTC: 'Z' }
const EARLY = '初め初头初頭上旬초'
const MID = '中旬중순'

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

function yearOf(era: string | undefined, figures: string | undefined): number | null {
  if (figures === undefined) return null
  const value = figures === '元' ? 1 : Number(figures)
  if (era !== undefined) return (ERA_BEFORE[era] ?? 0) + value
  return figures.length === 4 && value >= 1000 && value <= 2199 ? value : null
}

function modifierIn(rest: string): { readonly modifier: Modifier; readonly length: number } | null {
  const match = MODIFIER.exec(rest)
  const word = match?.[1]
  if (match === null || word === undefined) return null
  return {
    modifier: EARLY.includes(word) ? 'early' : MID.includes(word) ? 'mid' : 'late',
    length: match[0].length,
  }
}

function clockIn(rest: string): { readonly clock: Clock; readonly length: number } | null {
  const match = CLOCK.exec(rest)
  if (match === null) return null
  const hour =
    (Number(match[2]) % (match[1] === undefined ? 25 : 12)) + (/後|下|후/.test(match[1] ?? '') ? 12 : 0)
  if (hour > 23 || Number(match[3]) > 59) return null
  const time = `${String(hour).padStart(2, '0')}:${match[3]}:00`
  return { clock: { time, zone: ZONE[match[4] ?? ''] ?? null }, length: match[0].length }
}

/** What may follow a date: the end of a range, a modifier, a time of day. */
function withRest(found: Found, rest: string): { readonly found: Found; readonly length: number } {
  if (found.day === null) {
    const modifier = found.month === null ? null : modifierIn(rest)
    return modifier === null
      ? { found, length: 0 }
      : { found: { ...found, modifier: modifier.modifier }, length: modifier.length }
  }
  const until = UNTIL.exec(rest)
  if (until !== null && found.month !== null) {
    const month = number(until[1]) ?? found.month
    const day = Number(until[2])
    const later = month > found.month || (month === found.month && day > found.day)
    if (later && inCalendar(found.year, month, day)) {
      return { found: { ...found, end: { year: found.year, month, day } }, length: until[0].length }
    }
  }
  const clock = found.year === null ? null : clockIn(rest)
  return clock === null
    ? { found, length: 0 }
    : { found: { ...found, clock: clock.clock }, length: clock.length }
}

function datesOf(text: string): Placed[] {
  const placed: Placed[] = []
  for (const match of text.matchAll(DATE)) {
    const year = yearOf(match[1], match[2])
    const month = number(match[3])
    const day = number(match[4])
    if (match[0] === '' || (year === null && month === null)) continue
    if (month !== null && !inCalendar(year, month, day ?? 1)) continue
    if (/[\d.,$¥]/.test(text.charAt(match.index - 1))) continue
    const end = match.index + match[0].trimEnd().length
    const full = withRest({ ...EMPTY, next: 0, year, month, day }, text.slice(end, end + 40))
    placed.push({ start: match.index, end: end + full.length, found: full.found })
  }
  return placed
}

function weekdayOf(match: RegExpMatchArray): number {
  if (match[1] !== undefined) return '日月火水木金土'.indexOf(match[1])
  if (match[2] !== undefined) return '日一二三四五六'.indexOf(match[2] === '天' ? '日' : match[2])
  return '일월화수목금토'.indexOf(match[3] ?? '')
}

/** Dates and weekdays of a text whose digits are European, in order, none inside another. */
export function eastAsianDates(text: string): Placed[] {
  const dates = datesOf(text)
  const days = [...text.matchAll(WEEKDAY)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    found: { ...EMPTY, next: 0, weekday: weekdayOf(match) },
  }))
  const free = days.filter((day) => !dates.some((date) => day.start < date.end && date.start < day.end))
  return [...dates, ...free].sort((a, b) => a.start - b.start)
}
