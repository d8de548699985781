import { expect, it } from 'vitest'
import { isAlike, steady } from './steady.ts'

it('values that say the same are alike', () => {
  const value = () => ({ a: [1, { b: null }], m: new Map([['x', [2]]]), n: Number.NaN })
  expect(isAlike(value(), value())).toBe(true)
})

it.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, { b: undefined }],
  [[1, 2], [1]],
  [[], {}],
  [new Map([['a', 1]]), new Map([['a', 2]])],
  [new Map([['a', undefined]]), new Map([['b', undefined]])],
  [new Map(), {}],
  [null, {}],
  [1, '1'],
])('%j and %j are not', (a, b) => {
  expect(isAlike(a, b)).toBe(false)
  expect(isAlike(b, a)).toBe(false)
})

it('what is alike stays the same object', () => {
  const keep = steady<{ n: number }>()
  const first = keep({ n: 1 })
  expect(keep({ n: 1 })).toBe(first)
  expect(keep({ n: 2 })).not.toBe(first)
})
