/** Where a reader is on a page, kept through a change of the page: the line at the top of the window, and the focus. */

/** Heights at which something with an id is looked for, from the top of the window. */
const PROBES = [0.02, 0.1, 0.2, 0.35, 0.5, 0.75]

interface Anchor {
  readonly id: string
  readonly top: number
}

/** The element with an id that is nearest to the top of the window. */
function anchor(): Anchor | null {
  if (scrollY <= 0) return null
  for (const part of PROBES) {
    const element = document.elementFromPoint(innerWidth / 2, innerHeight * part)?.closest('[id]')
    if (element && element !== document.documentElement && element !== document.body)
      return { id: element.id, top: element.getBoundingClientRect().top }
  }
  return null
}

function returnTo({ id, top }: Anchor): void {
  const element = document.getElementById(id)
  if (!element) return
  const moved = element.getBoundingClientRect().top - top
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' })
}

function refocus(element: Element | null): void {
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body) return
  const again = element.isConnected ? element : element.id === '' ? null : document.getElementById(element.id)
  if (again && document.activeElement !== again) again.focus({ preventScroll: true })
}

/** Does `change` and goes back to where the reader was. */
export function keepingPlace(change: () => void): void {
  const place = anchor()
  const top = scrollY
  const focused = document.activeElement
  change()
  refocus(focused)
  if (place && document.getElementById(place.id)) returnTo(place)
  else scrollTo({ top, behavior: 'instant' })
}
