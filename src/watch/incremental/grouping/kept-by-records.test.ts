import { expect, it } from 'vitest'
import type { StoryRecord } from '../../../records.ts'
import { keptByRecords } from './kept-by-records.ts'

const record = (id: string) => ({ id }) as StoryRecord

it('is found again where a report, their order, or what it hangs on changed', () => {
  const kept = keptByRecords<number>()
  let made = 0
  const [a, b] = [record('a'), record('b')]
  const ask = (records: StoryRecord[], since: number) => kept.of(records, since, () => ++made)
  kept.begin(1)
  expect(ask([a, b], 1)).toBe(1)
  expect(ask([a, b], 1)).toBe(1)
  expect(ask([b, a], 1)).toBe(2)
  kept.begin(2)
  expect(ask([a, b], 1)).toBe(1)
  expect(ask([a, record('b')], 1)).toBe(3)
  kept.begin(3)
  expect(ask([a, b], 3)).toBe(4)
  kept.begin(4)
  expect(ask([a, b], 3)).toBe(4)
})

it('is forgotten where a build did not ask for it', () => {
  const kept = keptByRecords<number>()
  const [a] = [record('a')]
  kept.begin(1)
  kept.of([a], 1, () => 1)
  kept.begin(2)
  kept.begin(3)
  expect(kept.of([a], 1, () => 2)).toBe(2)
})
