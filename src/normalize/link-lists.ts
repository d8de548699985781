/** Lists of other articles between the report's paragraphs: the entries under "Related", and kickers with the headline they stand above. */
import type { SetAsideReason } from '../records.ts'
import type { Pass } from './inside.ts'
import { isSection } from './phrases.ts'
import { isProse } from './shape.ts'

/** Labels that head a list of links: the lines under them are its entries. */
export const LIST_HEADS: ReadonlySet<SetAsideReason> = new Set(['related-article teaser', 'most-read list'])
const SHORTEST_TEASER = 5 // words

/** The lines under a label, up to the next sentence. A short line before a sentence may be the report's next subheading. */
export const listReasons: Pass = ({ blocks, shapes, signs }, reasons) => {
  let heading: SetAsideReason | null = null
  let entries = 0
  return reasons.map((reason, index) => {
    const shape = shapes[index]
    const block = blocks[index]
    if (!shape || !block) return reason
    if (reason !== null) {
      const sign = signs[index]
      const heads = sign?.strong === true && sign.bare && LIST_HEADS.has(reason)
      if (heads || reason !== 'image caption or credit') heading = heads ? reason : null
      entries = 0
      return reason
    }
    const next = shapes[index + 1]
    const isSubheading =
      entries > 0 &&
      block.afterBlank &&
      block.mark === null &&
      shape.length <= 8 &&
      next !== undefined &&
      isProse(next)
    if ((isProse(shape) && !(shape.asks && shape.capitals > 0.5)) || isSubheading) heading = null
    entries += 1
    return heading
  })
}

/** "Analysis" or "Asia" above a line that is no sentence: a section's label and a teaser. */
export const kickerReasons: Pass = ({ blocks, shapes }, reasons) => {
  const settled = [...reasons]
  const counts = new Map<string, number>()
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1)
  blocks.forEach(({ text }, index) => {
    const shape = shapes[index]
    const next = shapes[index + 1]
    if (!shape || !next || settled[index] !== null || settled[index + 1] !== null) return
    const repeats = (counts.get(text) ?? 0) > 1 && shape.length <= 3 && /^\p{L}[\p{L}\s&'’-]*$/u.test(text)
    const isTeaser = next.length >= SHORTEST_TEASER && (!isProse(next) || (next.asks && !next.hasInnerStop))
    if (!(isSection(shape.words) || repeats) || !isTeaser) return
    settled[index] = 'section label'
    settled[index + 1] = 'related-article teaser'
  })
  return settled
}

/** Sections' names before the report's first sentence. */
export const leadingReasons: Pass = ({ shapes, signs }, reasons) => {
  const lead = shapes.findIndex((shape, index) => isProse(shape) && !signs[index]?.strong)
  return reasons.map((reason, index) => {
    const shape = shapes[index]
    return reason === null && index < lead && shape && isSection(shape.words) ? 'section label' : reason
  })
}
