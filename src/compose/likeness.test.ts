import { describe, expect, test } from 'vitest'
import { storyOf } from '../../test/story-factory.ts'
import { common, haveOtherFigures, likeness, SAME_POINT, supportKind } from './likeness.ts'
import { storyLines } from './lines.ts'
import { resemblances } from './resemblances.ts'

const FILLER = [
  'The weather in the harbour was calm for most of the week.',
  'A choir sang in the old church of the town.',
  'Traffic was light on the bridge over the river.',
]

/** Two sentences in two reports of their own, among others. */
function pair(a: string, b: string, accounts?: string[][]) {
  const story = storyLines(
    storyOf({
      reports: [
        { id: 'a', paragraphs: [a, FILLER[0] ?? ''] },
        { id: 'b', paragraphs: [b, FILLER[1] ?? '', FILLER[2] ?? ''] },
      ],
      ...(accounts ? { accounts } : {}),
    }),
  )
  const [one, two] = [story.lines[0], story.lines.find(({ at }) => at.report === 'b')]
  if (!one || !two) throw new Error('The story has no lines.')
  return { story, one, two, score: likeness(one, two, story.weights) }
}

describe('likeness', () => {
  test('two reporters who make one point in other words are alike', () => {
    const { score } = pair(
      'Norway has refused to approve a plan to open a customs office in Iceland.',
      'Oslo is reluctant to back the proposal for establishing a customs bureau in Iceland.',
    )
    expect(score).toBeGreaterThanOrEqual(SAME_POINT)
  })

  test('one place named in two sentences is no point in common', () => {
    const { score } = pair(
      'Norway has refused to approve a plan to open a customs office in Iceland.',
      'Fishing boats from Iceland brought a record catch of herring ashore this winter.',
    )
    expect(score).toBeLessThan(0.2)
  })

  test('other figures are another point, but not within one account', () => {
    const [a, b] = [
      'The landslide killed 3 people in the valley.',
      'The landslide killed 5 people in the valley.',
    ]
    expect(pair(a, b).score).toBeLessThan(SAME_POINT)
    expect(pair(a, b, [['a', 'b']]).score).toBeGreaterThanOrEqual(SAME_POINT)
    expect(haveOtherFigures(pair(a, b).one, pair(a, b).two)).toBe(true)
  })

  test('it is the same both ways', () => {
    const { story } = pair('A ferry ran aground in fog.', 'In fog a ferry ran aground near the port.')
    const rows = resemblances(story, 0.1)
    rows.forEach((row, index) => {
      for (const { line, score } of row) {
        expect(rows[line]?.find((other) => other.line === index)?.score).toBe(score)
      }
    })
  })

  test('a bar leaves out what does not come to it, and nothing else', () => {
    const { story, one, two, score } = pair(
      'Divers raised the rusted anchor of a sunken trawler from Kelvin harbour.',
      'Near the lighthouse, rusted anchor chains of a sunken trawler lay ashore, and Kelvin harbour wept.',
    )
    expect(score).toBeGreaterThan(0.2)
    expect(likeness(one, two, story.weights, score)).toBe(score)
    expect(resemblances(story, score)[one.index]).toEqual([{ line: two.index, score }])
    expect(resemblances(story, score + 0.001)[one.index]).toEqual([])
    expect(likeness(one, two, story.weights, 2)).toBe(0)
  })

  test('shared concepts are counted on sorted lists', () => {
    const weights = Float64Array.from([1, 2, 4, 8])
    expect(common([0, 2, 3], [1, 2, 3], weights)).toEqual({ shared: 12, count: 2 })
    expect(common([], [1], weights)).toEqual({ shared: 0, count: 0 })
  })
})

describe('support', () => {
  test('is word for word only where every word is the same', () => {
    const same = pair('A ferry ran aground in thick fog.', 'A ferry ran aground in thick fog.')
    expect(supportKind(same.one, same.two)).toBe('word for word')
    const near = pair(
      'A ferry ran aground in thick fog on Friday.',
      'A ferry ran aground in the thick fog on Friday.',
    )
    expect(supportKind(near.one, near.two)).toBe('nearly the same')
    const far = pair('A ferry ran aground in thick fog.', 'Because of fog the ship has stranded.')
    expect(supportKind(far.one, far.two)).toBe('same point')
  })
})
