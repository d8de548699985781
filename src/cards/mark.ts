/** The family tree in miniature, as on the pages: one line for each account, one dot for each report; filled, outlined, dashed. */
import type { MarkLine } from '../records-page.ts'
import type { Typeface } from './typeface.ts'

const STEP = 42 // px between dots
const LEADING = 40 // px between lines
const RADIUS = 12
const DOTS = 9
const LINES = 4
const NOTE = 24 // px, size of “+12”

export interface DrawnMark {
  readonly markup: string
  readonly width: number
  readonly height: number
}

function dot(x: number, y: number, kind: 'held' | 'copy' | 'named', ink: string): string {
  const at = `cx="${x}" cy="${y}" r="${RADIUS}"`
  if (kind === 'held') return `<circle ${at} fill="${ink}"/>`
  return `<circle ${at} fill="none" stroke="${ink}" stroke-width="3"${kind === 'named' ? ' stroke-dasharray="5.4 5.1"' : ''}/>`
}

function line({ reports, origin }: MarkLine, y: number, left: number, ink: string, face: Typeface) {
  const all = origin === 'named' ? reports + 1 : reports
  const dots = Math.min(all, DOTS)
  const x = (place: number) => left + RADIUS + 2 + STEP * place
  const stem = Array.from({ length: dots - 1 }, (_, n) => `M${x(n) + RADIUS} ${y}H${x(n + 1) - RADIUS}`).join(
    '',
  )
  const circles = Array.from({ length: dots }, (_, place) =>
    dot(x(place), y, place > 0 || origin === 'unknown' ? 'copy' : origin, ink),
  )
  const end = x(dots - 1) + RADIUS + 12
  const more = all > dots ? face.path(`+${all - dots}`, end, y + NOTE / 3, NOTE) : ''
  const markup = `${stem && `<path d="${stem}" stroke="${ink}" stroke-width="3"/>`}${circles.join('')}${more && `<path d="${more}" fill="${ink}"/>`}`
  return { markup, right: more ? end + face.width(`+${all - dots}`, NOTE) : end - 10 }
}

/** Drawn with its bottom at a height; as wide and high as it needs. */
export function drawnMark(
  accounts: readonly MarkLine[],
  place: { readonly left: number; readonly bottom: number },
  ink: string,
  face: Typeface,
): DrawnMark {
  const isCut = accounts.length > LINES
  const shown = accounts.slice(0, isCut ? LINES - 1 : LINES)
  const rows = shown.length + (isCut ? 1 : 0)
  const top = place.bottom - LEADING * rows
  const y = (row: number) => top + LEADING * row + LEADING / 2
  const lines = shown.map((one, row) => line(one, y(row), place.left, ink, face))
  const rest = `+${accounts.length - shown.length}`
  const more = isCut
    ? `<path d="${face.path(rest, place.left + 2, y(shown.length) + NOTE / 3, NOTE)}" fill="${ink}"/>`
    : ''
  return {
    markup: lines.map(({ markup }) => markup).join('') + more,
    width: Math.max(...lines.map(({ right }) => right)) - place.left,
    height: LEADING * rows,
  }
}
