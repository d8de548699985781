/**
 * Whether the words of a report weigh what they weighed before: a number of 64 bits by report that differs where the idf of one of its words
 * does, as far as 64 bits can tell. What was found of reports whose text and whose marks are the same need not be found again.
 */
import type { StoryRecord } from '../records.ts'
import type { Lexicon } from './words/lexicon.ts'
import type { WeighedWords } from './words/reader.ts'

/** A 32-bit number in which every bit of the given one tells. */
function mixed(number: number): number {
  let bits = number | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d)
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b)
  return bits ^ (bits >>> 16)
}

/** Two numbers that are unlike for unlike stems and weights. */
function marksOf(stem: string, weight: readonly number[]): readonly [number, number] {
  let [high, low] = [0x3c6ef372, 0x5be0cd19]
  const add = (number: number) => {
    high = mixed(high ^ number)
    low = mixed(Math.imul(low, 0x01000193) ^ number)
  }
  for (let place = 0; place < stem.length; place++) add(stem.charCodeAt(place))
  for (const part of weight) add(part)
  return [high, low]
}

function marksByStem({ stems }: Lexicon, idf: Float64Array): readonly [Int32Array, Int32Array] {
  const [high, low] = [new Int32Array(stems.length), new Int32Array(stems.length)]
  const bits = new Int32Array(idf.buffer, idf.byteOffset, 2 * idf.length)
  stems.forEach((stem, number) => {
    const weight = [bits[2 * number] ?? 0, bits[2 * number + 1] ?? 0]
    ;[high[number], low[number]] = marksOf(stem, weight) as [number, number]
  })
  return [high, low]
}

/** Gives the mark of a report's words, each counted as often as it stands there. */
export function weightMarks({ words, idf }: WeighedWords): (record: StoryRecord) => string {
  const { lexicon } = words
  const [highs, lows] = marksByStem(lexicon, idf)
  return (record) => {
    let [high, low] = [0, 0]
    for (const form of words.wordsOf(record).forms) {
      const stem = lexicon.stemOf[form] ?? 0
      high = (high + (highs[stem] ?? 0)) | 0
      low = (low + (lows[stem] ?? 0)) | 0
    }
    return `${high} ${low}`
  }
}
