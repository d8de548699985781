/** For each report the last build in which something changed; what is kept of reports is valid as long as it is no older. */
import type { StoryRecord } from '../../../records.ts'

export interface Versions<T> {
  /** Tells the value of this build, and answers in which build it became what it is. */
  readonly since: (record: StoryRecord, value: T, build: number) => number
}

export function versions<T>(isSame: (a: T, b: T) => boolean = Object.is): Versions<T> {
  const known = new WeakMap<StoryRecord, { readonly value: T; readonly build: number }>()
  return {
    since(record, value, build) {
      const before = known.get(record)
      if (before && isSame(before.value, value)) return before.build
      known.set(record, { value, build })
      return build
    },
  }
}
