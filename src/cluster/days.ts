/** When a report was published, as days since 1970 with their fraction; NaN where no day is known. */
import type { Published } from '../records.ts'

const MILLISECONDS_A_DAY = 86_400_000

/** A date without a time stands for its noon, a time without a zone for UTC: at most half a day off. */
export function publishedDay(published: Published | null): number {
  if (published === null || published.precision === 'year' || published.precision === 'month')
    return Number.NaN
  const { iso, precision, zone } = published
  const moment = precision === 'day' ? `${iso.slice(0, 10)}T12:00:00Z` : zone === null ? `${iso}Z` : iso
  return Date.parse(moment) / MILLISECONDS_A_DAY
}
