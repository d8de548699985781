import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestAscent } from './longest-ascent.ts'

/** Length of the longest ascent, by trying all. */
function bruteForce(values: readonly number[]): number {
  const best = values.map(() => 1)
  for (const [index, value] of values.entries())
    for (let before = 0; before < index; before++)
      if ((values[before] ?? 0) < value) best[index] = Math.max(best[index] ?? 0, (best[before] ?? 0) + 1)
  return Math.max(0, ...best)
}

it('the longest ascent ascends, and no other is longer', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 40 }), (values) => {
      const chosen = [...longestAscent(values)].sort((a, b) => a - b).map((index) => values[index] ?? 0)
      for (const [index, value] of chosen.entries())
        if (index > 0) expect(value).toBeGreaterThan(chosen[index - 1] ?? 0)
      expect(chosen.length).toBe(bruteForce(values))
    }),
  )
})
