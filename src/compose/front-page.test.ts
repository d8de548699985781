import { describe, expect, test } from 'vitest'
import { type RecordSketch, storyOf } from '../../test/story-factory.ts'
import { composeSite } from './index.ts'

const report = (id: string, published?: string): RecordSketch => ({
  id,
  headline: `Headline of ${id}`,
  paragraphs: [`The town of ${id} has opened a bridge over the river after a winter of hard work.`],
  ...(published ? { published } : {}),
})

/** Stories as lists of reports; each report is an account of its own unless the second list says otherwise. */
function front(stories: readonly (readonly RecordSketch[])[], pageSize = 60, accounts?: string[][]) {
  const clusters = stories.map((reports) => storyOf({ reports, ...(accounts ? { accounts } : {}) }))
  return composeSite(clusters, { config: { outlets: {}, pageSize }, problems: [] }).front
}

const headlines = (river: ReturnType<typeof front>) =>
  river.pages.map(({ days }) =>
    days.map(({ day, stories }) => [day, ...stories.map(({ headline }) => headline.text.slice(12))]),
  )

describe('the river', () => {
  test('flows from the newest day, undated stories last', () => {
    const river = front([[report('old', '2024-01-05')], [report('none')], [report('new', '2024-02-01')]])
    expect(headlines(river)).toEqual([
      [
        ['2024-02-01', 'new'],
        ['2024-01-05', 'old'],
        [null, 'none'],
      ],
    ])
  })

  test('sets more accounts before newer, within a day', () => {
    const river = front([
      [report('one', '2024-01-05T20:00:00Z')],
      [report('two', '2024-01-05T08:00:00Z'), report('two-b', '2024-01-05T07:00:00Z')],
      [report('late', '2024-01-05T22:00:00Z')],
    ])
    expect(headlines(river)).toEqual([[['2024-01-05', 'two', 'late', 'one']]])
  })

  test('does not count copies', () => {
    const copies = [
      report('copied', '2024-01-05'),
      report('copy', '2024-01-05'),
      report('copy-2', '2024-01-05'),
    ]
    const river = front([copies], 60, [['copied', 'copy', 'copy-2']])
    expect(river.pages[0]?.days[0]?.stories[0]?.accounts).toEqual([{ reports: 3, origin: 'held' }])
    expect([river.stories, river.reports, river.accounts]).toEqual([1, 3, 1])
  })

  test('is cut into pages, and has one where there is no story', () => {
    const stories = Array.from({ length: 5 }, (_, index) => [report(`s${index}`, `2024-01-0${index + 1}`)])
    expect(
      front(stories, 2).pages.map(({ number, days }) => [
        number,
        days.flatMap(({ stories: all }) => all).length,
      ]),
    ).toEqual([
      [1, 2],
      [2, 2],
      [3, 1],
    ])
    expect(front([]).pages).toEqual([{ number: 1, days: [] }])
  })

  test('does not depend on the order of the stories', () => {
    const stories = ['c', 'a', 'b'].map((id) => [report(id, '2024-01-05')])
    expect(front([...stories].reverse())).toEqual(front(stories))
  })

  test('shows no more than two sentences, each with where it leads', () => {
    const river = front([[report('one')]])
    expect(river.pages[0]?.days[0]?.stories[0]?.opening).toMatchObject([
      { citation: 'A 1.1', path: expect.stringMatching(/^stories\/headline-of-one-[0-9a-f]{8}\/#A-1-1$/) },
    ])
  })
})
