import { expect, it } from 'vitest'
import { keptBy } from './kept-by.ts'

it('is made again only where something of its key is another', () => {
  let made = 0
  const kept = keptBy<number>()
  const ask = (...key: unknown[]) => kept.of(key, () => ++made)
  const [a, b, c] = [{}, {}, {}]
  expect(ask([a, b], c)).toBe(1)
  expect(ask([a, b], c)).toBe(1)
  expect(ask([a], c)).toBe(2)
  expect(ask([b], c)).toBe(3)
  expect(ask([b], a)).toBe(4)
  expect(ask([b])).toBe(5)
  kept.forget()
  expect(ask([b])).toBe(6)
})
