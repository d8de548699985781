/** Pairs, each held once, seen from either side: for every report the places of its pairs. */
import type { Pairs } from './neighbours.ts'

export interface Rows {
  /** The pairs of report r are `pairs[begins[r]]` to `pairs[begins[r + 1] - 1]`, others ascending. */
  readonly begins: Int32Array
  readonly pairs: Int32Array
}

export function rowsOf(reports: number, { from, to }: Pairs): Rows {
  const begins = new Int32Array(reports + 1)
  for (const sides of [from, to])
    for (const report of sides) begins[report + 1] = (begins[report + 1] ?? 0) + 1
  for (let report = 0; report < reports; report++) {
    begins[report + 1] = (begins[report + 1] ?? 0) + (begins[report] ?? 0)
  }
  const ends = begins.slice(0, reports)
  const pairs = new Int32Array(from.length * 2)
  const put = (report: number, pair: number) => {
    const end = ends[report] ?? 0
    pairs[end] = pair
    ends[report] = end + 1
  }
  // A report's pairs with earlier ones come first: pairs are sorted by their first side, then by their second.
  for (let pair = 0; pair < from.length; pair++) put(to[pair] ?? 0, pair)
  for (let pair = 0; pair < from.length; pair++) put(from[pair] ?? 0, pair)
  return { begins, pairs }
}
