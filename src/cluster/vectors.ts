/**
 * Records → story vectors: TF-IDF over the terms of each report, the TERMS heaviest kept, of length 1. They lie in typed arrays, one
 * report after the other, weights as integers: sums of integers are exact, so that no similarity hangs on the order of its terms.
 */
import type { StoryRecord } from '../records.ts'
import type { Background } from './background.ts'
import { type HouseSentences, NO_HOUSE_SENTENCES } from './house-sentences.ts'
import { idf } from './idf.ts'
import { VECTOR } from './settings.ts'
import { terms } from './terms.ts'

/** Weights are shares of 1/UNIT: a product of two, summed over a vector of length 1, stays below 2^29. */
export const UNIT = 2 ** 14

export interface Vocabulary {
  readonly stems: readonly string[]
  readonly numberByStem: ReadonlyMap<string, number>
  readonly idf: Float64Array
}

export interface Vectors {
  readonly vocabulary: Vocabulary
  /** The terms of report r lie from `begins[r]` to `begins[r + 1]`, numbers ascending. */
  readonly begins: Int32Array
  readonly terms: Int32Array
  readonly weights: Int32Array
}

interface Counted {
  readonly begins: Int32Array
  readonly terms: Int32Array
  readonly weights: Float64Array
  readonly stems: readonly string[]
  readonly numberByStem: Map<string, number>
  readonly reportsWith: Int32Array
}

/** A growing typed array: the number of all terms is known only at the end. */
function grown<T extends Int32Array | Float64Array>(array: T, needed: number): T {
  if (needed <= array.length) return array
  const larger = new (array.constructor as new (length: number) => T)(Math.max(needed, array.length * 2))
  larger.set(array)
  return larger
}

function counted(records: readonly StoryRecord[], language: string, house: HouseSentences): Counted {
  const begins = new Int32Array(records.length + 1)
  let numbers = new Int32Array(1024)
  let weights = new Float64Array(1024)
  const numberByStem = new Map<string, number>()
  const stems: string[] = []
  let reportsWith = new Int32Array(1024)
  let end = 0
  records.forEach((record, report) => {
    const found = terms(record, language, house)
    numbers = grown(numbers, end + found.stems.length)
    weights = grown(weights, end + found.stems.length)
    found.stems.forEach((stem, place) => {
      let number = numberByStem.get(stem)
      if (number === undefined) {
        number = stems.length
        numberByStem.set(stem, number)
        stems.push(stem)
        reportsWith = grown(reportsWith, stems.length)
      }
      reportsWith[number] = (reportsWith[number] ?? 0) + 1
      numbers[end + place] = number
      weights[end + place] = found.weights[place] ?? 0
    })
    end += found.stems.length
    begins[report + 1] = end
  })
  return { begins, terms: numbers, weights, stems, numberByStem, reportsWith }
}

/** The heaviest terms of one report, ties by the stem, as [number, weight] with numbers ascending. */
function heaviest(all: Counted, report: number, idfByTerm: Float64Array): [number, number][] {
  const found: [number, number][] = []
  for (let place = all.begins[report] ?? 0; place < (all.begins[report + 1] ?? 0); place++) {
    const term = all.terms[place] ?? 0
    const weight = (all.weights[place] ?? 0) * (idfByTerm[term] ?? 0) ** VECTOR.RARITY
    if (weight > 0) found.push([term, weight])
  }
  const stemOf = (term: number) => all.stems[term] ?? ''
  found.sort((a, b) => b[1] - a[1] || (stemOf(a[0]) < stemOf(b[0]) ? -1 : 1))
  return found.slice(0, VECTOR.TERMS)
}

export function storyVectors(
  records: readonly StoryRecord[],
  background: Background,
  house: HouseSentences = NO_HOUSE_SENTENCES,
): Vectors {
  const all = counted(records, background.language, house)
  const idfOf = idf(background, records.length)
  const idfByTerm = Float64Array.from(all.stems, (stem, term) => idfOf(stem, all.reportsWith[term] ?? 0))
  const begins = new Int32Array(records.length + 1)
  const numbers = new Int32Array(records.length * VECTOR.TERMS)
  const weights = new Int32Array(records.length * VECTOR.TERMS)
  let end = 0
  for (let report = 0; report < records.length; report++) {
    const kept = heaviest(all, report, idfByTerm)
    const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0))
    kept.sort((a, b) => a[0] - b[0])
    for (const [term, weight] of kept) {
      numbers[end] = term
      weights[end++] = Math.round((UNIT * weight) / length)
    }
    begins[report + 1] = end
  }
  const vocabulary = { stems: all.stems, numberByStem: all.numberByStem, idf: idfByTerm }
  return { vocabulary, begins, terms: numbers.subarray(0, end), weights: weights.subarray(0, end) }
}
