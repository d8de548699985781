/**
 * Pages → feeds: Atom and JSON Feed for the site, Atom for every outlet that is named and for every story of two accounts or more. Pure;
 * nothing in a feed depends on the clock, so a feed changes only when its reports do.
 */
import type { OutputFile, Published, StoryRecord } from '../records.ts'
import type { OutletPage, StoryInBrief } from '../records-page.ts'
import { atom, atomPath } from './atom.ts'
import { newestFirst, type OutletNames, reportEntry, storyEntry } from './entries.ts'
import type { Feed, FeedEntry, FeedOptions } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { newest, timeOf } from './moments.ts'

export type { OutletNames } from './entries.ts'
export type { FeedLabels, FeedOptions } from './feed.ts'

/** Entries of a feed: enough for a reader who looks once a day, some 100 KB. Older ones stand on the pages. */
const LONGEST_FEED = 50

/** The entries of the newest of all: only those are made that may be among them. `dates`: of each, when it was published. */
function latest<T>(
  all: readonly T[],
  dates: (one: T) => readonly (Published | null)[],
  entryOf: (one: T) => FeedEntry,
): FeedEntry[] {
  const times = Float64Array.from(all, (one) => timeOf(newest(dates(one))))
  const oldest = times.slice().sort()[times.length - LONGEST_FEED] ?? -Infinity
  const entries = all.filter((_, place) => (times[place] ?? -Infinity) >= oldest).map(entryOf)
  return newestFirst(entries).slice(0, LONGEST_FEED)
}

const datesOfReports = ({ cluster }: StoryInBrief) => cluster.reports.map(({ published }) => published)

const atomFile = (feed: Feed, options: FeedOptions): OutputFile => ({
  path: atomPath(feed),
  contents: atom(feed, options),
})

function siteFeed(pages: readonly StoryInBrief[], options: FeedOptions, names: OutletNames): OutputFile[] {
  const entries = latest(pages, datesOfReports, (page) => storyEntry(page, options, names))
  const feed = { home: '', title: options.siteName, entries }
  return [atomFile(feed, options), { path: 'feed.json', contents: jsonFeed(feed, options) }]
}

/** Whether a story has a feed: one told by a single account has nothing to follow. */
export const hasStoryFeed = (page: StoryInBrief) => page.cluster.accounts.length >= 2

export function storyFeed(page: StoryInBrief, options: FeedOptions, names: OutletNames): OutputFile {
  const { title } = storyEntry(page, options, names)
  const entries = latest(
    page.cluster.reports,
    ({ published }) => [published],
    (report) => reportEntry(page, report, options, names),
  )
  return atomFile(
    { home: `stories/${page.slug}/`, title: `${title} – ${options.siteName}`, entries },
    options,
  )
}

interface Placed {
  readonly page: StoryInBrief
  readonly report: StoryRecord
}

function outletFeed(
  outlet: OutletPage,
  placed: ReadonlyMap<string, Placed>,
  options: FeedOptions,
  names: OutletNames,
): OutputFile {
  const entries = latest(
    outlet.reports.flatMap(({ report }) => placed.get(report) ?? []),
    ({ report }) => [report.published],
    ({ page, report }) => reportEntry(page, report, options, names),
  )
  const title = `${outlet.name ?? ''} – ${options.siteName}`
  return atomFile({ home: `outlets/${outlet.slug}/`, title, entries }, options)
}

/** The name of each report's outlet, as the outlets' pages have it. */
export const namesByReport = (outlets: readonly OutletPage[]): OutletNames =>
  new Map(
    outlets.flatMap(({ name, reports }) =>
      name === null ? [] : reports.map(({ report }) => [report, name]),
    ),
  )

/** Where the site's own feeds lie. */
export const SITE_FEEDS = ['feed.xml', 'feed.json']

/** The feeds of a site and of its outlets. The page of unknown outlets has none: it is no source that could be followed. */
export function feedsOfOutlets(
  {
    stories,
    outlets,
  }: { readonly stories: readonly StoryInBrief[]; readonly outlets: readonly OutletPage[] },
  options: FeedOptions,
): OutputFile[] {
  const placed = new Map(
    stories.flatMap((page) => page.cluster.reports.map((report) => [report.id, { page, report }])),
  )
  const names = namesByReport(outlets)
  return [
    ...siteFeed(stories, options, names),
    ...outlets
      .filter(({ name }) => name !== null)
      .map((outlet) => outletFeed(outlet, placed, options, names)),
  ]
}

/** All feeds, of stories that are all at hand. */
export function siteFeeds(
  pages: { readonly stories: readonly StoryInBrief[]; readonly outlets: readonly OutletPage[] },
  options: FeedOptions,
): OutputFile[] {
  const names = namesByReport(pages.outlets)
  const several = pages.stories.filter(hasStoryFeed)
  return [...feedsOfOutlets(pages, options), ...several.map((page) => storyFeed(page, options, names))]
}
