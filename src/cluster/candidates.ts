/**
 * Which reports are worth comparing, found through the inverted index.
 *
 *     candidate(a, b)  iff  they share SHARED terms that are not common in the time window of the first of them,
 *                           and lie within WINDOW days where both are dated
 *
 * Reports are gone through in the order of days: the window of each term moves on with them, and is never looked for.
 */
import { type Postings, postings, windows } from './postings.ts'
import { CANDIDATES } from './settings.ts'
import type { Vectors } from './vectors.ts'

/** Which places of a term's list lie in the window of the report at hand: the dated ones of them, and all that are undated. */
interface TermWindow {
  first: number
  last: number
  undated: number
  end: number
}

/** Gives the windows of terms for one rank after the other; the same object each time. */
function movingWindows(index: Postings, days: Float64Array): (term: number, rank: number) => TermWindow {
  const { begins, undated, ranks, dated } = index
  const { from, to } = windows(index, days, CANDIDATES.WINDOW)
  const [low, high] = [begins.slice(), begins.slice()]
  const window = { first: 0, last: 0, undated: 0, end: 0 }
  return (term, rank) => {
    window.undated = undated[term] ?? 0
    window.end = begins[term + 1] ?? 0
    window.first = begins[term] ?? 0
    window.last = window.undated
    if (rank >= dated) return window
    const [firstRank, endRank] = [from[rank] ?? 0, to[rank] ?? 0]
    let place = low[term] ?? 0
    while (place < window.undated && (ranks[place] ?? 0) < firstRank) place++
    window.first = low[term] = place
    place = Math.max(place, high[term] ?? 0)
    while (place < window.undated && (ranks[place] ?? 0) < endRank) place++
    window.last = high[term] = place
    return window
  }
}

/** Tells of every report, in the order of days, those after it by number that are worth comparing: ascending, and good until the next. */
export function eachCandidates(
  vectors: Vectors,
  days: Float64Array,
  tell: (report: number, others: Int32Array) => void,
): void {
  const index = postings(vectors, days)
  const { order, ranks } = index
  const windowOf = movingWindows(index, days)
  /** By rank: how many terms it shares with the report at hand; and the ranks that share any. */
  const shared = new Int32Array(days.length)
  const touched = new Int32Array(days.length)
  let count = 0

  function share(report: number, begin: number, end: number): void {
    for (let place = begin; place < end; place++) {
      const other = ranks[place] ?? 0
      if ((order[other] ?? 0) <= report) continue
      const before = shared[other] ?? 0
      if (before === 0) touched[count++] = other
      shared[other] = before + 1
    }
  }

  /** The reports that share enough. */
  function candidates(): Int32Array {
    let found = 0
    for (let place = 0; place < count; place++) {
      const other = touched[place] ?? 0
      if ((shared[other] ?? 0) >= CANDIDATES.SHARED) touched[found++] = order[other] ?? 0
      shared[other] = 0
    }
    count = 0
    return touched.subarray(0, found).sort()
  }

  order.forEach((report, rank) => {
    for (let place = vectors.begins[report] ?? 0; place < (vectors.begins[report + 1] ?? 0); place++) {
      const { first, last, undated, end } = windowOf(vectors.terms[place] ?? 0, rank)
      if (last - first + end - undated > CANDIDATES.COMMON) continue
      share(report, first, last)
      share(report, undated, end)
    }
    tell(report, candidates())
  })
}
