/**
 * The inverted index: for each term the reports whose vector holds it, in the order of days, the undated last. Reports are known by their rank
 * in that order: so those of a window of time lie together, and a term's frequency within the window is a difference of two places.
 */
import type { Vectors } from './vectors.ts'

export interface Postings {
  /** The report at each rank, and the number of ranks that are dated. */
  readonly order: Int32Array
  readonly dated: number
  /** The ranks of term t lie from `begins[t]` to `begins[t + 1]`, the undated among them from `undated[t]`. */
  readonly begins: Int32Array
  readonly undated: Int32Array
  readonly ranks: Int32Array
}

const isDated = (day: number) => !Number.isNaN(day)

function byDay(days: Float64Array): Int32Array {
  const order = Int32Array.from(days, (_, report) => report)
  const day = (report: number) => days[report] ?? Number.NaN
  return order.sort((a, b) => {
    const undated = Number(isDated(day(b))) - Number(isDated(day(a)))
    return undated || day(a) - day(b) || a - b
  })
}

export function postings({ vocabulary, begins: vectorBegins, terms }: Vectors, days: Float64Array): Postings {
  const [order, dated] = [byDay(days), days.filter(isDated).length]
  const begins = new Int32Array(vocabulary.stems.length + 1)
  for (const term of terms) begins[term + 1] = (begins[term + 1] ?? 0) + 1
  for (let term = 0; term < vocabulary.stems.length; term++)
    begins[term + 1] = (begins[term + 1] ?? 0) + (begins[term] ?? 0)
  const ends = begins.slice()
  const undated = begins.slice()
  const ranks = new Int32Array(terms.length)
  order.forEach((report, rank) => {
    for (let place = vectorBegins[report] ?? 0; place < (vectorBegins[report + 1] ?? 0); place++) {
      const term = terms[place] ?? 0
      const end = ends[term] ?? 0
      ranks[end] = rank
      ends[term] = end + 1
      if (rank < dated) undated[term] = end + 1
    }
  })
  return { order, dated, begins, undated, ranks }
}

/** For each dated rank the ranks whose days lie at most `window` days before or after its own: from `from[rank]` to `to[rank]`. */
export function windows(
  { order, dated }: Pick<Postings, 'order' | 'dated'>,
  days: Float64Array,
  window: number,
): { readonly from: Int32Array; readonly to: Int32Array } {
  const [from, to] = [new Int32Array(dated), new Int32Array(dated)]
  const dayAt = (rank: number) => days[order[rank] ?? 0] ?? 0
  let [first, last] = [0, 0]
  for (let rank = 0; rank < dated; rank++) {
    const day = dayAt(rank)
    while (dayAt(first) < day - window) first++
    while (last < dated && dayAt(last) <= day + window) last++
    from[rank] = first
    to[rank] = last
  }
  return { from, to }
}
