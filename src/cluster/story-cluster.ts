/** A group of reports → its record: founder first, accounts, memberships, and the idf that later stages weigh by. */
import type { StoryCluster } from '../records.ts'
import type { Background } from './background.ts'
import { kinship } from './derivation/kinship.ts'
import { weighedWords } from './grouping.ts'
import { membership } from './memberships.ts'
import { byPublication } from './order.ts'
import type { Steps } from './steps.ts'
import type { Stories } from './stories.ts'
import { storyIdf } from './story-idf.ts'

export function storyCluster(
  all: Stories,
  members: readonly number[],
  background: Background,
  steps: Pick<Steps, 'storyIdf' | 'kinship' | 'membership'> = { storyIdf, kinship, membership },
): StoryCluster {
  const { records } = all.grouping
  const inOrder = members
    .flatMap((number) => {
      const record = records[number]
      return record ? [{ number, record }] : []
    })
    .sort((a, b) => byPublication(a.record, b.record))
  const reports = inOrder.map(({ record }) => record)
  const kin = steps.kinship(reports, weighedWords(all.grouping), background, all.house)
  const idf = steps.storyIdf(reports, all.grouping)
  const memberships = inOrder.map(({ number }) => steps.membership(all, number))
  return { id: reports[0]?.id ?? '', reports, ...kin, memberships, idf }
}
