/**
 * Dates that the reports mention, as exact as they are printed. Mentions of one date are brought together where their sentences tell of
 * the same thing; where another report prints it less exactly there, that wording is listed beside it. Dates without a year are never
 * given one from elsewhere and follow in a list of their own.
 */
import type { DateEntry } from '../records-page.ts'
import { clauseAround } from './dates/clause.ts'
import { groupsOf, pad, scoresOf } from './dates/groups.ts'
import { attachments, relativeWordings } from './dates/looser.ts'
import { type LineDate, lineDates } from './dates/mentions.ts'
import { part } from './extracts.ts'
import type { Alike } from './likeness.ts'
import type { StoryLines } from './lines.ts'

/** Where a date is told best: not by a copy of a report that is held, early, in a sentence of its own. */
const byPlace = (copies: ReadonlySet<string>) => (a: LineDate, b: LineDate) =>
  Number(copies.has(a.line.at.report)) - Number(copies.has(b.line.at.report)) ||
  a.line.index - b.line.index ||
  a.mention.start - b.mention.start

function entry(
  group: readonly LineDate[],
  attached: readonly LineDate[],
  relative: DateEntry['otherWordings'],
): DateEntry | null {
  const [first] = group
  if (!first) return null
  const { line, mention, iso, until } = first
  const { start, end } = clauseAround(line.text, { start: first.from, end: mention.end })
  const seen = new Set([line.index])
  const rest = [...group, ...attached].filter(
    ({ line: other }) => !seen.has(other.index) && seen.add(other.index),
  )
  const others = attached.filter(({ line: other }) => other !== line)
  return {
    iso,
    until,
    printed: mention.text,
    extract: part(line, start, end),
    also: [...rest.map(({ line: other }) => other.at), ...relative.map(({ at }) => at)],
    otherWordings: [
      ...others.map((other) => ({ printed: other.mention.text, at: other.line.at })),
      ...relative,
    ],
  }
}

const MODIFIER_ORDER = { early: 0, mid: 1, late: 2 }

/** Dated first, ascending; then months and days of no year, then weekdays. */
function orderKey({ iso, until, mention }: LineDate): string {
  if (iso !== null)
    return `0${iso} ${mention.modifier === null ? '' : MODIFIER_ORDER[mention.modifier]} ${until ?? ''}`
  if (mention.month === null) return `2${mention.weekday}`
  const modifier =
    mention.modifier === null ? (mention.day === null ? '0' : '2') : mention.modifier === 'early' ? '1' : '3'
  return `1${pad(mention.month)}${modifier}${pad(mention.day)}`
}

/** The dates of a story. */
export function composeDates(story: StoryLines, alike: readonly (readonly Alike[])[]): DateEntry[] {
  const score = scoresOf(alike)
  const dates = story.lines.flatMap((line) => lineDates(line, story.dates[line.index] ?? []))
  const dated = new Set(dates.filter(({ iso }) => iso !== null).map(({ line }) => line.index))
  const copies = new Set(
    story.cluster.derivations
      .filter(({ direction }) => direction !== 'unknown')
      .map(({ derived }) => derived),
  )
  const groups = groupsOf(dates, score)
  const attached = attachments(groups, score)
  const isAttached = new Set(attached.map(({ date }) => date))
  return groups
    .filter((group) => !group.some((date) => isAttached.has(date)))
    .map((group) => [...group].sort(byPlace(copies)))
    .sort((a, b) => compareKeys(a[0], b[0]))
    .flatMap((group) => {
      const own = attached.filter(({ to }) => to.some((date) => group.includes(date))).map(({ date }) => date)
      return entry(group, own, relativeWordings(group, story, alike, dated)) ?? []
    })
}

function compareKeys(a: LineDate | undefined, b: LineDate | undefined): number {
  if (!a || !b) return 0
  const [one, two] = [orderKey(a), orderKey(b)]
  return one < two ? -1 : one > two ? 1 : a.line.index - b.line.index
}
