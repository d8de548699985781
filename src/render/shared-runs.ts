/**
 * Two sentences → the runs of words that both print, in the same order in both. The longest run first, then what stands before and after
 * it, as Ratcliff and Obershelp compare texts. Runs of fewer than three words prove nothing and are passed over.
 */
import { Forms, keptForms } from '../text/forms.ts'
import { type Numbers, numberOf } from '../text/numbers.ts'
import { wordPlaces } from '../text/tokens.ts'
import { rememberedBy } from './remembered.ts'

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

/** A sentence cut into words. */
export interface CutSentence {
  /** Begin and end of each in the text, one after the other. */
  readonly places: readonly number[]
  /** The same number for the same word, whatever its case and the form of its apostrophes. */
  readonly numbers: readonly number[]
}

/** Numbers words as they are printed: those that differ in case or in the form of an apostrophe have one number. */
const wordNumbers = keptForms(() => {
  const words: Numbers = new Map()
  return new Forms((printed) => numberOf(printed.toLowerCase().replace(/’/g, "'"), words))
})

/** Cuts sentences of a language so that they can be compared; each of them once, however many it is compared with. */
export function sentenceCutter(language: string): (sentence: { readonly text: string }) => CutSentence {
  const numberAt = wordNumbers().language(language)
  return rememberedBy(({ text }: { readonly text: string }) => {
    const places = wordPlaces(text, language)
    const numbers: number[] = []
    for (let place = 0; place < places.length; place += 2)
      numbers.push(numberAt(text, places[place] ?? 0, places[place + 1] ?? 0))
    return { places, numbers }
  })
}

interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** The length of the run that begins at two places; 0 where none does. */
function runAt(a: readonly number[], b: readonly number[], i: number, j: number, inA: Place, inB: Place) {
  if (a[i] !== b[j] || (i > inA[0] && j > inB[0] && a[i - 1] === b[j - 1])) return 0
  const most = Math.min(inA[1] - i, inB[1] - j)
  let length = 1
  while (length < most && a[i + length] === b[j + length]) length++
  return length
}

/** The longest run between two stretches of words, the earliest of several. */
function longestRun(a: readonly number[], b: readonly number[], inA: Place, inB: Place): Run {
  let best: Run = { a: inA[0], b: inB[0], length: 0 }
  for (let i = inA[0]; i < inA[1] - best.length; i++) {
    for (let j = inB[0]; j < inB[1] - best.length; j++) {
      const length = runAt(a, b, i, j, inA, inB)
      if (length > best.length) best = { a: i, b: j, length }
    }
  }
  return best
}

function runsBetween(
  a: readonly number[],
  b: readonly number[],
  inA: Place,
  inB: Place,
  found: Run[] = [],
): Run[] {
  if (inA[1] - inA[0] < SHORTEST || inB[1] - inB[0] < SHORTEST) return found
  const run = longestRun(a, b, inA, inB)
  if (run.length < SHORTEST) return found
  runsBetween(a, b, [inA[0], run.a], [inB[0], run.b], found)
  found.push(run)
  return runsBetween(a, b, [run.a + run.length, inA[1]], [run.b + run.length, inB[1]], found)
}

const placeOf = ({ places }: CutSentence, first: number, length: number): Place => [
  places[2 * first] ?? 0,
  places[2 * (first + length) - 1] ?? 0,
]

/** Of two sentences that one cutter cut. */
export function sharedRuns(a: CutSentence, b: CutSentence): SharedRuns {
  const [inA, inB] = [a.numbers.length, b.numbers.length]
  if (inA * inB > LARGEST) return { a: [], b: [], words: 0 }
  const runs = runsBetween(a.numbers, b.numbers, [0, inA], [0, inB])
  return {
    a: runs.map((run) => placeOf(a, run.a, run.length)),
    b: runs.map((run) => placeOf(b, run.b, run.length)),
    words: runs.reduce((sum, { length }) => sum + length, 0),
  }
}
