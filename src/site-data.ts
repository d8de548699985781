/**
 * What the site publishes beside its pages, said with the site's labels: feeds, the files that search reads, social cards. A site with
 * many stories has it made story by story.
 */
import { type CardCache, type CardOptions, cardFiles, siteCards, storyCard } from './cards/index.ts'
import { storyEntry } from './compose/front-page.ts'
import type { Config } from './config.ts'
import {
  type FeedOptions,
  feedsOfOutlets,
  hasStoryFeed,
  type OutletNames,
  siteFeeds,
  storyFeed,
} from './feeds/index.ts'
import { language } from './labels/index.ts'
import type { OutputFile } from './records.ts'
import type { SitePages, StoryInBrief, StoryPage } from './records-page.ts'
import { labeller } from './render/labeller.ts'
import {
  type PostingsMemory,
  SEARCH_LABELS,
  type SearchLabels,
  type SearchOptions,
  type SearchWriter,
  searchFiles,
  searchWriter,
} from './search/index.ts'

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

function feedOptions({ config, builtAt }: SiteDataInput): FeedOptions {
  const { site } = config
  return {
    siteName: site.name,
    baseUrl: site.baseUrl,
    language: site.language,
    builtAt,
    labels: { ...countLabels(config), comma: language(site.language).comma },
  }
}

function searchOptions({ config: { site } }: SiteDataInput): SearchOptions {
  const { labels, thousands } = language(site.language)
  const used = Object.fromEntries(SEARCH_LABELS.map((key) => [key, labels[key]])) as SearchLabels
  return { siteName: site.name, language: site.language, thousands, labels: used }
}

const cardOptions = ({ config }: SiteDataInput, { serif, sans }: CardStudio): CardOptions => ({
  siteName: config.site.name,
  labels: countLabels(config),
  serif,
  sans,
})

function cards({ front }: SitePages, input: SiteDataInput): OutputFile[] {
  const { maxStories } = input.config.cards
  if (input.cards === null || front.stories > maxStories) return []
  const studio = input.cards()
  return cardFiles(siteCards(front, { ...cardOptions(input, studio), maxStories }), studio.draw, studio.kept)
}

/** Of a site whose stories are all at hand. */
export const siteData = (pages: SitePages, input: SiteDataInput): readonly OutputFile[] => [
  ...pages.data,
  ...siteFeeds(pages, feedOptions(input)),
  ...searchFiles(pages, searchOptions(input)),
  ...cards(pages, input),
]

/** Makes a story's feed and its card. `outletById`: an outlet's one name, by report. */
export function storyDataMaker(
  input: SiteDataInput,
): (page: StoryPage, outletById: OutletNames) => OutputFile[] {
  const options = feedOptions(input)
  return (page, outletById) => {
    const feeds = hasStoryFeed(page) ? [storyFeed(page, options, outletById)] : []
    if (input.cards === null) return feeds
    const studio = input.cards()
    const card = storyCard(storyEntry(page), cardOptions(input, studio))
    return card === null ? feeds : [...feeds, ...cardFiles([card], studio.draw, studio.kept)]
  }
}

/** What belongs to no story: search takes the documents of stories `oldestFirst`. */
export const searchOf = (input: SiteDataInput, memory?: PostingsMemory): SearchWriter =>
  searchWriter(searchOptions(input), memory)

export const restOfData = (
  pages: SitePages<StoryInBrief>,
  search: SearchWriter,
  outletById: OutletNames,
  input: SiteDataInput,
): readonly OutputFile[] => [
  ...pages.data,
  ...feedsOfOutlets(pages, feedOptions(input), outletById),
  ...search.rest(pages.outlets),
]
