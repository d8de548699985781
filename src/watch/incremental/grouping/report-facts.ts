/** What grouping asks of each report and what hangs on the report alone, worked out once: its sentences' keys, its stems. */
import { keysOf } from '../../../cluster/house-sentences.ts'
import type { Reader } from '../../../cluster/index.ts'
import { distinctStems } from '../../../cluster/words/report-words.ts'
import type { StoryRecord } from '../../../records.ts'

export interface ReportFacts {
  /** Keys of its sentences; see `cluster/house-sentences.ts`. */
  readonly keys: ReadonlySet<number>
  /** Numbers of the distinct stems of its headline and sentences, in the order of `cluster/story-idf.ts`. */
  readonly stems: Int32Array
}

export type FactsOf = (record: StoryRecord) => ReportFacts

export function reportFacts(words: Reader): FactsOf {
  const known = new WeakMap<StoryRecord, ReportFacts>()
  return (record) => {
    const before = known.get(record)
    if (before) return before
    const stems = distinctStems([words.wordsOf(record)], words.lexicon)
    const facts = { keys: keysOf(record, words), stems }
    known.set(record, facts)
    return facts
  }
}
