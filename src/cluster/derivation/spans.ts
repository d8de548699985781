/**
 * Wording that two reports share outside quotations: the longest run of words both print, and how much of one stands in runs of four
 * words or more found in the other.
 */
import { type Passage, printedWords, type Run } from './passages.ts'

const RUN = 4 // words

const runsOf = (passages: readonly Passage[]): Run[] => passages.flatMap(({ runs }) => runs)

function placesByGram(runs: readonly Run[]): Map<string, [number, number][]> {
  const places = new Map<string, [number, number][]>()
  runs.forEach(({ words }, run) => {
    for (let place = 0; place + RUN <= words.length; place++) {
      const gram = words.slice(place, place + RUN).join(' ')
      const known = places.get(gram)
      if (known) known.push([run, place])
      else places.set(gram, [[run, place]])
    }
  })
  return places
}

function commonLength(a: readonly string[], from: number, b: readonly string[], at: number): number {
  let length = 0
  while (from + length < a.length && at + length < b.length && a[from + length] === b[at + length]) length++
  return length
}

/** At most so many places of one gram are tried: a gram of more is a formula, or the text a hostile one. */
const PLACES = 20

export interface SharedWording {
  /** Share of the first report's words in runs of RUN or more that the second has, 0–1. */
  readonly share: number
  /** The longest such run as the first report prints it; '' where there is none. */
  readonly longest: string
}

export function sharedWording(a: readonly Passage[], b: readonly Passage[]): SharedWording {
  const runsOfA = runsOf(a)
  const runsOfB = runsOf(b)
  const places = placesByGram(runsOfB)
  let words = 0
  let covered = 0
  let longest = 0
  let printed = ''
  runsOfA.forEach((run) => {
    const own = run.words
    words += own.length
    let reached = 0
    for (let place = 0; place + RUN <= own.length; place++) {
      let length = 0
      for (const [other, at] of (places.get(own.slice(place, place + RUN).join(' ')) ?? []).slice(
        0,
        PLACES,
      )) {
        length = Math.max(length, commonLength(own, place, runsOfB[other]?.words ?? [], at))
      }
      if (length > longest) {
        longest = length
        printed = printedWords(run, place, length)
      }
      covered += Math.max(0, place + length - Math.max(reached, place))
      reached = Math.max(reached, place + length)
    }
  })
  return { share: words === 0 ? 0 : covered / words, longest: printed }
}
