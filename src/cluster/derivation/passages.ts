/**
 * A report as derivation sees it: its sentences as words by number, with long quotations masked, since two reporters may quote one speech
 * without having read each other.
 */
import type { Sentence, StoryRecord } from '../../records.ts'
import { quotations } from '../../text/quotations.ts'
import type { HouseSentences } from '../house-sentences.ts'
import { DERIVATION } from '../settings.ts'
import { KIND, type Lexicon } from '../words/lexicon.ts'
import type { Reader } from '../words/reader.ts'
import type { ReportWords } from '../words/report-words.ts'

/** Words of a report from one place (inclusive) to another (exclusive). */
export type Run = readonly [begin: number, end: number]

export interface Passage {
  /** Where it is cited. */
  readonly paragraph: number | null
  /** 1-based within its paragraph. */
  readonly sentence: number
  readonly text: string
  /** What makes it the same as another; see `words/sentence-key.ts`. */
  readonly key: number
  /** Places of its content words outside long quotations, in order. */
  readonly places: Int32Array
  /** All its words outside long quotations, in runs that a masked quotation parts. */
  readonly runs: readonly Run[]
}

/** Begin and end in a paragraph's text. */
type Range = readonly [number, number]

const EMPTY = new Int32Array(0)

/** A paragraph: its sentences, and the number of the first among the report's. */
interface Cited {
  readonly number: number | null
  readonly sentences: readonly Sentence[]
  readonly first: number
}

/** The paragraphs of a report's text; subheadings are left out. */
function textParagraphs({ paragraphs }: StoryRecord): Cited[] {
  let first = 0
  return paragraphs.flatMap(({ kind, number, sentences }) => {
    const cited = { number, sentences, first }
    first += sentences.length
    return kind === 'text' ? [cited] : []
  })
}

/** Where the sentences of a paragraph begin when they are joined by spaces. */
function offsetsOf({ sentences }: Cited): number[] {
  let offset = 0
  return sentences.map(({ text }) => {
    const begin = offset
    offset += text.length + 1
    return begin
  })
}

/** Begins of a paragraph's words, ascending. */
function wordOffsets(cited: Cited, { begins, starts }: ReportWords): number[] {
  return offsetsOf(cited).flatMap((offset, sentence) =>
    Array.from(
      starts.subarray(begins[cited.first + sentence], begins[cited.first + sentence + 1]),
      (start) => offset + start,
    ),
  )
}

/** Ranges of a paragraph that are long quotations. */
function maskedRanges(cited: Cited, words: ReportWords): Range[] {
  const found = quotations(cited.sentences.map(({ text }) => text).join(' '))
  if (found.length === 0) return []
  const offsets = wordOffsets(cited, words)
  return found
    .filter(({ depth, innerStart, innerEnd }) => {
      const inside = offsets.filter((offset) => offset >= innerStart && offset < innerEnd)
      return depth === 0 && inside.length >= DERIVATION.QUOTATION
    })
    .map(({ start, end }) => [start, end] as const)
}

/** Places from `begin` to `end` that no range covers, as runs. */
function unmaskedRuns(
  { starts }: ReportWords,
  begin: number,
  end: number,
  offset: number,
  masked: readonly Range[],
): Run[] {
  if (masked.length === 0) return begin < end ? [[begin, end]] : []
  const runs: Run[] = []
  let from = begin
  for (let place = begin; place <= end; place++) {
    const at = offset + (starts[place] ?? 0)
    if (place < end && !masked.some(([first, last]) => at >= first && at < last)) continue
    if (from < place) runs.push([from, place])
    from = place + 1
  }
  return runs
}

function contentPlaces(runs: readonly Run[], { forms }: ReportWords, { kindOf }: Lexicon): Int32Array {
  const places: number[] = []
  for (const [begin, end] of runs) {
    for (let place = begin; place < end; place++)
      if (((kindOf[forms[place] ?? 0] ?? 0) & (KIND.WORD | KIND.STOP)) === KIND.WORD) places.push(place)
  }
  return Int32Array.from(places)
}

function paragraphPassages(cited: Cited, words: ReportWords, lexicon: Lexicon, masks: boolean): Passage[] {
  const masked = masks ? maskedRanges(cited, words) : []
  const offsets = offsetsOf(cited)
  return cited.sentences.map(({ text }, place) => {
    const sentence = cited.first + place
    const [begin, end] = [words.begins[sentence] ?? 0, words.begins[sentence + 1] ?? 0]
    const runs = unmaskedRuns(words, begin, end, offsets[place] ?? 0, masked)
    const places = contentPlaces(runs, words, lexicon)
    return {
      paragraph: cited.number,
      sentence: place + 1,
      text,
      key: words.keys[sentence] ?? 0,
      places,
      runs,
    }
  })
}

/** A report that is one quotation from end to end is not one of somebody's words, but a text in quote marks. */
const LEAST_OWN = 0.1 // share of the words

const wordsIn = (passages: readonly Passage[]) =>
  passages.reduce((sum, { runs }) => sum + runs.reduce((all, [begin, end]) => all + end - begin, 0), 0)

/** The sentences of a report's text in order; formulas of the house are read as empty. */
export function passages(
  record: StoryRecord,
  { lexicon, wordsOf }: Reader,
  house: HouseSentences,
): Passage[] {
  const words = wordsOf(record)
  const texts = textParagraphs(record)
  const readWith = (masks: boolean) =>
    texts.flatMap((cited) => paragraphPassages(cited, words, lexicon, masks))
  const masked = readWith(true)
  const read = wordsIn(masked) < LEAST_OWN * record.words ? readWith(false) : masked
  if (house.size === 0) return read
  return read.map((passage) => (house.has(passage.key) ? { ...passage, places: EMPTY, runs: [] } : passage))
}
