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

/** Rows of the table below, kept between calls: there are some hundred thousand a second, and new ones each time cost half of it. */
let rows = { above: new Float64Array(256), row: new Float64Array(256) }

function tableRows(length: number): { above: Float64Array; row: Float64Array } {
  if (rows.above.length < length)
    rows = { above: new Float64Array(2 * length), row: new Float64Array(2 * length) }
  rows.above.fill(0, 0, length)
  rows.row.fill(0, 0, length)
  return rows
}

/** Weight of the heaviest common subsequence of two lists of stems. */
export function heaviestCommon(a: Int32Array, b: Int32Array, weights: Weights): number {
  let { above, row } = tableRows(b.length + 1)
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

/** The heaviest common subsequence with any window: those that share most are tried first, until no other can weigh more. */
function bestWindow(sentence: Int32Array, longer: Reading, weights: Weights): number {
  const most = new Float64Array(longer.windows.length)
  for (const stem of sentence) {
    for (const window of longer.windowsOf.get(stem) ?? NO_WINDOWS)
      most[window] = (most[window] ?? 0) + (weights[stem] ?? 0)
  }
  for (let best = 0; ; ) {
    let next = -1
    for (let window = 0; window < most.length; window++) {
      if ((most[window] ?? 0) > Math.max(best, most[next] ?? 0)) next = window
    }
    if (next < 0) return best
    best = Math.max(best, heaviestCommon(sentence, longer.windows[next] ?? sentence, weights))
    most[next] = 0
  }
}

const NO_WINDOWS: readonly number[] = []

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
export function stemShare(report: Reading, other: Reading, weights: Weights): number {
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
export function containment<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
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
