/**
 * An unknown name and the known ones → the one that was probably meant. Damerau–Levenshtein distance (optimal string
 * alignment), case passed over: one slip for names of three to six letters, two for longer ones, none for shorter ones.
 */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1)
      row.push(best)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

const slipsAllowed = (name: string): number => (name.length <= 2 ? 0 : name.length <= 6 ? 1 : 2)

/** The nearest of `known`, the first among equals; null where none is near. Names over 40 letters are never near. */
export function nearestName(unknown: string, known: readonly string[]): string | null {
  if (unknown.length > 40) return null
  const asked = unknown.toLowerCase()
  let nearest: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const name of known) {
    const distance = editDistance(asked, name.toLowerCase())
    if (distance <= slipsAllowed(name) && distance < least) {
      nearest = name
      least = distance
    }
  }
  return nearest
}
