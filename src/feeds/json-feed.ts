/**
 * A feed → JSON Feed 1.1. Its dates may be left out, so an undated story has none. `_stemma` is the extension that says how many reports
 * and independent accounts a story has.
 */
import { address } from './addresses.ts'
import { htmlContent, textSummary } from './content.ts'
import type { Feed, FeedEntry, FeedOptions } from './feed.ts'
import { sayable } from './xml.ts'

const path = (feed: Feed) => `${feed.home}feed.json`

function entryObject(entry: FeedEntry, feed: Feed, options: FeedOptions) {
  return {
    id: entry.id,
    url: address(options.baseUrl, path(feed), entry.path),
    title: entry.title,
    summary: textSummary(entry),
    content_html: htmlContent(entry, path(feed), options),
    ...(entry.published === null ? {} : { date_published: entry.published }),
    ...(entry.updated === null ? {} : { date_modified: entry.updated }),
    ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map((name) => ({ name })) }),
    language: entry.language,
    ...(entry.counts === null ? {} : { _stemma: entry.counts }),
  }
}

/** The same characters as in Atom, so that both formats say one thing. */
const sayableText = (_key: string, value: unknown) => (typeof value === 'string' ? sayable(value) : value)

export function jsonFeed(feed: Feed, options: FeedOptions): string {
  const own =
    options.baseUrl === null
      ? {}
      : {
          home_page_url: address(options.baseUrl, path(feed), feed.home),
          feed_url: address(options.baseUrl, path(feed), path(feed)),
        }
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...own,
    language: options.language,
    authors: [{ name: options.siteName }],
    items: feed.entries.map((entry) => entryObject(entry, feed, options)),
  }
  return `${JSON.stringify(whole, sayableText, 1)}\n`
}
