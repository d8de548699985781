/**
 * What the site publishes beside its pages, said with the site's labels: feeds, and the files that search reads.
 */
import type { Config } from './config.ts'
import { siteFeeds } from './feeds/index.ts'
import { language } from './labels/index.ts'
import type { OutputFile } from './records.ts'
import type { SitePages } from './records-page.ts'
import { labeller } from './render/labeller.ts'
import { SEARCH_LABELS, type SearchLabels, searchFiles } from './search/index.ts'

function feeds(pages: SitePages, { site }: Config, builtAt: string | null): OutputFile[] {
  const { text, language: spoken } = labeller(language(site.language))
  return siteFeeds(pages, {
    siteName: site.name,
    baseUrl: site.baseUrl,
    language: site.language,
    builtAt,
    labels: {
      countReports: (n) => text('countReports', { n }),
      countAccounts: (n) => text('countAccounts', { n }),
      noHeadline: text('noHeadline'),
      dateNotPrinted: text('dateNotPrinted'),
      comma: spoken.comma,
    },
  })
}

function search(pages: SitePages, { site }: Config): OutputFile[] {
  const { labels, thousands } = language(site.language)
  const used = Object.fromEntries(SEARCH_LABELS.map((key) => [key, labels[key]])) as SearchLabels
  return searchFiles(pages, {
    siteName: site.name,
    language: site.language,
    thousands,
    labels: used,
  })
}

export const siteData = (pages: SitePages, config: Config, builtAt: string | null): readonly OutputFile[] => [
  ...pages.data,
  ...feeds(pages, config, builtAt),
  ...search(pages, config),
]
