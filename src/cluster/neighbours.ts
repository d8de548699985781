/**
 * Which reports come near which, found through the inverted index and compared exactly.
 *
 *     candidate(a, b)  iff  they share SHARED terms that are not common in the time window of the first of them,
 *                           and lie within WINDOW days where both are dated
 *     similarity(a, b) = cosine · (LASTING + (1 − LASTING)·exp(−Δ²/(2·SPREAD²))) where both are dated, else cosine
 *     neighbours       are candidates of a similarity of NEIGHBOUR or more
 */
import { Int32List } from './int32-list.ts'
import { firstPlace, type Postings } from './postings.ts'
import { CANDIDATES } from './settings.ts'
import { UNIT, type Vectors } from './vectors.ts'

/** Similarities are millionths, so that sums of them are exact. */
export const MILLION = 1_000_000

export interface Collection {
  readonly vectors: Vectors
  /** NaN for the undated. */
  readonly days: Float64Array
  readonly index: Postings
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

/** Ranges of a term's postings that a day's window covers: the dated within it, and the undated. */
function ranges({ index, days }: Collection, term: number, day: number): [number, number, number, number] {
  const begin = index.begins[term] ?? 0
  const undated = index.undated[term] ?? 0
  const end = index.begins[term + 1] ?? 0
  if (Number.isNaN(day)) return [begin, undated, undated, end]
  const from = firstPlace(index, days, [begin, undated], day - CANDIDATES.WINDOW, false)
  const to = firstPlace(index, days, [from, undated], day + CANDIDATES.WINDOW, true)
  return [from, to, undated, end]
}

export function neighbourPairs(collection: Collection): Pairs {
  const { vectors, days, index } = collection
  const { begins, terms, weights } = vectors
  const reports = days.length
  const shared = new Int32Array(reports)
  const weightOf = new Int32Array(vectors.vocabulary.stems.length)
  const touched = new Int32Array(reports)
  let touchedCount = 0
  const [from, to, similarities] = [new Int32List(), new Int32List(), new Int32List()]

  function count(report: number, begin: number, end: number): void {
    for (let place = begin; place < end; place++) {
      const other = index.reports[place] ?? 0
      if (other <= report) continue
      const before = shared[other] ?? 0
      if (before === 0) touched[touchedCount++] = other
      shared[other] = before + 1
    }
  }

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

  for (let report = 0; report < reports; report++) {
    const begin = begins[report] ?? 0
    const end = begins[report + 1] ?? 0
    for (let place = begin; place < end; place++) {
      const term = terms[place] ?? 0
      weightOf[term] = weights[place] ?? 0
      const [dated, datedEnd, undated, undatedEnd] = ranges(collection, term, days[report] ?? 0)
      if (datedEnd - dated + undatedEnd - undated > CANDIDATES.COMMON) continue
      count(report, dated, datedEnd)
      count(report, undated, undatedEnd)
    }
    for (const other of touched.subarray(0, touchedCount).sort()) {
      if ((shared[other] ?? 0) >= CANDIDATES.SHARED) keep(report, other)
      shared[other] = 0
    }
    touchedCount = 0
    for (let place = begin; place < end; place++) weightOf[terms[place] ?? 0] = 0
  }
  return { from: from.array(), to: to.array(), similarity: similarities.array() }
}
