/** The report's last blocks: what weak signs say of the writer, the outlet, its notices holds where nothing of the report follows. */
import type { Page } from './furniture.ts'
import type { Reasons } from './inside.ts'
import { isPrintedAsName } from './outlet-names.ts'
import type { Range } from './runs.ts'
import { isProse } from './shape.ts'

type Parts = Pick<Page, 'blocks' | 'shapes'>

const LONGEST_PROFILE = 3 // paragraphs about the writer or the outlet

/** "About Ana Lee", "Über den Verlag": a name after a word for "about". */
const ABOUT =
  /^(?:about|über|à propos d[eu'’]|à propos de la|sobre|acerca de|su|over|о|об|عن|hakkında|关于|關於)\s?([\p{Lu}\p{Lo}][\p{L}\s.&'’-]{1,50})$/u

/** The index from which nothing of the report follows: the last run's end, less its trailing weak signs and profile. */
export function tailReasons(
  { blocks, shapes, signs, chrome }: Page,
  reasons: Readonly<Reasons>,
  runs: readonly Range[],
): Reasons {
  const settled = [...reasons]
  const end = runs.at(-1)?.to ?? 0
  const first = runs[0]?.from ?? 0
  for (let index = end - 1; index > first; index -= 1) {
    const shape = shapes[index]
    if (!shape || settled[index] !== null) continue
    const sign = signs[index]
    if (!sign) break
    settled[index] = sign.reason
  }
  profile({ blocks, shapes }, settled, first, end)
  loneHeading({ blocks, shapes }, settled, first, end)
  shapes.forEach((shape, index) => {
    const sign = signs[index]
    if (settled[index] !== null || !sign || isProse(shape)) return
    const next = shapes[index + 1]
    const heads = next !== undefined && settled[index + 1] === null && isProse(next)
    if (index <= first || (!heads && (chrome > 0.5 || sign.reason !== 'source link')))
      settled[index] = sign.reason
  })
  return settled
}

const lowered = (text: string): string => text.replace(/^\p{L}/u, (letter) => letter.toLowerCase())

/** The nearest block before `index` that nothing says is furniture. */
function openBefore(settled: Readonly<Reasons>, index: number, first: number): number {
  let at = index - 1
  while (at > first && settled[at] !== null) at -= 1
  return at
}

/**
 * "About Jane Doe" after the report's last sentence: the heading of a box whose text was left behind. A subheading has text under it, and
 * names of two words or more are persons' and outlets'.
 */
function loneHeading({ blocks, shapes }: Parts, settled: Reasons, first: number, end: number): void {
  const index = openBefore(settled, end, first)
  const block = blocks[index]
  const last = shapes[openBefore(settled, index, first)]
  if (!block || index <= first || block.mark === 'bullet' || !last || !isProse(last)) return
  const name = ABOUT.exec(lowered(block.text))?.[1] ?? ''
  if (name.includes(' ') && isPrintedAsName(name)) settled[index] = 'about the author or outlet'
}

/** The paragraphs under "About …" at the report's end. */
function profile({ blocks, shapes }: Parts, settled: Reasons, first: number, end: number): void {
  let paragraphs = 0
  for (let index = end - 1; index > first && paragraphs <= LONGEST_PROFILE; index -= 1) {
    const shape = shapes[index]
    if (!shape || (settled[index] !== null && settled[index] !== 'about the author or outlet')) continue
    if (isProse(shape)) paragraphs += 1
    else if (paragraphs > 0 && shape.length <= 7 && ABOUT.test(lowered(blocks[index]?.text ?? ''))) {
      for (let at = index; at < end; at += 1) settled[at] ??= 'about the author or outlet'
      return
    }
  }
}
