/**
 * What a stem proves about two reports of one story: its idf, less what the independent others of the story use it for too. A report that
 * itself looks written from one of the two is no witness that everybody says it.
 *
 *     independence(o) = max(0, 1 − max(S0(o, a), S0(o, b)))                       S0: the score by idf alone, over its threshold
 *     n = Σ independence(o),  p(t) = Σ independence(o)·[o uses t] / n              over the story's other reports
 *     w(t) = min(HIGHEST_IDF, idf(t))·(1 − EVERYBODYS·p(t)·n/(n + 1))
 */
import { DERIVATION } from '../settings.ts'
import type { Weights } from './measures.ts'
import type { Readings } from './readings.ts'

export function plainWeights({ stems }: Readings, idf: Float64Array): Weights {
  return new Float64Array(stems.map((stem) => Math.min(DERIVATION.HIGHEST_IDF, idf[stem] ?? 0)))
}

/** Of a large story so many others, evenly chosen, are witnesses enough. */
const WITNESSES = 40

function witnesses(reports: number, a: number, b: number): number[] {
  const others = Array.from({ length: reports }, (_, report) => report).filter(
    (report) => report !== a && report !== b,
  )
  if (others.length <= WITNESSES) return others
  return Array.from(
    { length: WITNESSES },
    (_, place) => others[Math.floor((place * others.length) / WITNESSES)] ?? 0,
  )
}

/** `kin(x, y)` is S0 over its threshold. */
export function pairWeights(
  { readings, stems }: Readings,
  plain: Weights,
  kin: (x: number, y: number) => number,
  a: number,
  b: number,
): Weights {
  const users = new Float64Array(stems.length)
  let n = 0
  for (const other of witnesses(readings.length, a, b)) {
    const independence = Math.max(0, 1 - Math.max(kin(other, a), kin(other, b)))
    if (independence === 0) continue
    n += independence
    for (const stem of readings[other]?.stems ?? []) users[stem] = (users[stem] ?? 0) + independence
  }
  // p·n/(n + 1) = users/(n + 1)
  return plain.map((weight, stem) => weight * (1 - (DERIVATION.EVERYBODYS * (users[stem] ?? 0)) / (n + 1)))
}
