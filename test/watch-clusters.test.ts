/**
 * Stories found step by step are those found from scratch, over random edits of a hundred reports: more than the builds of whole sites
 * could go through, so that neighbours, strays and near misses occur.
 */
import { describe, expect, it } from 'vitest'
import { generated, recordOf } from '../bench/generate.ts'
import { clusterStories } from '../src/cluster/index.ts'
import type { Membership, StoryCluster, StoryRecord } from '../src/records.ts'
import { incrementalClusters } from '../src/watch/incremental/clusters.ts'
import { random } from './watch-edits.ts'

const SEQUENCES = process.env.STEMMA_LONG ? 30 : 3
const STEPS = 10
const REPORTS = 120

type Next = () => number
const pick = <T>(next: Next, from: readonly T[]): T => from[Math.floor(next() * from.length)] as T

function changed(record: StoryRecord, next: Next, all: readonly StoryRecord[]): StoryRecord {
  const other = pick(next, all)
  switch (Math.floor(next() * 6)) {
    case 0:
      return { ...record, paragraphs: record.paragraphs.slice(0, -1) }
    case 1:
      return { ...record, paragraphs: [...record.paragraphs, ...other.paragraphs.slice(0, 2)] }
    case 2:
      return { ...record, headline: { text: other.headline.text, from: 'text' } }
    case 3:
      return { ...record, published: next() < 0.3 ? null : other.published }
    case 4:
      return { ...record, outlet: other.outlet }
    default:
      return { ...record, paragraphs: other.paragraphs.toReversed() }
  }
}

function edited(records: readonly StoryRecord[], next: Next, made: number): StoryRecord[] {
  const place = Math.floor(next() * records.length)
  const record = records[place]
  if (!record) return [...records]
  const kind = next()
  if (kind < 0.15) return records.toSpliced(place, 1)
  if (kind < 0.3)
    return [...records, { ...changed(record, next, records), id: `new-${made}`, file: `new-${made}.txt` }]
  return records.with(place, changed(record, next, records))
}

const printed = (value: number | null) => value?.toFixed(2) ?? null

/** Figures as they are printed: those that nobody is shown may waver. */
const told = (membership: Membership) => ({
  ...membership,
  similarity: printed(membership.similarity),
  threshold: printed(membership.threshold),
  keptOutOf: membership.keptOutOf && {
    ...membership.keptOutOf,
    similarity: printed(membership.keptOutOf.similarity),
    threshold: printed(membership.keptOutOf.threshold),
  },
})

const plain = (stories: readonly StoryCluster[]) =>
  stories.map((story) => ({ ...story, idf: [...story.idf], memberships: story.memberships.map(told) }))

describe('stories found step by step', () => {
  it.each(Array.from({ length: SEQUENCES }, (_, n) => n + 1))(
    'are those found from scratch, sequence %i',
    (sequence) => {
      const next = random(sequence)
      const step = incrementalClusters()
      let records = generated(REPORTS, sequence).map(recordOf)
      for (let n = 0; n <= STEPS; n++) {
        expect(plain(step.of(records))).toEqual(plain(clusterStories(records)))
        for (let edits = next() < 0.8 ? 1 : 10; edits > 0; edits--)
          records = edited(records, next, n * 10 + edits)
      }
    },
  )

  it('keep every story that an edit does not concern the same object', () => {
    const step = incrementalClusters()
    const records = generated(REPORTS, 1).map(recordOf)
    const before = new Set(step.of(records))
    const [first, ...others] = records
    if (!first) throw new Error('No reports')
    const after = step.of([{ ...first, paragraphs: first.paragraphs.slice(0, -1) }, ...others])
    expect(after.filter((story) => !before.has(story)).length).toBeLessThan(after.length / 4)
  })
})
