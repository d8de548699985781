/**
 * Addresses and ids in feeds. With a base URL every address is absolute; without one it is relative to the feed, as RFC 3986 allows.
 * An id never depends on either the clock or the order of reports: the address of a story or of a feed where there is a base URL, else,
 * and for a single report always, a name-based UUID (RFC 9562, version 5).
 */
import { hash } from 'node:crypto'

/** `https://example.org/news/`, always with its last slash. */
export function withSlash(baseUrl: string): string {
  return baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`
}

/** The address of a path of the site, for a feed at another path. Paths have no slash before them. */
export function address(baseUrl: string | null, feedPath: string, path: string): string {
  if (baseUrl !== null) return `${withSlash(baseUrl)}${path}`
  const up = '../'.repeat(feedPath.split('/').length - 1)
  return `${up}${path}` || './'
}

/** RFC 9562's namespace for names that are URLs. */
const URL_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

export function uuidUrn(name: string): string {
  const digits = hash('sha1', Buffer.concat([URL_NAMESPACE, Buffer.from(name)]))
  const variant = (Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `5${digits.slice(13, 16)}`,
    `${variant.toString(16)}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ]
  return `urn:uuid:${groups.join('-')}`
}

/** A published address fit for `href`; null for what is none, or leads to no page. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
