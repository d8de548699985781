/**
 * StoryRecord[] → StoryCluster[]: which reports tell of one event, and which of those derive from one text. Pure, and the same whatever
 * the order of the records.
 */
import type { StoryCluster, StoryRecord } from '../records.ts'
import type { Background } from './background.ts'
import { englishBackground } from './background-english.ts'
import { kinship } from './derivation/kinship.ts'
import { grouping } from './grouping.ts'
import { membership } from './memberships.ts'
import { byId, byPublication } from './order.ts'
import { type Stories, stories } from './stories.ts'
import { storyIdf } from './story-idf.ts'

export { type Background, NO_BACKGROUND, parseBackground } from './background.ts'
export { englishBackground } from './background-english.ts'

function storyCluster(all: Stories, members: readonly number[], background: Background): StoryCluster {
  const { records } = all.grouping
  const inOrder = members
    .flatMap((number) => {
      const record = records[number]
      return record ? [{ number, record }] : []
    })
    .sort((a, b) => byPublication(a.record, b.record))
  const reports = inOrder.map(({ record }) => record)
  const idf = storyIdf(reports, all.grouping)
  const kin = kinship(reports, (stem) => idf.get(stem) ?? 0, background, all.house)
  const memberships = inOrder.map(({ number }) => membership(all, number))
  return { id: reports[0]?.id ?? '', reports, ...kin, memberships, idf }
}

const founder = ({ reports }: StoryCluster): StoryRecord => {
  const [first] = reports
  if (!first) throw new Error('A story without reports')
  return first
}

/** Stories by their founders, in order of publication. */
export function clusterStories(
  records: readonly StoryRecord[],
  background: Background = englishBackground(),
): readonly StoryCluster[] {
  const all = stories(grouping([...records].sort(byId), background), background)
  return all.groups
    .map((group) => storyCluster(all, all.members(group), background))
    .sort((a, b) => byPublication(founder(a), founder(b)))
}
