/** Which stories an editor is waiting for. Pure. */
import type { StoryCluster, StoryRecord } from '../../records.ts'

/** Beyond this many reports it is no edit that someone waits for. */
export const MOST_URGENT = 20

export interface SavedStory {
  readonly story: StoryCluster
  /** Its reports, the saved ones as they are now. */
  readonly reports: readonly StoryRecord[]
}

/** The stories of before that hold the saved reports; none where reports came or went, or are too many. */
export function savedStories(
  clusters: readonly StoryCluster[],
  before: ReadonlySet<StoryRecord>,
  records: readonly StoryRecord[],
): SavedStory[] {
  const saved = new Map(records.filter((record) => !before.has(record)).map((record) => [record.id, record]))
  if (saved.size === 0 || saved.size > MOST_URGENT || records.length !== before.size) return []
  const stories = clusters.filter(({ reports }) => reports.some(({ id }) => saved.has(id)))
  const found = stories.flatMap(({ reports }) => reports).filter(({ id }) => saved.has(id))
  if (found.length < saved.size) return []
  return stories.map((story) => ({
    story,
    reports: story.reports.map((report) => saved.get(report.id) ?? report),
  }))
}

/** The stories that hold them now. */
export function urgentStories(
  clusters: readonly StoryCluster[],
  before: ReadonlySet<StoryRecord>,
): readonly StoryCluster[] {
  if (before.size === 0) return []
  const urgent = clusters.filter(({ reports }) => reports.some((record) => !before.has(record)))
  return urgent.length > MOST_URGENT ? [] : urgent
}
