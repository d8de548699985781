/**
 * StoryPage → the files that are the story's own: its pages, the addresses that lead to it, its data. All that they ask of the rest of the
 * site is known before any story is composed, so that a large site need not hold its stories all at once.
 */
import { SITE_FEEDS } from './feeds/index.ts'
import type { OutputFile } from './records.ts'
import type { StoryPage } from './records-page.ts'
import { type RenderInput, renderRedirects, renderStoryPages, siteRenderer } from './render/index.ts'
import type { Renderer } from './render/page.ts'

export interface StoryFiles {
  /** HTML pages that a reader may look for. */
  readonly pages: readonly OutputFile[]
  readonly redirects: readonly OutputFile[]
}

export interface StoryWriter {
  /** `data`: the story's other files, which its pages may link. */
  readonly filesOf: (page: StoryPage, data: readonly OutputFile[]) => StoryFiles
  readonly templates: Renderer['templates']
}

const pathOnly = (path: string): OutputFile => ({ path, contents: '' })

/** `outletSlug`: the last part of each outlet's address, by name. Throws `TemplateError`. */
export function storyWriter(outletSlug: ReadonlyMap<string | null, string>, input: RenderInput): StoryWriter {
  const common = { outlets: [], stories: [], data: SITE_FEEDS.map(pathOnly) }
  const { site, templates } = siteRenderer(common, input)
  return {
    templates,
    filesOf(page, data) {
      const files = new Set([...site.files, ...data.map(({ path }) => path)])
      const renderer = { site: { ...site, outletSlug, files }, templates }
      return { pages: renderStoryPages(renderer, page), redirects: renderRedirects(renderer, page) }
    },
  }
}
