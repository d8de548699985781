/**
 * Pairs of stems that keep company: distinct stems of one sentence at most SKIP apart, in either order. The two words of one name do not
 * count, since whoever prints the name prints both.
 */
import { DERIVATION } from '../settings.ts'
import { distinct } from './ascending.ts'
import type { Passage } from './passages.ts'

/** Stems are numbered below this. */
const PAIR = 2 ** 24

/** The distinct pairs of a report, each as smaller · PAIR + larger, ascending. */
export function skipPairs(
  sentences: readonly Int32Array[],
  read: readonly Passage[],
  nameOf: Int32Array,
): Float64Array {
  const most = sentences.reduce((sum, stems) => sum + stems.length * DERIVATION.SKIP, 0)
  const pairs = new Float64Array(most)
  let count = 0
  sentences.forEach((stems, sentence) => {
    const places = read[sentence]?.places ?? stems
    for (let place = 0; place < stems.length; place++) {
      const [first, name] = [stems[place] ?? 0, nameOf[places[place] ?? 0] ?? 0]
      const end = Math.min(stems.length, place + 1 + DERIVATION.SKIP)
      for (let next = place + 1; next < end; next++) {
        const second = stems[next] ?? 0
        if (first === second || (name > 0 && name === nameOf[places[next] ?? 0])) continue
        pairs[count++] = first < second ? first * PAIR + second : second * PAIR + first
      }
    }
  })
  return distinct(pairs.subarray(0, count))
}

/** Weighted share of one report's pairs that another has too. */
export function pairShare(pairs: Float64Array, others: Float64Array, weights: Float64Array): number {
  let [all, found, at] = [0, 0, 0]
  for (const pair of pairs) {
    const first = Math.floor(pair / PAIR)
    const worth = (weights[first] ?? 0) * (weights[pair - first * PAIR] ?? 0)
    all += worth
    while (at < others.length && (others[at] ?? 0) < pair) at++
    if (others[at] === pair) found += worth
  }
  return all === 0 ? 0 : found / all
}
