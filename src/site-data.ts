/**
 * What the site publishes beside its pages, said with the site's labels: feeds, and the files that search reads.
 */
import type { Config } from './config.ts'
import { siteFeeds } from './feeds/index.ts'
import { language } from './labels/index.ts'
import type { OutputFile } from './records.ts'
import type { SitePages, StoryPage } from './records-page.ts'
import { labeller } from './render/labeller.ts'
import { SEARCH_LABELS, type SearchLabels, searchFiles } from './search/index.ts'
import { reportFolder, textsApart } from './text/citations.ts'

/** Where a report's text stands: on its story's page, or on one of its own where the texts are too many. */
function reportPage(page: StoryPage, report: { readonly id: string }): string {
  const story = `stories/${page.slug}/`
  return textsApart(page) ? `${story}${reportFolder(page.siglumByReport.get(report.id) ?? '')}` : story
}

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
    reportPage,
  })
}

export const siteData = (pages: SitePages, config: Config, builtAt: string | null): readonly OutputFile[] => [
  ...pages.data,
  ...feeds(pages, config, builtAt),
  ...search(pages, config),
]
