/** The readings of one story → how far each two of them look written from one text, divided by the threshold. */
import { DERIVATION } from '../settings.ts'
import { type PairMeasures, pairMeasures } from './measures.ts'
import type { Reading, Readings } from './readings.ts'
import { pairWeights, plainWeights } from './weights.ts'

export interface Scores {
  /** The two as weighed with what everybody says discounted; a < b. */
  readonly measures: (a: number, b: number) => PairMeasures
  readonly score: (a: number, b: number) => number
}

/** What a pair has to reach: two short reports of one event share most of their few words by necessity. */
export function threshold(a: Reading, b: Reading): number {
  const words = Math.min(a.record.words, b.record.words)
  const missing = Math.max(0, DERIVATION.SHORTEST - words) / DERIVATION.SHORTEST
  return DERIVATION.DERIVED * (1 + DERIVATION.SHORTNESS * missing)
}

/**
 * Below this by idf alone no discount brings a pair up to anything, and how far below is not worked out. In a small story a free retelling
 * may score as little as .2.
 */
const hopeless = (reports: number) => (reports > DERIVATION.SMALL_STORY ? 0.5 : 0.2)

/** Numbers by pair, the same either way round. */
function pairTable({ readings }: Readings, make: (a: number, b: number, x: Reading, y: Reading) => number) {
  const count = readings.length
  const table = new Float64Array(count * count)
  readings.forEach((x, a) => {
    readings.slice(a + 1).forEach((y, offset) => {
      const b = a + 1 + offset
      table[a * count + b] = table[b * count + a] = make(a, b, x, y)
    })
  })
  return (a: number, b: number) => table[a * count + b] ?? 0
}

export function scores(story: Readings, idf: Float64Array): Scores {
  const { readings } = story
  const least = hopeless(readings.length)
  const plainly = plainWeights(story, idf)
  const kept = new Map<number, PairMeasures>()

  /** Where two reports are all there are, nobody else uses their words: they are weighed by idf alone. */
  const weighed = (a: number, b: number, x: Reading, y: Reading, kin: (x: number, y: number) => number) =>
    pairMeasures(x, y, readings.length === 2 ? plainly : pairWeights(story, plainly, kin, a, b))

  const plain = pairTable(
    story,
    (_, __, x, y) => pairMeasures(x, y, plainly).score(least * DERIVATION.DERIVED) / threshold(x, y),
  )

  /** Those of a small story are asked for again; those of a large one would fill the memory. */
  function measures(a: number, b: number): PairMeasures {
    const key = a * readings.length + b
    const known = kept.get(key)
    if (known) return known
    const [x, y] = [readings[a], readings[b]]
    if (!x || !y || a >= b) throw new Error(`No pair ${a}, ${b} in a story of ${readings.length}`)
    const made = weighed(a, b, x, y, plain)
    if (readings.length <= DERIVATION.SMALL_STORY) kept.set(key, made)
    return made
  }

  const score = pairTable(story, (a, b, x, y) =>
    plain(a, b) < least ? plain(a, b) : measures(a, b).score(0) / threshold(x, y),
  )
  return { measures, score }
}
