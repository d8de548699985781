/** Reads each report once, however often its words are asked for; a reader is kept as long as its lexicon is wanted. */
import type { StoryRecord } from '../../records.ts'
import { Lexicon } from './lexicon.ts'
import { type ReportWords, reportWords } from './report-words.ts'

export interface Reader {
  readonly lexicon: Lexicon
  readonly wordsOf: (record: StoryRecord) => ReportWords
}

/** Words, and what each stem of the lexicon weighs in the collection. */
export interface WeighedWords {
  readonly words: Reader
  readonly idf: Float64Array
}

export function reader(): Reader {
  const lexicon = new Lexicon()
  const known = new WeakMap<StoryRecord, ReportWords>()
  return {
    lexicon,
    wordsOf(record) {
      const before = known.get(record)
      if (before) return before
      const words = reportWords(record, lexicon)
      known.set(record, words)
      return words
    },
  }
}
