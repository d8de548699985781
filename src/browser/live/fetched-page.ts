/**
 * The page as it is published now, wherever its address leads: through the server's redirects and the site's own redirect pages, which
 * is how a story that was merged or renamed is found.
 */
import { VERSION_META } from '../../watch/preview-state.ts'

export interface FetchedPage {
  readonly url: URL
  /** As it is published: without the version it was served at. */
  readonly text: string
  readonly page: Document
}

const MOST_STEPS = 5

const VERSION = new RegExp(`<meta name="${VERSION_META}"[^>]*>`)

/** Where a redirect page leads; null for any other page. `<meta http-equiv="refresh" content="0; url=../b/">` */
function refreshTarget(page: Document, from: URL): URL | null {
  const refresh = page.querySelector('meta[http-equiv="refresh" i]')?.getAttribute('content') ?? ''
  const target = /^\s*\d+\s*[;,]\s*url\s*=\s*['"]?([^'"]+)/i.exec(refresh)?.[1]
  if (target === undefined) return null
  const url = new URL(target.trim(), from)
  return url.origin === from.origin && url.pathname !== from.pathname ? url : null
}

/** Null where there is no page, or none to be had. */
export async function fetchedPage(address: string): Promise<FetchedPage | null> {
  let asked = new URL(address)
  for (let step = 0; step < MOST_STEPS; step++) {
    const response = await fetch(asked, { cache: 'no-store' }).catch(() => null)
    if (!response?.ok || !response.headers.get('content-type')?.startsWith('text/html')) return null
    const url = new URL(response.url)
    const text = await response.text()
    const page = new DOMParser().parseFromString(text, 'text/html')
    const target = refreshTarget(page, url)
    if (target === null) return { url, text: text.replace(VERSION, ''), page }
    asked = target
  }
  return null
}
