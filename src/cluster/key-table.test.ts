import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KeyTable } from './key-table.ts'

/** Keys of which many share their lower or their upper bits. */
const key = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 2 ** 21 - 1 }).map((upper) => upper * 2 ** 32),
  fc.maxSafeInteger().map((whole) => Math.abs(whole) || 1),
)

it('numbers distinct keys in the order in which they are met, as a map does', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 400 }), (keys) => {
      const [table, map] = [new KeyTable(), new Map<number, number>()]
      for (const one of keys) {
        const number = map.get(one) ?? map.size
        map.set(one, number)
        expect(table.numberOf(one)).toBe(number)
      }
      expect(table.length).toBe(map.size)
      expect([...map.values()].map((number) => table.keyOf(number))).toEqual([...map.keys()])
    }),
    { numRuns: 100, endOnFailure: true },
  )
})

it('keeps the numbers of many', () => {
  const table = new KeyTable()
  const keys = Array.from({ length: 50_000 }, (_, place) => (place + 1) * 2 ** 20 + 1)
  expect(keys.map((one) => table.numberOf(one))).toEqual([...keys.keys()])
  expect(keys.map((one) => table.numberOf(one))).toEqual([...keys.keys()])
})
