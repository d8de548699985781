/** SitePages → the files of the site. Pure: templates and static files are passed in, what compose made as data passes through. */
import type { Config } from '../config.ts'
import type { OutputFile } from '../records.ts'
import type { MethodFigures, SitePages, StoryInBrief, StoryPage } from '../records-page.ts'
import { coloursFile } from './colours.ts'
import { renderComparisons } from './compare.ts'
import { renderFront } from './front.ts'
import { renderMethod } from './method.ts'
import { renderNotFound } from './not-found.ts'
import { renderOutlets } from './outlets.ts'
import { type Renderer, siteGlobals } from './page.ts'
import { redirectPages, redirectsFile } from './redirects.ts'
import { renderSearch } from './search.ts'
import { renderSettings } from './settings.ts'
import { siteContext } from './site-context.ts'
import { robotsFile, sitemapFiles } from './sitemap.ts'
import { storyContext } from './story/context.ts'
import { renderStory } from './story/index.ts'
import { lineage } from './story/lineage.ts'
import { standings } from './story/standing.ts'
import { templates } from './templates.ts'

export { TemplateError } from './template-error.ts'

export interface RenderInput {
  readonly config: Config
  /** Template sources by name; an operator's own stand in for Stemma's, one by one. */
  readonly templates: ReadonlyMap<string, string>
  readonly assets: readonly OutputFile[]
  /** ISO 8601 in UTC; null where the time of building is not to be printed. */
  readonly builtAt: string | null
  /** The numbers that decided what belongs together; left out, the method page goes without its table. */
  readonly method?: MethodFigures
}

/** Throws `TemplateError`, as all that renders does. `compiled`: the templates, where a renderer of the same site has them already. */
export function siteRenderer(
  pages: Pick<SitePages<StoryInBrief>, 'outlets' | 'data' | 'stories'>,
  input: RenderInput,
  compiled?: Renderer['templates'],
): Renderer {
  const site = siteContext(pages, renderSettings(input.config), input.assets, input.builtAt)
  return { site, templates: compiled ?? templates(input.templates, siteGlobals(site)) }
}

/** The pages of one story. */
export function renderStoryPages(renderer: Renderer, page: StoryPage): OutputFile[] {
  const story = storyContext(page, renderer.site)
  const lines = lineage(page)
  const known = standings(story, lines)
  return [...renderStory(renderer, story, lines, known), ...renderComparisons(renderer, story, known)]
}

/** What leads to a story from the addresses of its other reports, where each of those has a page. */
export const renderRedirects = (renderer: Renderer, page: StoryPage): OutputFile[] =>
  renderer.site.settings.redirects === 'file' ? [] : redirectPages(renderer, page)

/** Everything but the pages of stories, which lie at `storyPaths`, and their redirects. */
export function renderSitePages(
  renderer: Renderer,
  pages: SitePages<StoryInBrief>,
  storyPaths: readonly string[],
  { assets, method }: RenderInput,
): OutputFile[] {
  const { site } = renderer
  const html = [
    ...renderFront(renderer, pages),
    ...renderOutlets(renderer, pages.outlets),
    renderMethod(renderer, method ?? null),
    ...renderSearch(renderer),
    renderNotFound(renderer),
  ]
  // Answers to a search are no page to be found by one.
  const paths = html.map(({ path }) => path).filter((path) => path !== 'search/index.html')
  return [
    ...html,
    ...(site.settings.redirects === 'file' ? [redirectsFile(renderer, pages.stories)] : []),
    ...sitemapFiles(pages, [...storyPaths, ...paths], site),
    robotsFile(site),
    ...coloursFile(site.settings),
    ...pages.data,
    ...assets,
  ]
}
