import { beforeEach, describe, expect, it } from 'vitest'
import { collection } from '../../test/cluster/collections.ts'
import { need } from './bars.ts'
import { type Grouping, grouping } from './grouping.ts'
import { englishBackground, reader } from './index.ts'
import { alike, decimal, likenessOf, membership } from './memberships.ts'
import { MILLION, similarity } from './neighbours.ts'
import { byId } from './order.ts'
import type { Stories } from './stories.ts'

const grouped = (name: string) => grouping(collection(name).sort(byId), englishBackground(), reader())
let bridge: Grouping
beforeEach(() => {
  bridge = grouped('bridge')
})
const numberOf = (id: string) => bridge.records.findIndex((record) => record.id === id)

/** Stories as a test says, each by the ids of its reports; all others stand alone. */
function stories(of: Grouping, groups: readonly (readonly string[])[]): Stories {
  const number = (id: string) => of.records.findIndex((record) => record.id === id)
  const groupOf = (report: number) => {
    const own = groups.find((ids) => ids.includes(of.records[report]?.id ?? ''))
    return own ? Math.min(...own.map(number)) : report
  }
  const members = (group: number) => [...of.records.keys()].filter((report) => groupOf(report) === group)
  const storyId = (group: number) => `story of ${of.records[group]?.id}`
  return { grouping: of, house: new Set(), groups: [], groupOf, members, storyId }
}

const of = (id: string, ...groups: string[][]) => membership(stories(bridge, groups), numberOf(id))

it('decimals have two digits and no zero before the point', () => {
  expect([0.004, 0.486, 0.999, 1, 10.5].map(decimal)).toEqual(['.00', '.49', '1.00', '1.00', '10.50'])
})

describe('likeness', () => {
  it('is the same either way round, and the bare similarity of reports that are no neighbours', () => {
    const all = [...bridge.records.keys()]
    for (const a of all) for (const b of all) expect(likenessOf(bridge, a, b)).toBe(likenessOf(bridge, b, a))
    const [far, old] = [numberOf('gazette-1'), numberOf('courier-old')]
    expect(likenessOf(bridge, far, old)).toBe(similarity(bridge.collection, far, old) / MILLION)
    const [a, b] = [numberOf('budget-1'), numberOf('budget-2')]
    expect(likenessOf(bridge, a, b)).not.toBe(similarity(bridge.collection, a, b) / MILLION)
  })

  it('to many is the mean over them, each at most 1', () => {
    const [a, b, c] = ['gazette-1', 'radio-1', 'herald-1'].map(numberOf) as [number, number, number]
    const [toB, toC] = [likenessOf(bridge, a, b), Math.min(1, likenessOf(bridge, a, c))]
    const [needB, needC] = [need(bridge.around, a, b), need(bridge.around, a, c)]
    const found = alike(bridge, a, [b, c], 2)
    expect(found.similarity).toBeCloseTo((toB + toC) / 2, 12)
    expect(found.needed).toBeCloseTo((needB + needC) / 4, 12)
    expect([found.reached, found.compared]).toEqual([2, 2])
    expect(alike(bridge, a, [b], needB / toB / 1.01).reached).toBe(0)
    expect(alike(bridge, a, [b], needB / toB).reached).toBe(1)
    expect(alike(bridge, numberOf('gazette-2'), [a], 1).similarity).toBe(1)
    expect(alike(bridge, a, [], 1)).toEqual({ similarity: 0, needed: 0, reached: 0, compared: 0 })
  })

  it('to more than two hundred is that to two hundred of them, evenly chosen', () => {
    const [a, b, c] = ['gazette-1', 'radio-1', 'echo-1'].map(numberOf) as [number, number, number]
    const many = Array.from({ length: 400 }, (_, place) => (place % 2 === 0 ? b : c))
    expect(alike(bridge, a, many, 1)).toEqual(alike(bridge, a, new Array(200).fill(b), 1))
    expect(alike(bridge, a, many.slice(0, 200), 1).similarity).toBeCloseTo(
      alike(bridge, a, [b, c], 1).similarity,
      12,
    )
    expect(alike(bridge, a, many, 1).compared).toBe(200)
  })
})

describe('a membership', () => {
  it('of a report alone says so', () => {
    expect(of('courier-old')).toEqual({
      report: 'courier-old',
      because: 'no other report is near enough to be of the same event',
      sharedTerms: [],
      similarity: null,
      threshold: null,
      matches: 0,
      keptOutOf: null,
    })
  })

  it('names what is shared with one other, or with how many of the others', () => {
    const { because, sharedTerms, matches } = of('budget-1', ['budget-1', 'budget-2'])
    expect(because).toMatch(
      /^shares eleven, budget, Tarnby with the other report \(average similarity \.\d\d, /,
    )
    expect([sharedTerms.length, matches]).toEqual([5, 1])
    const three = of('budget-1', ['budget-1', 'budget-2', 'courier-old'])
    expect(three.because).toMatch(
      / with 1 of the 2 other reports \(average similarity \.\d\d, needed \.\d\d\)$/,
    )
    expect(three.matches).toBe(1)
  })

  it('with nothing in common says only that it is alike', () => {
    const languages = grouped('languages')
    const french = languages.records.findIndex(({ id }) => id === 'fr-1')
    const apart = membership(stories(languages, [['fr-1', 'ja-3']]), french)
    expect(apart.sharedTerms).toEqual([])
    expect(apart.because).toMatch(
      /^is alike with the other report \(average similarity \.00, needed \.\d\d\)$/,
    )
  })

  it('tells of the story that a report alone is near, though that story is far nearer itself', () => {
    const kept = of('gazette-1', ['herald-1', 'gazette-2', 'mirror-1']).keptOutOf
    expect(kept?.story).toBe('story of gazette-2')
    expect(kept?.because).toMatch(
      /^it is near enough to some \((1|\.\d\d)[.\d]*, needed \.\d\d\), but that story’s reports are far more alike among themselves$/,
    )
    expect(kept?.similarity).toBeGreaterThan(kept?.threshold ?? 9)
  })

  it('tells of the nearest other story, and that its own is nearer', () => {
    const groups = [
      ['gazette-1', 'herald-1'],
      ['gazette-2', 'mirror-1'],
      ['radio-1', 'echo-1'],
    ]
    const kept = of('gazette-1', ...groups).keptOutOf
    expect(kept?.story).toBe('story of gazette-2')
    expect(kept?.because).toMatch(/^it is near enough by itself \(.*\), but its own story is nearer$/)
    expect(of('herald-1', ...groups).keptOutOf?.story).toBe('story of gazette-2')
    expect(of('gazette-2', ...groups).keptOutOf?.story).toBe('story of gazette-1')
  })

  it('tells what was missing', () => {
    const kept = of('choir-1').keptOutOf
    expect(kept?.story).toBe('story of echo-1')
    expect(kept?.because).toBe('its similarity to that story is .09 on average, .18 was needed')
    expect(kept?.similarity).toBeLessThan(kept?.threshold ?? 0)
  })

  it('tells of no story that is not half as near as needed', () => {
    expect(of('courier-old', ['gazette-1', 'gazette-2']).keptOutOf).toBeNull()
    expect(of('choir-1', ['echo-1', 'budget-1']).keptOutOf).toBeNull()
  })

  it('tells of the first of two stories that are equally near', () => {
    const copies = ['x', 'y', 'z'].flatMap((id) =>
      bridge.records.filter((record) => record.id === 'herald-1').map((record) => ({ ...record, id })),
    )
    const [gazette] = bridge.records.filter((record) => record.id === 'gazette-1')
    const all = grouping(
      gazette ? [...copies.slice(0, 1), gazette, ...copies.slice(1)] : [],
      englishBackground(),
      reader(),
    )
    expect(membership(stories(all, []), 1).keptOutOf?.story).toBe('story of x')
  })

  it('of no report there is none', () => {
    expect(() => membership(stories(bridge, []), 99)).toThrow('No report 99 among 10')
  })
})
