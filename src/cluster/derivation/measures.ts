/**
 * How far one report looks written from the text of another: three measures of the shorter report against the longer, each divided by
 * its value where copying begins. Reprints share long wordings; rewrites share the order and company of rare words.
 *
 *     skip = weighted share of the shorter's stem pairs, at most SKIP apart in one sentence, that the longer has too
 *     lcs  = Σ weighted longest common subsequence of a sentence and its best one or two neighbouring sentences in the longer / Σ weight
 *     c3   = containment of word 3-grams in the smaller
 *     S    = (skip/.30 + lcs/.45 + c3/.20) / 3
 */

import { once } from '../../once.ts'
import { DERIVATION } from '../settings.ts'
import { shareOfSmaller } from './ascending.ts'
import { heaviestInOrder } from './order.ts'
import type { Reading } from './readings.ts'
import { pairShare } from './skip-pairs.ts'

/** Weight by number of the stem. */
export type Weights = Float64Array

/** Share of a report's weight that stands, in order, in the sentences of another. */
function shareInOrder(report: Reading, other: Reading, weights: Weights): number {
  let [all, found] = [0, 0]
  for (const sentence of report.sentences) {
    for (const stem of sentence) all += weights[stem] ?? 0
    found += heaviestInOrder(sentence, other.places, weights)
  }
  return all === 0 ? 0 : found / all
}

/** Share of a report's weight whose stems another has at all: no less than the share in order, and quick. */
function shareOfStems(report: Reading, other: Reading, weights: Weights): number {
  const { begins } = other.places
  let [all, found] = [0, 0]
  for (const sentence of report.sentences) {
    for (const stem of sentence) {
      all += weights[stem] ?? 0
      if ((begins[stem + 1] ?? 0) > (begins[stem] ?? 0)) found += weights[stem] ?? 0
    }
  }
  return all === 0 ? 0 : found / all
}

/** Share of the smaller set that the larger holds too. */
export function containment<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const gram of smaller) if (larger.has(gram)) shared++
  return smaller.size === 0 ? 0 : shared / smaller.size
}

/** What two reports are weighed by, each share worked out when it is asked for. */
export interface PairMeasures {
  readonly weights: Weights
  /** Shares of the first report's weight, and of the second's, that stand in the other in order … */
  readonly inOrder: readonly [() => number, () => number]
  /** … and at all. */
  readonly ofStems: readonly [() => number, () => number]
  /** S, or a lower bound of it that is below `least`, if S is. */
  readonly score: (least: number) => number
}

const length = ({ sentences }: Reading) => sentences.reduce((sum, stems) => sum + stems.length, 0)

export function pairMeasures(a: Reading, b: Reading, weights: Weights): PairMeasures {
  const inOrder = [once(() => shareInOrder(a, b, weights)), once(() => shareInOrder(b, a, weights))] as const
  const ofStems = [once(() => shareOfStems(a, b, weights)), once(() => shareOfStems(b, a, weights))] as const
  const [shorter, longer, side] = length(a) <= length(b) ? ([a, b, 0] as const) : ([b, a, 1] as const)
  const sure = once(
    () =>
      pairShare(shorter.skipPairs, longer.skipPairs, weights) / DERIVATION.SKIP_SCALE +
      shareOfSmaller(a.trigrams, b.trigrams) / DERIVATION.TRIGRAM_SCALE,
  )
  return {
    weights,
    inOrder,
    ofStems,
    score: (least) => {
      const isHopeless = least > 0 && (sure() + ofStems[side]() / DERIVATION.LCS_SCALE) / 3 < least
      return (isHopeless ? sure() : sure() + inOrder[side]() / DERIVATION.LCS_SCALE) / 3
    },
  }
}
