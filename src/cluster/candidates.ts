/**
 * Which reports come near a report, found through the inverted index and compared exactly.
 *
 *     candidate(a, b)  iff  they share SHARED terms that are not common, and lie within WINDOW days where both are dated
 *     similarity(a, b) = cosine · exp(−Δ²/(2·SPREAD²)) where both are dated, else cosine
 */
import { firstPlace, type Postings } from './postings.ts'
import { CANDIDATES } from './settings.ts'
import { UNIT, type Vectors } from './vectors.ts'

/** Similarities are millionths, so that sums of them are exact. */
export const MILLION = 1_000_000

export interface Neighbour {
  readonly report: number
  /** In millionths. */
  readonly similarity: number
}

export interface Collection {
  readonly vectors: Vectors
  readonly days: Float64Array
  readonly index: Postings
}

/** How much of a cosine is left between two reports so many days apart: all of it where either has no date. */
function timeDecay(a: number, b: number): number {
  const apart = Math.abs(a - b)
  if (Number.isNaN(apart)) return 1
  return apart > CANDIDATES.WINDOW ? 0 : Math.exp(-(apart ** 2) / (2 * CANDIDATES.SPREAD ** 2))
}

function millionths(product: number, decay: number): number {
  return Math.round((MILLION * decay * product) / UNIT ** 2)
}

/** The exact similarity of two reports in millionths, whether candidates or not. */
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

/** Ranges of postings that a report's own window of time covers: the dated within it, and the undated. */
function ranges({ index, days }: Collection, term: number, day: number): [number, number, number, number] {
  const begin = index.begins[term] ?? 0
  const undated = index.undated[term] ?? 0
  const end = index.begins[term + 1] ?? 0
  if (Number.isNaN(day)) return [begin, undated, undated, end]
  const from = firstPlace(index, days, [begin, undated], day - CANDIDATES.WINDOW, false)
  const to = firstPlace(index, days, [from, undated], day + CANDIDATES.WINDOW, true)
  return [from, to, undated, end]
}

/** A function from a report to its candidates, ascending, with their similarity. It keeps scratch arrays, made once. */
export function candidateFinder(collection: Collection): (report: number) => Neighbour[] {
  const { vectors, days, index } = collection
  const shared = new Int32Array(days.length)
  const weightOf = new Int32Array(vectors.vocabulary.stems.length)
  const touched: number[] = []
  const common = CANDIDATES.COMMON

  function count(from: number, to: number): void {
    for (let place = from; place < to; place++) {
      const other = index.reports[place] ?? 0
      const before = shared[other] ?? 0
      if (before === 0) touched.push(other)
      shared[other] = before + 1
    }
  }

  function product(other: number): number {
    let sum = 0
    for (let place = vectors.begins[other] ?? 0; place < (vectors.begins[other + 1] ?? 0); place++) {
      sum += (weightOf[vectors.terms[place] ?? 0] ?? 0) * (vectors.weights[place] ?? 0)
    }
    return sum
  }

  return (report) => {
    const day = days[report] ?? Number.NaN
    const begin = vectors.begins[report] ?? 0
    const end = vectors.begins[report + 1] ?? 0
    for (let place = begin; place < end; place++) {
      const term = vectors.terms[place] ?? 0
      weightOf[term] = vectors.weights[place] ?? 0
      const [from, to, undatedFrom, undatedTo] = ranges(collection, term, day)
      if (to - from + undatedTo - undatedFrom > common) continue
      count(from, to)
      count(undatedFrom, undatedTo)
    }
    const found: Neighbour[] = []
    for (const other of touched) {
      if ((shared[other] ?? 0) >= CANDIDATES.SHARED && other !== report) {
        found.push({
          report: other,
          similarity: millionths(product(other), timeDecay(day, days[other] ?? 0)),
        })
      }
      shared[other] = 0
    }
    touched.length = 0
    for (let place = begin; place < end; place++) weightOf[vectors.terms[place] ?? 0] = 0
    return found.sort((a, b) => a.report - b.report)
  }
}
