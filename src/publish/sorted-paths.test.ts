import { describe, expect, it } from 'vitest'
import { parentOf, placesIn, sortedByPath } from './sorted-paths.ts'

/** Numbers from 0 to below `end`, the same ones each time. */
function numbers(seed: number): (end: number) => number {
  let state = seed
  return (end) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}

describe('sorted paths', () => {
  it('stand in the order of their units, as a plain sort has them', () => {
    const paths = ['b', 'a/b', 'a-b', 'a', 'a.b/c', 'é', 'Z', '\u{1F525}', '\uFFFD', 'a/b/c']
    const files = paths.map((path) => ({ path, contents: '' }))
    expect(sortedByPath(files).map(({ path }) => path)).toEqual([...paths].sort())
    expect(files.map(({ path }) => path)).toEqual(paths)
  })
  it('lie in a folder', () => {
    expect(['a', 'a/b', 'a/b/c', '', '/a'].map(parentOf)).toEqual(['', 'a', 'a/b', '', ''])
  })
  it.each([0, 1, 2, 3, 50, 400])('are found, %i of them, in whatever order they are asked for', (count) => {
    const next = numbers(count + 1)
    const all = Array.from({ length: 2 * count + 2 }, (_, number) => `p/${number * 7919}`).sort()
    const sorted = all.filter(() => next(2) === 0)
    const asked = Array.from({ length: 1000 }, () => all[next(all.length)] ?? '')
    for (const order of [all, [...all].reverse(), asked, ['', ...all, 'z', '']]) {
      const placeOf = placesIn(sorted)
      expect(order.map(placeOf)).toEqual(order.map((path) => sorted.indexOf(path)))
    }
  })
  it('are found with few looks where they are asked for in order, also those that are not there', () => {
    const sorted = Array.from({ length: 4096 }, (_, number) => `${10_000 + number}`)
    let looks = 0
    const counting = new Proxy(sorted, {
      get(target, property) {
        looks++
        return Reflect.get(target, property)
      },
    })
    const placeOf = placesIn(counting)
    for (const path of sorted) placeOf(`${path}.`)
    expect(looks).toBeLessThan(12 * sorted.length)
  })
})
