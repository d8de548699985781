/**
 * What the preview has to say, over the page and out of its way: errors at the foot of the window, warnings behind one line in the
 * corner. It lives in a shadow tree of its own, so that neither the page's styles nor its scripts meet it, and shows text only as text.
 */
import type { PreviewState } from '../../watch/preview-state.ts'
import { OVERLAY_STYLE } from './overlay-style.ts'
import { corner, errorPanel, note } from './panels.ts'

export const HOST = 'stemma-preview'

export interface Overlay {
  readonly state: (state: PreviewState) => void
  /** Whether the page on the screen is published no more. */
  readonly gone: (gone: boolean) => void
  readonly offline: (offline: boolean) => void
}

/** The errors of a state as one text: what was put aside comes back only when there is another. */
const signature = ({ failure, faults }: PreviewState) =>
  JSON.stringify([failure, faults.filter(({ level }) => level === 'error')])

/** A build that is over sooner needs no words. */
const NOTICED = 400 // ms

interface Shown {
  settling: boolean
  state: PreviewState | null
  gone: boolean
  offline: boolean
  /** Signature of the errors that were put aside. */
  hidden: string
}

function contents(shown: Shown, isOpen: boolean, hide: () => void): HTMLElement[] {
  const { state, gone, offline } = shown
  const hasErrors = state !== null && (state.failure !== null || state.errors > 0)
  const isHidden = state !== null && signature(state) === shown.hidden
  return [
    ...(offline ? [note('The preview has stopped; this page may be old.')] : []),
    ...(gone && !offline
      ? [
          note('The site has no such page any more; this is how it last was.', {
            href: '/',
            words: 'Front page',
          }),
        ]
      : []),
    ...(shown.settling
      ? [note('Saved text is shown; what it changes in the grouping is being worked out.')]
      : []),
    ...(hasErrors && !isHidden ? [errorPanel(state, hide)] : []),
    ...(state === null ? [] : corner(state, isHidden, isOpen)),
  ]
}

export function overlay(): Overlay {
  const host = document.createElement(HOST)
  const root = host.attachShadow({ mode: 'open' })
  const style = new CSSStyleSheet()
  style.replaceSync(OVERLAY_STYLE)
  root.adoptedStyleSheets = [style]
  const room = new CSSStyleSheet()
  document.adoptedStyleSheets.push(room)
  const shown: Shown = { settling: false, state: null, gone: false, offline: false, hidden: '' }

  function hide(): void {
    if (shown.state) shown.hidden = signature(shown.state)
    draw()
  }

  function draw(): void {
    const isOpen = root.querySelector('details')?.open ?? false
    root.replaceChildren(...contents(shown, isOpen, hide))
    if (!host.isConnected) document.documentElement.append(host)
    // The end of the page can be scrolled to above the panel.
    const height = root.querySelector<HTMLElement>('.errors')?.offsetHeight ?? 0
    room.replaceSync(height === 0 ? '' : `@media screen { :root { padding-block-end: ${height}px } }`)
  }

  let settling: ReturnType<typeof setTimeout> | undefined
  function settle(): void {
    shown.settling = true
    draw()
  }

  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && root.querySelector('.errors')) hide()
  })
  return {
    state(state) {
      shown.state = state
      clearTimeout(settling)
      if (state.settling) settling = setTimeout(settle, NOTICED)
      else shown.settling = false
      draw()
    },
    gone(gone) {
      shown.gone = gone
      draw()
    },
    offline(offline) {
      shown.offline = offline
      draw()
    },
  }
}
