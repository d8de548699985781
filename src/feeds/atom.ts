/**
 * A feed → Atom (RFC 4287). `updated` is demanded of every feed and entry: where no report prints a date it says 1970, the entry's text says
 * that no date is printed, and `published`, which may be left out, is left out. The feed's own author is the site, so an entry of
 * reports whose outlet is unknown has an author too.
 */
import { address, uuidUrn, withSlash } from './addresses.ts'
import { htmlContent, textSummary } from './content.ts'
import type { Feed, FeedEntry, FeedOptions } from './feed.ts'
import { NO_DATE } from './moments.ts'
import { document, element, sayable, textNode, type Xml } from './xml.ts'

export const atomPath = (feed: Feed) => `${feed.home}feed.xml`

const textElement = (name: string, text: string) => element(name, {}, textNode(text))

/** A title or a name may not be empty; one can be when no character of it can be said in XML. */
const orDash = (text: string) => (sayable(text).trim() === '' ? '—' : text)

const author = (name: string) => element('author', {}, textElement('name', orDash(name)))

const link = (rel: string, type: string | null, href: string) => element('link', { rel, type, href })

function entryElement(entry: FeedEntry, feed: Feed, options: FeedOptions): Xml {
  const path = atomPath(feed)
  return element(
    'entry',
    { 'xml:lang': entry.language === options.language ? null : entry.language },
    textElement('id', entry.id),
    textElement('title', orDash(entry.title)),
    textElement('updated', entry.updated ?? NO_DATE),
    ...(entry.published === null ? [] : [textElement('published', entry.published)]),
    link('alternate', 'text/html', address(options.baseUrl, path, entry.path)),
    ...(entry.source === null ? [] : [link('via', null, entry.source)]),
    ...entry.authors.map(author),
    // `text` is what no type means too, but a reader that sniffs for HTML believes only what it is told.
    element('summary', { type: 'text' }, textNode(textSummary(entry))),
    element('content', { type: 'html' }, textNode(htmlContent(entry, path, options))),
  )
}

/** A feed's id is its own address: the page it belongs to has an id of its own in other feeds. */
function feedId(feed: Feed, { siteName, baseUrl }: FeedOptions): string {
  const path = atomPath(feed)
  return baseUrl === null ? uuidUrn(`${siteName}#feed/${path}`) : `${withSlash(baseUrl)}${path}`
}

export function atom(feed: Feed, options: FeedOptions): string {
  const path = atomPath(feed)
  const updated = feed.entries.length === 0 ? options.builtAt : (feed.entries[0]?.updated ?? null)
  return document(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': options.language },
      textElement('id', feedId(feed, options)),
      textElement('title', orDash(feed.title)),
      textElement('updated', updated ?? NO_DATE),
      link('self', 'application/atom+xml', address(options.baseUrl, path, path)),
      link('alternate', 'text/html', address(options.baseUrl, path, feed.home)),
      author(options.siteName),
      textElement('generator', 'Stemma'),
      ...feed.entries.map((entry) => entryElement(entry, feed, options)),
    ),
  )
}
