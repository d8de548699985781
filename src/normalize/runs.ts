/**
 * Blocks and their signs → where the report's text begins and ends: the runs of blocks whose points have the greatest sum, where beginning
 * another run after the first costs something (a two-state Viterbi path). Prose earns points, labels and lists of links lose some, so that a
 * lone notice before the report or a teaser after it is not worth a run, and furniture inside the report does not end it.
 */
import type { SetAsideReason } from '../records.ts'
import type { Block } from './blocks.ts'
import { isProse, type Shape } from './shape.ts'
import type { Sign } from './signs.ts'

export interface Range {
  readonly from: number
  /** Exclusive. */
  readonly to: number
}

const DATELINE = 8 // points: nothing but a report begins with one
const ANOTHER_RUN = 14 // points: two and a half long paragraphs, in a whole page's text

/** Furniture that stands between a report's paragraphs as often as around it. */
const IN_STORY: ReadonlySet<SetAsideReason> = new Set<SetAsideReason>([
  'image caption or credit',
  'related-article teaser',
  'advertisement',
])

/** What the blocks before and around one say about it. */
export interface Surroundings {
  /** How much of a web page the file holds, 0–1. */
  readonly chrome: number
  /** The report seems to have ended before: a list of other articles, a sign-up box or the writer's profile stood after some prose. */
  readonly ended: boolean
  /** Neither the block before nor the one after is prose. */
  readonly alone: boolean
  /** It begins with a dateline. */
  readonly dateline: boolean
  /** It belongs to a list that is the report's own. */
  readonly entry: boolean
}

/**
 * How much a block speaks for the report (positive) or for the page around it. Lines that are no sentences speak against it in a whole
 * page's text, and hardly where a file holds little but the report.
 */
export function points(block: Block, shape: Shape, sign: Sign | null, around: Surroundings): number {
  const weight = 0.1 + 0.9 * Math.max(around.chrome, around.ended ? 0.7 : 0)
  const listed = block.mark === 'bullet'
  if (sign?.strong) return (IN_STORY.has(sign.reason) ? -2 : -5) * weight
  if (isProse(shape)) {
    const earned = prosePoints(shape, sign, listed) * (around.ended && around.alone ? 0.5 : 1)
    return around.dateline ? earned + DATELINE : earned
  }
  if (sign) return -3 * weight
  if (shape.announces) return shape.length >= 25 ? 4 : shape.length >= 12 ? 2 : 0
  if (shape.endsSentence) return shape.length >= 3 && shape.capitals <= 0.65 && !shape.asks ? 1 : 0
  if (around.entry) return 0
  if (shape.length >= 30) return listed ? 0 : 3
  if (block.linkShare > 0.8) return -4 * weight
  const loss = shape.length >= 15 ? -1 : listed ? -3 : -2
  return loss * weight * (shape.length >= 3 && shape.capitals < 0.3 && /\p{Ll}/u.test(block.text) ? 0.4 : 1)
}

function prosePoints(shape: Shape, sign: Sign | null, listed: boolean): number {
  const size = shape.length >= 25 ? 6 : shape.length >= 12 ? 4 : 2
  if (sign) return size - 4
  const isTitle =
    shape.capitals > 0.65 || (shape.asks && shape.length <= 16) || (shape.truncated && shape.length <= 25)
  if (!shape.hasInnerStop && shape.length >= 5 && isTitle) return -1
  return listed ? size - 3 : size
}

/** A run and those before it. */
interface Path {
  readonly from: number
  readonly to: number
  readonly before: Path | null
}

interface Step {
  readonly sum: number
  readonly path: Path | null
}

const better = (a: Step | null, b: Step): Step => (a !== null && a.sum >= b.sum ? a : b)

const ranges = (path: Path | null): Range[] => {
  const found: Range[] = []
  for (let at = path; at !== null; at = at.before) found.push({ from: at.from, to: at.to })
  return found.reverse()
}

/** The runs worth most, in order; empty where no block earns anything. */
export function bestRuns(scores: readonly number[], chrome: number): Range[] {
  const another = ANOTHER_RUN * chrome + 1
  let inside: Step | null = null
  let after: Step | null = null
  scores.forEach((score, index) => {
    const fresh: Step = { sum: 0, path: { from: index, to: index, before: null } }
    const again: Step | null = after && {
      sum: after.sum - another,
      path: { from: index, to: index, before: after.path },
    }
    const best: Step = [fresh, again].reduce<Step>((a, b) => (b ? better(a, b) : a), better(inside, fresh))
    if (inside) after = better(after, inside)
    const { from, before } = best.path ?? { from: index, before: null }
    inside = { sum: best.sum + score, path: { from, to: index + 1, before } }
  })
  const best = [inside, after].reduce<Step>((a, b) => (b ? better(a, b) : a), { sum: 0, path: null })
  return ranges(best.path)
}
