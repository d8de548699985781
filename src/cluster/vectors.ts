/**
 * Records → story vectors: TF-IDF over the terms of each report, the TERMS heaviest kept, of length 1. They lie in typed arrays, one
 * report after the other, weights as integers: sums of integers are exact, so that no similarity hangs on the order of its terms.
 */
import type { StoryRecord } from '../records.ts'
import type { Background } from './background.ts'
import { countedReports } from './counted.ts'
import { type HouseSentences, NO_HOUSE_SENTENCES } from './house-sentences.ts'
import { idf } from './idf.ts'
import { VECTOR } from './settings.ts'
import { stemCounts, type Terms, terms } from './terms.ts'
import type { Reader, WeighedWords } from './words/reader.ts'

/** Weights are shares of 1/UNIT: a product of two, summed over a vector of length 1, stays below 2^29. */
export const UNIT = 2 ** 14

export interface Vocabulary {
  /** All stems of the lexicon, by number. */
  readonly stems: readonly string[]
  readonly numberByStem: ReadonlyMap<string, number>
  /** 0 of those that no report of the collection counts among its terms. */
  readonly idf: Float64Array
}

export interface Vectors {
  readonly vocabulary: Vocabulary
  /** The terms of report r lie from `begins[r]` to `begins[r + 1]`, numbers ascending. */
  readonly begins: Int32Array
  readonly terms: Int32Array
  readonly weights: Int32Array
}

/** idf to the power that vectors use. */
export const rarity = (idf: number) => idf ** VECTOR.RARITY

export interface Vector {
  /** Stems by number, ascending. */
  readonly terms: Int32Array
  /** Shares of 1/UNIT. */
  readonly weights: Int32Array
}

/** Places of the heaviest that are above 0, ties by the stem, in any order. */
function heaviest(weighed: Float64Array, sorted: Float64Array, nameOf: (place: number) => string): number[] {
  const least = sorted[Math.max(0, sorted.length - VECTOR.TERMS)] ?? 0
  const [above, tied]: [number[], number[]] = [[], []]
  for (let place = 0; place < weighed.length; place++) {
    const weight = weighed[place] ?? 0
    if (weight > least) above.push(place)
    else if (weight === least && weight > 0) tied.push(place)
  }
  const left = VECTOR.TERMS - above.length
  if (tied.length > left) tied.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  return [...above, ...tied.slice(0, left)]
}

/** The heaviest terms of one report, ties by the stem, of length 1. */
export function heaviestTerms(
  { stems, weights }: Terms,
  rarityOf: Float64Array,
  names: readonly string[],
): Vector {
  const weighed = weights.map((weight, place) => weight * (rarityOf[stems[place] ?? 0] ?? 0))
  const sorted = weighed.slice().sort()
  const kept = heaviest(weighed, sorted, (place) => names[stems[place] ?? 0] ?? '')
  // Heaviest first, so that the sum does not hang on the stems' numbers.
  let squares = 0
  for (let n = 1; n <= kept.length; n++) squares += (sorted[sorted.length - n] ?? 0) ** 2
  const length = Math.sqrt(squares)
  kept.sort((a, b) => (stems[a] ?? 0) - (stems[b] ?? 0))
  return {
    terms: new Int32Array(kept.map((place) => stems[place] ?? 0)),
    weights: new Int32Array(kept.map((place) => Math.round((UNIT * (weighed[place] ?? 0)) / length))),
  }
}

/** Vectors of single reports, one after the other. */
export function joinedVectors(all: readonly Vector[], vocabulary: Vocabulary): Vectors {
  const begins = new Int32Array(all.length + 1)
  const length = all.reduce((sum, { terms }) => sum + terms.length, 0)
  const [terms, weights] = [new Int32Array(length), new Int32Array(length)]
  all.forEach((vector, report) => {
    const begin = begins[report] ?? 0
    terms.set(vector.terms, begin)
    weights.set(vector.weights, begin)
    begins[report + 1] = begin + vector.terms.length
  })
  return { vocabulary, begins, terms, weights }
}

/** Gives the vector of a report, which `anew` would make. */
export type VectorMemory = (
  record: StoryRecord,
  weights: WeighedWords,
  house: HouseSentences,
  anew: () => Vector,
) => Vector

export function storyVectors(
  records: readonly StoryRecord[],
  background: Background,
  words: Reader,
  house: HouseSentences = NO_HOUSE_SENTENCES,
  vectorOf: VectorMemory = (_, __, ___, anew) => anew(),
): Vectors {
  const { stems, numberByStem } = words.lexicon
  const counted = countedReports(records)
  const { counts, isTerm } = stemCounts(records, words, background.language, house, counted)
  const idfOf = idf(background, counted.filter(Boolean).length)
  const idfByTerm = Float64Array.from(counts, (count, term) =>
    isTerm[term] === 0 ? 0 : idfOf(stems[term] ?? '', count),
  )
  const rarities = idfByTerm.map(rarity)
  const weights = { words, idf: idfByTerm }
  const vectors = records.map((record) =>
    vectorOf(record, weights, house, () =>
      heaviestTerms(terms(record, words, background.language, house), rarities, stems),
    ),
  )
  return joinedVectors(vectors, { stems, numberByStem, idf: idfByTerm })
}
