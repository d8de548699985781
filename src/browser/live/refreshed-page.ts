/**
 * Morphs this page into the one that is published now. What the reader did to it stays: details that were opened or closed, text that
 * was typed, the theme that was chosen.
 */
import { Idiomorph } from 'idiomorph'
import type { PreviewState } from '../../watch/preview-state.ts'
import { type FetchedPage, fetchedPage } from './fetched-page.ts'
import { keepingPlace } from './kept-place.ts'
import { HOST } from './overlay.ts'
import { bringStylesheets } from './stylesheets.ts'

/** What scripts of the page put there stays until they take it away. */
const MADE_BY_SCRIPTS = '#peek'

/** Whether a reader, or a script for them, changed what the page itself says of this control. */
function isChanged(name: string, control: HTMLInputElement | HTMLTextAreaElement): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
  return name === 'checked'
    ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue
}

/** What stays as it is on this page whatever the new one says. */
function isReaders(name: string, element: Element): boolean {
  if (element === document.documentElement) return name.startsWith('data-')
  if (element instanceof HTMLDetailsElement || element instanceof HTMLDialogElement) return name === 'open'
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return (name === 'value' || name === 'checked') && isChanged(name, element)
  return false
}

const stays = (node: Node) =>
  node instanceof Element && (node.localName === HOST || node.matches(MADE_BY_SCRIPTS))

function morphInto({ page }: FetchedPage): void {
  Idiomorph.morph(document.documentElement, page.documentElement, {
    morphStyle: 'outerHTML',
    ignoreActiveValue: true,
    callbacks: {
      beforeNodeRemoved: (node: Node) => !stays(node),
      beforeAttributeUpdated: (name: string, element: Element) => !isReaders(name, element),
    },
  })
}

/** The search page's script answers anew when the address changes: what it found is not in the page as it is published. */
function searchAgain(): void {
  if (document.getElementById('search-results')) dispatchEvent(new PopStateEvent('popstate'))
}

/** This page's address and text as they were published when it was last looked at. */
let known: { readonly path: string; readonly text: string } | null = null

const keep = ({ url, text }: FetchedPage) => {
  known = { path: url.pathname, text }
}

/** Remembers this page as it is published now, so that it is left alone by changes that do not concern it. */
export async function rememberPage(): Promise<void> {
  const fetched = await fetchedPage(location.href)
  if (fetched?.url.pathname === location.pathname) keep(fetched)
}

/** False where there is no such page any more: the one on the screen stays. */
export async function refreshedPage(assets: PreviewState['assets']): Promise<boolean> {
  const fetched = await fetchedPage(location.href)
  if (fetched === null) return false
  const { pathname, search } = fetched.url
  if (known?.path === pathname && known.text === fetched.text && pathname === location.pathname) return true
  await bringStylesheets(fetched.page, assets)
  if (pathname !== location.pathname)
    history.replaceState(history.state, '', pathname + search + location.hash)
  keepingPlace(() => morphInto(fetched))
  searchAgain()
  keep(fetched)
  return true
}
