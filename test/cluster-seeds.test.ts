/** The five seeds: which of their pairs are written from one text, by how much, and that company changes nothing. */
import { expect, it } from 'vitest'
import { generated, recordOf } from '../bench/generate.ts'
import { clusterStories, explainPair } from '../src/cluster/index.ts'
import type { StoryRecord } from '../src/records.ts'
import { seedRecords } from './seed-story.ts'

const number = (id: string) => id.slice(0, 3)

/** Score over threshold of every pair, by the seeds' numbers. */
function scores(records: readonly StoryRecord[]): Map<string, number> {
  const seeds = seedRecords()
  return new Map(
    seeds.flatMap((a, place) =>
      seeds.slice(place + 1).map((b): [string, number] => {
        const score = explainPair(records, a.id, b.id)?.derivationScore ?? Number.NaN
        return [`${number(a.id)}–${number(b.id)}`, score]
      }),
    ),
  )
}

const DERIVED = ['000–002', '003–004']

it('two pairs lie well above the threshold, the other eight far below it', () => {
  const found = scores(seedRecords())
  expect(found.size).toBe(10)
  for (const [pair, score] of found) {
    if (DERIVED.includes(pair)) expect(score, pair).toBeGreaterThanOrEqual(1.15)
    else expect(score, pair).toBeLessThan(0.65)
  }
})

it('they are one story of three accounts among five hundred other reports, and nobody joins them', () => {
  const seeds = seedRecords()
  const ids = new Set(seeds.map(({ id }) => id))
  const stories = clusterStories([...generated(500, 5).map(recordOf), ...seeds]).filter(({ reports }) =>
    reports.some(({ id }) => ids.has(id)),
  )
  expect(stories.map(({ reports }) => reports.map(({ id }) => number(id)).sort())).toEqual([
    ['000', '001', '002', '003', '004'],
  ])
  const accounts = stories[0]?.accounts.map(({ reports }) => reports.map(number).sort().join(' ')).sort()
  expect(accounts).toEqual(['000 002', '001', '003 004'])
})
