/**
 * A page → the runs of blocks that are the report's: by points (runs.ts), then widened where a file holds little but the report, or ends with
 * a list of its own, and back to the headline.
 */
import type { SetAsideReason } from '../records.ts'
import { CHROME, type Page } from './furniture.ts'
import { LIST_HEADS } from './link-lists.ts'
import { bestRuns, points, type Range } from './runs.ts'
import { isProse, type Shape, shapeOf } from './shape.ts'
import type { Sign } from './signs.ts'

/** Furniture that stands after a report, seldom inside it. */
const ENDS: ReadonlySet<SetAsideReason> = new Set<SetAsideReason>([
  'most-read list',
  'about the author or outlet',
  'subscription or sign-up',
  'cookie or legal notice',
])
const ENOUGH = 60 // words of prose before a report can have ended

const isParagraph = (shape: Shape | undefined, sign: Sign | null): boolean =>
  shape !== undefined && isProse(shape) && !shape.truncated && !sign?.strong

/** The points of every block before the comments. */
function scoresOf({ blocks, shapes, signs, comments, chrome, datelines, entries }: Page): number[] {
  let words = 0
  let ended = false
  return blocks.slice(0, comments).map((block, index) => {
    const shape = shapes[index] ?? shapeOf(block)
    const sign = signs[index] ?? null
    const prose = isProse(shape)
    const alone = ![index - 1, index + 1].some((near) => isParagraph(shapes[near], signs[near] ?? null))
    const dateline = datelines[index] ?? false
    const score = points(block, shape, sign, {
      chrome,
      ended,
      alone,
      dateline,
      entry: entries[index] ?? false,
    })
    if (prose && !sign?.strong) words += shape.length
    if (sign && (sign.strong || sign.bare) && ENDS.has(sign.reason) && words >= ENOUGH) ended = true
    return score
  })
}

/** The runs of the report, before its headline is known. */
export const runsOf = (page: Page): Range[] => extended(page, bestRuns(scoresOf(page), page.chrome))

/** A file without any prose, a list or a headline alone: from its first block without a sign to its last. */
function wholeRange(signs: Page['signs'], comments: number): Range[] {
  const open = signs.slice(0, comments).map((sign) => sign === null)
  const from = open.indexOf(true)
  return from < 0 ? [] : [{ from, to: open.lastIndexOf(true) + 1 }]
}

const LONGEST_INTRODUCTION = 2 // lines between a report's last paragraph and its list

/** In a whole page's text the report may end with a list of its own, under a heading or not. */
function withLists(
  { entries, shapes, signs, comments }: Pick<Page, 'entries' | 'shapes' | 'signs' | 'comments'>,
  runs: readonly Range[],
): Range[] {
  const last = runs.at(-1)
  if (!last) return []
  let to = last.to
  while (to < last.to + LONGEST_INTRODUCTION && !entries[to] && shapes[to] && !signs[to]) to += 1
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
export function fromHeadline({ shapes, signs }: Page, runs: readonly Range[], headline: number): Range[] {
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
