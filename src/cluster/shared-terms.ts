/** What two reports, or a report and its story, have in common: the terms whose weights make up most of their similarity. */
import type { Vectors } from './vectors.ts'

/** Adds to each term that both vectors hold the product of its weights. */
function addShared(
  { begins, terms, weights }: Vectors,
  a: number,
  b: number,
  worth: Map<number, number>,
): void {
  let x = begins[a] ?? 0
  let y = begins[b] ?? 0
  const [endOfA, endOfB] = [begins[a + 1] ?? 0, begins[b + 1] ?? 0]
  while (x < endOfA && y < endOfB) {
    const term = terms[x] ?? 0
    const difference = term - (terms[y] ?? 0)
    if (difference === 0) worth.set(term, (worth.get(term) ?? 0) + (weights[x] ?? 0) * (weights[y] ?? 0))
    if (difference <= 0) x++
    if (difference >= 0) y++
  }
}

/** Stems, by number, shared with the others, those first that do most for the similarity, ties by stem. */
export function tellingStems(
  vectors: Vectors,
  report: number,
  others: readonly number[],
  most: number,
): number[] {
  const worth = new Map<number, number>()
  for (const other of others) addShared(vectors, report, other, worth)
  const { stems } = vectors.vocabulary
  return [...worth]
    .sort(([a, x], [b, y]) => y - x || ((stems[a] ?? '') < (stems[b] ?? '') ? -1 : 1))
    .slice(0, most)
    .map(([term]) => term)
}
