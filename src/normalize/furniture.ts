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
import { listEntries } from './lists.ts'
import { outsideReasons } from './outside.ts'
import { fromHeadline, runsOf } from './report-runs.ts'
import { type Shape, shapeOf } from './shape.ts'
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
export const CHROME: ReadonlySet<SetAsideReason> = new Set<SetAsideReason>([
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
  const count = signs.filter((sign, index) => {
    const block = blocks[index]
    return sign && block && CHROME.has(sign.reason) && block.mark !== 'link-list' && block.text.length > 2
  }).length
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

/** What every block is. Where the front matter has a title, no other headline is looked for in the text. */
export function verdictsOf(page: Page, title: string | null): Verdict[] {
  const found = runsOf(page)
  const headline = title === null ? headlineIndex(page, found) : -1
  const runs = fromHeadline(page, found, headline)
  const inside = insideVerdicts(page, runs, headline, title ?? page.blocks[headline]?.text ?? null)
  const outside = outsideReasons(page, runs, inside, title ?? page.blocks[headline]?.text ?? null)
  const verdicts = page.blocks.map((_, index): Verdict => {
    if (index === headline) return { role: 'headline' }
    return inside.get(index) ?? { role: 'aside', reason: outside[index] ?? 'other page furniture' }
  })
  return title === null ? verdicts : withOnlyText(verdicts)
}

/** A report whose text says no more than the title of its front matter keeps that text. */
function withOnlyText(verdicts: readonly Verdict[]): Verdict[] {
  const isEmpty = !verdicts.some(({ role }) => role === 'text' || role === 'subheading')
  const only = verdicts.findIndex(
    (verdict) => verdict.role === 'aside' && verdict.reason === 'repeated headline',
  )
  return verdicts.map((verdict, index) => (isEmpty && index === only ? { role: 'text' } : verdict))
}
