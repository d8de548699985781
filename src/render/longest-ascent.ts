/**
 * A longest strictly ascending subsequence (patience sorting, O(n log n)): of pairs in the order of one report, those that stand in the
 * same order in the other. Gives their indices.
 */
export function longestAscent(values: readonly number[]): ReadonlySet<number> {
  /** Index of the least value that ends an ascent of each length. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [index, value] of values.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[index] = ends[low - 1]
    ends[low] = index
  }
  const chosen = new Set<number>()
  for (let index = ends.at(-1); index !== undefined; index = before[index]) chosen.add(index)
  return chosen
}
