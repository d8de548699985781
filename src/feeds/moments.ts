/**
 * A date as a report prints it → a moment as feeds want it (RFC 3339). A date without a time counts as its first moment in UTC, a month
 * or a year as its first day, a time without a zone as UTC: the earliest reading, so that nothing claims to be newer than it may be.
 */
import type { Published } from '../records.ts'

/** Where RFC 4287 demands a date and no report prints one. It sorts last and cannot be taken for news. */
export const NO_DATE = '1970-01-01T00:00:00Z'

const REST: Readonly<Record<Exclude<Published['precision'], 'time'>, string>> = {
  year: '-01-01T00:00:00Z',
  month: '-01T00:00:00Z',
  day: 'T00:00:00Z',
}

export function moment({ iso, precision, zone }: Published): string {
  if (precision !== 'time') return iso + REST[precision]
  return zone === null ? `${iso}Z` : iso
}

const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

/** Milliseconds since 1970; what is no date (null, a second that is no second) before all. */
function timeOf(moment: string | null): number {
  const time = moment === null ? Number.NaN : Date.parse(moment)
  return Number.isNaN(time) ? -Infinity : time
}

/** When something was published, in milliseconds since 1970; before all where that is not printed. */
export const publishedTime = (published: Published | null): number =>
  timeOf(published === null ? null : moment(published))

/** Earlier first; null before all. */
export const byMoment = (a: string | null, b: string | null): number => compare(timeOf(a), timeOf(b))

/** The newest of some dates; null where there is none. */
export function newest(dates: readonly (Published | null)[]): string | null {
  const moments = dates.filter((date) => date !== null).map(moment)
  return moments.reduce<string | null>((best, one) => (byMoment(best, one) < 0 ? one : best), null)
}
