/**
 * Times of day as date lines print them: `14:05 GMT`, `2.05 p.m.`, `14h05`, `1405 GMT`, `T14:05:33+02:00`. A zone is resolved only
 * where its letters name one offset: `IST` and `CST` name several, `ET` depends on the season.
 */
import { adjoined, at, type Clock, lower, type Reading } from './reading.ts'

const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  gmt: 'Z',
  utc: 'Z',
  ut: 'Z',
  wet: '+00:00',
  west: '+01:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  мск: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  hkt: '+08:00',
  sgt: '+08:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  brt: '-03:00',
}
const UNRESOLVED = /^(?:et|ct|mt|pt|ist|cst|ast|pkt|wib|sast|eat|gst|h|uhr|hrs|hours|heures|uur)$/

const two = (value: number): string => String(value).padStart(2, '0')

interface TimeRead {
  readonly next: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** `14:05`, `14.05`, `14h05`, `14:05:33`. */
function digitalTime(reading: Reading, index: number): TimeRead | null {
  const hour = at(reading, index)
  const minute = at(reading, index + 2)
  if (hour?.kind !== 'number' || hour.text.length > 2 || minute?.text.length !== 2) return null
  if (
    !/^[:.h]$/.test(lower(reading, index + 1)) ||
    !adjoined(reading, index) ||
    !adjoined(reading, index + 1)
  )
    return null
  if (minute.kind !== 'number' || hour.value > 24 || minute.value > 59) return null
  const second = at(reading, index + 4)
  const seconds = lower(reading, index + 3) === ':' && second?.text.length === 2 && second.value < 60
  return {
    next: seconds ? index + 5 : index + 3,
    hour: hour.value,
    minute: minute.value,
    second: seconds ? second.value : 0,
  }
}

/** `1405` before a zone, `2` before `p.m.`: told apart by what follows. */
function bareTime(reading: Reading, index: number): TimeRead | null {
  const number = at(reading, index)
  if (number?.kind !== 'number') return null
  if (
    number.text.length === 4 &&
    zoneAt(reading, index + 1) !== null &&
    number.value < 2400 &&
    number.value % 100 < 60
  ) {
    return { next: index + 1, hour: Math.floor(number.value / 100), minute: number.value % 100, second: 0 }
  }
  const hour = number.text.length <= 2 && number.value >= 1 && number.value <= 12
  return hour && halfOfDay(reading, index + 1) !== null
    ? { next: index + 1, hour: number.value, minute: 0, second: 0 }
    : null
}

/** `am`, `p.m.`, `PM`: 0 or 12 hours to add, and the index after it. */
function halfOfDay(reading: Reading, index: number): { readonly add: number; readonly next: number } | null {
  const word = lower(reading, index)
  if (word === 'am' || word === 'pm') return { add: word === 'pm' ? 12 : 0, next: index + 1 }
  if (
    (word !== 'a' && word !== 'p') ||
    lower(reading, index + 1) !== '.' ||
    lower(reading, index + 2) !== 'm'
  )
    return null
  return { add: word === 'p' ? 12 : 0, next: lower(reading, index + 3) === '.' ? index + 4 : index + 3 }
}

/** `+0300`, `+03:00`, `+3`. */
function offsetAt(reading: Reading, index: number): { readonly zone: string; readonly next: number } | null {
  const sign = lower(reading, index)
  const hours = at(reading, index + 1)
  if (!/^[+\-−]$/.test(sign) || hours?.kind !== 'number' || !adjoined(reading, index)) return null
  const plus = sign === '+' ? '+' : '-'
  if (hours.text.length === 4)
    return { zone: `${plus}${hours.text.slice(0, 2)}:${hours.text.slice(2)}`, next: index + 2 }
  if (hours.text.length > 2 || hours.value > 14) return null
  const minutes = at(reading, index + 3)
  const exact = lower(reading, index + 2) === ':' && minutes?.kind === 'number' && minutes.text.length === 2
  return {
    zone: `${plus}${two(hours.value)}:${exact ? minutes.text : '00'}`,
    next: exact ? index + 4 : index + 2,
  }
}

/** A zone, `GMT+3` included; null where none is printed. */
function zoneAt(
  reading: Reading,
  index: number,
): { readonly zone: string | null; readonly next: number } | null {
  const open = lower(reading, index) === '(' ? index + 1 : index
  const close = (next: number): number => (open > index && lower(reading, next) === ')' ? next + 1 : next)
  const word = lower(reading, open)
  const zone = Object.hasOwn(ZONES, word) ? (ZONES[word] ?? null) : null
  if (zone !== null) {
    const offset = zone === 'Z' ? offsetAt(reading, open + 1) : null
    return offset === null ? { zone, next: close(open + 1) } : { zone: offset.zone, next: close(offset.next) }
  }
  if (UNRESOLVED.test(word)) return { zone: null, next: close(open + 1) }
  return offsetAt(reading, open)
}

/** A time of day at `index`. */
export function clockAt(reading: Reading, index: number): (Clock & { readonly next: number }) | null {
  const read = digitalTime(reading, index) ?? bareTime(reading, index)
  if (read === null) return null
  const half = halfOfDay(reading, read.next)
  const hour = half === null || read.hour > 12 ? read.hour : (read.hour % 12) + half.add
  if (hour > 23) return null
  const after = half?.next ?? read.next
  const zone = zoneAt(reading, after)
  const time = `${two(hour)}:${two(read.minute)}:${two(read.second)}`
  return { time, zone: zone?.zone ?? null, next: zone?.next ?? after }
}
