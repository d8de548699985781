/**
 * The blocks of a seed → what each is: a part of the report (text, subheading), its headline, or furniture with its reason.
 *
 * Sequence labelling by rules: each block is looked at alone (signs.ts), the run of the report is found from all of them (runs.ts), and
 * inside and around it each block is settled by its neighbours.
 */
import type { SetAsideReason } from '../records.ts'
import type { Block } from './blocks.ts'
import { commentsStart } from './comments.ts'
import { headlineIndex } from './headline.ts'
import { insideVerdicts } from './inside.ts'
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
}

export function pageOf(blocks: readonly Block[], language: string, repeated: ReadonlySet<string>): Page {
  const shapes = blocks.map(shapeOf)
  const signs = blocks.map((block, index): Sign | null => {
    const shape = shapes[index] ?? shapeOf(block)
    return repeated.has(block.text)
      ? { reason: 'repeated across the outlet', strong: true }
      : signOf(block, shape, language)
  })
  return { blocks, shapes, signs, comments: commentsStart(blocks, shapes, signs) }
}

/** The runs of the report; where no block is prose, everything before the comments that has no sign. */
function runsOf({ blocks, shapes, signs, comments }: Page): Range[] {
  const scores = blocks
    .slice(0, comments)
    .map((block, index) => points(block, shapes[index] ?? shapeOf(block), signs[index] ?? null))
  return bestRuns(scores)
}

/** What every block is. `hasHeadline` where the front matter has a title, so that none is looked for in the text. */
export function verdictsOf(page: Page, title: string | null): Verdict[] {
  const runs = runsOf(page)
  const headline = headlineIndex(page, runs, title)
  const inside = insideVerdicts(page, runs, headline)
  const outside = outsideReasons(page, runs, inside)
  return page.blocks.map((_, index): Verdict => {
    if (index === headline) return { role: 'headline' }
    return inside.get(index) ?? { role: 'aside', reason: outside[index] ?? 'other page furniture' }
  })
}

export { isProse }
