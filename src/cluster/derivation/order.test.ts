import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heaviestCommon, heaviestInOrder, stemPlaces } from './order.ts'

const STEMS = 12
const sentence = fc.array(fc.integer({ min: 0, max: STEMS - 1 }), { maxLength: 14 })

/** Every window tried, with a table each. */
function byTables(of: Int32Array, sentences: readonly Int32Array[], weights: Float64Array): number {
  const windows = sentences.map((one, place) => Int32Array.of(...one, ...(sentences[place + 1] ?? [])))
  return Math.max(0, ...windows.map((window) => heaviestCommon(of, window, weights)))
}

it('is the heaviest common subsequence with any two neighbouring sentences', () => {
  fc.assert(
    fc.property(
      sentence,
      fc.array(sentence, { maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: 90 }), { minLength: STEMS, maxLength: STEMS }),
      (own, other, tenths) => {
        const weights = Float64Array.from(tenths, (tenth) => tenth / 10)
        const sentences = other.map((stems) => Int32Array.from(stems))
        const found = heaviestInOrder(Int32Array.from(own), stemPlaces(sentences), weights)
        expect(found).toBeCloseTo(byTables(Int32Array.from(own), sentences, weights), 9)
      },
    ),
    { numRuns: 1000 },
  )
})

it('takes neither what stands in another order nor what stands three sentences apart', () => {
  const weights = Float64Array.of(1, 2, 4)
  const places = stemPlaces([Int32Array.of(2, 1), Int32Array.of(0), Int32Array.of(2)])
  expect(heaviestInOrder(Int32Array.of(1, 2), places, weights)).toBe(4)
  expect(heaviestInOrder(Int32Array.of(0, 2), places, weights)).toBe(5)
  expect(heaviestInOrder(Int32Array.of(2, 1), places, weights)).toBe(6)
})
