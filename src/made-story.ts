/**
 * StoryCluster → everything that is made of one story: its pages, the addresses that lead to it, its data, what search and the rest of the
 * site must know of it. All that this asks of the rest of the site is known before any story is composed, so that a large site need not hold
 * its stories all at once, and another thread can make its share of them.
 */
import { storyJson } from './compose/data/story-json.ts'
import { composeStory, inBrief, outletNames } from './compose/index.ts'
import { SITE_FEEDS } from './feeds/index.ts'
import type { OutputFile, ReportId, StoryCluster } from './records.ts'
import type { StoryInBrief } from './records-page.ts'
import { type RenderInput, renderRedirects, renderStoryPages, siteRenderer } from './render/index.ts'
import type { Renderer } from './render/page.ts'
import { type FoundDocument, storyDocuments } from './search/index.ts'
import { type CardStudio, storyData } from './site-data.ts'

/** What a story's files ask of the rest of the site. */
export interface SiteAround extends RenderInput {
  /** The slug of every report. */
  readonly slugById: ReadonlyMap<ReportId, string>
  /** An outlet's one name, by report. */
  readonly outletById: ReadonlyMap<ReportId, string>
  /** Last part of each outlet's address, by name. */
  readonly outletSlug: ReadonlyMap<string | null, string>
  /** Opened for the first card; null where no cards are wanted. */
  readonly cards: (() => CardStudio) | null
}

export interface MadeStory {
  readonly story: StoryInBrief
  /** HTML pages that a reader may look for. */
  readonly pages: readonly OutputFile[]
  readonly redirects: readonly OutputFile[]
  readonly data: readonly OutputFile[]
  /** What search finds of it. */
  readonly documents: readonly FoundDocument[]
}

export interface StoryMaker {
  readonly make: (cluster: StoryCluster) => MadeStory
  readonly templates: Renderer['templates']
}

const pathOnly = (path: string): OutputFile => ({ path, contents: '' })

/** Throws `TemplateError`, as making a story does. */
export function storyMaker(around: SiteAround): StoryMaker {
  const { slugById, outletById, outletSlug, config } = around
  const context = { slugById, outletName: outletNames(config.outlets) }
  const common = { outlets: [], stories: [], data: SITE_FEEDS.map(pathOnly) }
  const { site, templates } = siteRenderer(common, around)
  return {
    templates,
    make(cluster) {
      const page = composeStory(cluster, context)
      const data = [storyJson(page), ...storyData(page, outletById, around)]
      const files = new Set([...site.files, ...data.map(({ path }) => path)])
      const renderer = { site: { ...site, outletSlug, files }, templates }
      return {
        story: inBrief(page),
        pages: renderStoryPages(renderer, page),
        redirects: renderRedirects(renderer, page),
        data,
        documents: storyDocuments(page, outletById),
      }
    },
  }
}
