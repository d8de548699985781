/** Records → clusters, a story that says what it said before the same object as before. */
import { clusterStories } from '../../cluster/index.ts'
import type { StoryCluster, StoryRecord } from '../../records.ts'
import { isAlike } from './steady.ts'

export type ClusterStories = (records: readonly StoryRecord[]) => readonly StoryCluster[]

export function incrementalClusters(): ClusterStories {
  let before: ReadonlyMap<string, StoryCluster> = new Map()
  return (records) => {
    const now = clusterStories(records).map((story) => {
      const known = before.get(story.id)
      return known && isAlike(known, story) ? known : story
    })
    before = new Map(now.map((story) => [story.id, story]))
    return now
  }
}
