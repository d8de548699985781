/** Publication dates in order. What is printed less exactly stands before what is printed exactly; a zone is reckoned with, a missing one is UTC. */
import type { Published } from '../records.ts'

const PARTS = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?)?)?/

const offsetOf = (zone: string | null): number => {
  const parts = /^([+-])(\d\d):(\d\d)$/.exec(zone ?? '')
  if (!parts) return 0
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3])) * 60_000
}

/** Milliseconds of the earliest moment it can mean. */
export function moment({ iso, zone }: Published): number {
  const [, year, month, day, hour, minute, second] = PARTS.exec(iso) ?? []
  const time = Date.UTC(
    Number(year ?? 0),
    Number(month ?? 1) - 1,
    Number(day ?? 1),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
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
  const printed = dates.filter((date) => date !== null).sort(comparePublished)
  return { first: printed[0] ?? null, last: printed.at(-1) ?? null }
}

/** As much of the day as is printed: `2024-06-03`, `2024-06`, `2024`. */
export const dayOf = ({ iso }: Published): string => iso.slice(0, 10)
