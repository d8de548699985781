/** Stories against their definition, and what must not change them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bCubed } from '../bench/accuracy/measures.ts'
import { generated, random, recordOf } from '../bench/generate.ts'
import { grouping } from '../src/cluster/grouping.ts'
import { clusterStories, englishBackground, reader } from '../src/cluster/index.ts'
import type { StoryCluster, StoryRecord } from '../src/records.ts'
import { groupedByBruteForce } from './cluster/brute-force.ts'
import { report } from './cluster/reports.ts'

const byId = (a: StoryRecord, b: StoryRecord) => (a.id < b.id ? -1 : 1)

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const next = random(seed)
  return values
    .map((value) => ({ value, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

/** Stories as texts that are the same where they say the same. */
const told = (stories: readonly StoryCluster[]) =>
  stories.map((story) => JSON.stringify({ ...story, idf: [...story.idf].sort() }))

describe('stories', () => {
  it('are those of the definition, worked out by brute force, on 500 reports', () => {
    const records = generated(500, 11).map(recordOf).sort(byId)
    const found = [...grouping(records, englishBackground(), reader()).groups]
    const wanted = groupedByBruteForce(records, englishBackground()).groups
    expect(new Set(wanted).size).toBeGreaterThan(50)
    expect(new Set(wanted).size).toBeLessThan(400)
    expect(bCubed(found, wanted).f1).toBe(1)
    expect(found).toEqual(wanted)
  }, 300_000)

  it('do not depend on the order of the reports', () => {
    const records = generated(120, 5).map(recordOf)
    const whole = told(clusterStories(records))
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(told(clusterStories(shuffled(records, seed)))).toEqual(whole)
      }),
      { numRuns: 8, seed: 1 },
    )
  })

  it('stay as they are, word for word, when a report on something else comes', () => {
    const records = generated(150, 7).map(recordOf)
    const unrelated = report({
      id: 'a/unrelated',
      title: 'Xylophonist zwanzig',
      text: 'Qwertz asdfgh yxcvbnm poiuztr lkjhgfd. Mnbvcxy trewq zuiop.',
    })
    const before = clusterStories(records)
    const after = clusterStories([unrelated, ...records])
    const plain = (stories: typeof before) => stories.map((story) => ({ ...story, idf: [...story.idf] }))
    expect(plain(after.filter(({ id }) => id !== unrelated.id))).toEqual(plain(before))
  })

  it('hold every report once, with as many memberships as reports and accounts that cover them', () => {
    const records = generated(300, 3).map(recordOf)
    const stories = clusterStories(records)
    expect(stories.flatMap(({ reports }) => reports.map(({ id }) => id)).sort()).toEqual(
      records.map(({ id }) => id).sort(),
    )
    for (const { reports, memberships, accounts } of stories) {
      expect(memberships.map(({ report: id }) => id)).toEqual(reports.map(({ id }) => id))
      expect(accounts.flatMap((account) => account.reports).sort()).toEqual(
        reports.map(({ id }) => id).sort(),
      )
    }
  })

  it('of no reports are none', () => {
    expect(clusterStories([])).toEqual([])
  })
})
