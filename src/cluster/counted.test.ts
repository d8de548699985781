import { describe, expect, it } from 'vitest'
import { report } from '../../test/cluster/reports.ts'
import type { StoryRecord } from '../records.ts'
import { countedReports, stepBelow } from './counted.ts'

const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)

/** Reports by number; `dayOf` gives the day on which each was published, null for none. */
const reports = (count: number, dayOf: (n: number) => number | null, language = 'en'): StoryRecord[] =>
  Array.from({ length: count }, (_, n) => {
    const on = dayOf(n)
    const published = on === null ? null : ({ iso: day(on), precision: 'day', zone: null } as const)
    return { ...report({ id: `${language}${n}`, text: 'Rain.' }), language, published }
  })

const left = (records: readonly StoryRecord[]) => {
  const counted = countedReports(records)
  return records.flatMap(({ id }, n) => (counted[n] === 0 ? [id] : []))
}

describe('steps', () => {
  it('are four from one power of two to the next', () => {
    const steps = [1, 2, 3, 511, 512, 608, 609, 724, 861, 1023, 1024].map(stepBelow)
    expect(steps).toEqual([1, 2, 3, 430, 512, 608, 608, 724, 861, 861, 1024])
  })

  it('are never above the number, and never a fifth below', () => {
    for (let n = 16; n < 5000; n++) {
      expect(stepBelow(n)).toBeLessThanOrEqual(n)
      expect(stepBelow(n)).toBeGreaterThan(n / 1.25)
      expect(stepBelow(stepBelow(n))).toBe(stepBelow(n))
    }
  })
})

describe('counted reports', () => {
  it('are all of them while they are few, with or without a date', () => {
    expect(left(reports(2047, (n) => n))).toEqual([])
    expect(left(reports(4000, (n) => (n < 2047 ? n : null)))).toEqual([])
  })

  it('are the oldest dated ones where there are many, ties in the order given', () => {
    expect(left(reports(2051, (n) => 2051 - n))).toEqual(['en0', 'en1', 'en2'])
    expect(left(reports(2050, () => 1))).toEqual(['en2048', 'en2049'])
    expect(left(reports(2049, (n) => (n === 0 ? null : n)))).toEqual(['en0'])
  })

  it('are told by language', () => {
    const mixed = [...reports(2049, (n) => n), ...reports(40, () => null, 'de'), ...reports(1, () => 9, 'fr')]
    expect(left(mixed)).toEqual(['en2048'])
  })

  it('stay the same when newer reports come', () => {
    const before = reports(2100, (n) => n)
    const newer = reports(335, (n) => 2200 + n).map((one) => ({ ...one, id: `new ${one.id}` }))
    expect(left([...before, ...newer.slice(1)])).toEqual([
      ...left(before),
      ...newer.slice(1).map(({ id }) => id),
    ])
    expect(left([...before, ...newer])).toEqual([]) // the next step
  })
})
