/**
 * The inverted index: for each term the reports whose vector holds it, those with a day first and by day, then those without. So the
 * reports of a window of time lie together, and a term's frequency within the window is a difference of two places.
 */
import type { Vectors } from './vectors.ts'

export interface Postings {
  /** The reports of term t lie from `begins[t]` to `begins[t + 1]`, the undated among them from `undated[t]`. */
  readonly begins: Int32Array
  readonly undated: Int32Array
  readonly reports: Int32Array
}

function byDay(days: Float64Array): Int32Array {
  const order = Int32Array.from(days, (_, report) => report)
  const day = (report: number) => days[report] ?? Number.NaN
  return order.sort((a, b) => {
    const undated = Number(Number.isNaN(day(a))) - Number(Number.isNaN(day(b)))
    return undated || day(a) - day(b) || a - b
  })
}

export function postings({ vocabulary, begins: vectorBegins, terms }: Vectors, days: Float64Array): Postings {
  const begins = new Int32Array(vocabulary.stems.length + 1)
  for (const term of terms) begins[term + 1] = (begins[term + 1] ?? 0) + 1
  for (let term = 0; term < vocabulary.stems.length; term++)
    begins[term + 1] = (begins[term + 1] ?? 0) + (begins[term] ?? 0)
  const ends = begins.slice()
  const undated = begins.slice()
  const reports = new Int32Array(terms.length)
  for (const report of byDay(days)) {
    for (let place = vectorBegins[report] ?? 0; place < (vectorBegins[report + 1] ?? 0); place++) {
      const term = terms[place] ?? 0
      const end = ends[term] ?? 0
      reports[end] = report
      ends[term] = end + 1
      if (!Number.isNaN(days[report] ?? 0)) undated[term] = end + 1
    }
  }
  return { begins, undated, reports }
}

/** First place in [begin, end), all of them dated, whose report was published on `day` or later; with `after`, later than `day`. */
export function firstPlace(
  index: Postings,
  days: Float64Array,
  [begin, end]: readonly [number, number],
  day: number,
  after: boolean,
): number {
  let low = begin
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    const there = days[index.reports[middle] ?? 0] ?? 0
    if (there < day || (after && there === day)) low = middle + 1
    else high = middle
  }
  return low
}
