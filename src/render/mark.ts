/**
 * The family tree in miniature, as an SVG: one line for each account, one dot for each report. Filled: the first of its line. Outlined: a
 * copy or rewrite. Dashed: a source that is named, not held. The counts beside it say the same, so it is hidden from screen readers.
 */
import type { MarkLine } from '../records-page.ts'
import { escapeHtml, type Html, html } from './html.ts'
import type { Labeller } from './labeller.ts'

const STEP = 14 // px between dots, and between lines
const DOTS = 5
const LINES = 5

const dot = (x: number, y: number, kind: 'held' | 'copy' | 'named') =>
  kind === 'held'
    ? `<circle cx="${x}" cy="${y}" r="4" fill="currentColor"/>`
    : `<circle class="p" cx="${x}" cy="${y}" r="4"${kind === 'named' ? ' stroke-dasharray="1.8 1.7"' : ''}/>`

function line({ reports, origin }: MarkLine, index: number): { markup: string; width: number } {
  const y = 6 + STEP * index
  const all = origin === 'named' ? reports + 1 : reports
  const dots = Math.min(all, DOTS)
  const last = 5 + STEP * (dots - 1)
  const path = dots > 1 ? `<path d="M9 ${y}H${last - 4}"/>` : ''
  const circles = Array.from({ length: dots }, (_, place) =>
    dot(5 + STEP * place, y, place > 0 || origin === 'unknown' ? 'copy' : origin),
  )
  const more = all > dots ? `<text x="${last + 10}" y="${y + 3.5}">+${all - dots}</text>` : ''
  return { markup: `${path}${circles.join('')}${more}`, width: last + (more === '' ? STEP : 36) }
}

export function markSvg(accounts: readonly MarkLine[], { text }: Labeller): Html {
  const isCut = accounts.length > LINES
  const lines = accounts.slice(0, isCut ? LINES - 1 : LINES).map(line)
  const rest = accounts.length - lines.length
  const below = STEP * lines.length
  const more = isCut ? `<text x="1" y="${below + 9}">${escapeHtml(text('andMore', { n: rest }))}</text>` : ''
  const width = Math.max(...lines.map((one) => one.width), isCut ? 70 : 0)
  const height = below + (isCut ? STEP : 2)
  const drawn = lines.map(({ markup }) => markup).join('')
  return html(`<svg class="stm" width="${width}" height="${height}" aria-hidden="true">${drawn}${more}</svg>`)
}
