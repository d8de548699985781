/**
 * Records → story vectors as `cluster/vectors.ts` makes them, with the vectors of reports kept whose terms and whose terms' idf are as they
 * were; and for each report the last build in which the idf of one of its stems changed.
 */
import type { Background } from '../../../cluster/background.ts'
import { countedReports } from '../../../cluster/counted.ts'
import type { HouseSentences } from '../../../cluster/house-sentences.ts'
import { idf, quantized } from '../../../cluster/idf.ts'
import type { Reader } from '../../../cluster/index.ts'
import { VECTOR } from '../../../cluster/settings.ts'
import { type Terms, terms } from '../../../cluster/terms.ts'
import {
  heaviestTerms,
  joinedVectors,
  rarity as toRarity,
  type Vector,
  type Vectors,
} from '../../../cluster/vectors.ts'
import type { StoryRecord } from '../../../records.ts'
import { ownHouse } from './house.ts'
import type { FactsOf } from './report-facts.ts'

interface ReportTerms extends Terms {
  readonly house: string
}

interface Kept {
  readonly terms: ReportTerms
  readonly vector: Vector
  /** Build in which its vector, and in which the idf of any of its stems, last changed. */
  readonly vectorSince: number
  readonly idfSince: number
}

/** By stem: how many counted reports use it, its idf, and that to the power that vectors use. */
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

const isSameVector = (a: Vector, b: Vector) =>
  a.terms.length === b.terms.length &&
  a.terms.every((term, place) => term === b.terms[place] && a.weights[place] === b.weights[place])

export function incrementalVectors(
  background: Background,
  words: Reader,
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
    return { house: own, ...terms(record, words, background.language, house) }
  }

  /** As `cluster/terms.ts` counts them; −1 of stems that are no report's term. */
  function stemCounts(all: readonly ReportTerms[], counted: Uint8Array): Int32Array {
    const counts = new Int32Array(words.lexicon.stems.length).fill(-1)
    all.forEach(({ stems }, report) => {
      const more = counted[report] ?? 0
      for (const stem of stems) counts[stem] = Math.max(counts[stem] ?? 0, 0) + more
    })
    return counts
  }

  /** The idf of every stem that is used, 0 of the others, and which of them changed. */
  function idfNow(all: readonly ReportTerms[], counted: Uint8Array) {
    const counts = stemCounts(all, counted)
    const size = counted.filter(Boolean).length
    const idfOf = idf(background, size)
    const reports = quantized(VECTOR.BACKGROUND + size + 1)
    const [now, rarity] = [new Float64Array(counts.length), new Float64Array(counts.length)]
    const changed = new Uint8Array(counts.length)
    for (let term = 0; term < counts.length; term++) {
      const [count, old] = [counts[term] ?? 0, before.idf[term] ?? 0]
      const isSame = reports === before.reports && count === before.counts[term]
      const value = isSame ? old : count < 0 ? 0 : idfOf(words.lexicon.stems[term] ?? '', count)
      now[term] = value
      changed[term] = Number(value !== old)
      rarity[term] = value === old ? (before.rarity[term] ?? 0) : toRarity(value)
    }
    before = { reports, counts, idf: now, rarity }
    return { now, changed, rarity }
  }

  return {
    of(records, house, build) {
      const all = records.map((record) => termsOf(record, house))
      const { now, changed, rarity } = idfNow(all, countedReports(records))
      const isChanged = (stems: Int32Array) => stems.some((stem) => changed[stem] === 1)
      const keeping = new WeakMap<StoryRecord, Kept>()
      const reports = records.map((record, report): Kept => {
        const found = all[report] ?? { house: '', stems: new Int32Array(), weights: new Float64Array() }
        const known = kept.get(record)
        const sameTerms = known?.terms === found
        const sameIdf = known !== undefined && !isChanged(found.stems) && !isChanged(factsOf(record).stems)
        if (known && sameTerms && sameIdf) return known
        const vector = heaviestTerms(found, rarity, words.lexicon.stems)
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
        vectors: joinedVectors(
          reports.map(({ vector }) => vector),
          { stems: words.lexicon.stems, numberByStem: words.lexicon.numberByStem, idf: now },
        ),
        vectorSince: reports.map(({ vectorSince }) => vectorSince),
        idfSince: reports.map(({ idfSince }) => idfSince),
      }
    },
  }
}
