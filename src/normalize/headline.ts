/** Which block is the report's own headline: before its text, no sentence, and speaking of what the text speaks of. */
import type { SetAsideReason } from '../records.ts'
import type { Page } from './furniture.ts'
import { namesOutlet } from './outlet-names.ts'
import { isSection } from './phrases.ts'
import type { Range } from './runs.ts'
import { isProse, type Shape } from './shape.ts'

const FARTHEST = 40 // blocks before the text: menus of shares and bylines stand between
const LONGEST = 35 // words
const LONE = 20 // words: a line that stands alone and is longer is a report

/** A block that could be a headline: no sentence, or one in capitals, or one that asks. */
export function isHeadlineLike(shape: Shape): boolean {
  if (shape.length < 3 || shape.length > LONGEST) return false
  if (!isProse(shape)) return !shape.endsSentence || shape.asks
  return (shape.asks && !shape.hasInnerStop) || shape.capitals > 0.65
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** The words of a line; every two characters where words are not parted by spaces. */
const wordsOf = (shape: Shape): string[] =>
  shape.words.flatMap(({ text }) =>
    UNSPACED.test(text)
      ? Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2))
      : [text],
  )

const telling = (shape: Shape): string[] =>
  wordsOf(shape).filter((word) => word.length >= 4 || /\p{Lo}/u.test(word))

/** The words of the report's beginning. */
function runWords({ shapes }: Page, runs: readonly Range[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { from, to } of runs) {
    for (const shape of shapes.slice(from, to)) {
      if (words.size >= 600) return words
      for (const word of wordsOf(shape)) words.add(word)
    }
  }
  return words
}

/** How likely a block is the headline: the share of its telling words that the report uses, less its distance. */
function likeness(shape: Shape, body: ReadonlySet<string>, distance: number): number {
  const words = telling(shape)
  const shared = words.filter((word) => body.has(word)).length
  const share = words.length === 0 ? 0 : shared / words.length
  const size = shape.length >= 4 ? 0.3 : 0
  return share + size - distance * 0.02
}

const hasTextAfter = ({ signs }: Page, index: number, end: number): boolean =>
  signs.slice(index + 1, end).some((sign) => sign === null)

/** What stands between a masthead and the headline, besides sections' labels. Share buttons stand under headlines. */
const UNDER_MASTHEAD: ReadonlySet<SetAsideReason | undefined> = new Set<SetAsideReason | undefined>([
  'navigation',
  'subscription or sign-up',
  'button',
  'date line',
  'byline',
])

/** A section's label, or one or two words in capitals as labels are printed: "GIRLS BASKETBALL". */
const isKicker = ({ blocks, shapes }: Page, index: number): boolean => {
  const { words, length } = shapes[index] ?? { words: [], length: 0 }
  const text = blocks[index]?.text ?? ''
  return isSection(words) || (length > 0 && length <= 2 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text))
}

/** Whether a headline stands under what stands under a masthead. */
function headsHeadline(page: Page, index: number): boolean {
  const { shapes, signs } = page
  let next = index + 1
  while (UNDER_MASTHEAD.has(signs[next]?.reason) || isKicker(page, next)) next += 1
  const shape = shapes[next]
  return shape !== undefined && !signs[next]?.strong && isHeadlineLike(shape)
}

/** The outlet's name above the headline. */
function isMasthead(page: Page, index: number): boolean {
  const shape = page.shapes[index]
  return (
    shape !== undefined &&
    shape.length <= 6 &&
    headsHeadline(page, index) &&
    namesOutlet(page.blocks[index]?.text ?? '')
  )
}

/** Two words between blanks at the head of a file. */
const standsAlone = ({ blocks, shapes }: Page, index: number): boolean =>
  index === 0 &&
  shapes[index]?.length === 2 &&
  !shapes[index]?.endsSentence &&
  blocks[index + 1]?.afterBlank === true

/** In a file that holds little but the report, the headline is the first line that is no furniture, or none is. */
function firstLine(page: Page, runs: readonly Range[]): number {
  const end = runs.at(-1)?.to ?? page.comments
  for (let index = 0; index < end; index += 1) {
    const shape = page.shapes[index]
    if (!shape || page.signs[index] || isSection(shape.words) || isMasthead(page, index)) continue
    if ((isHeadlineLike(shape) || standsAlone(page, index)) && page.blocks[index]?.mark !== 'bullet')
      return hasTextAfter(page, index, end) || (!shape.endsSentence && shape.length < LONE) ? index : -1
    if (isProse(shape) || shape.length >= 3) return -1
  }
  return -1
}

/** The index of the headline's block; -1 where the text has none. */
export function headlineIndex(page: Page, runs: readonly Range[]): number {
  if (page.chrome <= 0.5) return firstLine(page, runs)
  const first = runs[0]?.from ?? page.comments
  const body = runWords(page, runs)
  let best = -1
  let score = 0
  let distance = 0
  for (let index = first - 1; index >= 0 && distance < FARTHEST; index -= 1) {
    const shape = page.shapes[index]
    const block = page.blocks[index]
    if (!shape || !block || page.signs[index]?.strong || block.mark === 'bullet') continue
    distance += 1
    if (!isHeadlineLike(shape)) continue
    const found = likeness(shape, body, distance) + (block.mark === 'heading' ? 0.2 : 0)
    if (found > score) {
      best = index
      score = found
    }
  }
  return best
}
