import { expect, it } from 'vitest'
import type { StoryCluster, StoryRecord } from '../records.ts'
import { renamedReports, renamedStories } from './renames.ts'

const record = (id: string, file: string, text: string) =>
  ({
    id,
    file,
    headline: { text, from: 'text' },
    paragraphs: [{ kind: 'text', sentences: [{ text: `${text} in full.` }] }],
  }) as unknown as StoryRecord

const story = (...reports: StoryRecord[]) =>
  ({ id: reports[0]?.id, reports, derivations: [] }) as unknown as StoryCluster

const renames = (before: readonly StoryCluster[], after: readonly StoryCluster[]) =>
  Object.fromEntries(renamedReports(before, after))

it('a file that was renamed is the same report, and so is one whose id was edited', () => {
  const before = [story(record('a', 'a.md', 'Harbour')), story(record('b', 'b.md', 'Bridge'))]
  const after = [
    story(record('x/a', 'x/a.md', 'Harbour')),
    story(record('https://example/b', 'b.md', 'Bridge, new')),
  ]
  expect(renames(before, after)).toEqual({ a: 'x/a', b: 'https://example/b' })
})

it('what is still there, or is another text, is not renamed', () => {
  const before = [story(record('a', 'a.md', 'Harbour')), story(record('b', 'b.md', 'Bridge'))]
  const after = [
    story(record('a', 'a.md', 'Harbour')),
    story(record('copy', 'copy.md', 'Harbour')),
    story(record('c', 'c.md', 'Tunnel')),
  ]
  expect(renames(before, after)).toEqual({})
})

it('of several with one text each gets one new name', () => {
  const before = [story(record('a', 'a.md', 'Harbour'), record('b', 'b.md', 'Harbour'))]
  const after = [story(record('x/b', 'x/b.md', 'Harbour'), record('x/a', 'x/a.md', 'Harbour'))]
  expect(renames(before, after)).toEqual({ a: 'x/a', b: 'x/b' })
})

it('stories of before are told with the ids of now', () => {
  const before = [story(record('a', 'a.md', 'Harbour'), record('b', 'b.md', 'Bridge'))]
  const [now] = renamedStories(before, new Map([['a', 'z']]))
  expect([now?.id, now?.reports.map(({ id, file }) => [id, file])]).toEqual([
    'z',
    [
      ['z', 'a.md'],
      ['b', 'b.md'],
    ],
  ])
})
