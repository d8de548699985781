/**
 * A date as front matter gives it → `Published`, exact as printed, or why it is none. ISO 8601 dates and moments, and the forms a
 * YAML timestamp has: `2024`, `2024-06`, `2024-06-03`, `2024-06-03T14:05`, `2024-06-03 14:05:00 +2`, fractions of a second dropped.
 * Nothing rolls over: 2024-02-30 is no date. No clock, no time zone of this machine.
 */
import type { Published } from '../records.ts'

export type DateReading = { readonly published: Published } | { readonly why: string; readonly hint: string }

const FORM =
  /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,12})?)?[ \t]*([Zz]|[+\-\u2212]\d{1,2}(?::?\d{2})?)?)?)?)?$/
const HINT = 'Write 2024-06-03, or with time and zone 2024-06-03T14:05:00+02:00.'
const EARLIEST_YEAR = 1000

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
const two = (digits: string): string => digits.padStart(2, '0')

/** `Z`, `±hh:mm`, '' where none is given, or null for one that is nowhere in use (−12:00 to +14:00 are). */
function zoneOf(given: string | undefined): string | null {
  if (given === undefined) return ''
  if (given === 'Z' || given === 'z') return 'Z'
  const sign = given.startsWith('+') ? '+' : '-'
  const [hours = '', minutes = '00'] = given.slice(1).includes(':')
    ? given.slice(1).split(':')
    : [given.slice(1).slice(0, given.length > 3 ? -2 : undefined), given.length > 3 ? given.slice(-2) : '00']
  const offset = Number(hours) * 60 + Number(minutes)
  if (Number(minutes) > 59 || offset > (sign === '+' ? 14 : 12) * 60) return null
  return `${sign}${two(hours)}:${minutes}`
}

const impossible = (why: string): DateReading => ({ why, hint: HINT })

function dayProblem(year: number, month: number, day: number): string | null {
  const name = MONTHS[month - 1]
  if (name === undefined) return `there is no month ${month}`
  if (day >= 1 && day <= daysOf(year, month)) return null
  return `${name} ${year} has ${daysOf(year, month)} days, not ${day}`
}

export function publishedFrom(given: string): DateReading {
  const parts = FORM.exec(given.trim())
  if (!parts) return { why: 'it is not in a form Stemma reads', hint: HINT }
  const [, year = '', month, day, hour, minute, second, zoneGiven] = parts
  if (Number(year) < EARLIEST_YEAR) return impossible(`there was no news in the year ${Number(year)}`)
  if (month === undefined) return { published: { iso: year, precision: 'year', zone: null } }
  const wrong = dayProblem(Number(year), Number(month), Number(day ?? 1))
  if (wrong !== null) return impossible(wrong)
  const monthIso = `${year}-${two(month)}`
  if (day === undefined) return { published: { iso: monthIso, precision: 'month', zone: null } }
  const dayIso = `${monthIso}-${two(day)}`
  if (hour === undefined || minute === undefined) {
    return { published: { iso: dayIso, precision: 'day', zone: null } }
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return impossible(`there is no time ${hour}:${minute}${second === undefined ? '' : `:${second}`}`)
  }
  const zone = zoneOf(zoneGiven)
  if (zone === null) return impossible(`no place keeps the time zone ${zoneGiven}`)
  const iso = `${dayIso}T${two(hour)}:${minute}:${second ?? '00'}${zone}`
  return { published: { iso, precision: 'time', zone: zone === '' ? null : zone } }
}
