/**
 * Sentences that are an outlet's or everybody's formula, not a report's own: “The company is based in …”, “Reporting by …; editing by …”.
 * They would tie together whatever carries them.
 *
 * One outlet's: in three or more of its reports, of which each has mostly other sentences (an update of a report repeats most of it).
 * Everybody's: in three or more reports of two or more stories.
 */
import type { StoryRecord } from '../records.ts'

const REPEATS = 3 // reports
const MOSTLY = 0.5 // share of a report's sentences
const SHORTEST = 25 // characters: shorter sentences recur by themselves

/** Keys of the sentences to leave out. */
export type HouseSentences = ReadonlySet<string>

export const NO_HOUSE_SENTENCES: HouseSentences = new Set()

/** A sentence without its marks and case: what makes two of them the same. */
export function sentenceKey(text: string): string {
  return text.length < SHORTEST ? '' : text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
}

function keysOf({ paragraphs }: StoryRecord): Set<string> {
  const keys = new Set<string>()
  for (const { sentences } of paragraphs) {
    for (const { text } of sentences) {
      const key = sentenceKey(text)
      if (key !== '') keys.add(key)
    }
  }
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
export function outletSentences(records: readonly StoryRecord[]): Set<string> {
  const house = new Set<string>()
  for (const reports of byOutlet(records)) {
    const keys = reports.map(keysOf)
    const counts = new Map<string, number>()
    for (const own of keys) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1)
    for (const own of keys) {
      const repeated = [...own].filter((key) => (counts.get(key) ?? 0) >= REPEATS)
      if (repeated.length < MOSTLY * own.size) for (const key of repeated) house.add(key)
    }
  }
  return house
}

/** Sentences that stand in several stories; `storyOf` gives the story of each report. */
export function commonSentences(
  records: readonly StoryRecord[],
  storyOf: (report: number) => number,
): Set<string> {
  const seen = new Map<string, { reports: number; readonly story: number; several: boolean }>()
  records.forEach((record, report) => {
    const story = storyOf(report)
    for (const key of keysOf(record)) {
      const known = seen.get(key)
      if (!known) seen.set(key, { reports: 1, story, several: false })
      else {
        known.reports += 1
        known.several ||= known.story !== story
      }
    }
  })
  return new Set(
    [...seen].filter(([, { reports, several }]) => reports >= REPEATS && several).map(([key]) => key),
  )
}
