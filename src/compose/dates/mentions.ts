/**
 * The dates that a story's sentences mention, each with the line it stands in. A day without a year takes the year of an event that is
 * named by its year in the same sentence (“the 2023 summit, which takes place on July 11 and 12”); no other year is filled in.
 */
import { type DateMention, isoDate } from '../../text/dates.ts'
import type { StoryLine } from '../lines.ts'

export interface LineDate {
  readonly line: StoryLine
  readonly mention: DateMention
  /** Where what is told of it begins: its own place, or that of the event that gives it its year. */
  readonly from: number
  readonly iso: string | null
  readonly until: string | null
}

/** Words between the event's year and its day: a relative clause or a verb of taking place, and not too many of them. */
const TAKES_PLACE =
  /^(?:which|that|where|scheduled|due|starting|beginning|opening|opens|begins|starts|set|held|planned|slated)$/i
const FARTHEST = 120 // characters
const NEAR = 5 // words, where nothing says that it takes place

/** A year that qualifies a noun, as in `the 2023 summit`: no preposition of time before it, a word right after it. */
const isAttributive = (text: string, { start, end }: DateMention): boolean =>
  /^\s\p{L}/u.test(text.slice(end, end + 2)) &&
  !/(?:^|\s)(?:in|since|until|till|by|from|before|after|during|of|en|seit|im|depuis|desde|nel|dal|em|sinds|в|с|منذ|عام)\s+$/iu.test(
    text.slice(Math.max(0, start - 40), start),
  )

function isOf(text: string, event: DateMention, day: DateMention): boolean {
  if (day.start - event.end > FARTHEST) return false
  const between = text.slice(event.end, day.start)
  const words = between.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return !/[.;]/.test(between) && (words.length <= NEAR || words.some((word) => TAKES_PLACE.test(word)))
}

const isYear = ({ precision, year, until }: DateMention): boolean =>
  precision === 'year' && year !== null && until === null

/** The year that the sentence gives a yearless day or month; null where it gives none. */
function yearOfEvent(text: string, day: DateMention, years: readonly DateMention[]): DateMention | null {
  if (day.month === null || day.year !== null) return null
  const [event] = years
  if (!event || years.length > 1 || event.start > day.start) return null
  return isAttributive(text, event) && isOf(text, event, day) ? event : null
}

function resolved(line: StoryLine, day: DateMention, event: DateMention): LineDate {
  const year = event.year ?? 0
  const end = day.untilDay ?? day.untilMonth
  return {
    line,
    mention: day,
    from: event.start,
    iso: isoDate(year, day.month, day.day),
    until: end === null ? null : isoDate(year, day.untilMonth ?? day.month, day.untilDay),
  }
}

/** Dates of one line, those that cannot be told left out, and the year that a day of its own makes exact. */
export function lineDates(line: StoryLine, all: readonly DateMention[]): LineDate[] {
  const years = all.filter(isYear)
  const spent = new Set<DateMention>()
  const dates = all.flatMap((mention): LineDate[] => {
    const event = yearOfEvent(line.text, mention, years)
    if (event !== null) {
      spent.add(event)
      return [resolved(line, mention, event)]
    }
    const told = mention.iso !== null || mention.month !== null || mention.weekday !== null
    return told ? [{ line, mention, from: mention.start, iso: mention.iso, until: mention.until }] : []
  })
  return dates.filter(({ mention }) => !spent.has(mention))
}
