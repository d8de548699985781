/**
 * How far one report looks written from the text of another: three measures of the shorter report against the longer, each divided by
 * its value where copying begins. Reprints share long wordings; rewrites share the order and company of rare words.
 *
 *     skip = weighted share of the shorter's stem pairs, at most SKIP apart in one sentence, that the longer has too
 *     lcs  = Σ weighted longest common subsequence of a sentence and its best one or two neighbouring sentences in the longer / Σ weight
 *     c3   = containment of word 3-grams in the smaller
 *     S    = (skip/.30 + lcs/.45 + c3/.20) / 3
 */
import { DERIVATION } from '../settings.ts'
import { PAIR, type Reading } from './readings.ts'

/** Weight by number of the stem. */
export type Weights = Float64Array

function skipShare(shorter: Reading, longer: Reading, weights: Weights): number {
  let all = 0
  let found = 0
  for (const pair of shorter.skipPairs) {
    const worth = (weights[Math.floor(pair / PAIR)] ?? 0) * (weights[pair % PAIR] ?? 0)
    all += worth
    if (longer.skipPairs.has(pair)) found += worth
  }
  return all === 0 ? 0 : found / all
}

/** Weight of the heaviest common subsequence of two lists of stems. */
export function heaviestCommon(a: Int32Array, b: Int32Array, weights: Weights): number {
  let above = new Float64Array(b.length + 1)
  let row = new Float64Array(b.length + 1)
  for (const stem of a) {
    const worth = weights[stem] ?? 0
    for (let place = 0; place < b.length; place++) {
      const matched = b[place] === stem ? (above[place] ?? 0) + worth : 0
      row[place + 1] = Math.max(matched, above[place + 1] ?? 0, row[place] ?? 0)
    }
    ;[above, row] = [row, above]
  }
  return above[b.length] ?? 0
}

/** For each window that shares stems with a sentence, the most a common subsequence may weigh, heaviest first. */
function promising(sentence: Int32Array, longer: Reading, weights: Weights): [number, number][] {
  const most = new Map<number, number>()
  for (const stem of sentence) {
    for (const window of longer.windowsOf.get(stem) ?? [])
      most.set(window, (most.get(window) ?? 0) + (weights[stem] ?? 0))
  }
  return [...most].sort((x, y) => y[1] - x[1] || x[0] - y[0])
}

function bestWindow(sentence: Int32Array, longer: Reading, weights: Weights): number {
  let best = 0
  for (const [window, most] of promising(sentence, longer, weights)) {
    if (most <= best) break
    best = Math.max(best, heaviestCommon(sentence, longer.windows[window] ?? sentence, weights))
  }
  return best
}

/** Share of a report's weight that stands, in order, in the sentences of another. */
export function heaviestShare(report: Reading, other: Reading, weights: Weights): number {
  let all = 0
  let found = 0
  for (const sentence of report.sentences) {
    for (const stem of sentence) all += weights[stem] ?? 0
    found += bestWindow(sentence, other, weights)
  }
  return all === 0 ? 0 : found / all
}

/** Share of a report's weight whose stems another has at all: no less than `heaviestShare`, and quick. */
function stemShare(report: Reading, other: Reading, weights: Weights): number {
  let all = 0
  let found = 0
  for (const sentence of report.sentences) {
    for (const stem of sentence) {
      all += weights[stem] ?? 0
      if (other.stems.has(stem)) found += weights[stem] ?? 0
    }
  }
  return all === 0 ? 0 : found / all
}

/** Share of the smaller set that the larger holds too. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const gram of smaller) if (larger.has(gram)) shared++
  return smaller.size === 0 ? 0 : shared / smaller.size
}

const length = ({ sentences }: Reading) => sentences.reduce((sum, stems) => sum + stems.length, 0)

const { SKIP_SCALE, LCS_SCALE, TRIGRAM_SCALE } = DERIVATION

/** S of two reports, or a lower bound of it that is below `least`, if S is. */
export function derivationScore(a: Reading, b: Reading, weights: Weights, least = 0): number {
  const [shorter, longer] = length(a) <= length(b) ? [a, b] : [b, a]
  const sure =
    skipShare(shorter, longer, weights) / SKIP_SCALE + containment(a.trigrams, b.trigrams) / TRIGRAM_SCALE
  const most = (sure + stemShare(shorter, longer, weights) / LCS_SCALE) / 3
  return most < least ? sure / 3 : (sure + heaviestShare(shorter, longer, weights) / LCS_SCALE) / 3
}
