/**
 * In: two wordings of one remark. Out: for each the ranges of its text in which it differs from the other. Words are aligned by a
 * longest common subsequence of keys (Hunt and Szymanski 1977 give its history): where most of the shorter stands in the other, the words
 * outside the alignment differ; in a freer paraphrase only words exchanged for another of their group do.
 */
import type { ComparedWord } from './wordings.ts'

export type Range = readonly [number, number]

const LONGEST = 150 // words; longer wordings are shown without marks
const CLOSE = 0.7 // share of the shorter wording's words that stand in the other in order

export function differences(
  a: readonly ComparedWord[],
  b: readonly ComparedWord[],
): { a: Range[]; b: Range[] } {
  if (a.length === 0 || b.length === 0 || a.length > LONGEST || b.length > LONGEST) return { a: [], b: [] }
  const pairs = commonSubsequence(a, b)
  const isClose = pairs.length >= CLOSE * Math.min(a.length, b.length)
  const exchanged = isClose
    ? pairs.filter(([i, j]) => a[i]?.form.stem !== b[j]?.form.stem)
    : exchangedWords(a, b)
  const inA = new Set(exchanged.map(([i]) => i))
  const inB = new Set(exchanged.map(([, j]) => j))
  if (isClose && Math.max(a.length, b.length) <= 2 * Math.min(a.length, b.length)) {
    for (const at of between(pairs.map(([i]) => i))) inA.add(at)
    for (const at of between(pairs.map(([, j]) => j))) inB.add(at)
  }
  return { a: ranges(a, inA), b: ranges(b, inB) }
}

/** Indices between the first and last aligned word that are not aligned. */
function between(aligned: readonly number[]): number[] {
  const known = new Set(aligned)
  const found: number[] = []
  for (let at = aligned[0] ?? 0; at < (aligned.at(-1) ?? 0); at += 1) if (!known.has(at)) found.push(at)
  return found
}

/** Content words of one group with different stems, each once. */
function exchangedWords(a: readonly ComparedWord[], b: readonly ComparedWord[]): [number, number][] {
  const found: [number, number][] = []
  a.forEach((word, i) => {
    const { key, stem } = word.form
    if (!key.startsWith('#')) return
    const j = b.findIndex(({ form }) => form.key === key)
    if (j >= 0 && b[j]?.form.stem !== stem) found.push([i, j])
  })
  return found
}

/** Pairs of indices of a longest common subsequence of keys. */
export function commonSubsequence(
  a: readonly ComparedWord[],
  b: readonly ComparedWord[],
): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const here = i * width + j
      const skipA = lengths[here + width] ?? 0
      const skipB = lengths[here + 1] ?? 0
      lengths[here] =
        a[i]?.form.key === b[j]?.form.key ? (lengths[here + width + 1] ?? 0) + 1 : Math.max(skipA, skipB)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]?.form.key === b[j]?.form.key) pairs.push([i++, j++])
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  return pairs
}

/** Text ranges of the words at these indices, neighbours joined. */
function ranges(words: readonly ComparedWord[], at: ReadonlySet<number>): Range[] {
  const found: [number, number][] = []
  words.forEach((word, n) => {
    if (!at.has(n)) return
    const last = found.at(-1)
    if (last !== undefined && at.has(n - 1)) last[1] = word.end
    else found.push([word.start, word.end])
  })
  return found
}
