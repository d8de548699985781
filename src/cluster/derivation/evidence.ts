/** The readings of one story → all that is known of each pair, worked out when it is asked for. */
import type { Background } from '../background.ts'
import { DERIVATION } from '../settings.ts'
import { containment, heaviestShare, stemShare, type Weights } from './measures.ts'
import { novelty } from './novelty.ts'
import { type Readings, wordGrams } from './readings.ts'
import { scores, threshold } from './scores.ts'

export interface Evidence {
  readonly reports: number
  readonly words: (report: number) => number
  /** Score over threshold, with what everybody says discounted. */
  readonly score: (a: number, b: number) => number
  /** The same against the threshold of long reports. */
  readonly bare: (a: number, b: number) => number
  /** Whether the pair shares so much wording that it was reprinted, not rewritten. */
  readonly reprinted: (a: number, b: number) => boolean
  /** Share of a's particulars that b lacks. */
  readonly novelty: (a: number, b: number) => number
  /** How well a is explained as a free retelling of b, which needs no wording in common: −1 to 3. */
  readonly retelling: (a: number, b: number) => number
  /** What each stem proves of the pair. */
  readonly weights: (a: number, b: number) => Weights
}

const FIVE = 5 // words

export function evidence(story: Readings, idf: (stem: string) => number, background: Background): Evidence {
  const { readings } = story
  const { full, weights } = scores(story, idf)
  const at = (report: number) => {
    const found = readings[report]
    if (!found) throw new Error(`No report ${report} in a story of ${readings.length}`)
    return found
  }
  const grams = readings.map((): Set<string> | null => null)
  const gramsOf = (report: number) => {
    const known = grams[report] ?? wordGrams(at(report).passages, FIVE)
    grams[report] = known
    return known
  }
  const reprinted = (a: number, b: number) => containment(gramsOf(a), gramsOf(b)) >= DERIVATION.NEAR_VERBATIM
  const words = (report: number) => at(report).record.words
  const score = (a: number, b: number) => {
    const tiny = Math.min(words(a), words(b)) < DERIVATION.TINY
    return tiny && full(a, b) >= 1 && !reprinted(a, b)
      ? DERIVATION.MAY_SHARE / DERIVATION.DERIVED
      : full(a, b)
  }
  const retelling = (a: number, b: number) => {
    const [x, y, weight] = [at(a), at(b), weights(a, b)]
    const inOrder = heaviestShare(x, y, weight) + heaviestShare(y, x, weight)
    return inOrder - stemShare(x, y, weight) + 1 - novelty(x, y, background)
  }
  return {
    reports: readings.length,
    words,
    score,
    bare: (a, b) => (score(a, b) * threshold(at(a), at(b))) / DERIVATION.DERIVED,
    reprinted,
    novelty: (a, b) => novelty(at(a), at(b), background),
    retelling,
    weights,
  }
}
