/**
 * The blocks of a seed → what each is: a part of the report (text, subheading), its headline, or furniture with its reason.
 *
 * Sequence labelling by rules: each block is looked at alone (signs.ts), the run of the report is found from all of them (runs.ts), and
 * inside and around it each block is settled by its neighbours.
 */
import type { SetAsideReason } from '../records.ts'
import type { Block } from './blocks.ts'
import { commentsStart } from './comments.ts'
import { datelineOf } from './dateline.ts'
import { headlineIndex } from './headline.ts'
import { insideVerdicts } from './inside.ts'
import { LIST_HEADS } from './link-lists.ts'
import { listEntries } from './lists.ts'
import { outsideReasons } from './outside.ts'
import { bestRuns, points, type Range } from './runs.ts'
import { isProse, type Shape, shapeOf } from './shape.ts'
import { type Sign, signOf } from './signs.ts'

export type Verdict =
  | { readonly role: 'text' | 'subheading' | 'headline' }
  | { readonly role: 'aside'; readonly reason: SetAsideReason }

/** The blocks with all that is known of each alone. */
export interface Page {
  readonly blocks: readonly Block[]
  readonly shapes: readonly Shape[]
  readonly signs: readonly (Sign | null)[]
  /** Where the comments begin; the number of blocks where there are none. */
  readonly comments: number
  /** Which blocks begin with a dateline. */
  readonly datelines: readonly boolean[]
  /** Which blocks are entries of the report's own lists. */
  readonly entries: readonly boolean[]
  /** How much of a web page the file holds: 0 little but the report, 1 all its menus. */
  readonly chrome: number
}

/** Reasons that only pages have: a file with many of them is a page turned to text. */
const CHROME: ReadonlySet<SetAsideReason> = new Set<SetAsideReason>([
  'navigation',
  'share or vote widget',
  'subscription or sign-up',
  'cookie or legal notice',
  'most-read list',
  'comment form',
  'reader comment',
  'button',
  'advertisement',
  'about the author or outlet',
])
const CLEAN = 3 // such blocks at most in a file that holds little but the report
const WHOLE_PAGE = 11 // at least in a whole page's text; pages have 15 to 60

function chromeOf(blocks: readonly Block[], signs: readonly (Sign | null)[]): number {
  const count = signs.filter(
    (sign, index) => sign && CHROME.has(sign.reason) && blocks[index]?.mark !== 'link-list',
  ).length
  return Math.min(1, Math.max(0, (count - CLEAN) / (WHOLE_PAGE - CLEAN)))
}

export function pageOf(
  blocks: readonly Block[],
  language: string,
  isRepeated: (text: string) => boolean,
): Page {
  const shapes = blocks.map(shapeOf)
  const signs = blocks.map((block, index): Sign | null => {
    const shape = shapes[index] ?? shapeOf(block)
    return isRepeated(block.text)
      ? { reason: 'repeated across the outlet', strong: true, bare: false }
      : signOf(block, shape, language)
  })
  return {
    blocks,
    shapes,
    signs,
    comments: commentsStart(blocks, shapes, signs),
    datelines: blocks.map(({ text }) => datelineOf(text, language) !== null),
    entries: listEntries({ blocks, shapes, signs }),
    chrome: chromeOf(blocks, signs),
  }
}

/** Furniture that stands after a report, seldom inside it. */
const ENDS: ReadonlySet<SetAsideReason> = new Set<SetAsideReason>([
  'most-read list',
  'about the author or outlet',
  'subscription or sign-up',
  'cookie or legal notice',
])
const ENOUGH = 60 // words of prose before a report can have ended

/** The points of every block before the comments. */
function scoresOf({ blocks, shapes, signs, comments, chrome, datelines, entries }: Page): number[] {
  let words = 0
  let ended = false
  return blocks.slice(0, comments).map((block, index) => {
    const shape = shapes[index] ?? shapeOf(block)
    const sign = signs[index] ?? null
    const prose = isProse(shape)
    const alone = ![index - 1, index + 1].some(
      (near) => shapes[near] && !signs[near]?.strong && isProse(shapes[near]),
    )
    const dateline = datelines[index] ?? false
    const score = points(block, shape, sign, {
      chrome,
      ended,
      alone,
      dateline,
      entry: entries[index] ?? false,
    })
    if (prose && !sign?.strong) words += shape.length
    if (sign?.strong && ENDS.has(sign.reason) && words >= ENOUGH) ended = true
    return score
  })
}

/** The runs of the report. */
const runsOf = (page: Page): Range[] => bestRuns(scoresOf(page), page.chrome)

/** A file without any prose, a list or a headline alone: from its first block without a sign to its last. */
function wholeRange(signs: Page['signs'], comments: number): Range[] {
  const open = signs.slice(0, comments).map((sign) => sign === null)
  const from = open.indexOf(true)
  return from < 0 ? [] : [{ from, to: open.lastIndexOf(true) + 1 }]
}

/** In a whole page's text the report may end with a list of its own, under a heading or not. */
function withLists(
  { entries, shapes, signs, comments }: Pick<Page, 'entries' | 'shapes' | 'signs' | 'comments'>,
  runs: readonly Range[],
): Range[] {
  const last = runs.at(-1)
  if (!last) return []
  const heading = shapes[last.to]
  const isHeading =
    heading !== undefined &&
    !signs[last.to] &&
    !isProse(heading) &&
    (heading.announces || entries[last.to + 1] === true)
  let to = isHeading && !entries[last.to] ? last.to + 1 : last.to
  while (to < comments && entries[to]) to += 1
  return [...runs.slice(0, -1), { from: last.from, to: entries[to - 1] ? to : last.to }]
}

/** Where a file holds little but the report, its runs reach to the next furniture on either side. */
function extended({ chrome, comments, shapes, signs, entries }: Page, runs: readonly Range[]): Range[] {
  if (chrome > 0.5) return withLists({ entries, shapes, signs, comments }, runs)
  if (runs.length === 0) return wholeRange(signs, comments)
  const isClosed = (index: number): boolean => {
    const sign = signs[index]
    return sign?.strong === true && (CHROME.has(sign.reason) || LIST_HEADS.has(sign.reason))
  }
  const isOpen = (index: number): boolean => {
    const shape = shapes[index]
    return signs[index] === null || (shape !== undefined && isProse(shape))
  }
  return runs.map(({ from, to }, index) => {
    const floor = runs[index - 1]?.to ?? 0
    const ceiling = runs[index + 1]?.from ?? comments
    let first = from
    let last = to
    for (let at = from - 1; at >= floor && !isClosed(at); at -= 1) if (isOpen(at)) first = at
    for (let at = to; at < ceiling && !isClosed(at); at += 1) if (isOpen(at)) last = at + 1
    return { from: first, to: last }
  })
}

/** Sentences between the headline and the run are the report's first ones, cut off by what stands under headlines. */
function fromHeadline({ shapes, signs }: Page, runs: readonly Range[], headline: number): Range[] {
  const first = runs[0]
  if (headline < 0 || first === undefined) return joined([], runs)
  const leads: Range[] = []
  for (let index = headline + 1; index < first.from; index += 1) {
    const shape = shapes[index]
    if (shape && isProse(shape) && !signs[index] && shape.capitals <= 0.65)
      leads.push({ from: index, to: index + 1 })
  }
  return joined(leads, runs)
}

/** What stands between two runs is looked at like what stands between two paragraphs: a quotation between two boxes is the report's. */
function joined(leads: readonly Range[], runs: readonly Range[]): Range[] {
  const first = runs[0]
  const last = runs.at(-1)
  return first && last ? [...leads, { from: first.from, to: last.to }] : [...leads]
}

/** What every block is. Where the front matter has a title, no other headline is looked for in the text. */
export function verdictsOf(page: Page, title: string | null): Verdict[] {
  const found = extended(page, runsOf(page))
  const headline = title === null ? headlineIndex(page, found) : -1
  const runs = fromHeadline(page, found, headline)
  const inside = insideVerdicts(page, runs, headline, title ?? page.blocks[headline]?.text ?? null)
  const outside = outsideReasons(page, runs, inside, title ?? page.blocks[headline]?.text ?? null)
  return page.blocks.map((_, index): Verdict => {
    if (index === headline) return { role: 'headline' }
    return inside.get(index) ?? { role: 'aside', reason: outside[index] ?? 'other page furniture' }
  })
}

export { isProse }
