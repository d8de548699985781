/**
 * Dates that the reports mention, as exact as they are printed. Mentions of one date are brought together where their sentences tell of
 * the same thing; where another report prints it less exactly there, that wording is listed beside it. Dates without a year are never
 * given one from elsewhere and follow in a list of their own.
 */

import type { DateEntry } from '../records-page.ts'
import { relativeTimeIn } from '../text/dates/relative.ts'
import { clauseAround } from './dates/clause.ts'
import { type LineDate, lineDates } from './dates/mentions.ts'
import { part } from './extracts.ts'
import { type Alike, SAME_POINT, SAME_POINT_WITHIN } from './likeness.ts'
import type { StoryLine, StoryLines } from './lines.ts'

/** Likeness from which two sentences that print one date tell of the same thing. */
const SAME_DATE = 0.25

const pad = (value: number | null): string => String(value ?? 0).padStart(2, '0')

/** The same for two mentions that print one date. */
function dateKey({ iso, until, mention }: LineDate): string {
  if (iso !== null) return `${iso}/${until ?? ''}/${mention.modifier ?? ''}`
  if (mention.month === null) return `w${mention.weekday}`
  return `m${pad(mention.month)}-${pad(mention.day)}/${mention.untilMonth ?? ''}-${mention.untilDay ?? ''}/${mention.modifier ?? ''}`
}

/** A day, or a weekday within one report, is one date whatever is told of it; a year or a month holds many events. */
function isSameWithoutWords(a: LineDate, b: LineDate): boolean {
  if (a.mention.precision === 'day' || a.mention.precision === 'time') {
    return a.mention.weekday === null || a.iso !== null || a.line.report === b.line.report
  }
  return false
}

type Scores = (a: StoryLine, b: StoryLine) => number

function groupsOf(dates: readonly LineDate[], score: Scores): LineDate[][] {
  const byKey = new Map<string, LineDate[]>()
  for (const date of dates) {
    const row = byKey.get(dateKey(date))
    if (row) row.push(date)
    else byKey.set(dateKey(date), [date])
  }
  return [...byKey.values()].flatMap((same) => {
    const groups: LineDate[][] = []
    for (const date of same) {
      const group = groups.find((members) =>
        members.some(
          (other) =>
            isSameWithoutWords(date, other) ||
            date.line === other.line ||
            score(date.line, other.line) >= SAME_DATE,
        ),
      )
      if (group) group.push(date)
      else groups.push([date])
    }
    return groups
  })
}

/** How much more exact `a` is than `b`, where `b` could be a looser wording of it; null where it could not. */
function exactness(a: LineDate, b: LineDate): number | null {
  if (a.iso !== null && b.iso !== null) {
    return a.iso !== b.iso && a.iso.startsWith(b.iso) && b.until === null ? a.iso.length - b.iso.length : null
  }
  const [m, n] = [a.mention, b.mention]
  if (m.month === null || n.month !== m.month || n.day !== null || n.modifier !== null || b.iso !== null)
    return null
  if (n.until !== null || n.untilMonth !== null) return null
  return m.day !== null ? 3 : m.modifier !== null ? 1 : null
}

interface Attached {
  readonly date: LineDate
  readonly to: LineDate[]
}

/** Groups that only word another group's date less exactly, and the group each belongs to. */
function attachments(groups: readonly LineDate[][], score: Scores): Attached[] {
  return groups.flatMap((loose) => {
    const [date] = loose
    if (!date) return []
    const hosts = groups.flatMap((host) => {
      const gap = host[0] ? exactness(host[0], date) : null
      if (gap === null) return []
      const best = Math.max(
        ...host.map((other) =>
          other.line.report === date.line.report ? 0 : matching(other.line, date.line, score),
        ),
      )
      return best > 0 ? [{ host, gap, best }] : []
    })
    hosts.sort((a, b) => a.gap - b.gap || b.best - a.best)
    return hosts[0] ? loose.map((each) => ({ date: each, to: hosts[0]?.host ?? loose })) : []
  })
}

/** The likeness of two lines where it is enough to say that they make one point, else 0. */
function matching(a: StoryLine, b: StoryLine, score: Scores): number {
  const alike = score(a, b)
  return alike >= (a.account === b.account ? SAME_POINT_WITHIN : SAME_POINT) ? alike : 0
}

/** Sentences of other reports that tell of the same thing and print only “last year”. */
function relativeWordings(
  group: readonly LineDate[],
  story: StoryLines,
  alike: readonly (readonly Alike[])[],
  dated: ReadonlySet<number>,
) {
  const found = new Map<number, string>()
  for (const { line } of group) {
    for (const { line: index } of alike[line.index] ?? []) {
      const other = story.lines[index]
      if (!other || dated.has(index) || matching(line, other, scoresOf(alike)) === 0) continue
      const printed = relativeTimeIn(other.text, other.language)
      if (printed !== null) found.set(index, printed)
    }
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, printed]) => {
      const line = story.lines[index]
      return line ? [{ printed, at: line.at }] : []
    })
}

const scoresOf =
  (alike: readonly (readonly Alike[])[]): Scores =>
  (a, b) =>
    alike[a.index]?.find(({ line }) => line === b.index)?.score ?? 0

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
  const dates = story.lines.flatMap(lineDates)
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
