/** Formulas of outlets and of everybody, as `cluster/house-sentences.ts` finds them; an outlet is looked at again only where it changed. */
import { type HouseSentences, outletSentences } from '../../../cluster/house-sentences.ts'
import type { Reader } from '../../../cluster/index.ts'
import type { StoryRecord } from '../../../records.ts'
import type { FactsOf } from './report-facts.ts'

interface Outlet {
  readonly records: readonly StoryRecord[]
  readonly house: HouseSentences
}

function byOutlet(records: readonly StoryRecord[]): Map<string, StoryRecord[]> {
  const outlets = new Map<string, StoryRecord[]>()
  for (const record of records) {
    if (record.outlet === null) continue
    const name = record.outlet.name.toLowerCase()
    const known = outlets.get(name)
    if (known) known.push(record)
    else outlets.set(name, [record])
  }
  return outlets
}

const isSame = (a: readonly StoryRecord[], b: readonly StoryRecord[]) =>
  a.length === b.length && a.every((record, place) => record === b[place])

/** What single outlets repeat. */
export function outletHouse(words: Reader): (records: readonly StoryRecord[]) => HouseSentences {
  let before: ReadonlyMap<string, Outlet> = new Map()
  return (records) => {
    const now = new Map(
      [...byOutlet(records)].map(([name, own]): [string, Outlet] => {
        const known = before.get(name)
        return [
          name,
          known && isSame(known.records, own) ? known : { records: own, house: outletSentences(own, words) },
        ]
      }),
    )
    before = now
    return new Set([...now.values()].flatMap(({ house }) => [...house]))
  }
}

const REPEATS = 3 // reports, as in cluster/house-sentences.ts

/** What stands in several stories: `commonSentences`, from keys that are known. */
export function commonHouse(
  records: readonly StoryRecord[],
  factsOf: FactsOf,
  storyOf: (report: number) => number,
): HouseSentences {
  const first = new Map<number, number>()
  const repeated = new Map<number, { reports: number; several: boolean }>()
  records.forEach((record, report) => {
    const story = storyOf(report)
    for (const key of factsOf(record).keys) {
      const known = first.get(key)
      if (known === undefined) {
        first.set(key, story)
        continue
      }
      const seen = repeated.get(key) ?? { reports: 1, several: false }
      seen.reports += 1
      seen.several ||= known !== story
      repeated.set(key, seen)
    }
  })
  return new Set(
    [...repeated].filter(([, { reports, several }]) => reports >= REPEATS && several).map(([key]) => key),
  )
}

/** The house sentences of one report, as a text that differs where they do. */
export function ownHouse(keys: ReadonlySet<number>, house: HouseSentences): string {
  if (house.size === 0) return ''
  let own = ''
  for (const key of keys) if (house.has(key)) own += `${key}\n`
  return own
}
