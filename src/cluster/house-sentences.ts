/**
 * Sentences that are an outlet's or everybody's formula, not a report's own: “The company is based in …”, “Reporting by …; editing by …”.
 * They would tie together whatever carries them.
 *
 * One outlet's: in three or more of its reports, of which each has mostly other sentences (an update of a report repeats most of it).
 * Everybody's: in three or more reports of two or more stories.
 */
import type { StoryRecord } from '../records.ts'
import type { Reader } from './words/reader.ts'

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

/** Sentences that one outlet repeats. */
export function outletSentences(records: readonly StoryRecord[], words: Reader): Set<number> {
  const house = new Set<number>()
  for (const reports of byOutlet(records)) {
    const keys = reports.map((record) => keysOf(record, words))
    const counts = new Map<number, number>()
    for (const own of keys) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const own of keys) {
      const repeated = [...own].filter((key) => (counts.get(key) ?? 0) >= REPEATS)
      if (repeated.length < MOSTLY * own.size) for (const key of repeated) house.add(key)
    }
  }
  return house
}

const IN_SEVERAL = 4
/** What is known of a sentence beside its last report: reports, no more than REPEATS, and whether they are of several stories. */
const FLAGS = 2 * IN_SEVERAL

/** Sentences that stand in several stories; `storyOf` gives the story of each report. */
export function commonSentences(
  records: readonly StoryRecord[],
  { wordsOf }: Reader,
  storyOf: (report: number) => number,
): Set<number> {
  /** By key: FLAGS times the report it was met in last, and flags. A number each: a large site has millions of sentences. */
  const met = new Map<number, number>()
  records.forEach((record, report) => {
    const story = storyOf(report)
    for (const key of wordsOf(record).keys) {
      if (key === 0) continue
      const known = met.get(key)
      if (known === undefined) met.set(key, report * FLAGS + 1)
      else {
        const last = Math.floor(known / FLAGS)
        if (last === report) continue
        const several = storyOf(last) === story ? known & IN_SEVERAL : IN_SEVERAL
        met.set(key, report * FLAGS + several + Math.min(REPEATS, (known & REPEATS) + 1))
      }
    }
  })
  const common = new Set<number>()
  for (const [key, known] of met) if (known % FLAGS === IN_SEVERAL + REPEATS) common.add(key)
  return common
}
