/**
 * Two sentences → the runs of words that both print, in the same order in both. The longest run first, then what stands before and after
 * it, as Ratcliff and Obershelp compare texts. Runs of fewer than three words prove nothing and are passed over.
 */
import { tokens } from '../text/tokens.ts'

const SHORTEST = 3 // words
/** Above this product of lengths two sentences are too long to be compared word by word. */
const LARGEST = 250_000 // words²

type Place = readonly [start: number, end: number]

export interface SharedRuns {
  /** Ranges of characters in each text, ascending. */
  readonly a: readonly Place[]
  readonly b: readonly Place[]
  /** Words in the runs. */
  readonly words: number
}

interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** The longest run between two stretches of words, the earliest of several. */
function longestRun(a: readonly string[], b: readonly string[], [a0, a1]: Place, [b0, b1]: Place): Run {
  let best: Run = { a: a0, b: b0, length: 0 }
  let before = new Int32Array(b1 - b0 + 1)
  let here = new Int32Array(b1 - b0 + 1)
  for (let i = a0; i < a1; i++) {
    for (let j = b0; j < b1; j++) {
      const length = a[i] === b[j] ? (before[j - b0] ?? 0) + 1 : 0
      here[j - b0 + 1] = length
      if (length > best.length) best = { a: i - length + 1, b: j - length + 1, length }
    }
    ;[before, here] = [here, before]
  }
  return best
}

function runsBetween(a: readonly string[], b: readonly string[], inA: Place, inB: Place): Run[] {
  if (inA[1] - inA[0] < SHORTEST || inB[1] - inB[0] < SHORTEST) return []
  const run = longestRun(a, b, inA, inB)
  if (run.length < SHORTEST) return []
  return [
    ...runsBetween(a, b, [inA[0], run.a], [inB[0], run.b]),
    run,
    ...runsBetween(a, b, [run.a + run.length, inA[1]], [run.b + run.length, inB[1]]),
  ]
}

export function sharedRuns(a: string, b: string, language: string): SharedRuns {
  const [inA, inB] = [tokens(a, language), tokens(b, language)]
  if (inA.length * inB.length > LARGEST) return { a: [], b: [], words: 0 }
  const word = ({ text }: { readonly text: string }) => text.toLowerCase().replace(/’/g, "'")
  const runs = runsBetween(inA.map(word), inB.map(word), [0, inA.length], [0, inB.length])
  const place = (own: typeof inA, first: number, length: number): Place => [
    own[first]?.start ?? 0,
    own[first + length - 1]?.end ?? 0,
  ]
  return {
    a: runs.map((run) => place(inA, run.a, run.length)),
    b: runs.map((run) => place(inB, run.b, run.length)),
    words: runs.reduce((sum, { length }) => sum + length, 0),
  }
}
