/** Mentions of one date brought together where their sentences tell of the same thing. */
import type { Alike } from '../likeness.ts'
import type { StoryLine } from '../lines.ts'
import type { LineDate } from './mentions.ts'

/** Likeness from which two sentences that print one date tell of the same thing. */
const SAME_DATE = 0.25
/** Events of one year or month that are told apart; a list of a thousand would tell nobody anything. */
const MOST_EVENTS = 40

export const pad = (value: number | null): string => String(value ?? 0).padStart(2, '0')

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

/** How alike two lines are. */
export type Scores = (a: StoryLine, b: StoryLine) => number

/** Mentions by date and event. */
export function groupsOf(dates: readonly LineDate[], score: Scores): LineDate[][] {
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
      else if (groups.length < MOST_EVENTS) groups.push([date])
    }
    return groups
  })
}

export const scoresOf =
  (alike: readonly (readonly Alike[])[]): Scores =>
  (a, b) =>
    alike[a.index]?.find(({ line }) => line === b.index)?.score ?? 0
