import { expect, it } from 'vitest'
import { report } from '../../test/cluster/reports.ts'
import { grouping } from './grouping.ts'
import { englishBackground, reader } from './index.ts'
import { storyIdf } from './story-idf.ts'

const records = [
  report({ id: 'a', title: 'Harbour news', text: 'The ferry of Tarnby sank. “Nobody drowned,” said Zork.' }),
  report({ id: 'b', text: 'Zork paid for the quux.' }),
]

it('weighs the stems of a story, headline and quotations included, as the collection does', () => {
  const all = grouping(records, englishBackground(), reader())
  const { stems, idf } = all.collection.vectors.vocabulary
  const own = storyIdf(records.slice(0, 1), all)
  expect([...own].map(([stem]) => stem).sort()).toEqual([
    'drown',
    'ferri',
    'harbour',
    'news',
    'sank',
    'tarnbi',
    'zork',
  ])
  for (const [stem, weight] of own) {
    expect(weight).toBe(idf[stems.indexOf(stem)])
    expect(own.get(stem)).toBe(weight)
  }
  expect(own.get('zork')).toBeGreaterThan(own.get('news') ?? 9)
})

it('has no weight for a stem of other stories, nor for one of none', () => {
  const all = grouping(records, englishBackground(), reader())
  const own = storyIdf(records.slice(0, 1), all)
  expect([own.get('quux'), own.get('nosuchstem')]).toEqual([undefined, undefined])
  expect(storyIdf(records, all).get('quux')).toBeGreaterThan(1)
})
