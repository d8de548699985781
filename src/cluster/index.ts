/**
 * StoryRecord[] → StoryCluster[]: which reports tell of one event, and which of those derive from one text. Pure, and the same whatever
 * the order of the records.
 */
import type { StoryCluster, StoryRecord } from '../records.ts'
import type { Background } from './background.ts'
import { englishBackground } from './background-english.ts'
import { grouping } from './grouping.ts'
import { byId, byPublication } from './order.ts'
import { STEPS, type Steps } from './steps.ts'
import { stories } from './stories.ts'
import { storyCluster } from './story-cluster.ts'
import { type Reader, reader } from './words/reader.ts'

export { type Background, NO_BACKGROUND, parseBackground } from './background.ts'
export { englishBackground } from './background-english.ts'
export { explainPair, explainReport, type PairExplanation, type ReportExplanation } from './explain.ts'
export { STEPS, type Steps } from './steps.ts'
export { type Reader, reader } from './words/reader.ts'

const founder = ({ reports }: StoryCluster): StoryRecord => {
  const [first] = reports
  if (!first) throw new Error('A story without reports')
  return first
}

/** Stories by their founders, in order of publication. */
export function clusterStories(
  records: readonly StoryRecord[],
  background: Background = englishBackground(),
  steps: Steps = STEPS,
  words: Reader = reader(),
): readonly StoryCluster[] {
  const all = stories(grouping([...records].sort(byId), background, words, steps), background, steps)
  return all.groups
    .map((group) => storyCluster(all, all.members(group), background, steps))
    .sort((a, b) => byPublication(founder(a), founder(b)))
}
