/**
 * What clustering reads of reports, as a text: what they say, what their words weigh, which of their sentences are formulas. What was found of
 * reports with the same reading need not be found again.
 */
import type { HouseSentences } from '../cluster/house-sentences.ts'
import { weightMarks } from '../cluster/weight-marks.ts'
import type { WeighedWords } from '../cluster/words/reader.ts'
import type { StoryRecord } from '../records.ts'

/** What a record was made of, as a text; undefined where that is not known. */
export type Identity = (record: StoryRecord) => string | undefined

export interface Readings {
  /** Null where nobody knows what a report was made of. */
  readonly of: (
    reports: readonly StoryRecord[],
    weights: WeighedWords,
    house: HouseSentences,
  ) => string | null
  /** Lets go of the words. */
  readonly forget: () => void
}

interface Marks {
  readonly idf: Float64Array
  readonly of: (record: StoryRecord) => string
}

function rememberedMarks(weights: WeighedWords): Marks {
  const mark = weightMarks(weights)
  const known = new Map<StoryRecord, string>()
  return {
    idf: weights.idf,
    of(record) {
      const before = known.get(record)
      if (before !== undefined) return before
      const found = mark(record)
      known.set(record, found)
      return found
    },
  }
}

/** Keys of the report's sentences that are formulas, each once. */
function formulasOf(record: StoryRecord, { words }: WeighedWords, house: HouseSentences): string {
  if (house.size === 0) return ''
  const found = words.wordsOf(record).keys.filter((key) => key !== 0 && house.has(key))
  return found.length === 0 ? '' : [...new Set(found)].join(' ')
}

export function readings(identity: Identity): Readings {
  /** Those of the words at hand; they hold the words of all reports, and go when clustering is over. */
  let marks: Marks | null = null
  return {
    of(reports, weights, house) {
      if (marks?.idf !== weights.idf) marks = rememberedMarks(weights)
      const parts: string[] = []
      for (const record of reports) {
        const named = identity(record)
        if (named === undefined) return null
        parts.push(named, marks.of(record), formulasOf(record, weights, house))
      }
      return parts.join('\n')
    },
    forget() {
      marks = null
    },
  }
}
