/**
 * What the preview has to say, over the page and out of its way: errors at the foot of the window, warnings behind one line in the
 * corner. It lives in a shadow tree of its own, so that neither the page's styles nor its scripts meet it, and shows text only as text.
 */
import type { Fault, PreviewState } from '../../watch/preview-state.ts'
import { element } from './element.ts'
import { OVERLAY_STYLE } from './overlay-style.ts'

export const HOST = 'stemma-preview'

export interface Overlay {
  readonly state: (state: PreviewState) => void
  /** Whether the page on the screen is published no more. */
  readonly gone: (gone: boolean) => void
  readonly offline: (offline: boolean) => void
}

function excerpt({ excerpt }: Fault): HTMLElement[] {
  if (excerpt.length === 0) return []
  const width = String(excerpt.at(-1)?.line ?? 0).length
  const lines = excerpt.map(({ line, text, here }) =>
    element(here ? 'mark' : 'span', {}, [`${here ? '>' : ' '} ${String(line).padStart(width)}  ${text}\n`]),
  )
  return [element('pre', { tabindex: '0' }, lines)]
}

function faultEntry(fault: Fault): HTMLElement {
  const place = fault.place === null ? [] : [element('b', {}, [fault.place]), ' ']
  return element('li', { class: fault.level }, [
    element('p', {}, [...place, fault.message]),
    ...excerpt(fault),
    ...(fault.hint === '' ? [] : [element('p', { class: 'hint' }, [fault.hint])]),
  ])
}

const counted = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`

function heading({ failure, errors }: PreviewState): string {
  if (failure !== null) return 'Not built. The page is as it was before.'
  return errors === 1
    ? '1 seed has an error and is left out.'
    : `${errors} errors in the seeds; those are left out.`
}

/** The errors of a state as one text: what was put aside comes back only when there is another. */
const signature = ({ failure, faults }: PreviewState) =>
  JSON.stringify([failure, faults.filter(({ level }) => level === 'error')])

function errorPanel(state: PreviewState, hide: () => void): HTMLElement {
  const errors = [
    ...(state.failure === null ? [] : [state.failure]),
    ...state.faults.filter(({ level }) => level === 'error'),
  ]
  const button = element('button', { type: 'button' }, ['Hide'])
  button.addEventListener('click', hide)
  return element('section', { class: 'errors', role: 'alert', 'aria-label': 'Preview: errors' }, [
    element('header', {}, [element('h2', {}, [heading(state)]), button]),
    element('ol', {}, errors.map(faultEntry)),
  ])
}

function listWords({ errors, warnings }: PreviewState, errorsHidden: boolean): string {
  const parts = [
    ...(errorsHidden && errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ]
  return parts.join(', ')
}

function corner(state: PreviewState, errorsHidden: boolean, isOpen: boolean): HTMLElement[] {
  const faults = state.faults.filter(({ level }) => errorsHidden || level === 'warning')
  const words = listWords(state, errorsHidden)
  if (words === '') return []
  const more = state.errors + state.warnings - state.faults.length
  const details = element('details', { class: 'corner' }, [
    element('summary', {}, [words]),
    element('ol', {}, faults.map(faultEntry)),
    ...(more > 0
      ? [element('p', { class: 'hint' }, [`And ${more} more: the terminal lists them all.`])]
      : []),
  ])
  details.toggleAttribute('open', isOpen)
  return [details]
}

function note(words: string, link?: { readonly href: string; readonly words: string }): HTMLElement {
  const parts = link ? [`${words} `, element('a', { href: link.href }, [link.words])] : [words]
  return element('p', { class: 'note', role: 'status' }, parts)
}

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
  const shown: Shown = { settling: false, state: null, gone: false, offline: false, hidden: '' }

  function hide(): void {
    if (shown.state) shown.hidden = signature(shown.state)
    draw()
  }

  function draw(): void {
    const isOpen = root.querySelector('details')?.open ?? false
    root.replaceChildren(...contents(shown, isOpen, hide))
    if (!host.isConnected) document.documentElement.append(host)
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
