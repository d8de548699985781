/**
 * Which reports come near which: candidates, compared exactly.
 *
 *     similarity(a, b) = cosine · (LASTING + (1 − LASTING)·exp(−Δ²/(2·SPREAD²))) where both are dated, else cosine
 *     neighbours       are candidates of a similarity of NEIGHBOUR or more
 */
import { eachCandidates } from './candidates.ts'
import { Int32List } from './int32-list.ts'
import { CANDIDATES } from './settings.ts'
import { UNIT, type Vectors } from './vectors.ts'

/** Similarities are millionths, so that sums of them are exact. */
export const MILLION = 1_000_000

export interface Collection {
  readonly vectors: Vectors
  /** NaN for the undated. */
  readonly days: Float64Array
}

/** Pairs of neighbours, each once: `from[p]` < `to[p]`, ascending. */
export interface Pairs {
  readonly from: Int32Array
  readonly to: Int32Array
  /** In millionths. */
  readonly similarity: Int32Array
}

/** How much of a cosine is left between two reports so many days apart: all of it where either has no date. */
function timeDecay(a: number, b: number): number {
  const apart = Math.abs(a - b)
  if (Number.isNaN(apart)) return 1
  if (apart > CANDIDATES.WINDOW) return 0
  return (
    CANDIDATES.LASTING + (1 - CANDIDATES.LASTING) * Math.exp(-(apart ** 2) / (2 * CANDIDATES.SPREAD ** 2))
  )
}

function millionths(product: number, decay: number): number {
  return Math.round((MILLION * decay * product) / UNIT ** 2)
}

/** The exact similarity of two reports in millionths, whether neighbours or not. */
export function similarity({ vectors, days }: Collection, a: number, b: number): number {
  const { begins, terms, weights } = vectors
  let x = begins[a] ?? 0
  let y = begins[b] ?? 0
  let product = 0
  while (x < (begins[a + 1] ?? 0) && y < (begins[b + 1] ?? 0)) {
    const difference = (terms[x] ?? 0) - (terms[y] ?? 0)
    if (difference === 0) product += (weights[x] ?? 0) * (weights[y] ?? 0)
    if (difference <= 0) x++
    if (difference >= 0) y++
  }
  return millionths(product, timeDecay(days[a] ?? 0, days[b] ?? 0))
}

/** Pairs in runs, one for each first side, ascending in themselves → the runs by their first sides. */
function inOrder(runs: Pairs, beginOf: Int32Array, endOf: Int32Array): Pairs {
  const length = runs.from.length
  const pairs = {
    from: new Int32Array(length),
    to: new Int32Array(length),
    similarity: new Int32Array(length),
  }
  let at = 0
  beginOf.forEach((begin, report) => {
    const end = endOf[report] ?? 0
    pairs.from.fill(report, at, at + end - begin)
    pairs.to.set(runs.to.subarray(begin, end), at)
    pairs.similarity.set(runs.similarity.subarray(begin, end), at)
    at += end - begin
  })
  return pairs
}

export function neighbourPairs({ vectors, days }: Collection): Pairs {
  const { begins, terms, weights } = vectors
  const reports = days.length
  const weightOf = new Int32Array(vectors.vocabulary.stems.length)
  const [from, to, similarities] = [new Int32List(), new Int32List(), new Int32List()]
  const [beginOf, endOf] = [new Int32Array(reports), new Int32Array(reports)]

  function product(other: number): number {
    let sum = 0
    const end = begins[other + 1] ?? 0
    for (let place = begins[other] ?? 0; place < end; place++) {
      sum += (weightOf[terms[place] ?? 0] ?? 0) * (weights[place] ?? 0)
    }
    return sum
  }

  function keep(report: number, other: number): void {
    const similar = millionths(product(other), timeDecay(days[report] ?? 0, days[other] ?? 0))
    if (similar < CANDIDATES.NEIGHBOUR * MILLION) return
    from.push(report)
    to.push(other)
    similarities.push(similar)
  }

  eachCandidates(vectors, days, (report, others) => {
    const [begin, end] = [begins[report] ?? 0, begins[report + 1] ?? 0]
    for (let place = begin; place < end; place++) weightOf[terms[place] ?? 0] = weights[place] ?? 0
    beginOf[report] = from.length
    for (const other of others) keep(report, other)
    endOf[report] = from.length
    for (let place = begin; place < end; place++) weightOf[terms[place] ?? 0] = 0
  })
  const runs = { from: from.array(), to: to.array(), similarity: similarities.array() }
  return inOrder(runs, beginOf, endOf)
}
