/**
 * Addresses and ids in feeds. With a base URL every address is absolute; without one it is relative to the feed, as RFC 3986 allows.
 * An id never depends on either the clock or the order of reports: the address of a story or of a feed where there is a base URL, else,
 * and for a single report always, a name-based UUID (RFC 9562, version 5).
 */
import { createHash } from 'node:crypto'

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
  const bytes = createHash('sha1').update(URL_NAMESPACE).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${groups.join('-')}`
}

/** A published address fit for `href`; null for what is none, or leads to no page. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}
