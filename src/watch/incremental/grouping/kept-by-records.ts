/**
 * What was found of some reports, kept as long as they are the same reports, in the same order, and what else it hangs on (their idf, the
 * formulas left out of them) has not changed since.
 */
import type { StoryRecord } from '../../../records.ts'

interface Kept<T> {
  readonly records: readonly StoryRecord[]
  /** Build in which it was found. */
  readonly build: number
  readonly value: T
}

export interface KeptByRecords<T> {
  /** `since`: the last build in which anything of the reports changed. */
  readonly of: (records: readonly StoryRecord[], since: number, make: () => T) => T
  /** A build begins: what was not asked for in the one before is forgotten. */
  readonly begin: (build: number) => void
}

const isSame = (a: readonly StoryRecord[], b: readonly StoryRecord[]) =>
  a.length === b.length && a.every((record, place) => record === b[place])

export function keptByRecords<T>(): KeptByRecords<T> {
  let before = new Map<string, Kept<T>>()
  let now = new Map<string, Kept<T>>()
  let building = 0

  const keyOf = (records: readonly StoryRecord[]) => records.map(({ id }) => id).join('\n')

  return {
    of(records, since, make) {
      const key = keyOf(records)
      const known = now.get(key) ?? before.get(key)
      const isValid = known !== undefined && known.build >= since && isSame(known.records, records)
      const kept = isValid ? known : { records, build: building, value: make() }
      now.set(key, kept)
      return kept.value
    },
    begin(build) {
      building = build
      before = now
      now = new Map()
    },
  }
}
