/**
 * Two reports, sentence by sentence: which sentences of one say what a sentence of the other says. Words are weighed by their idf and by
 * how few sentences of the two reports hold them, since what every sentence of a story names tells no two of them together.
 *
 *     overlap(i, j) = 2·W(shared) / (W(i) + W(j))        W: weights of the distinct stems of content words
 *     within(i, j)  = W(shared) / min(W(i), W(j))
 *
 * Pairs are kept where they are the best of either sentence; how alike their wording is names their kind.
 */
import type { AlignedPair, AlignmentKind, SentenceRef, StoryRecord } from '../records.ts'
import { stem } from './stems.ts'
import { isStopWord } from './stop-words.ts'
import { tokens } from './tokens.ts'

const HIGHEST_IDF = 9
const LEAST_OVERLAP = 0.42
const LEAST_WITHIN = 0.62
const LEAST_SHARED = 3 // stems
const LEAST_WEIGHT = 6 // of the shared stems: two rare words, or more that are common

interface Line {
  readonly at: SentenceRef
  readonly words: readonly string[]
  readonly stems: ReadonlySet<string>
}

type Weight = (stem: string) => number

function line(at: SentenceRef, text: string, language: string): Line {
  const words = tokens(text, language).map((token) => token.text)
  const content = words.filter((word) => !isStopWord(word, language) && (word.length > 1 || word >= '\u3000'))
  return {
    at,
    words: words.map((word) => word.toLowerCase().replaceAll('’', "'")),
    stems: new Set(content.map((word) => stem(word, language))),
  }
}

function lines({ id, paragraphs, language }: StoryRecord): Line[] {
  return paragraphs.flatMap(({ number, sentences }) =>
    number === null
      ? []
      : sentences.map(({ text }, place) =>
          line({ report: id, paragraph: number, sentence: place + 1 }, text, language),
        ),
  )
}

/** idf, times how rare the stem is among the sentences of the two reports: 1 in a sentence of each, toward 0 in all. */
function weights(a: readonly Line[], b: readonly Line[], idf: Weight): Weight {
  const sentencesWith = new Map<string, number>()
  for (const { stems } of [...a, ...b])
    for (const stem of stems) sentencesWith.set(stem, (sentencesWith.get(stem) ?? 0) + 1)
  const all = Math.log(1 + (a.length + b.length) / 2)
  const weightByStem = new Map<string, number>()
  for (const [stem, found] of sentencesWith) {
    const rarity = Math.log(1 + (a.length + b.length) / Math.max(2, found)) / all
    weightByStem.set(stem, Math.min(HIGHEST_IDF, idf(stem)) * rarity)
  }
  return (stem) => weightByStem.get(stem) ?? 0
}

/** Length of the longest common subsequence of two lists of words. */
export function commonInOrder(a: readonly string[], b: readonly string[]): number {
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

function total(stems: ReadonlySet<string>, weight: Weight): number {
  let sum = 0
  for (const stem of stems) sum += weight(stem)
  return sum
}

function matches(a: readonly Line[], b: readonly Line[], weight: Weight): Match[] {
  const weightsOfB = b.map(({ stems }) => total(stems, weight))
  return a.flatMap(({ stems }, i) => {
    const own = total(stems, weight)
    return b.flatMap((other, j) => {
      const shared = [...stems].filter((stem) => other.stems.has(stem))
      const sum = shared.reduce((all, stem) => all + weight(stem), 0)
      const theirs = weightsOfB[j] ?? 0
      const overlap = (2 * sum) / (own + theirs)
      const within = sum / Math.min(own, theirs)
      const told = overlap >= LEAST_OVERLAP || (within >= LEAST_WITHIN && shared.length >= LEAST_SHARED)
      return told && sum >= LEAST_WEIGHT ? [{ i, j, overlap }] : []
    })
  })
}

function kind(shared: number, shorter: number, longer: number): AlignmentKind {
  if (shared >= 0.9 * shorter && shared >= 0.75 * longer) return 'same words'
  if (shared >= 0.6 * shorter && shared >= 0.4 * longer) return 'nearly the same'
  return shared >= 0.35 * shorter ? 'reworded' : 'same point'
}

function pair(a: Line, b: Line): AlignedPair {
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
export function alignSentences(a: StoryRecord, b: StoryRecord, idf: Weight): AlignedPair[] {
  const linesOfA = lines(a)
  const linesOfB = lines(b)
  const found = matches(linesOfA, linesOfB, weights(linesOfA, linesOfB, idf))
  return bestOfEither(found).flatMap(({ i, j }) => {
    const [x, y] = [linesOfA[i], linesOfB[j]]
    return x && y ? [pair(x, y)] : []
  })
}
