/**
 * Captions that only their neighbours tell: the line after "Image caption", the line with a picture's credit under it, a sentence that the page
 * prints again beside its pictures.
 */
import type { Page } from './furniture.ts'
import type { Pass, Reasons } from './inside.ts'
import { isProse, type Shape } from './shape.ts'

const CAPTION = 'image caption or credit'
const LABEL = /^(?:image|media|photo)?\s?caption$|^(?:légende|didascalia|bildunterschrift|подпись)$/iu
const LONGEST = 60 // words of a caption

const isCaption = (reasons: Readonly<Reasons>, index: number): boolean => reasons[index] === CAPTION

/** A few words, most of them with a capital: whom a picture is from. */
const isName = (shape: Shape | undefined): boolean =>
  shape !== undefined && shape.length <= 6 && !shape.endsSentence && !shape.announces && shape.capitals >= 0.6

/** Whether the file parts its paragraphs by blank lines, so that two lines without one between them belong together. */
const isSpaced = ({ blocks, shapes }: Page): boolean => {
  const prose = blocks.filter((_, index) => {
    const shape = shapes[index]
    return shape !== undefined && isProse(shape)
  })
  return prose.length >= 3 && prose.filter(({ afterBlank }) => afterBlank).length >= prose.length * 0.7
}

/** Sentences printed more than once, at least once beside a picture's credit. */
function repeatedCaptions({ blocks, shapes }: Page, reasons: Readonly<Reasons>): ReadonlySet<string> {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  blocks.forEach(({ text }, index) => {
    if ((shapes[index]?.length ?? 0) < 6) return
    if (seen.has(text)) repeated.add(text)
    seen.add(text)
  })
  const beside = (index: number): boolean => [-2, -1, 1, 2].some((step) => isCaption(reasons, index + step))
  return new Set(
    blocks.filter(({ text }, index) => repeated.has(text) && beside(index)).map(({ text }) => text),
  )
}

export const captionReasons: Pass = (page, reasons) => {
  const { blocks, shapes } = page
  const spaced = isSpaced(page)
  const repeated = repeatedCaptions(page, reasons)
  const settled = [...reasons]
  blocks.forEach((block, index) => {
    const shape = shapes[index]
    if (settled[index] !== null || shape === undefined || shape.length > LONGEST) return
    const next = blocks[index + 1]
    const isLabelled = isCaption(reasons, index - 1) && LABEL.test(blocks[index - 1]?.text ?? '')
    const touches = spaced && block.afterBlank && next !== undefined && !next.afterBlank
    const isCredited = touches && isCaption(reasons, index + 1) && !shape.hasInnerStop
    if (isLabelled || isCredited || repeated.has(block.text)) settled[index] = CAPTION
    else if (
      touches &&
      isProse(shape) &&
      !shape.hasInnerStop &&
      isAlone(page, index) &&
      settled[index + 1] === null &&
      isName(shapes[index + 1])
    ) {
      settled[index] = CAPTION
      settled[index + 1] = CAPTION
    }
  })
  return settled
}

/** A pair of lines with blanks before the first and after the second; at the end of a file it is the last sentence and who signs it. */
const isAlone = ({ blocks }: Page, index: number): boolean => blocks[index + 2]?.afterBlank === true
