/** StoryCluster[] → everything the site says: stories, the river, outlets, data files. Pure. */
import type { Problem, StoryCluster } from '../records.ts'
import type { SitePages, StoryInBrief } from '../records-page.ts'
import { storiesJson } from './data/stories-json.ts'
import { storyJson } from './data/story-json.ts'
import { composeFrontPage, inRiverOrder } from './front-page.ts'
import { composeOutlets } from './outlets.ts'
import { slugs } from './slugs.ts'
import { composeStory, type StoryContext } from './story.ts'

export { composeFrontPage } from './front-page.ts'
export { inBrief } from './in-brief.ts'
export { composeOutlets, outletNameById, outletSlugByName } from './outlets.ts'
export { composeStory, type StoryContext } from './story.ts'

/** The settings that decide what is said. */
export interface ComposeSettings {
  /** By an outlet's name: other names that stand for it in the reports. */
  readonly outlets: Readonly<Record<string, { readonly aliases?: readonly string[] }>>
  /** Stories on a page of the river. */
  readonly pageSize: number
}

export interface ComposeInput {
  readonly config: ComposeSettings
  /** Of the seeds, as `stories.json` lists them. */
  readonly problems: readonly Problem[]
}

const plain = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase()

/** One name for an outlet that goes by several. */
export function outletNames(outlets: ComposeSettings['outlets']): (name: string) => string {
  const canonical = new Map(
    Object.entries(outlets).flatMap(([name, { aliases }]) =>
      [name, ...(aliases ?? [])].map((alias): [string, string] => [plain(alias), name]),
    ),
  )
  return (name) => canonical.get(plain(name)) ?? name
}

/** What every story of a site needs to know of the others. */
export const storyContext = (clusters: readonly StoryCluster[], settings: ComposeSettings): StoryContext => ({
  slugById: slugs(clusters.flatMap(({ reports }) => reports)),
  outletName: outletNames(settings.outlets),
})

/** What is said of stories that are already composed, their own data files apart. */
export function sitePages<Story extends StoryInBrief>(
  stories: readonly Story[],
  { config, problems }: ComposeInput,
): SitePages<Story> {
  const ordered = inRiverOrder(stories)
  return {
    front: composeFrontPage(ordered, config.pageSize),
    stories: ordered,
    outlets: composeOutlets(ordered, outletNames(config.outlets)),
    data: [storiesJson(ordered, problems)],
  }
}

/** Everything the site says. Stories stand in the order of the river. */
export function composeSite(clusters: readonly StoryCluster[], input: ComposeInput): SitePages {
  const context = storyContext(clusters, input.config)
  const pages = sitePages(
    clusters.map((cluster) => composeStory(cluster, context)),
    input,
  )
  return { ...pages, data: [...pages.data, ...pages.stories.map(storyJson)] }
}
