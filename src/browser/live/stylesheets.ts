/**
 * Stylesheets whose bytes changed are swapped: the new one is loaded beside the old one, which goes when the new one has come, so that
 * the page is never without.
 */
import type { PreviewState } from '../../watch/preview-state.ts'

const LONGEST_WAIT = 2000 // ms

const sheets = (of: Document | Element) => [
  ...of.querySelectorAll<HTMLLinkElement>('link[rel~="stylesheet"][href]'),
]

const plainHref = (link: HTMLLinkElement) => {
  const url = new URL(link.getAttribute('href') ?? '', document.baseURI)
  return { path: url.pathname, own: url.origin === location.origin }
}

/** The address of a sheet of this site with the mark of its bytes, so that no cache answers with the old ones. */
function markedHref(link: HTMLLinkElement, assets: PreviewState['assets']): string {
  const { path, own } = plainHref(link)
  const mark = own ? assets[path] : undefined
  return mark === undefined ? (link.getAttribute('href') ?? '') : `${path}?${mark}`
}

function loaded(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve()
    link.addEventListener('load', done, { once: true })
    link.addEventListener('error', done, { once: true })
    setTimeout(done, LONGEST_WAIT)
  })
}

function copyOf(link: HTMLLinkElement, href: string): HTMLLinkElement {
  const copy = document.importNode(link, true)
  copy.setAttribute('href', href)
  return copy
}

async function swap(old: HTMLLinkElement, href: string): Promise<void> {
  const fresh = copyOf(old, href)
  const ready = loaded(fresh)
  old.after(fresh)
  await ready
  old.remove()
}

/** Swaps the sheets of this page that are among `changed`. */
export async function swapStylesheets(
  changed: ReadonlySet<string>,
  assets: PreviewState['assets'],
): Promise<void> {
  const stale = sheets(document).filter((link) => {
    const { path, own } = plainHref(link)
    return own && changed.has(path) && link.getAttribute('href') !== markedHref(link, assets)
  })
  await Promise.all(stale.map((link) => swap(link, markedHref(link, assets))))
}

/**
 * Makes the sheets of a fetched page those of this one where they are the same file, and loads the others before the page is morphed:
 * a sheet that the morph then finds on both sides stays as it is.
 */
export async function bringStylesheets(page: Document, assets: PreviewState['assets']): Promise<void> {
  const present = new Map(sheets(document).map((link) => [plainHref(link).path, link]))
  const missing: HTMLLinkElement[] = []
  for (const link of sheets(page)) {
    const twin = present.get(plainHref(link).path)
    if (twin) link.setAttribute('href', twin.getAttribute('href') ?? '')
    else {
      link.setAttribute('href', markedHref(link, assets))
      missing.push(copyOf(link, link.getAttribute('href') ?? ''))
    }
  }
  await Promise.all(
    missing.map((link) => {
      const ready = loaded(link)
      document.head.append(link)
      return ready
    }),
  )
}
