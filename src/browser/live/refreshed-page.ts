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

/** Other scripts of the page may want to look at it again. */
const UPDATED = 'stemma:updated'

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

const isOurs = (node: Node) => node instanceof Element && node.localName === HOST

function morphInto({ page }: FetchedPage): void {
  Idiomorph.morph(document.documentElement, page.documentElement, {
    morphStyle: 'outerHTML',
    ignoreActiveValue: true,
    callbacks: {
      beforeNodeRemoved: (node: Node) => !isOurs(node),
      beforeAttributeUpdated: (name: string, element: Element) => !isReaders(name, element),
    },
  })
}

/** False where there is no such page any more: the one on the screen stays. */
export async function refreshedPage(assets: PreviewState['assets']): Promise<boolean> {
  const fetched = await fetchedPage(location.href)
  if (fetched === null) return false
  await bringStylesheets(fetched.page, assets)
  const { pathname, search } = fetched.url
  if (pathname !== location.pathname)
    history.replaceState(history.state, '', pathname + search + location.hash)
  keepingPlace(() => morphInto(fetched))
  document.dispatchEvent(new Event(UPDATED))
  return true
}
