/** Grouping against its definition, number for number, where everything lies close together. */
import { describe, expect, it } from 'vitest'
import { type Grouping, grouping } from '../src/cluster/grouping.ts'
import { englishBackground, reader } from '../src/cluster/index.ts'
import { groupedByBruteForce } from './cluster/brute-force.ts'
import { type Crowd, crowd } from './cluster/crowds.ts'

/** Neighbours of each report, ascending, with what is known of each pair. */
function neighboursOf({ records, pairs, likeness, s }: Grouping) {
  const found = records.map((): (readonly [number, number, number, number])[] => [])
  pairs.from.forEach((from, pair) => {
    const to = pairs.to[pair] ?? 0
    const known = [pairs.similarity[pair] ?? 0, likeness[pair] ?? 0, s[pair] ?? 0] as const
    found[from]?.push([to, ...known])
    found[to]?.push([from, ...known])
  })
  return found.map((one) => one.sort(([a], [b]) => a - b))
}

const USUAL: Crowd = {
  seed: 1,
  reports: 36,
  events: 6,
  days: 24,
  words: [16, 56],
  ofSubject: 0.3,
  ofEvent: 0.5,
}

const CROWDS: readonly (readonly [string, Crowd])[] = [
  ['a few events over a month', USUAL],
  ['the same in a week', { ...USUAL, seed: 2, days: 7 }],
  ['one running subject', { ...USUAL, seed: 3, events: 12, ofSubject: 0.5, ofEvent: 0.35 }],
  ['lines of a dozen words', { ...USUAL, seed: 4, words: [6, 20] }],
  ['many reports of one event', { ...USUAL, seed: 5, reports: 50, events: 2, days: 3 }],
  [
    'a hundred reports of a dozen events, in one week',
    { seed: 6, reports: 110, events: 12, days: 5, words: [20, 40], ofSubject: 0.4, ofEvent: 0.3 },
  ],
  [
    'short reports with stragglers',
    { seed: 7, reports: 60, events: 9, days: 3, words: [10, 30], ofSubject: 0.3, ofEvent: 0.35 },
  ],
  [
    'many small events',
    { seed: 8, reports: 60, events: 20, days: 3, words: [10, 30], ofSubject: 0.15, ofEvent: 0.4 },
  ],
]

describe('grouping is as defined', () => {
  for (const [name, sketch] of CROWDS)
    it(name, () => {
      const records = crowd(sketch)
      const found = grouping(records, englishBackground(), reader())
      const wanted = groupedByBruteForce(records, englishBackground())
      expect(neighboursOf(found)).toEqual(wanted.neighbours)
      expect([...found.groups]).toEqual(wanted.groups)
      expect([...found.ease].map((value) => value.toFixed(9))).toEqual(
        wanted.ease.map((value) => value.toFixed(9)),
      )
    })
})
