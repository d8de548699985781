/** The readings of one story → all that is known of each pair, worked out when it is asked for. */
import type { Background } from '../background.ts'
import { DERIVATION } from '../settings.ts'
import { containment } from './measures.ts'
import { novelty } from './novelty.ts'
import { type Readings, wordGrams } from './readings.ts'
import { scores, threshold } from './scores.ts'

/** Shares of the weighted words of a report that stand in another, in order, and of the other's in it. */
export interface Coverage {
  readonly ofA: number
  readonly ofB: number
}

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
  /** How well a is explained as a free retelling of b, which needs no wording in common: −1 to 2; a bound where it is below RETELLING. */
  readonly retelling: (a: number, b: number) => number
  readonly coverage: (a: number, b: number) => Coverage
}

const FIVE = 5 // words

/** `idf` by the lexicon's numbers of stems. */
export function evidence(story: Readings, idf: Float64Array, background: Background): Evidence {
  const { readings } = story
  const known = scores(story, idf)
  const at = (report: number) => {
    const found = readings[report]
    if (!found) throw new Error(`No report ${report} in a story of ${readings.length}`)
    return found
  }
  const grams = readings.map((): Set<string> | null => null)
  const gramsOf = (report: number) => {
    const made = grams[report] ?? wordGrams(at(report), FIVE)
    grams[report] = made
    return made
  }
  const reprinted = (a: number, b: number) => containment(gramsOf(a), gramsOf(b)) >= DERIVATION.NEAR_VERBATIM
  const words = (report: number) => at(report).record.words
  const score = (a: number, b: number) => {
    const tiny = Math.min(words(a), words(b)) < DERIVATION.TINY
    return tiny && known.score(a, b) >= 1 && !reprinted(a, b)
      ? DERIVATION.MAY_SHARE / DERIVATION.DERIVED
      : known.score(a, b)
  }
  /** The shares of a and of b, whichever comes first. */
  const shares = (a: number, b: number, kind: 'inOrder' | 'ofStems') => {
    const [first, second] = known.measures(Math.min(a, b), Math.max(a, b))[kind]
    return a < b ? ([first, second] as const) : ([second, first] as const)
  }
  return {
    reports: readings.length,
    words,
    score,
    bare: (a, b) => (score(a, b) * threshold(at(a), at(b))) / DERIVATION.DERIVED,
    reprinted,
    novelty: (a, b) => novelty(at(a), at(b), background),
    retelling(a, b) {
      const old = 1 - novelty(at(a), at(b), background)
      const [ownStems, othersStems] = shares(a, b, 'ofStems')
      // What stands in order is at most what stands there at all, so that this is the most it can be.
      const most = othersStems() + old
      if (most < DERIVATION.RETELLING) return most
      const [own, others] = shares(a, b, 'inOrder')
      return own() + others() - ownStems() + old
    },
    coverage(a, b) {
      const [own, others] = shares(a, b, 'inOrder')
      return { ofA: own(), ofB: others() }
    },
  }
}
