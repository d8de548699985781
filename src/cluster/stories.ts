/** A grouping by words → the stories: strays brought home, formulas of several stories found, founders named. */
import type { Background } from './background.ts'
import type { Grouping } from './grouping.ts'
import { commonSentences, type HouseSentences } from './house-sentences.ts'
import { byPublication } from './order.ts'
import { renamedGroups } from './renamed-groups.ts'
import type { Steps } from './steps.ts'
import { isKin, strays } from './strays.ts'

export interface Stories {
  readonly grouping: Grouping
  readonly house: HouseSentences
  /** Named by their first reports, ascending. */
  readonly groups: readonly number[]
  readonly groupOf: (report: number) => number
  /** Reports of a group, ascending. */
  readonly members: (group: number) => readonly number[]
  /** The id of a group's founder. */
  readonly storyId: (group: number) => string
}

function membersByGroup(groups: ArrayLike<number>): Map<number, number[]> {
  const members = new Map<number, number[]>()
  for (let report = 0; report < groups.length; report++) {
    const group = groups[report] ?? report
    const known = members.get(group)
    if (known) known.push(report)
    else members.set(group, [report])
  }
  return members
}

export function stories(
  grouping: Grouping,
  background: Background,
  steps: Pick<Steps, 'commonSentences' | 'isKin'> = { commonSentences, isKin },
): Stories {
  const before = membersByGroup(grouping.groups)
  const house = steps.commonSentences(
    grouping.records,
    grouping.words,
    (report) => grouping.groups[report] ?? report,
  )
  const moved = strays(grouping, (group) => before.get(group) ?? [], background, house, steps.isKin)
  const groups = renamedGroups(grouping.groups.map((group, report) => moved.get(report) ?? group))
  const byGroup = membersByGroup(groups)
  const ids = new Map<number, string>()
  const storyId = (group: number): string => {
    const known = ids.get(group)
    if (known !== undefined) return known
    const reports = (byGroup.get(group) ?? []).flatMap((report) => grouping.records[report] ?? [])
    const id = reports.sort(byPublication)[0]?.id ?? ''
    ids.set(group, id)
    return id
  }
  return {
    grouping,
    house,
    groups: [...byGroup.keys()].sort((a, b) => a - b),
    groupOf: (report) => groups[report] ?? report,
    members: (group) => byGroup.get(group) ?? [],
    storyId,
  }
}
