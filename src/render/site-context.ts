/** What every page of one build has in common: the site's name and address, its language, and which files there are to link. */
import { language } from '../labels/index.ts'
import type { OutputFile } from '../records.ts'
import type { SitePages } from '../records-page.ts'
import { type Labeller, labeller } from './labeller.ts'
import type { RenderSettings } from './settings.ts'

export interface SiteContext {
  readonly settings: RenderSettings
  readonly labels: Labeller
  /** Paths of the files that others than this stage make: data, feeds, scripts, pictures. */
  readonly files: ReadonlySet<string>
  readonly builtAt: string | null
  /** An outlet's name as the operator wants it shown. */
  readonly outletName: (name: string) => string
  /** Last part of an outlet's address by its name; the unknown outlet's is under null. */
  readonly outletSlug: ReadonlyMap<string | null, string>
}

export function siteContext(
  pages: Pick<SitePages, 'outlets' | 'data'>,
  settings: RenderSettings,
  assets: readonly OutputFile[],
  builtAt: string | null,
): SiteContext {
  return {
    settings,
    labels: labeller(language(settings.language)),
    files: new Set([...assets, ...pages.data].map(({ path }) => path)),
    builtAt,
    outletName: (name) => settings.outletNames.get(name) ?? name,
    outletSlug: new Map(pages.outlets.map(({ name, slug }) => [name, slug])),
  }
}
