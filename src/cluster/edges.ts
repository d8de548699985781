/**
 * Neighbours → edges between texts: s = likeness / need, at most MOST, from EDGE up, the EDGES best of each report. Where two texts have several copies,
 * their best pair speaks for them: it is the one whose dates prove most.
 */
import { need, type Surroundings } from './bars.ts'
import type { Copies } from './copies.ts'
import { MILLION, type Pairs } from './neighbours.ts'
import type { Rows } from './rows.ts'
import { STORY } from './settings.ts'

/** Edges, each once: `from[e]` < `to[e]`, both the first copies of their texts; s in millionths. */
export interface Edges {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly s: Int32Array
}

/** s of each pair, in millionths. */
export function relativeLikeness(
  { from, to }: Pairs,
  likeness: Int32Array,
  around: Surroundings,
): Int32Array {
  return likeness.map((value, pair) => {
    const relative = Math.round(value / need(around, from[pair] ?? 0, to[pair] ?? 0))
    return Math.min(relative, STORY.MOST * MILLION)
  })
}

/** Pairs that are among the best of either side. */
function best(reports: number, rows: Rows, { from, to }: Pairs, s: Int32Array): Uint8Array {
  const kept = new Uint8Array(s.length)
  const least = STORY.EDGE * MILLION
  for (let report = 0; report < reports; report++) {
    const own = rows.pairs
      .subarray(rows.begins[report], rows.begins[report + 1])
      .filter((pair) => (s[pair] ?? 0) >= least)
    if (own.length > STORY.EDGES) {
      const other = (pair: number) => (from[pair] === report ? (to[pair] ?? 0) : (from[pair] ?? 0))
      own.sort((x, y) => (s[y] ?? 0) - (s[x] ?? 0) || other(x) - other(y))
    }
    for (const pair of own.subarray(0, STORY.EDGES)) kept[pair] = 1
  }
  return kept
}

export function edgesBetweenTexts(pairs: Pairs, rows: Rows, s: Int32Array, { first }: Copies): Edges {
  const reports = first.length
  const kept = best(reports, rows, pairs, s)
  const byTexts = new Map<number, number>()
  kept.forEach((keep, pair) => {
    const [a, b] = [first[pairs.from[pair] ?? 0] ?? 0, first[pairs.to[pair] ?? 0] ?? 0]
    if (keep === 0 || a === b) return
    const key = Math.min(a, b) * reports + Math.max(a, b)
    byTexts.set(key, Math.max(byTexts.get(key) ?? 0, s[pair] ?? 0))
  })
  const keys = Float64Array.from(byTexts.keys()).sort()
  return {
    from: Int32Array.from(keys, (key) => Math.floor(key / reports)),
    to: Int32Array.from(keys, (key) => key % reports),
    s: Int32Array.from(keys, (key) => byTexts.get(key) ?? 0),
  }
}
