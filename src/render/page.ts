/** What the layout needs of every page: where it lies, its title, how it is found and shared. */

import type { OutputFile } from '../records.ts'
import { pageTitle } from './headline.ts'
import type { Html } from './html.ts'
import type { SiteContext } from './site-context.ts'
import type { Templates } from './templates.ts'

export interface Alternate {
  readonly type: string
  readonly title: string
  /** Below the site's root. */
  readonly path: string
}

export interface PageHead {
  /** Folder of the page below the site's root: `stories/<slug>/`, empty for the front page. */
  readonly folder: string
  /** File in it; `index.html` where none is named. */
  readonly file?: string
  readonly heading: string
  /** Where it is not “heading – site”. */
  readonly title?: string
  readonly description: string | null
  readonly current?: 'stories' | 'outlets' | 'method' | 'search'
  readonly bodyClass?: string
  readonly alternates?: readonly Alternate[]
  readonly ogType?: 'website' | 'article'
  /** Path of its picture below the site's root. */
  readonly image?: string | null
  readonly jsonLd: Html
  /** Not to be found by search engines. */
  readonly hidden?: boolean
}

/** `../../` for `stories/<slug>/`, `./` for the front page. */
export const rootFrom = (folder: string): string => '../'.repeat(folder.split('/').length - 1) || './'

/** Absolute where the site's address is known, else as seen from the page. */
export const addressFrom = (folder: string, path: string, { settings }: SiteContext): string =>
  settings.baseUrl === null ? `${rootFrom(folder)}${path}` : `${settings.baseUrl}${path}`

/** A page that may be asked for under any address needs to say where its links begin. */
function base({ file }: PageHead, { settings }: SiteContext): string | null {
  return file === '404.html' && settings.baseUrl !== null ? new URL(settings.baseUrl).pathname : null
}

function pageView(head: PageHead, site: SiteContext) {
  const { settings, labels } = site
  const { folder } = head
  const path = `${folder}${head.file ?? ''}`
  const image = head.image && site.files.has(head.image) ? head.image : null
  return {
    title: pageTitle(head.title ?? labels.text('pageTitle', { page: head.heading, site: settings.name })),
    heading: head.heading,
    description: head.description,
    canonical: settings.baseUrl === null || head.hidden ? null : `${settings.baseUrl}${path}`,
    base: base(head, site),
    current: head.current ?? null,
    bodyClass: head.bodyClass ?? null,
    ogType: head.ogType ?? 'website',
    image: image === null ? null : addressFrom(folder, image, site),
    alternates: (head.alternates ?? [])
      .filter((one) => site.files.has(one.path))
      .map(({ type, title, path: own }) => ({ type, title, href: `${rootFrom(folder)}${own}` })),
    jsonLd: head.jsonLd,
    hidden: head.hidden ?? false,
  }
}

export interface Renderer {
  readonly site: SiteContext
  readonly templates: Templates
}

export interface PageFile extends OutputFile {
  readonly contents: string
}

export function renderPage(
  { site, templates }: Renderer,
  template: string,
  head: PageHead,
  view: object,
): PageFile {
  const page = pageView(head, site)
  return {
    path: `${head.folder}${head.file ?? 'index.html'}`,
    contents: templates.template(template)({ root: rootFrom(head.folder), page, ...view }),
  }
}

/** What templates know of the site. */
export function siteGlobals(site: SiteContext) {
  const { settings, labels, files } = site
  return {
    t: labels.t,
    site: {
      name: settings.name,
      language: labels.language.tag,
      direction: labels.language.direction,
      colours: settings.colours.size > 0,
      icon: files.has('favicon.svg'),
      script: files.has('app.js'),
      search: files.has('search.js'),
      atom: files.has('feed.xml'),
      jsonFeed: files.has('feed.json'),
    },
  }
}
