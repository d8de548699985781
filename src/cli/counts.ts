/** What a build has to count: the reports that went in, the files that came out. */
import type { Site, SiteInput } from '../site.ts'
import type { Counts } from './report.ts'

const isPage = (path: string) => path.endsWith('.html')
const bytesOf = (contents: string | Uint8Array) =>
  typeof contents === 'string' ? Buffer.byteLength(contents) : contents.byteLength

/** Redirect pages lead on with a refresh; every other HTML file is a page to read. */
const isRedirect = (file: Site['files'][number]) =>
  isPage(file.path) && typeof file.contents === 'string' && file.contents.includes('http-equiv="refresh"')

export function countsOf(input: SiteInput | null, site: Site | null): Counts {
  const files = site?.files ?? []
  const redirects = files.filter(isRedirect).length
  return {
    seeds: input?.seeds.length ?? 0,
    reports: site?.records.length ?? 0,
    stories: site?.clusters.length ?? 0,
    accounts: site?.clusters.reduce((sum, { accounts }) => sum + accounts.length, 0) ?? 0,
    pages: files.filter(({ path }) => isPage(path)).length - redirects,
    redirects,
    files: files.length,
    bytes: files.reduce((sum, { contents }) => sum + bytesOf(contents), 0),
  }
}
