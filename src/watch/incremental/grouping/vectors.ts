/**
 * Records → story vectors as `cluster/vectors.ts` makes them, with the vectors of reports kept whose terms and whose terms' idf are as they
 * were; and for each report the last build in which the idf of one of its stems changed.
 */
import type { Background } from '../../../cluster/background.ts'
import type { HouseSentences } from '../../../cluster/house-sentences.ts'
import { idf, quantized } from '../../../cluster/idf.ts'
import { VECTOR } from '../../../cluster/settings.ts'
import { terms } from '../../../cluster/terms.ts'
import { UNIT, type Vectors } from '../../../cluster/vectors.ts'
import type { StoryRecord } from '../../../records.ts'
import { ownHouse } from './house.ts'
import type { FactsOf, StemNumbers } from './report-facts.ts'

interface ReportTerms {
  readonly house: string
  readonly numbers: Int32Array
  readonly weights: Float64Array
}

interface ReportVector {
  readonly terms: Int32Array
  readonly weights: Int32Array
}

interface Kept {
  readonly terms: ReportTerms
  readonly vector: ReportVector
  /** Build in which its vector, and in which the idf of any of its stems, last changed. */
  readonly vectorSince: number
  readonly idfSince: number
}

/** By stem: how many reports use it, its idf, and that to the power that vectors use. */
interface Counts {
  /** What of the number of reports goes into every idf. */
  readonly reports: number
  readonly counts: Int32Array
  readonly idf: Float64Array
  readonly rarity: Float64Array
}

export interface VectorsNow {
  readonly vectors: Vectors
  /** For each report. */
  readonly vectorSince: readonly number[]
  readonly idfSince: readonly number[]
}

export interface IncrementalVectors {
  /** `build` counts builds; records are sorted by id. */
  readonly of: (records: readonly StoryRecord[], house: HouseSentences, build: number) => VectorsNow
}

/** The heaviest terms, ties by the stem, of length 1, numbers ascending: see `heaviest` in `cluster/vectors.ts`. */
function vectorOf(
  { numbers, weights }: ReportTerms,
  rarity: Float64Array,
  stems: readonly string[],
): ReportVector {
  const found: [number, number][] = []
  numbers.forEach((term, place) => {
    const weight = (weights[place] ?? 0) * (rarity[term] ?? 0)
    if (weight > 0) found.push([term, weight])
  })
  found.sort((a, b) => b[1] - a[1] || ((stems[a[0]] ?? '') < (stems[b[0]] ?? '') ? -1 : 1))
  const kept = found.slice(0, VECTOR.TERMS)
  const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0))
  kept.sort((a, b) => a[0] - b[0])
  return {
    terms: Int32Array.from(kept, ([term]) => term),
    weights: Int32Array.from(kept, ([, weight]) => Math.round((UNIT * weight) / length)),
  }
}

const isSameVector = (a: ReportVector, b: ReportVector) =>
  a.terms.length === b.terms.length &&
  a.terms.every((term, place) => term === b.terms[place] && a.weights[place] === b.weights[place])

function joined(kept: readonly Kept[], stems: StemNumbers, idfByTerm: Float64Array): Vectors {
  const begins = new Int32Array(kept.length + 1)
  const all = kept.reduce((sum, { vector }) => sum + vector.terms.length, 0)
  const [numbers, weights] = [new Int32Array(all), new Int32Array(all)]
  let end = 0
  kept.forEach(({ vector }, report) => {
    numbers.set(vector.terms, end)
    weights.set(vector.weights, end)
    end += vector.terms.length
    begins[report + 1] = end
  })
  const { stems: names, numberByStem } = stems
  return { vocabulary: { stems: names, numberByStem, idf: idfByTerm }, begins, terms: numbers, weights }
}

export function incrementalVectors(
  background: Background,
  stems: StemNumbers,
  factsOf: FactsOf,
): IncrementalVectors {
  let kept = new WeakMap<StoryRecord, Kept>()
  let before: Counts = {
    reports: 0,
    counts: new Int32Array(0),
    idf: new Float64Array(0),
    rarity: new Float64Array(0),
  }

  function termsOf(record: StoryRecord, house: HouseSentences): ReportTerms {
    const own = ownHouse(factsOf(record).keys, house)
    const known = kept.get(record)?.terms
    if (known?.house === own) return known
    const found = terms(record, background.language, house)
    return { house: own, numbers: Int32Array.from(found.stems, stems.numberOf), weights: found.weights }
  }

  function reportsWith(all: readonly ReportTerms[]): Int32Array {
    const counts = new Int32Array(stems.stems.length)
    for (const { numbers } of all) for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1
    return counts
  }

  /** The idf of every stem that is used, 0 of the others, and which of them changed. */
  function idfNow(all: readonly ReportTerms[]) {
    const counts = reportsWith(all)
    const idfOf = idf(background, all.length)
    const reports = quantized(VECTOR.BACKGROUND + all.length + 1)
    const [now, rarity] = [new Float64Array(counts.length), new Float64Array(counts.length)]
    const changed = new Uint8Array(counts.length)
    for (let term = 0; term < counts.length; term++) {
      const [count, old] = [counts[term] ?? 0, before.idf[term] ?? 0]
      const isSame = reports === before.reports && count === before.counts[term]
      const value = isSame ? old : count === 0 ? 0 : idfOf(stems.stems[term] ?? '', count)
      now[term] = value
      changed[term] = Number(value !== old)
      rarity[term] = value === old ? (before.rarity[term] ?? 0) : value ** VECTOR.RARITY
    }
    before = { reports, counts, idf: now, rarity }
    return { now, changed, rarity }
  }

  return {
    of(records, house, build) {
      const all = records.map((record) => termsOf(record, house))
      const { now, changed, rarity } = idfNow(all)
      const isChanged = (numbers: Int32Array) => numbers.some((number) => changed[number] === 1)
      const keeping = new WeakMap<StoryRecord, Kept>()
      const reports = records.map((record, report): Kept => {
        const found = all[report] ?? { house: '', numbers: new Int32Array(), weights: new Float64Array() }
        const known = kept.get(record)
        const sameTerms = known?.terms === found
        const sameIdf = known !== undefined && !isChanged(found.numbers) && !isChanged(factsOf(record).stems)
        if (known && sameTerms && sameIdf) return known
        const vector = vectorOf(found, rarity, stems.stems)
        const isSame = known !== undefined && isSameVector(known.vector, vector)
        return {
          terms: found,
          vector: isSame ? known.vector : vector,
          vectorSince: isSame ? known.vectorSince : build,
          idfSince: sameIdf ? known.idfSince : build,
        }
      })
      reports.forEach((one, report) => {
        const record = records[report]
        if (record) keeping.set(record, one)
      })
      kept = keeping
      return {
        vectors: joined(reports, stems, now),
        vectorSince: reports.map(({ vectorSince }) => vectorSince),
        idfSince: reports.map(({ idfSince }) => idfSince),
      }
    },
  }
}
