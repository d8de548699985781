import { describe, expect, test } from 'vitest'
import { type ClusterSketch, storyOf } from '../../test/story-factory.ts'
import { composeStory, storyContext } from './index.ts'

function pageOf(sketch: ClusterSketch) {
  const cluster = storyOf(sketch)
  return composeStory(cluster, storyContext([cluster], { outlets: {}, pageSize: 9 }))
}

const agreementOf = (sketch: ClusterSketch) => pageOf(sketch).agreement

const REPORTS = [
  {
    id: 'a',
    paragraphs: [
      'Norway has refused to approve a plan to open a customs office in Iceland.',
      'Herring prices rose by a fifth in the ports of the west.',
      'The harbour choir sang for the crews on Sunday evening.',
    ],
  },
  {
    id: 'b',
    paragraphs: [
      'Oslo is reluctant to back the proposal for establishing a customs bureau in Iceland.',
      'A lighthouse keeper found a bottle with a letter from 1931.',
      'The harbour choir sang for the crews on Sunday evening.',
    ],
  },
  {
    id: 'c',
    paragraphs: [
      'Norwegian officials oppose the plan to create a customs office in Iceland.',
      'Snow closed the mountain road for the third day.',
    ],
  },
]

describe('agreement', () => {
  test('a point is in every account only where each has a sentence that makes it', () => {
    const { inEvery } = agreementOf({ reports: REPORTS })
    expect(inEvery.map(({ wordings }) => wordings.map(({ extract }) => extract.at.report))).toEqual([
      ['a', 'b', 'c'],
    ])
  })

  test('a point of some accounts is not in every one, and is told once', () => {
    const { agreement, summary } = pageOf({ reports: REPORTS })
    const isChoir = (text: string): boolean => text.includes('choir')
    const everywhere = agreement.inEvery.flatMap(({ wordings }) =>
      wordings.map(({ extract }) => extract.text),
    )
    expect(everywhere.some(isChoir)).toBe(false)
    const some = agreement.inSome.filter(({ wordings }) =>
      wordings.some(({ extract }) => isChoir(extract.text)),
    )
    const told = summary.filter(({ extract }) => isChoir(extract.text))
    expect(some.length + told.length).toBe(1)
    for (const { accounts } of told) expect(accounts).toEqual([0, 1])
  })

  test('a copy is no account of its own', () => {
    const { inEvery } = agreementOf({ reports: REPORTS, accounts: [['a', 'b', 'c']] })
    expect(inEvery).toEqual([])
  })

  test('what only one report says is listed under it', () => {
    const { onlyIn } = agreementOf({ reports: REPORTS })
    expect(onlyIn.map(({ report, shown }) => [report, shown.map(({ text }) => text)])).toEqual([
      ['a', ['Herring prices rose by a fifth in the ports of the west.']],
      ['b', ['A lighthouse keeper found a bottle with a letter from 1931.']],
      ['c', ['Snow closed the mountain road for the third day.']],
    ])
  })

  test('one report has nothing to be compared with', () => {
    const { inEvery, inSome, onlyIn } = agreementOf({ reports: REPORTS.slice(0, 1) })
    expect([inEvery, inSome, onlyIn]).toEqual([[], [], []])
  })
})
