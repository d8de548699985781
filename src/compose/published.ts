/** Publication dates in order. What is printed less exactly stands before what is printed exactly; a zone is reckoned with, a missing one is UTC. */
import type { Published } from '../records.ts'

const offsetOf = (zone: string | null): number => {
  const parts = zone === null || zone === 'Z' ? null : /^([+-])(\d\d):(\d\d)$/.exec(zone)
  if (!parts) return 0
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3])) * 60_000
}

/** The number that stands in so many figures; `missing` where the text ends before. */
function figures(text: string, start: number, end: number, missing: number): number {
  if (text.length < end) return missing
  let number = 0
  for (let n = start; n < end; n++) number = 10 * number + text.charCodeAt(n) - ZERO
  return number
}

const ZERO = 48 // as a character

/** Milliseconds of the earliest moment it can mean. */
export function moment({ iso, zone }: Published): number {
  const time = Date.UTC(
    figures(iso, 0, 4, 0),
    figures(iso, 5, 7, 1) - 1,
    figures(iso, 8, 10, 1),
    figures(iso, 11, 13, 0),
    figures(iso, 14, 16, 0),
    figures(iso, 17, 19, 0),
  )
  return time - offsetOf(zone)
}

/** Earlier first, less exact first, then by what is printed. */
export function comparePublished(a: Published, b: Published): number {
  return moment(a) - moment(b) || a.iso.length - b.iso.length || (a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0)
}

/** The earliest and the latest that are printed. */
export function publishedRange(dates: readonly (Published | null)[]): {
  first: Published | null
  last: Published | null
} {
  let first: Published | null = null
  let last: Published | null = null
  for (const date of dates) {
    if (date === null) continue
    if (first === null || comparePublished(date, first) < 0) first = date
    if (last === null || comparePublished(date, last) >= 0) last = date
  }
  return { first, last }
}

/** As much of the day as is printed: `2024-06-03`, `2024-06`, `2024`. */
export const dayOf = ({ iso }: Published): string => iso.slice(0, 10)
