/**
 * What the site publishes beside its pages, said with the site's labels: feeds, the files that search reads, social cards.
 */
import { type CardCache, type CardOptions, cardFiles, siteCards } from './cards/index.ts'
import type { Config } from './config.ts'
import { siteFeeds } from './feeds/index.ts'
import { language } from './labels/index.ts'
import type { OutputFile } from './records.ts'
import type { SitePages } from './records-page.ts'
import { labeller } from './render/labeller.ts'
import { SEARCH_LABELS, type SearchLabels, searchFiles } from './search/index.ts'

/** What cards are drawn with. */
export interface CardStudio {
  readonly serif: CardOptions['serif']
  readonly sans: CardOptions['sans']
  readonly draw: (svg: string) => Uint8Array
  readonly kept: CardCache
}

export interface SiteDataInput {
  readonly config: Config
  /** `SOURCE_DATE_EPOCH`, ISO 8601; null where it is not set. */
  readonly builtAt: string | null
  /** Opened for the first card; null where no cards are wanted. */
  readonly cards: (() => CardStudio) | null
}

function countLabels({ site }: Config) {
  const { text } = labeller(language(site.language))
  return {
    countReports: (n: number) => text('countReports', { n }),
    countAccounts: (n: number) => text('countAccounts', { n }),
    noHeadline: text('noHeadline'),
    dateNotPrinted: text('dateNotPrinted'),
  }
}

function feeds(pages: SitePages, { config, builtAt }: SiteDataInput): OutputFile[] {
  const { site } = config
  return siteFeeds(pages, {
    siteName: site.name,
    baseUrl: site.baseUrl,
    language: site.language,
    builtAt,
    labels: { ...countLabels(config), comma: language(site.language).comma },
  })
}

function search(pages: SitePages, { config: { site } }: SiteDataInput): OutputFile[] {
  const { labels, thousands } = language(site.language)
  const used = Object.fromEntries(SEARCH_LABELS.map((key) => [key, labels[key]])) as SearchLabels
  return searchFiles(pages, { siteName: site.name, language: site.language, thousands, labels: used })
}

function cards({ front }: SitePages, { config, cards: open }: SiteDataInput): OutputFile[] {
  const { maxStories } = config.cards
  if (open === null || front.stories > maxStories) return []
  const { serif, sans, draw, kept } = open()
  const options = { siteName: config.site.name, labels: countLabels(config), serif, sans, maxStories }
  return cardFiles(siteCards(front, options), draw, kept)
}

export const siteData = (pages: SitePages, input: SiteDataInput): readonly OutputFile[] => [
  ...pages.data,
  ...feeds(pages, input),
  ...search(pages, input),
  ...cards(pages, input),
]
