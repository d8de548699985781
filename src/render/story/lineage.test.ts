import { describe, expect, it } from 'vitest'
import type { Derivation, StoryRecord } from '../../records.ts'
import type { StoryPage } from '../../records-page.ts'
import { type Branch, lineage } from './lineage.ts'

const tie = (derived: string, source: string, given: Partial<Derivation> = {}): Derivation => ({
  derived,
  source,
  degree: 'wholly-derived',
  direction: 'inferred',
  directionReason: '',
  score: 1.2,
  matchedSentences: 1,
  sentences: 1,
  covered: 1,
  covers: 1,
  sharedWords: 1,
  longestShared: '',
  alignments: [],
  ...given,
})

function page(
  ids: readonly string[],
  origin: string | null,
  derivations: readonly Derivation[],
  credits: Readonly<Record<string, string>> = {},
): StoryPage {
  const reports = ids.map(
    (id): Partial<StoryRecord> => ({
      id,
      outlet: { name: `Outlet ${id}`, from: 'byline', line: null },
      credits: credits[id] ? [{ name: credits[id], text: '', line: 1 }] : [],
    }),
  )
  return {
    cluster: { reports, accounts: [{ reports: ids, origin }], derivations },
  } as unknown as StoryPage
}

/** `a(b(c) d)` */
const drawn = ({ report, followers }: Branch): string =>
  followers.length === 0 ? report : `${report}(${followers.map(drawn).join(' ')})`

const tree = (made: StoryPage) => lineage(made)[0]?.branches.map(drawn).join(' ')

describe('a family tree', () => {
  it('hangs each report from the one it follows most, nearest first', () => {
    const ties = [tie('b', 'a'), tie('c', 'a', { score: 2 }), tie('d', 'a'), tie('d', 'b', { score: 1.9 })]
    expect(tree(page(['a', 'b', 'c', 'd'], 'a', ties))).toBe('a(c b(d))')
  })

  it('prefers a known direction to a higher score without one', () => {
    const ties = [tie('b', 'a'), tie('c', 'a'), tie('c', 'b', { direction: 'unknown', score: 3 })]
    expect(tree(page(['a', 'b', 'c'], 'a', ties))).toBe('a(b c)')
  })

  it('holds every report of the account once, whatever ties there are', () => {
    expect(tree(page(['a', 'b', 'c'], 'a', [tie('b', 'c'), tie('c', 'b')]))).toBe('a(b c)')
    expect(tree(page(['a', 'b', 'c'], 'a', []))).toBe('a(b c)')
  })

  it('puts reports side by side where none is the first', () => {
    expect(tree(page(['a', 'b'], null, [tie('b', 'a', { direction: 'unknown' })]))).toBe('a b')
  })

  it('names a source that is credited and not among the outlets', () => {
    const ties = [tie('b', 'a', { direction: 'unknown' })]
    expect(lineage(page(['a', 'b'], null, ties, { b: 'Agency' }))[0]?.named).toMatchObject({
      report: 'b',
      credit: { name: 'Agency' },
    })
    expect(lineage(page(['a', 'b'], null, ties, { b: 'Outlet a' }))[0]?.named).toBeNull()
  })
})
