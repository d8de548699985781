import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteLists } from './byte-lists.ts'

/** What is in a list, read behind other bytes that have to stay. */
function read(lists: ByteLists, list: number): number[] {
  const into = new Uint8Array(3 + lists.length(list)).fill(7)
  lists.copy(list, into, 3)
  expect([...into.subarray(0, 3)]).toEqual([7, 7, 7])
  return [...into.subarray(3)]
}

test('lists of bytes hold what was pushed, in whatever turn', () => {
  const turns = fc.array(fc.record({ list: fc.nat(5), bytes: fc.uint8Array({ maxLength: 150 }) }))
  fc.assert(
    fc.property(turns, (all) => {
      const lists = new ByteLists()
      lists.reserve(6)
      const plain: number[][] = Array.from({ length: 6 }, () => [])
      for (const { list, bytes } of all) {
        for (const byte of bytes) lists.push(list, byte)
        plain[list]?.push(...bytes)
      }
      plain.forEach((bytes, list) => {
        expect(read(lists, list)).toEqual(bytes)
      })
    }),
  )
})

test('lists of bytes may be many, long and more than were reserved at first', () => {
  const lists = new ByteLists()
  const MANY = 3000
  for (let n = 0; n < MANY; n++) {
    lists.reserve(n + 1)
    for (let k = 0; k < n; k++) lists.push(n, (n + k) % 251)
  }
  for (const n of [0, 1, 63, 64, 65, 1000, 2047, MANY - 1])
    expect(read(lists, n)).toEqual(Array.from({ length: n }, (_, k) => (n + k) % 251))
})
