/**
 * Two reports, sentence by sentence: which sentences of one say what a sentence of the other says. Words are weighed by their idf and by
 * how few sentences of the two reports hold them, since what every sentence of a story names tells no two of them together.
 *
 *     overlap(i, j) = 2·W(shared) / (W(i) + W(j))        W: weights of the distinct stems of content words
 *     within(i, j)  = W(shared) / min(W(i), W(j))
 *
 * Pairs are kept where they are the best of either sentence; how alike their wording is names their kind.
 */
import type { AlignedPair, AlignmentKind, StoryRecord } from '../records.ts'
import { type NumberedLine, numberedLines } from './numbered-lines.ts'

const HIGHEST_IDF = 9
const LEAST_OVERLAP = 0.42
const LEAST_WITHIN = 0.62
const LEAST_SHARED = 3 // stems
const LEAST_WEIGHT = 6 // of the shared stems: two rare words, or more that are common

type Lines = readonly NumberedLine[]

/** idf, times how rare the stem is among the sentences of the two reports: 1 in a sentence of each, toward 0 in all. */
function weights(a: Lines, b: Lines, stems: readonly string[], idf: (stem: string) => number): Float64Array {
  const sentencesWith = new Int32Array(stems.length)
  for (const lines of [a, b])
    for (const line of lines)
      for (const stem of line.stems) sentencesWith[stem] = (sentencesWith[stem] ?? 0) + 1
  const all = Math.log(1 + (a.length + b.length) / 2)
  const found = new Float64Array(stems.length)
  for (const [number, stem] of stems.entries()) {
    const rarity = Math.log(1 + (a.length + b.length) / Math.max(2, sentencesWith[number] ?? 0)) / all
    found[number] = Math.min(HIGHEST_IDF, idf(stem)) * rarity
  }
  return found
}

/** Length of the longest common subsequence of two lists of words. What both begin and end with is theirs in any case. */
export function commonInOrder<Word extends string | number>(a: readonly Word[], b: readonly Word[]): number {
  const shorter = Math.min(a.length, b.length)
  let begin = 0
  while (begin < shorter && a[begin] === b[begin]) begin += 1
  let end = 0
  while (end < shorter - begin && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return begin + end + commonBetween(a.slice(begin, a.length - end), b.slice(begin, b.length - end))
}

function commonBetween<Word extends string | number>(a: readonly Word[], b: readonly Word[]): number {
  if (a.length === 0 || b.length === 0) return 0
  let above = new Int32Array(b.length + 1)
  let row = new Int32Array(b.length + 1)
  for (const word of a) {
    for (let place = 0; place < b.length; place++) {
      row[place + 1] =
        b[place] === word ? (above[place] ?? 0) + 1 : Math.max(above[place + 1] ?? 0, row[place] ?? 0)
    }
    ;[above, row] = [row, above]
  }
  return above[b.length] ?? 0
}

interface Match {
  readonly i: number
  readonly j: number
  readonly overlap: number
}

function total(stems: readonly number[], weights: Float64Array): number {
  let sum = 0
  for (const stem of stems) sum += weights[stem] ?? 0
  return sum
}

/** The lines that hold each stem, by its number. */
function postings(lines: Lines, stems: number): number[][] {
  const rows: number[][] = Array.from({ length: stems }, () => [])
  lines.forEach((line, place) => {
    for (const stem of line.stems) rows[stem]?.push(place)
  })
  return rows
}

function matches(a: Lines, b: Lines, weights: Float64Array): Match[] {
  const weightsOfB = b.map(({ stems }) => total(stems, weights))
  const holders = postings(b, weights.length)
  const found: Match[] = []
  a.forEach(({ stems }, i) => {
    const own = total(stems, weights)
    const sums = new Float64Array(b.length)
    const shared = new Int32Array(b.length)
    for (const stem of stems) {
      for (const j of holders[stem] ?? []) {
        sums[j] = (sums[j] ?? 0) + (weights[stem] ?? 0)
        shared[j] = (shared[j] ?? 0) + 1
      }
    }
    sums.forEach((sum, j) => {
      if (sum < LEAST_WEIGHT) return
      const theirs = weightsOfB[j] ?? 0
      const overlap = (2 * sum) / (own + theirs)
      const within = sum / Math.min(own, theirs)
      const told = overlap >= LEAST_OVERLAP || (within >= LEAST_WITHIN && (shared[j] ?? 0) >= LEAST_SHARED)
      if (told) found.push({ i, j, overlap })
    })
  })
  return found
}

function kind(shared: number, shorter: number, longer: number): AlignmentKind {
  if (shared >= 0.9 * shorter && shared >= 0.75 * longer) return 'same words'
  if (shared >= 0.6 * shorter && shared >= 0.4 * longer) return 'nearly the same'
  return shared >= 0.35 * shorter ? 'reworded' : 'same point'
}

function pair(a: NumberedLine, b: NumberedLine): AlignedPair {
  const sharedWords = commonInOrder(a.words, b.words)
  const words = Math.min(a.words.length, b.words.length)
  return {
    a: a.at,
    b: b.at,
    kind: kind(sharedWords, words, Math.max(a.words.length, b.words.length)),
    sharedWords,
    words,
  }
}

/** Keeps a match where it is the best of its sentence in a or of its sentence in b. */
function bestOfEither(found: readonly Match[]): Match[] {
  const bestOfA = new Map<number, number>()
  const bestOfB = new Map<number, number>()
  for (const { i, j, overlap } of found) {
    bestOfA.set(i, Math.max(bestOfA.get(i) ?? 0, overlap))
    bestOfB.set(j, Math.max(bestOfB.get(j) ?? 0, overlap))
  }
  return found.filter(({ i, j, overlap }) => overlap === bestOfA.get(i) || overlap === bestOfB.get(j))
}

/** Pairs in the order of a's sentences, then of b's. A sentence may stand in several: one may be told in two, two in one. */
export function alignSentences(a: StoryRecord, b: StoryRecord, idf: (stem: string) => number): AlignedPair[] {
  const { lines, stems } = numberedLines([a, b])
  const [linesOfA = [], linesOfB = []] = lines
  const found = matches(linesOfA, linesOfB, weights(linesOfA, linesOfB, stems, idf))
  return bestOfEither(found).flatMap(({ i, j }) => {
    const [x, y] = [linesOfA[i], linesOfB[j]]
    return x && y ? [pair(x, y)] : []
  })
}
