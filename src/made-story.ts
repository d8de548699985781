/**
 * StoryCluster → everything that is made of one story: its pages, the addresses that lead to it, its data, what search and the rest of the
 * site must know of it. All that this asks of the rest of the site is known before any story is composed, so that a large site need not hold
 * its stories all at once, and another thread can make its share of them.
 */
import { type AskedName, askedNames, type SiteNames } from './asked-names.ts'
import { storyJson } from './compose/data/story-json.ts'
import { composeStory, inBrief, outletNames } from './compose/index.ts'
import { SITE_FEEDS } from './feeds/index.ts'
import type { OutputFile, StoryCluster } from './records.ts'
import type { StoryInBrief } from './records-page.ts'
import { type RenderInput, renderRedirects, renderStoryPages, siteRenderer } from './render/index.ts'
import type { Renderer } from './render/page.ts'
import { type FoundDocument, storyDocuments } from './search/index.ts'
import { type CardStudio, storyDataMaker } from './site-data.ts'

/** What a story's files ask of the rest of the site. */
export interface SiteAround extends RenderInput, SiteNames {
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
  /** What it was told of the rest of the site. */
  readonly asked: readonly AskedName[]
}

export interface StoryMaker {
  readonly make: (cluster: StoryCluster) => MadeStory
  readonly templates: Renderer['templates']
}

const pathOnly = (path: string): OutputFile => ({ path, contents: '' })

/** Throws `TemplateError`, as making a story does. */
export function storyMaker(around: SiteAround): StoryMaker {
  const outletName = outletNames(around.config.outlets)
  const common = { outlets: [], stories: [], data: SITE_FEEDS.map(pathOnly) }
  const { site, templates } = siteRenderer(common, around)
  const storyData = storyDataMaker(around)
  return {
    templates,
    make(cluster) {
      const { names, asked } = askedNames(around)
      const { slugById, outletById, outletSlug } = names
      const page = composeStory(cluster, { slugById, outletName })
      const data = [storyJson(page), ...storyData(page, outletById)]
      const files = new Set([...site.files, ...data.map(({ path }) => path)])
      const renderer = { site: { ...site, outletSlug, files }, templates }
      const made = {
        story: inBrief(page),
        pages: renderStoryPages(renderer, page),
        redirects: renderRedirects(renderer, page),
        data,
        documents: storyDocuments(page, outletById),
      }
      return { ...made, asked: asked() }
    },
  }
}
