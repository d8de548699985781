/**
 * Pages → feeds: Atom and JSON Feed for the site, Atom for every outlet that is named and for every story of two accounts or more. Pure;
 * nothing in a feed depends on the clock, so a feed changes only when its reports do.
 */
import type { OutputFile } from '../records.ts'
import type { OutletPage, OutletReport, StoryInBrief } from '../records-page.ts'
import { atom, atomPath } from './atom.ts'
import { newestFirst, type OutletNames, reportEntry, storyEntry } from './entries.ts'
import type { Feed, FeedEntry, FeedOptions } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { publishedTime } from './moments.ts'

export type { OutletNames } from './entries.ts'
export type { FeedLabels, FeedOptions } from './feed.ts'

/** Entries of a feed: enough for a reader who looks once a day, some 100 KB. Older ones stand on the pages. */
const LONGEST_FEED = 50

/** The entries of the newest of all: only those are made that may be among them. */
function latest<T>(
  all: readonly T[],
  timeOf: (one: T) => number,
  entryOf: (one: T) => FeedEntry | null,
): FeedEntry[] {
  const times = Float64Array.from(all, timeOf)
  const oldest = times.slice().sort()[times.length - LONGEST_FEED] ?? -Infinity
  const entries = all.filter((_, place) => (times[place] ?? -Infinity) >= oldest).map(entryOf)
  return newestFirst(entries.filter((entry) => entry !== null)).slice(0, LONGEST_FEED)
}

const timeOfStory = ({ cluster }: StoryInBrief) =>
  cluster.reports.reduce((newest, { published }) => Math.max(newest, publishedTime(published)), -Infinity)

const timeOfReport = ({ published }: Pick<OutletReport, 'published'>) => publishedTime(published)

const atomFile = (feed: Feed, options: FeedOptions): OutputFile => ({
  path: atomPath(feed),
  contents: atom(feed, options),
})

function siteFeed(pages: readonly StoryInBrief[], options: FeedOptions, names: OutletNames): OutputFile[] {
  const entries = latest(pages, timeOfStory, (page) => storyEntry(page, options, names))
  const feed = { home: '', title: options.siteName, entries }
  return [atomFile(feed, options), { path: 'feed.json', contents: jsonFeed(feed, options) }]
}

/** Whether a story has a feed: one told by a single account has nothing to follow. */
export const hasStoryFeed = (page: StoryInBrief) => page.cluster.accounts.length >= 2

export function storyFeed(page: StoryInBrief, options: FeedOptions, names: OutletNames): OutputFile {
  const { title } = storyEntry(page, options, names)
  const entries = latest(page.cluster.reports, timeOfReport, (report) =>
    reportEntry(page, report, options, names),
  )
  return atomFile(
    { home: `stories/${page.slug}/`, title: `${title} – ${options.siteName}`, entries },
    options,
  )
}

function outletFeed(
  outlet: OutletPage,
  pageBySlug: ReadonlyMap<string, StoryInBrief>,
  options: FeedOptions,
  names: OutletNames,
): OutputFile {
  const entries = latest(outlet.reports, timeOfReport, ({ report: id, story }) => {
    const page = pageBySlug.get(story.slug)
    const report = page?.cluster.reports.find((one) => one.id === id)
    return page && report ? reportEntry(page, report, options, names) : null
  })
  const title = `${outlet.name ?? ''} – ${options.siteName}`
  return atomFile({ home: `outlets/${outlet.slug}/`, title, entries }, options)
}

/** Where the site's own feeds lie. */
export const SITE_FEEDS = ['feed.xml', 'feed.json']

/** What feeds are made of. */
export interface FeedPages {
  readonly stories: readonly StoryInBrief[]
  readonly outlets: readonly OutletPage[]
}

/** The feeds of a site and of its outlets. The page of unknown outlets has none: it is no source that could be followed. */
export function feedsOfOutlets(
  { stories, outlets }: FeedPages,
  options: FeedOptions,
  names: OutletNames,
): OutputFile[] {
  const pageBySlug = new Map(stories.map((page) => [page.slug, page]))
  const known = outlets.filter(({ name }) => name !== null)
  return [
    ...siteFeed(stories, options, names),
    ...known.map((outlet) => outletFeed(outlet, pageBySlug, options, names)),
  ]
}

/** The name of each report's outlet, as the outlets' pages have it. */
const namesByReport = (outlets: readonly OutletPage[]): OutletNames =>
  new Map(
    outlets.flatMap(({ name, reports }) =>
      name === null ? [] : reports.map(({ report }) => [report, name]),
    ),
  )

/** All feeds, of stories that are all at hand. */
export function siteFeeds(pages: FeedPages, options: FeedOptions): OutputFile[] {
  const names = namesByReport(pages.outlets)
  const several = pages.stories.filter(hasStoryFeed)
  return [...feedsOfOutlets(pages, options, names), ...several.map((page) => storyFeed(page, options, names))]
}
