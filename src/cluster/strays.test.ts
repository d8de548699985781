import { describe, expect, it } from 'vitest'
import { collection } from '../../test/cluster/collections.ts'
import { report } from '../../test/cluster/reports.ts'
import { NO_BACKGROUND } from './background.ts'
import { type Grouping, grouping } from './grouping.ts'
import { englishBackground, reader } from './index.ts'
import type { Pairs } from './neighbours.ts'
import { byId } from './order.ts'
import { rowsOf } from './rows.ts'
import { stragglers } from './stragglers.ts'
import { isKin, strays } from './strays.ts'

type Line = readonly [from: number, to: number, value: number]

/** Pairs in ascending order. */
const pairsOf = (lines: readonly Line[]): Pairs => ({
  from: Int32Array.from(lines, ([from]) => from),
  to: Int32Array.from(lines, ([, to]) => to),
  similarity: Int32Array.from(lines, ([, , value]) => Math.round(1e6 * value)),
})

describe('strays', () => {
  /** “stray→group”, of reports in `groups` with the similarities of `lines`; each that is held against a story is kin of it. */
  function found(groups: readonly number[], lines: readonly Line[], kin = true): string[] {
    const pairs = pairsOf(lines)
    const records = groups.map((_, place) => report({ id: `r${place}`, text: 'Rain.' }))
    const grouping = { records, pairs, rows: rowsOf(groups.length, pairs), groups: Int32Array.from(groups) }
    const members = (group: number) => [...groups.keys()].filter((place) => groups[place] === group)
    const moved = strays(grouping as unknown as Grouping, members, NO_BACKGROUND, new Set(), () => kin)
    return [...moved].map(([stray, group]) => `${stray}→${group}`)
  }

  it('go to the group of their nearest neighbour, if they are kin', () => {
    expect(found([0, 0, 2], [[1, 2, 0.3]])).toEqual(['2→0'])
    expect(found([0, 0, 2], [[1, 2, 0.3]], false)).toEqual([])
  })

  it('are near it', () => {
    expect(found([0, 0, 2], [[0, 2, 0.2]])).toEqual(['2→0'])
    expect(found([0, 0, 2], [[0, 2, 0.199]])).toEqual([])
    expect(found([0, 0, 2], [])).toEqual([])
  })

  it('are clearly nearer to it than to another, or very near', () => {
    const groups = [0, 0, 2, 3, 3]
    const to = (first: number, second: number): Line[] => [
      [0, 2, first],
      [2, 3, second],
    ]
    expect(found(groups, to(0.28, 0.2))).toEqual(['2→0'])
    expect(found(groups, to(0.27, 0.2))).toEqual([])
    expect(found(groups, to(0.2, 0.28))).toEqual(['2→3'])
    expect(found(groups, to(0.5, 0.49))).toEqual(['2→0'])
    expect(found(groups, to(0.499, 0.49))).toEqual([])
    expect(found(groups, to(0.5, 0.5))).toEqual(['2→0'])
  })

  it('are measured by their nearest report of each group', () => {
    const lines: Line[] = [
      [0, 2, 0.3],
      [1, 2, 0.1],
      [2, 3, 0.2],
      [2, 4, 0.2],
    ]
    expect(found([0, 0, 2, 3, 3], lines)).toEqual(['2→0'])
  })

  it('are alone or two, and go to no smaller group', () => {
    expect(found([0, 0, 2, 2], [[1, 2, 0.6]])).toEqual(['1→2', '2→0'])
    expect(found([0, 0, 0, 3, 3, 3], [[2, 3, 0.6]])).toEqual([])
    expect(found([0, 1, 1], [[0, 1, 0.6]])).toEqual(['0→1'])
  })

  it('do not go to their own group', () => {
    const lines: Line[] = [
      [0, 1, 0.9],
      [1, 2, 0.6],
    ]
    expect(found([0, 0, 2, 2], lines)).toEqual(['2→0'])
  })

  it('go to no story of more than sixty', () => {
    const story = (reports: number) => found([0, ...new Array(reports).fill(1)], [[0, 1, 0.6]])
    expect(story(60)).toEqual(['0→1'])
    expect(story(61)).toEqual([])
  })
})

describe('a report is kin of others', () => {
  const kin = (name: string, one: string, ...others: string[]) => {
    const all = grouping(collection(name).sort(byId), englishBackground(), reader())
    const numberOf = (id: string) => all.records.findIndex((record) => record.id === id)
    return isKin(all, numberOf(one), others.map(numberOf), englishBackground(), new Set())
  }

  it('if it shares an account with one of them', () => {
    expect(kin('chain', 'c2', 'c1', 'c4')).toBe(true)
    expect(kin('chain', 'c1', 'c4', 'c3')).toBe(true)
    expect(kin('chain', 'c5', 'c4')).toBe(true)
    expect(kin('strays', 'knitting', 'main-1', 'main-2', 'main-3')).toBe(true)
    expect(kin('retellings', 'tell-3', 'origin', 'tell-1', 'tell-2')).toBe(true)
  })

  it('not if they share one among themselves only', () => {
    expect(kin('chain', 'c4', 'c1', 'c2', 'c3')).toBe(false)
    expect(kin('bridge', 'radio-1', 'gazette-1', 'herald-1')).toBe(false)
    expect(kin('strays', 'main-2', 'main-1', 'knitting')).toBe(false)
  })

  it('not without a trace of their wording', () => {
    expect(kin('strays', 'weather', 'main-1', 'main-2')).toBe(false)
    expect(kin('independent-small', 'own-2', 'origin', 'tell-1')).toBe(false)
  })
})

describe('stragglers', () => {
  function found(groups: readonly number[], lines: readonly Line[]): string[] {
    const pairs = pairsOf(lines)
    const s = pairs.similarity
    return stragglers(pairs, rowsOf(groups.length, pairs), s, Int32Array.from(groups)).map(
      ({ report: one, group }) => `${one}→${group}`,
    )
  }
  const within: Line = [0, 1, 1]

  it('are on average half as near to a story as needed', () => {
    expect(found([0, 0, 2], [within, [0, 2, 0.9]])).toEqual(['2→0'])
    expect(found([0, 0, 2], [within, [0, 2, 0.4], [1, 2, 0.5]])).toEqual(['2→0'])
    expect(found([0, 0, 2], [within, [0, 2, 0.899]])).toEqual([])
    expect(found([0, 0, 2], [within])).toEqual([])
  })

  it('are not far less near than its reports are among themselves', () => {
    const three = (s: number): Line[] => [
      [0, 1, s],
      [0, 2, s],
      [0, 3, 1.8],
      [1, 2, s],
    ]
    expect(found([0, 0, 0, 3], three(1.5))).toEqual(['3→0'])
    expect(found([0, 0, 0, 3], three(1.6))).toEqual([])
  })

  it('are clearly nearer to it than to any other', () => {
    const lines = (other: number): Line[] => [within, [0, 2, 0.9], [2, 3, other], [3, 4, 1]]
    expect(found([0, 0, 2, 3, 3], lines(0.6))).toEqual(['2→0'])
    expect(found([0, 0, 2, 3, 3], lines(0.62))).toEqual([])
    expect(found([0, 0, 2, 3, 3], lines(1.36))).toEqual(['2→3'])
  })

  it('go to no report that is alone itself, and come from no group', () => {
    expect(found([0, 1], [[0, 1, 0.9]])).toEqual([])
    expect(found([0, 0, 2, 2], [within, [1, 2, 1.9], [2, 3, 0.1]])).toEqual([])
  })
})
