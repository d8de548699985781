/**
 * Lines that say whose report it is: the outlet's name under the headline, under the first paragraph or at the end ("Herald"), and credit
 * lines at the end ("Example.com / Valley News 2024.", "Source: Herald").
 */
import type { Page } from './furniture.ts'
import type { Reasons } from './inside.ts'
import { lineWords, type Word } from './line-words.ts'
import { isPrintedAsName, mayNameOutlet, nameOfLine, namesOutlet } from './outlet-names.ts'
import type { Range } from './runs.ts'
import { isProse } from './shape.ts'

const YEAR = /(?:^|[\s,(©])((?:19|20)\d{2})(?:\.|\)|$)/u
const LONGEST_CREDIT = 14 // words

/** The names of a credit line, whose words may be known; null where the line is none. */
export function creditParts(
  text: string,
  words: readonly Word[] = lineWords(text),
): readonly string[] | null {
  if (words.length > LONGEST_CREDIT) return null
  const plain = text.replace(/^[\s—–―-]+|(?<![\s.])[\s.]+$/gu, '')
  const parts = plain
    .split(/[/|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const named = parts.map((part) => part.replace(YEAR, '').trim())
  if (!named.every((part) => namesOutlet(part) || isPrintedAsName(part))) return null
  return named.some(namesOutlet) && (parts.length > 1 || YEAR.test(plain)) ? parts : null
}

interface Place {
  readonly from: number
  readonly to: number
}

const proseAt = ({ shapes, signs }: Page, index: number): boolean => {
  const shape = shapes[index]
  return shape !== undefined && isProse(shape) && !signs[index]?.strong
}

/** Whether a line stands where outlets print their names. */
function isAtNamePlace(
  page: Page,
  index: number,
  reasons: Readonly<Reasons>,
  headline: number,
  { from, to }: Place,
): boolean {
  let before = index - 1
  while (before > headline && before >= from && reasons[before] !== null) before -= 1
  const afterHeadline = before === headline || before < from
  const afterLead =
    proseAt(page, before) &&
    !Array.from({ length: before - from }, (_, at) => from + at).some(
      (at) => at !== headline && proseAt(page, at),
    )
  let after = index + 1
  while (after < to && reasons[after] !== null) after += 1 // a byline stands between the name and the text
  return (afterHeadline || afterLead) && proseAt(page, after)
}

/** Whether the report prints its subheadings as this line is printed: then it is one of them. */
function looksLikeSubheading(
  { blocks, shapes }: Page,
  index: number,
  { to }: Place,
  reasons: Readonly<Reasons>,
): boolean {
  return shapes.slice(index + 1, to).some((shape, at) => {
    const block = blocks[index + 1 + at]
    const isLine = !isProse(shape) && !shape.endsSentence && shape.length >= 2 && shape.length <= 10
    return (
      isLine &&
      reasons[index + 1 + at] === null &&
      block?.afterBlank === blocks[index]?.afterBlank &&
      block?.mark === blocks[index]?.mark
    )
  })
}

/** Whether a name is said again in the text after it, as the words of subheadings are. */
const isSaidAgain = ({ blocks }: Page, index: number, { to }: Place): boolean => {
  const text = blocks[index]?.text ?? ''
  return blocks.slice(index + 1, to).some((block) => block.text.includes(text))
}

/** Settles the lines that name the outlet or credit a source. */
export function sourceReasons(
  page: Page,
  reasons: Readonly<Reasons>,
  runs: readonly Range[],
  headline: number,
): Reasons {
  const { blocks, shapes, signs } = page
  const settled = [...reasons]
  const from = runs[0]?.from ?? 0
  const to = runs.at(-1)?.to ?? 0
  let last = to - 1
  const isCredit = (index: number): boolean =>
    creditParts(blocks[index]?.text ?? '', shapes[index]?.words) !== null
  while (last > from && (!proseAt(page, last) || isCredit(last))) last -= 1
  blocks.forEach(({ text, mark }, index) => {
    const shape = shapes[index]
    if (!shape || settled[index] !== null || index === headline || signs[index]?.strong) return
    if (mark === 'heading' && index > headline) return
    const isOutlet = (): boolean => namesOutlet(nameOfLine(text))
    const isAtEnd = index > last && index < to
    if (isAtEnd && isCredit(index)) settled[index] = 'credit line'
    else if (index < headline && shape.length <= 6 && isOutlet()) settled[index] = 'outlet name'
    else if (isProse(shape)) return
    else if (isAtEnd && (isOutlet() || /^\p{Lu}{2,5}$/u.test(nameOfLine(text))))
      settled[index] = 'outlet name'
    else if (
      index < last &&
      shape.length <= 5 &&
      isAtNamePlace(page, index, settled, headline, { from, to })
    ) {
      const isName =
        isOutlet() ||
        (mayNameOutlet(text) && proseAt(page, index + 1) && !isSaidAgain(page, index, { from, to }))
      if (isName && !looksLikeSubheading(page, index, { from, to }, settled)) settled[index] = 'outlet name'
    }
  })
  return settled
}
