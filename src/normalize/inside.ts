/** The blocks inside the report's runs → text, subheading, or furniture that stands between its paragraphs. */
import type { SetAsideReason } from '../records.ts'
import type { Page, Verdict } from './furniture.ts'
import { isSection } from './phrases.ts'
import type { Range } from './runs.ts'
import { isProse } from './shape.ts'

/** Labels that head a list of links: the lines under them are its entries. */
const HEADS: ReadonlySet<SetAsideReason> = new Set(['related-article teaser', 'most-read list'])

const aside = (reason: SetAsideReason): Verdict => ({ role: 'aside', reason })

export function insideVerdicts(page: Page, runs: readonly Range[], headline: number): Map<number, Verdict> {
  const verdicts = new Map<number, Verdict>()
  for (const run of runs) runVerdicts(page, run, headline, verdicts)
  return verdicts
}

/** Whether nothing but furniture and weak signs follows in the run. */
const isTail = (page: Page, index: number, to: number): boolean => {
  for (let next = index + 1; next < to; next += 1) {
    const shape = page.shapes[next]
    if (shape && isProse(shape) && !page.signs[next]) return false
  }
  return true
}

function runVerdicts(
  page: Page,
  { from, to }: Range,
  headline: number,
  verdicts: Map<number, Verdict>,
): void {
  const { blocks, shapes, signs } = page
  const repeats = shortRepeats(page)
  const headlineText = blocks[headline]?.text
  let heading: SetAsideReason | null = null // the label above the entries that follow
  for (let index = from; index < to; index += 1) {
    const block = blocks[index]
    const shape = shapes[index]
    if (!block || !shape) continue
    const sign = signs[index] ?? null
    const next = shapes[index + 1]
    const prose = isProse(shape)
    if (index === headline) continue
    if (block.text === headlineText) {
      verdicts.set(index, aside('repeated headline'))
      continue
    }
    if (sign?.strong) {
      verdicts.set(index, aside(sign.reason))
      heading = HEADS.has(sign.reason) && shape.length <= 5 ? sign.reason : null
      continue
    }
    if (sign && (isTail(page, index, to) || (!prose && page.chrome > 0.5 && !(next && isProse(next))))) {
      verdicts.set(index, aside(sign.reason))
      continue
    }
    if (prose) {
      heading = null
      verdicts.set(index, { role: 'text' })
      continue
    }
    if (heading !== null && !shape.endsSentence) {
      verdicts.set(index, aside(heading))
      continue
    }
    const isKicker =
      isSection(shape.words) ||
      (shape.length <= 3 && repeats.has(block.text) && /^\p{L}[\p{L}\s&'’-]*$/u.test(block.text))
    if (isKicker && next && !isProse(next) && next.length >= 5) {
      verdicts.set(index, aside('section label'))
      verdicts.set(index + 1, aside('related-article teaser'))
      index += 1
      continue
    }
    const heads =
      next !== undefined &&
      block.mark !== 'bullet' &&
      block.mark !== 'quote' &&
      shape.length <= 16 &&
      !shape.announces
    verdicts.set(index, { role: heads ? 'subheading' : 'text' })
  }
}

/** Short lines that a page prints more than once. */
function shortRepeats({ blocks, shapes }: Page): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  blocks.forEach(({ text }, index) => {
    if ((shapes[index]?.length ?? 99) > 5) return
    if (seen.has(text)) repeated.add(text)
    seen.add(text)
  })
  return repeated
}
