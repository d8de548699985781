/** What two reports, or a report and its story, have in common: the terms whose weights make up most of their similarity. */
import type { Vectors } from './vectors.ts'

/** Numbers of the terms both vectors hold, with the product of their weights. */
export function sharedTerms({ begins, terms, weights }: Vectors, a: number, b: number): [number, number][] {
  const shared: [number, number][] = []
  let x = begins[a] ?? 0
  let y = begins[b] ?? 0
  while (x < (begins[a + 1] ?? 0) && y < (begins[b + 1] ?? 0)) {
    const difference = (terms[x] ?? 0) - (terms[y] ?? 0)
    if (difference === 0) shared.push([terms[x] ?? 0, (weights[x] ?? 0) * (weights[y] ?? 0)])
    if (difference <= 0) x++
    if (difference >= 0) y++
  }
  return shared
}

/** Stems, by number, shared with the others, those first that do most for the similarity, ties by stem. */
export function tellingStems(
  vectors: Vectors,
  report: number,
  others: readonly number[],
  most: number,
): number[] {
  const worth = new Map<number, number>()
  for (const other of others) {
    for (const [term, product] of sharedTerms(vectors, report, other))
      worth.set(term, (worth.get(term) ?? 0) + product)
  }
  const { stems } = vectors.vocabulary
  return [...worth]
    .sort(([a, x], [b, y]) => y - x || ((stems[a] ?? '') < (stems[b] ?? '') ? -1 : 1))
    .slice(0, most)
    .map(([term]) => term)
}
