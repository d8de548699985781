/**
 * Records → story vectors: TF-IDF over the terms of each report, the TERMS heaviest kept, of length 1. They lie in typed arrays, one
 * report after the other, weights as integers: sums of integers are exact, so that no similarity hangs on the order of its terms.
 */
import type { StoryRecord } from '../records.ts'
import type { Background } from './background.ts'
import { type HouseSentences, NO_HOUSE_SENTENCES } from './house-sentences.ts'
import { idf } from './idf.ts'
import { VECTOR } from './settings.ts'
import { reportsWith, type Terms, terms } from './terms.ts'
import type { Reader } from './words/reader.ts'

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

/** The heaviest terms of one report, ties by the stem, of length 1. */
export function heaviestTerms(
  { stems, weights }: Terms,
  rarityOf: Float64Array,
  names: readonly string[],
): Vector {
  const weighed = weights.map((weight, place) => weight * (rarityOf[stems[place] ?? 0] ?? 0))
  const heaviestFirst = Array.from(weighed.keys())
    .filter((place) => (weighed[place] ?? 0) > 0)
    .sort(
      (a, b) =>
        (weighed[b] ?? 0) - (weighed[a] ?? 0) ||
        ((names[stems[a] ?? 0] ?? '') < (names[stems[b] ?? 0] ?? '') ? -1 : 1),
    )
  const kept = heaviestFirst.slice(0, VECTOR.TERMS)
  const length = Math.sqrt(kept.reduce((sum, place) => sum + (weighed[place] ?? 0) ** 2, 0))
  kept.sort((a, b) => (stems[a] ?? 0) - (stems[b] ?? 0))
  return {
    terms: Int32Array.from(kept, (place) => stems[place] ?? 0),
    weights: Int32Array.from(kept, (place) => Math.round((UNIT * (weighed[place] ?? 0)) / length)),
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

export function storyVectors(
  records: readonly StoryRecord[],
  background: Background,
  words: Reader,
  house: HouseSentences = NO_HOUSE_SENTENCES,
): Vectors {
  const { stems, numberByStem } = words.lexicon
  const counts = reportsWith(records, words, background.language, house)
  const idfOf = idf(background, records.length)
  const idfByTerm = Float64Array.from(counts, (count, term) =>
    count === 0 ? 0 : idfOf(stems[term] ?? '', count),
  )
  const rarities = idfByTerm.map(rarity)
  const vectors = records.map((record) =>
    heaviestTerms(terms(record, words, background.language, house), rarities, stems),
  )
  return joinedVectors(vectors, { stems, numberByStem, idf: idfByTerm })
}
