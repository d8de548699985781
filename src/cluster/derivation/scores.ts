/** The readings of one story → how far each two of them look written from one text, divided by the threshold. */
import { DERIVATION } from '../settings.ts'
import { derivationScore, type Weights } from './measures.ts'
import type { Reading, Readings } from './readings.ts'
import { pairWeights, plainWeights } from './weights.ts'

export interface Scores {
  /** The weights that a pair is scored with. */
  readonly weights: (a: number, b: number) => Weights
  /** By idf alone. */
  readonly plain: (a: number, b: number) => number
  /** With what everybody says discounted. */
  readonly full: (a: number, b: number) => number
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

export function scores(story: Readings, idf: (stem: string) => number): Scores {
  const count = story.readings.length
  const least = hopeless(count)
  const plainly = plainWeights(story, idf)
  const [plain, full] = [new Float64Array(count * count), new Float64Array(count * count)]
  const kin = (a: number, b: number) => plain[a * count + b] ?? 0
  const each = (visit: (a: number, b: number, x: Reading, y: Reading) => number, into: Float64Array) => {
    story.readings.forEach((x, a) => {
      story.readings.slice(a + 1).forEach((y, offset) => {
        const b = a + 1 + offset
        const score = visit(a, b, x, y) / threshold(x, y)
        into[a * count + b] = score
        into[b * count + a] = score
      })
    })
  }
  const weights = (a: number, b: number) => pairWeights(story, plainly, kin, a, b)
  each((_a, _b, x, y) => derivationScore(x, y, plainly, least * DERIVATION.DERIVED), plain)
  each(
    (a, b, x, y) => (kin(a, b) < least ? kin(a, b) * threshold(x, y) : derivationScore(x, y, weights(a, b))),
    full,
  )
  return { weights, plain: kin, full: (a, b) => full[a * count + b] ?? 0 }
}
