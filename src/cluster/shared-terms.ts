/** What two reports, or a report and its story, have in common: the terms whose weights make up most of their similarity. */
import type { Vectors } from './vectors.ts'

/** For each term of the report at hand its place among them, from 1. Nothing but zeros outlives a call. */
let placeOf = new Int32Array(0)

/** For each term of a report what it does for the similarity to the others; −1 of those that none of them has. */
function worths({ begins, terms, weights, vocabulary }: Vectors, report: number, others: readonly number[]) {
  if (placeOf.length < vocabulary.stems.length) placeOf = new Int32Array(2 * vocabulary.stems.length)
  const begin = begins[report] ?? 0
  const own = terms.subarray(begin, begins[report + 1])
  const found = new Float64Array(own.length).fill(-1)
  own.forEach((term, place) => {
    placeOf[term] = place + 1
  })
  for (const other of others) {
    for (let at = begins[other] ?? 0; at < (begins[other + 1] ?? 0); at++) {
      const place = (placeOf[terms[at] ?? 0] ?? 0) - 1
      if (place >= 0)
        found[place] = Math.max(0, found[place] ?? 0) + (weights[begin + place] ?? 0) * (weights[at] ?? 0)
    }
  }
  for (const term of own) placeOf[term] = 0
  return { terms: own, worth: found }
}

/** Stems, by number, shared with the others, those first that do most for the similarity, ties by stem. */
export function tellingStems(
  vectors: Vectors,
  report: number,
  others: readonly number[],
  most: number,
): number[] {
  const { terms, worth } = worths(vectors, report, others)
  const name = (place: number) => vectors.vocabulary.stems[terms[place] ?? 0] ?? ''
  const isBefore = (a: number, b: number) =>
    (worth[a] ?? 0) > (worth[b] ?? 0) || (worth[a] === worth[b] && name(a) < name(b))
  const best: number[] = []
  for (let place = 0; place < terms.length; place++) {
    if ((worth[place] ?? -1) < 0) continue
    let rank = best.length
    while (rank > 0 && isBefore(place, best[rank - 1] ?? 0)) rank--
    best.splice(rank, 0, place)
    best.length = Math.min(best.length, most)
  }
  return best.map((place) => terms[place] ?? 0)
}
