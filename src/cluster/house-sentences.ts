/**
 * Sentences that are an outlet's or everybody's formula, not a report's own: “The company is based in …”, “Reporting by …; editing by …”.
 * They would tie together whatever carries them.
 *
 * One outlet's: in three or more of its reports, of which each has mostly other sentences (an update of a report repeats most of it).
 * Everybody's: in three or more reports of two or more stories.
 */
import { larger } from '../larger.ts'
import type { StoryRecord } from '../records.ts'
import { KeyTable } from './key-table.ts'
import type { Reader } from './words/reader.ts'
import type { ReportWords } from './words/report-words.ts'

const REPEATS = 3 // reports; two bits
const MOSTLY = 0.5 // share of a report's sentences

/** Keys of the sentences to leave out; see `words/sentence-key.ts`. */
export type HouseSentences = ReadonlySet<number>

export const NO_HOUSE_SENTENCES: HouseSentences = new Set()

/** Keys of a report's sentences, those too short to tell left out. */
export function keysOf(record: StoryRecord, { wordsOf }: Reader): Set<number> {
  const keys = new Set(wordsOf(record).keys)
  keys.delete(0)
  return keys
}

function byOutlet(records: readonly StoryRecord[]): StoryRecord[][] {
  const groups = new Map<string, StoryRecord[]>()
  for (const record of records) {
    if (record.outlet === null) continue
    const name = record.outlet.name.toLowerCase()
    const known = groups.get(name)
    if (known) known.push(record)
    else groups.set(name, [record])
  }
  return [...groups.values()].filter(({ length }) => length >= REPEATS)
}

/** In how many of an outlet's reports each sentence stands, by the number of its key. */
class Repetitions {
  private readonly keys = new KeyTable()
  private counts = new Int32Array(0)
  /** The report in which a sentence was met last, from 1. */
  private last = new Int32Array(0)
  private report = 0

  /** Tells of each key of a report once, those too short to tell left out. */
  each({ keys }: ReportWords, tell: (number: number) => void): void {
    const report = ++this.report
    for (const key of keys) {
      if (key === 0) continue
      const number = this.keys.numberOf(key)
      this.counts = larger(this.counts, this.keys.length)
      this.last = larger(this.last, this.keys.length)
      if (this.last[number] === report) continue
      this.last[number] = report
      tell(number)
    }
  }

  count(words: ReportWords): void {
    this.each(words, (number) => {
      this.counts[number] = (this.counts[number] ?? 0) + 1
    })
  }

  /** Keys of the report's sentences that stand in REPEATS reports or more; none where they are most of it. */
  repeatedIn(words: ReportWords): number[] {
    const repeated: number[] = []
    let all = 0
    this.each(words, (number) => {
      all++
      if ((this.counts[number] ?? 0) >= REPEATS) repeated.push(this.keys.keyOf(number))
    })
    return repeated.length < MOSTLY * all ? repeated : []
  }
}

/** Sentences that one outlet repeats. */
export function outletSentences(records: readonly StoryRecord[], { wordsOf }: Reader): Set<number> {
  const house = new Set<number>()
  for (const reports of byOutlet(records)) {
    const words = reports.map(wordsOf)
    const repetitions = new Repetitions()
    for (const own of words) repetitions.count(own)
    for (const own of words) for (const key of repetitions.repeatedIn(own)) house.add(key)
  }
  return house
}

/** Flags of a sentence: in how many reports it was met, no more than REPEATS, and whether they are of several stories. */
const IN_SEVERAL = 4

/** Sentences that stand in several stories; `storyOf` gives the story of each report. */
export function commonSentences(
  records: readonly StoryRecord[],
  { wordsOf }: Reader,
  storyOf: (report: number) => number,
): Set<number> {
  const keys = new KeyTable()
  let [last, flags] = [new Int32Array(0), new Uint8Array(0)]
  records.forEach((record, report) => {
    const story = storyOf(report)
    for (const key of wordsOf(record).keys) {
      if (key === 0) continue
      const number = keys.numberOf(key)
      last = larger(last, keys.length)
      flags = larger(flags, keys.length)
      const known = flags[number] ?? 0
      if (known === 0) flags[number] = 1
      else if (last[number] === report) continue
      else {
        const several = storyOf(last[number] ?? 0) === story ? known & IN_SEVERAL : IN_SEVERAL
        flags[number] = several + Math.min(REPEATS, (known & REPEATS) + 1)
      }
      last[number] = report
    }
  })
  const common = new Set<number>()
  for (let number = 0; number < keys.length; number++)
    if (flags[number] === IN_SEVERAL + REPEATS) common.add(keys.keyOf(number))
  return common
}
