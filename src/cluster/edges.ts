/**
 * Neighbours → edges between texts: s = likeness / need, at most MOST, from EDGE up, the EDGES best of each report. Where two texts have several copies,
 * their best pair speaks for them: it is the one whose dates prove most.
 */
import { need, type Surroundings } from './bars.ts'
import type { Copies } from './copies.ts'
import { grouped } from './grouped.ts'
import { Int32List } from './int32-list.ts'
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

const NOT_MET = -1

export function edgesBetweenTexts(pairs: Pairs, rows: Rows, s: Int32Array, { first }: Copies): Edges {
  const kept = best(first.length, rows, pairs, s)
  const { begins, places: copies } = grouped(first, first.length)
  const [from, to, most] = [new Int32List(), new Int32List(), new Int32List()]
  /** For each text met beside the present one their best pair; NOT_MET of the others. */
  const bestBeside = new Int32Array(first.length).fill(NOT_MET)
  const met = new Int32Array(first.length)
  for (let text = 0; text < first.length; text++) {
    let count = 0
    for (const report of copies.subarray(begins[text], begins[text + 1])) {
      for (const pair of rows.pairs.subarray(rows.begins[report], rows.begins[report + 1])) {
        const side = (pairs.from[pair] === report ? pairs.to[pair] : pairs.from[pair]) ?? 0
        const other = first[side] ?? 0
        if (kept[pair] === 0 || other <= text) continue
        const before = bestBeside[other] ?? NOT_MET
        if (before === NOT_MET) met[count++] = other
        bestBeside[other] = Math.max(before, s[pair] ?? 0)
      }
    }
    for (const other of met.subarray(0, count).sort()) {
      from.push(text)
      to.push(other)
      most.push(bestBeside[other] ?? 0)
      bestBeside[other] = NOT_MET
    }
  }
  return { from: from.array(), to: to.array(), s: most.array() }
}
