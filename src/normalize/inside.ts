/**
 * The blocks inside the report's runs → text, subheading, or furniture that stands between its paragraphs: each block's own sign first,
 * then one pass for each thing that only neighbours tell.
 */
import type { SetAsideReason } from '../records.ts'
import { captionReasons } from './caption-pairs.ts'
import type { Page, Verdict } from './furniture.ts'
import { kickerReasons, leadingReasons, listReasons } from './link-lists.ts'
import type { Range } from './runs.ts'
import { isProse } from './shape.ts'
import { sourceReasons } from './source-lines.ts'
import { tailReasons } from './tail.ts'
import { writerReasons } from './writer-lines.ts'

/** Why each block is furniture; null where nothing says so yet. */
export type Reasons = (SetAsideReason | null)[]

/** A pass settles more blocks; it never unsettles one. */
export type Pass = (page: Page, reasons: Readonly<Reasons>) => Reasons

const PASSES: readonly Pass[] = [leadingReasons, captionReasons, writerReasons, listReasons, kickerReasons]

const keyOf = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Tells whether a line says the headline again, perhaps with the site's name after it. */
export function titleRepeats(title: string | null): (text: string) => boolean {
  if (title === null) return () => false
  const key = keyOf(title)
  return (text) => {
    if (text.length > title.length + 40 || text.length * 2 < title.length) return false
    if (keyOf(text) === key) return key !== ''
    const [head, tail] = text.split(/\s[|–—-]\s(?=[^|–—]{2,36}$)/u)
    return tail !== undefined && head !== undefined && keyOf(head) === key
  }
}

function repeatReasons({ blocks, shapes, signs }: Page, headline: number, title: string | null): Reasons {
  const counts = new Map<string, number>()
  blocks.forEach(({ text }, index) => {
    const shape = shapes[index]
    if (shape && !isProse(shape) && shape.length >= 4) counts.set(text, (counts.get(text) ?? 0) + 1)
  })
  const repeatsTitle = titleRepeats(title)
  return blocks.map(({ text }, index) => {
    if (index !== headline && repeatsTitle(text)) return 'repeated headline'
    if (signs[index]?.strong) return signs[index]?.reason ?? null
    return (counts.get(text) ?? 0) >= 3 ? 'other page furniture' : null
  })
}

/** The verdicts of the blocks inside the runs. */
export function insideVerdicts(
  page: Page,
  runs: readonly Range[],
  headline: number,
  title: string | null,
): Map<number, Verdict> {
  const settled = PASSES.reduce<Reasons>(
    (reasons, pass) => pass(page, reasons),
    repeatReasons(page, headline, title),
  )
  const reasons = tailReasons(page, sourceReasons(page, settled, runs, headline), runs)
  const verdicts = new Map<number, Verdict>()
  for (const { from, to } of runs) {
    for (let index = from; index < to; index += 1) {
      if (index === headline) continue
      verdicts.set(index, verdictOf(page, index, reasons, to))
    }
  }
  return verdicts
}

function verdictOf(page: Page, index: number, reasons: Readonly<Reasons>, to: number): Verdict {
  const reason = reasons[index] ?? null
  if (reason === null) return { role: roleOf(page, index, reasons, to) }
  return { role: 'aside', reason: reason === 'reader comment' ? 'comment form' : reason }
}

const LONGEST_SUBHEADING = 16 // words

/** A line that is no sentence, with a paragraph of the report after it, is a subheading. */
function roleOf(
  { blocks, shapes, signs, entries }: Page,
  index: number,
  reasons: Readonly<Reasons>,
  to: number,
): 'text' | 'subheading' {
  const block = blocks[index]
  const shape = shapes[index]
  if (!block || !shape) return 'text'
  if (block.mark === 'heading') return 'subheading'
  if (entries[index] || block.mark !== null || shape.announces || shape.length > LONGEST_SUBHEADING)
    return 'text'
  if (signs[index]?.reason === 'source link') return 'text'
  const asks = shape.asks && !shape.hasInnerStop && shape.length <= 10 && !/^["“”„«'‘「]/.test(block.text)
  if ((isProse(shape) || shape.endsSentence) && !asks) return 'text'
  let next = index + 1
  while (next < to && reasons[next] !== null) next += 1
  const following = shapes[next]
  return next < to && following !== undefined && (isProse(following) || following.length > shape.length)
    ? 'subheading'
    : 'text'
}
