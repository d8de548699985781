/** Clusters → story pages, those of clusters that are the same objects kept, as long as what else they say is the same. */
import { outletNames } from '../../compose/index.ts'
import { composeStory } from '../../compose/story.ts'
import type { Config } from '../../config.ts'
import type { ReportId, StoryCluster } from '../../records.ts'
import type { StoryPage } from '../../records-page.ts'

interface Kept {
  readonly outlets: Config['outlets']
  readonly page: StoryPage
}

export interface StoryContextNow {
  readonly slugById: ReadonlyMap<ReportId, string>
  /** The same object as long as it says the same. */
  readonly outlets: Config['outlets']
}

export type ComposeStory = (cluster: StoryCluster, context: StoryContextNow) => StoryPage

export function incrementalCompose(): ComposeStory {
  const kept = new WeakMap<StoryCluster, Kept>()

  return (cluster, { slugById, outlets }) => {
    const before = kept.get(cluster)
    const isSame =
      before?.outlets === outlets &&
      cluster.reports.every(({ id }) => before.page.slugByReport.get(id) === slugById.get(id))
    if (isSame) return before.page
    const page = composeStory(cluster, { slugById, outletName: outletNames(outlets) })
    kept.set(cluster, { outlets, page })
    return page
  }
}
