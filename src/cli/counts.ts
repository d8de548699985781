/** What a build has to count: the reports that went in, the files that came out. */
import type { OutputFile } from '../records.ts'
import type { Site, SiteInput } from '../site.ts'
import type { Counts } from './report.ts'

const isPage = (path: string) => path.endsWith('.html')
const bytesOf = (file: OutputFile) =>
  file.bytes ??
  (typeof file.contents === 'string' ? Buffer.byteLength(file.contents) : file.contents.byteLength)

export function countsOf(input: SiteInput | null, site: Site | null): Counts {
  const files = site?.files ?? []
  const redirects = site?.redirects ?? 0
  return {
    seeds: input?.seeds.length ?? 0,
    reports: site?.records.length ?? 0,
    stories: site?.clusters.length ?? 0,
    accounts: site?.clusters.reduce((sum, { accounts }) => sum + accounts.length, 0) ?? 0,
    pages: files.filter(({ path }) => isPage(path)).length - redirects,
    redirects,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + bytesOf(file), 0),
  }
}
