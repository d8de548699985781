import { describe, expect, test } from 'vitest'
import { type RecordSketch, storyOf } from '../../test/story-factory.ts'
import { composeSite } from './index.ts'
import { comparePublished, moment } from './published.ts'

const report = (id: string, outlet?: string, published?: string): RecordSketch => ({
  id,
  paragraphs: [`The town of ${id} has opened a bridge over the river after a winter of hard work.`],
  ...(outlet ? { outlet } : {}),
  ...(published ? { published } : {}),
})

const outlets = (config: { outlets: Record<string, { aliases?: string[] }>; pageSize: number }) =>
  composeSite(
    [
      storyOf({
        reports: [report('a1', 'Post', '2024-01-02'), report('a2', 'Radio', '2024-01-03'), report('a3')],
        accounts: [['a1', 'a2'], ['a3']],
      }),
      storyOf({ reports: [report('b1', 'post', '2024-01-01')] }),
    ],
    { config, problems: [] },
  ).outlets

describe('outlets', () => {
  test('are listed by name, the unknown one last, with how their reports stand', () => {
    const found = outlets({ outlets: { Post: {} }, pageSize: 60 })
    expect(found.map(({ name, slug }) => [name, slug])).toEqual([
      ['Post', 'post'],
      ['Radio', 'radio'],
      [null, 'unknown'],
    ])
    const [post, radio, unknown] = found
    expect(post?.reports.map(({ report: id, standing }) => [id, standing])).toEqual([
      ['a1', 'first'],
      ['b1', 'only report'],
    ])
    expect(post).toMatchObject({ first: 1, independent: 1, derived: 0, followed: 1 })
    expect(post?.followers).toMatchObject([
      { outlet: 'Radio', ties: [{ derivedSiglum: 'B', sourceSiglum: 'A' }] },
    ])
    expect(radio).toMatchObject({ first: 0, independent: 0, derived: 1, followed: 0 })
    expect(radio?.follows).toMatchObject([{ outlet: 'Post' }])
    expect(unknown).toMatchObject({ independent: 1, followers: [], follows: [] })
  })

  test('that go by several names are one where the settings say so', () => {
    const found = outlets({ outlets: { Post: { aliases: ['Radio'] } }, pageSize: 60 })
    expect(found.map(({ name, reports }) => [name, reports.length])).toEqual([
      ['Post', 3],
      [null, 1],
    ])
    expect(found.map(({ followers, follows }) => [followers, follows])).toEqual([
      [[], []],
      [[], []],
    ])
  })

  test('are not said to follow each other where nobody knows who follows whom', () => {
    const story = storyOf({
      reports: [report('a1', 'Post', '2024-01-02'), report('a2', 'Radio', '2024-01-03')],
      accounts: [['a1', 'a2']],
    })
    const unknown = {
      ...story,
      accounts: story.accounts.map((account) => ({ ...account, origin: null })),
      derivations: story.derivations.map((one) => ({ ...one, direction: 'unknown' as const })),
    }
    const [post, radio] = composeSite([unknown], {
      config: { outlets: {}, pageSize: 60 },
      problems: [],
    }).outlets
    for (const outlet of [post, radio]) {
      expect(outlet?.reports.map(({ standing }) => standing)).toEqual(['shared text'])
      expect(outlet).toMatchObject({ first: 0, derived: 0, followed: 0, followers: [], follows: [] })
    }
  })

  test('have their reports newest first, undated ones last, ties by id, and say which days they cover', () => {
    const dates = [
      '2024-01-02',
      '2024-01-02T00:00:01Z',
      '2024',
      undefined,
      '2024-01-02',
      '2023-12-31T23:59:59-02:00',
    ]
    const stories = dates.map((date, n) => storyOf({ reports: [report(`r${n}`, 'Post', date)] }))
    for (const clusters of [stories, stories.toReversed()]) {
      const [post] = composeSite(clusters, { config: { outlets: {}, pageSize: 60 }, problems: [] }).outlets
      expect(post?.reports.map(({ report: id }) => id)).toEqual(['r1', 'r0', 'r4', 'r5', 'r2', 'r3'])
      expect(post?.firstPublished?.iso).toBe('2024')
      expect(post?.lastPublished?.iso).toBe('2024-01-02T00:00:01Z')
      expect(post?.evidence).toEqual([{ from: 'front-matter', reports: 6 }])
    }
  })
})

describe('publication dates', () => {
  const at = (iso: string, zone: string | null = null) => ({ iso, precision: 'time' as const, zone })

  test('are compared with their zones', () => {
    expect(moment(at('2024-01-01T00:30:00+02:00', '+02:00'))).toBe(Date.UTC(2023, 11, 31, 22, 30))
    expect(
      comparePublished(at('2024-01-01T10:00:00Z', 'Z'), at('2024-01-01T10:30:00+01:00', '+01:00')),
    ).toBeGreaterThan(0)
  })

  test('that are less exact stand before', () => {
    expect(comparePublished(at('2024'), at('2024-01-01'))).toBeLessThan(0)
  })
})
