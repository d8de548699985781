/** Reads each report once, however often its words are asked for; a reader is kept as long as its lexicon is wanted. */
import type { StoryRecord } from '../../records.ts'
import { arena } from './arena.ts'
import { Lexicon } from './lexicon.ts'
import { type ReportWords, reportWords } from './report-words.ts'

export interface Reader {
  readonly lexicon: Lexicon
  readonly wordsOf: (record: StoryRecord) => ReportWords
  /** Drops what was read of all other records. */
  readonly keepOnly: (records: readonly StoryRecord[]) => void
}

/** Words, and what each stem of the lexicon weighs in the collection. */
export interface WeighedWords {
  readonly words: Reader
  readonly idf: Float64Array
}

/** `before` gives the words of a record that were read by an earlier reader, their forms numbered by `lexicon`. */
export function reader(
  lexicon = new Lexicon(),
  before: (record: StoryRecord) => ReportWords | undefined = () => undefined,
): Reader {
  const room = {
    whole: arena((length) => new Int32Array(length)),
    keys: arena((length) => new Float64Array(length)),
  }
  // No WeakMap: at each collection of garbage it would be walked from end to end.
  let known = new Map<StoryRecord, ReportWords>()
  return {
    lexicon,
    wordsOf(record) {
      const own = known.get(record)
      if (own) return own
      const words = before(record) ?? reportWords(record, lexicon, room)
      known.set(record, words)
      return words
    },
    keepOnly(records) {
      const all = known
      known = new Map(
        records.flatMap((record) => {
          const words = all.get(record)
          return words ? [[record, words] as const] : []
        }),
      )
    },
  }
}
