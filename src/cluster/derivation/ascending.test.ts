import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distinct, shareOfSmaller } from './ascending.ts'
import { containment } from './measures.ts'

const numbers = fc.array(fc.integer({ min: 0, max: 30 }).map((n) => n * 2 ** 45))

it('are the sets of their numbers', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [x, y] = [distinct(Float64Array.from(a)), distinct(Float64Array.from(b))]
      expect([...x]).toEqual([...new Set(a)].sort((one, two) => one - two))
      expect(shareOfSmaller(x, y)).toBe(containment(new Set(a), new Set(b)))
    }),
    { seed: 1 },
  )
})
