/** What other reports print, less exactly, where they tell of the same thing: `2022` or “last year” beside `June 2022`. */

import { relativeTimeIn } from '../../text/dates/relative.ts'
import { type Alike, SAME_POINT, SAME_POINT_WITHIN } from '../likeness.ts'
import type { StoryLine, StoryLines } from '../lines.ts'
import { type Scores, scoresOf } from './groups.ts'
import type { LineDate } from './mentions.ts'

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
export function attachments(groups: readonly LineDate[][], score: Scores): Attached[] {
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
export function relativeWordings(
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
