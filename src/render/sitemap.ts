/**
 * `sitemap.xml` and `robots.txt`. Sitemaps need absolute addresses: without a base URL the addresses are relative to the site's root, a
 * comment says so, and robots.txt does not name the file.
 */
import type { OutputFile } from '../records.ts'
import type { SitePages, StoryInBrief } from '../records-page.ts'
import { escapeHtml } from './html.ts'
import type { SiteContext } from './site-context.ts'

/** The protocol's limit for one file. */
const MOST_ADDRESSES = 50_000

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const RELATIVE = '<!-- Set site.baseUrl in stemma.config.json: a sitemap needs absolute addresses. -->\n'

interface Address {
  readonly path: string
  /** Day of its newest report, where one is printed. */
  readonly changed: string | null
}

const address = (root: string, { path, changed }: Address): string =>
  `<url><loc>${escapeHtml(root + path)}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}</url>\n`

function storyChanges(pages: SitePages<StoryInBrief>): ReadonlyMap<string, string> {
  return new Map(
    pages.stories.flatMap(({ slug, facts: { lastPublished: last } }) =>
      last && (last.precision === 'day' || last.precision === 'time')
        ? [[`stories/${slug}/`, last.iso.slice(0, 10)] as const]
        : [],
    ),
  )
}

/** Addresses of the pages among the site's files that are meant to be found. */
export function sitemapFiles(
  pages: SitePages<StoryInBrief>,
  htmlPaths: readonly string[],
  site: SiteContext,
): OutputFile[] {
  const { baseUrl } = site.settings
  const changes = storyChanges(pages)
  const root = baseUrl ?? '/'
  const addresses = htmlPaths
    .filter((path) => path.endsWith('index.html'))
    .map((path) => path.slice(0, -'index.html'.length))
    .sort()
    .map((path) => address(root, { path, changed: changes.get(path) ?? null }))
  const note = baseUrl === null ? RELATIVE : ''
  const file = (path: string, own: readonly string[]): OutputFile => ({
    path,
    contents: `${DECLARATION}${note}<urlset xmlns="${NAMESPACE}">\n${own.join('')}</urlset>\n`,
  })
  if (addresses.length <= MOST_ADDRESSES) return [file('sitemap.xml', addresses)]
  const parts = Array.from({ length: Math.ceil(addresses.length / MOST_ADDRESSES) }, (_, index) =>
    file(`sitemap-${index + 1}.xml`, addresses.slice(index * MOST_ADDRESSES, (index + 1) * MOST_ADDRESSES)),
  )
  const entries = parts.map(({ path }) => `<sitemap><loc>${escapeHtml(root + path)}</loc></sitemap>\n`)
  const index = `${DECLARATION}${note}<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('')}</sitemapindex>\n`
  return [{ path: 'sitemap.xml', contents: index }, ...parts]
}

export function robotsFile({ settings: { baseUrl } }: SiteContext): OutputFile {
  const sitemap = baseUrl === null ? '' : `\nSitemap: ${baseUrl}sitemap.xml\n`
  return { path: 'robots.txt', contents: `User-agent: *\nAllow: /\n${sitemap}` }
}
