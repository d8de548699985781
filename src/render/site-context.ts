/** What every page of one build has in common: the site's name and address, its language, and which files there are to link. */
import { language } from '../labels/index.ts'
import type { OutputFile } from '../records.ts'
import type { SitePages, StoryInBrief } from '../records-page.ts'
import { type Labeller, labeller } from './labeller.ts'
import type { RenderSettings } from './settings.ts'
import { comparisonFolder } from './story/comparisons.ts'

export interface SiteContext {
  readonly settings: RenderSettings
  readonly labels: Labeller
  /** Paths of the files that others than this stage make: data, feeds, scripts, pictures. */
  readonly files: ReadonlySet<string>
  readonly builtAt: string | null
  /** An outlet's name as the operator wants it shown. */
  readonly outletName: (name: string) => string
  /** Folder of the page that compares two reports of a story, whichever stands first; null where there is none. */
  readonly comparison: (storySlug: string, one: string, other: string) => string | null
  /** Last part of an outlet's address by its name; the unknown outlet's is under null. */
  readonly outletSlug: ReadonlyMap<string | null, string>
}

function comparisonFolders(stories: readonly StoryInBrief[]): ReadonlySet<string> {
  return new Set(
    stories.flatMap(({ slug, comparisons, siglumByReport }) =>
      comparisons.map(({ a, b }) => {
        const [left = '', right = ''] = [siglumByReport.get(a), siglumByReport.get(b)]
        return `stories/${slug}/${comparisonFolder(left, right)}`
      }),
    ),
  )
}

export function siteContext(
  pages: Pick<SitePages<StoryInBrief>, 'outlets' | 'data' | 'stories'>,
  settings: RenderSettings,
  assets: readonly OutputFile[],
  builtAt: string | null,
): SiteContext {
  const comparisons = comparisonFolders(pages.stories)
  return {
    settings,
    labels: labeller(language(settings.language)),
    files: new Set([...assets, ...pages.data].map(({ path }) => path)),
    builtAt,
    comparison: (slug, one, other) =>
      [comparisonFolder(one, other), comparisonFolder(other, one)]
        .map((folder) => `stories/${slug}/${folder}`)
        .find((folder) => comparisons.has(folder)) ?? null,
    outletName: (name) => settings.outletNames.get(name) ?? name,
    outletSlug: new Map(pages.outlets.map(({ name, slug }) => [name, slug])),
  }
}
