/**
 * A story as the river shows it → its social card as SVG, 1200 × 630: headline, the tree in miniature, the counts. All text is drawn as paths,
 * so that the picture is the same wherever it is made. No card where the bundled fonts lack a character: a reader would see boxes.
 */
import type { StoryEntry } from '../records-page.ts'
import { setLines } from './lines.ts'
import { drawnMark } from './mark.ts'
import type { Typeface } from './typeface.ts'

export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 630

const PAPER = '#fdfdfb'
const INK = '#191816'
const NOTE_INK = '#5a5852'
const RULE = '#d8d6cf'

const MARGIN = 72
const HEAD = 116 // y of the rule below the site's name
const FOOT = 560 // y of the lowest line of the mark and the counts
const GAP = 36

const SITE_SIZE = 32
const COUNT_SIZE = 34
const COUNT_LEADING = 46
const HEADLINE = { sizes: [84, 76, 68, 60, 54, 48, 42, 38], leading: 1.16 }

export interface CardLabels {
  /** “5 reports” */
  readonly countReports: (n: number) => string
  /** “3 independent accounts” */
  readonly countAccounts: (n: number) => string
  /** “No headline. Opens:” */
  readonly noHeadline: string
}

export interface CardOptions {
  readonly siteName: string
  readonly labels: CardLabels
  /** The reports' words are set in serif, ours in sans. */
  readonly serif: Typeface
  readonly sans: Typeface
}

const path = (commands: string, fill: string) => (commands ? `<path d="${commands}" fill="${fill}"/>` : '')

/** A site's name is an operator's: one that cannot be drawn is left out. */
function siteName({ siteName: name, sans }: CardOptions): string {
  return sans.covers(name) ? path(sans.path(name, MARGIN, 80, SITE_SIZE), INK) : ''
}

/** Two lines of counts, right of the mark where there is room for them. */
function counts(story: StoryEntry, { labels, sans }: CardOptions, left: number): string {
  const lines = [labels.countReports(story.reports), labels.countAccounts(story.accounts.length)]
  return lines
    .map((text, n) =>
      path(sans.path(text, left, FOOT - 10 - (1 - n) * COUNT_LEADING, COUNT_SIZE), n === 0 ? INK : NOTE_INK),
    )
    .join('')
}

function headline(
  { headline: { text, from } }: StoryEntry,
  { labels, serif, sans }: CardOptions,
  bottom: number,
): string {
  const isOpening = from === 'opening'
  const top = HEAD + GAP + (isOpening ? 40 : 0)
  const before = isOpening ? path(sans.path(labels.noHeadline, MARGIN, HEAD + GAP + 22, 26), NOTE_INK) : ''
  const shown = isOpening ? `${text} …` : text.slice(0, LONGEST_HEADLINE)
  const box = { ...HEADLINE, width: CARD_WIDTH - 2 * MARGIN, height: bottom - top }
  const { lines, size } = setLines(shown, serif.width, box)
  const leading = size * HEADLINE.leading
  return (
    before +
    lines.map((line, n) => path(serif.path(line, MARGIN, top + size * 0.9 + n * leading, size), INK)).join('')
  )
}

/** No headline this long fits even in the smallest letters: what follows is not looked at. */
const LONGEST_HEADLINE = 1200 // characters

/** Null where a text of the card cannot be drawn. */
export function cardSvg(story: StoryEntry, options: CardOptions): string | null {
  const { labels, serif, sans } = options
  const ours = [
    labels.noHeadline,
    labels.countReports(story.reports),
    labels.countAccounts(story.accounts.length),
  ]
  if (story.headline.text.trim() === '' || !serif.covers(`${story.headline.text}…`)) return null
  if (!ours.every(sans.covers)) return null
  const bottom = story.accounts.length === 1 ? FOOT - COUNT_LEADING : FOOT
  const mark = drawnMark(story.accounts, { left: MARGIN, bottom: bottom + 4 }, INK, sans)
  const rule = Math.min(bottom + 4 - mark.height, FOOT - 86) - GAP
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" viewBox="0 0 ${CARD_WIDTH} ${CARD_HEIGHT}">`,
    `<rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${PAPER}"/>`,
    siteName(options),
    `<path d="M${MARGIN} ${HEAD}H${CARD_WIDTH - MARGIN}" stroke="${INK}" stroke-width="2"/>`,
    headline(story, options, rule - GAP),
    `<path d="M${MARGIN} ${rule}H${CARD_WIDTH - MARGIN}" stroke="${RULE}" stroke-width="2"/>`,
    mark.markup,
    counts(story, options, MARGIN + mark.width + 48),
    '</svg>',
  ].join('')
}
