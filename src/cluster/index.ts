/**
 * StoryRecord[] → StoryCluster[]: which reports tell of one event, and which of those derive from one text. Pure, and the same whatever
 * the order of the records.
 */
import type { StoryCluster, StoryRecord } from '../records.ts'
import type { Background } from './background.ts'
import { englishBackground } from './background-english.ts'
import { kinship } from './derivations.ts'
import { type Grouping, grouping } from './grouping.ts'
import { type MembershipContext, membership } from './memberships.ts'
import { byId, byPublication } from './order.ts'
import { contentStems } from './terms.ts'

export { type Background, NO_BACKGROUND, parseBackground } from './background.ts'
export { englishBackground } from './background-english.ts'

function membersByGroup(groups: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>()
  groups.forEach((group, report) => {
    const known = members.get(group)
    if (known) known.push(report)
    else members.set(group, [report])
  })
  return members
}

function neighbourLists({
  graph,
  records,
}: Grouping): (report: number) => readonly (readonly [number, number])[] {
  const lists: [number, number][][] = Array.from({ length: records.length }, () => [])
  const { from, to, s } = graph.edges
  s.forEach((value, edge) => {
    lists[from[edge] ?? 0]?.push([to[edge] ?? 0, value])
    lists[to[edge] ?? 0]?.push([from[edge] ?? 0, value])
  })
  return (report) => lists[report] ?? []
}

function storyIdf(reports: readonly StoryRecord[], { collection }: Grouping): Map<string, number> {
  const { idf, numberByStem } = collection.vectors.vocabulary
  const found = new Map<string, number>()
  for (const report of reports) {
    const texts = [
      report.headline.text,
      ...report.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    ]
    for (const text of texts) {
      for (const stem of contentStems(text, report.language)) {
        if (!found.has(stem)) found.set(stem, idf[numberByStem.get(stem) ?? -1] ?? 0)
      }
    }
  }
  return found
}

function story(context: MembershipContext, members: readonly number[]): StoryCluster {
  const { grouping } = context
  const inOrder = members
    .flatMap((number) => {
      const record = grouping.records[number]
      return record ? [{ number, record }] : []
    })
    .sort((a, b) => byPublication(a.record, b.record))
  const reports = inOrder.map(({ record }) => record)
  const idf = storyIdf(reports, grouping)
  const memberships = inOrder.map(({ number }) => membership(context, number))
  return { id: reports[0]?.id ?? '', reports, ...kinship(reports, idf), memberships, idf }
}

/** Stories by their founders, in order of publication. */
export function clusterStories(
  records: readonly StoryRecord[],
  background: Background = englishBackground(),
): readonly StoryCluster[] {
  const found = grouping([...records].sort(byId), background)
  const byGroup = membersByGroup(found.groups)
  const members = (group: number) => byGroup.get(group) ?? []
  const founders = new Map<number, StoryRecord>()
  const founder = (group: number) => {
    const [first] = members(group)
      .flatMap((report) => found.records[report] ?? [])
      .sort(byPublication)
    if (first) founders.set(group, first)
    return first
  }
  const storyId = (group: number) => (founders.get(group) ?? founder(group))?.id ?? ''
  const context = { grouping: found, neighbours: neighbourLists(found), members, storyId }
  return [...byGroup.values()]
    .map((reports) => story(context, reports))
    .sort((a, b) => byPublication(a.reports[0] as StoryRecord, b.reports[0] as StoryRecord))
}
