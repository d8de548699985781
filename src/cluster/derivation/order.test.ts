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

it('does not count a stem that stands in more than two hundred places', () => {
  const weights = Float64Array.of(1, 2)
  const places = (count: number) => stemPlaces([new Int32Array(count).fill(0), Int32Array.of(1)])
  expect(heaviestInOrder(Int32Array.of(0, 1), places(200), weights)).toBe(3)
  expect(heaviestInOrder(Int32Array.of(0, 1), places(201), weights)).toBe(2)
})

it('is the same for sentences that repeat a few stems over and over', () => {
  const weights = Float64Array.of(1, 2, 4)
  const over = (count: number) => Int32Array.from({ length: count }, (_, place) => (place * place) % 3)
  const [own, first, second] = [over(40), over(25).reverse(), over(31)]
  const whole = Int32Array.of(...first, ...second)
  expect(heaviestInOrder(own, stemPlaces([first, second]), weights)).toBe(heaviestCommon(own, whole, weights))
  expect(heaviestCommon(own, own, weights)).toBe(own.reduce((sum, stem) => sum + (weights[stem] ?? 0), 0))
  expect(heaviestCommon(own, Int32Array.of(), weights)).toBe(0)
  expect(heaviestCommon(Int32Array.of(2, 0, 1), Int32Array.of(0, 2, 1), weights)).toBe(6)
})

it('is nothing of nothing', () => {
  const weights = Float64Array.of(1)
  expect(heaviestInOrder(Int32Array.of(), stemPlaces([Int32Array.of(0)]), weights)).toBe(0)
  expect(heaviestInOrder(Int32Array.of(0), stemPlaces([]), weights)).toBe(0)
})
