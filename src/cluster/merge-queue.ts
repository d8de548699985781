/**
 * A heap of pairs of groups, the most alike first, ties to the pair whose groups have the first reports. A pair pushed before either of its groups
 * changed is stale and is passed over.
 *
 * A large collection makes a million offers: they are numbers in long arrays, and each place of the heap has four below it, which lie together.
 */

import { larger } from '../larger.ts'

export interface MergeQueue {
  push(a: number, b: number, alike: number): void
  pop(): readonly [number, number] | null
}

/** Of each offer: its groups, their first reports, and their versions when it was made. */
const [A, B, FIRST_OF_A, FIRST_OF_B, VERSION_OF_A, VERSION_OF_B, FIELDS] = [0, 1, 2, 3, 4, 5, 6]
const BELOW = 4

/** `first` and `version` are read at push and at pop: they are the groups' own. */
export function mergeQueue(first: Int32Array, version: Int32Array): MergeQueue {
  let offers = new Int32Array(1024 * FIELDS)
  let made = 0
  /** Numbers of offers that were taken, to be given again. */
  const free: number[] = []
  /** At each place of the heap how alike the groups are, and the offer's number. */
  let alikeAt = new Float64Array(1024)
  let offerAt = new Int32Array(1024)
  let size = 0

  const field = (offer: number, name: number) => offers[offer * FIELDS + name] ?? 0

  function offerOf(x: number, y: number): number {
    const [a, b] = (first[x] ?? 0) < (first[y] ?? 0) ? [x, y] : [y, x]
    const offer = free.pop() ?? made++
    const at = offer * FIELDS
    offers = larger(offers, at + FIELDS)
    offers[at + A] = a
    offers[at + B] = b
    offers[at + FIRST_OF_A] = first[a] ?? 0
    offers[at + FIRST_OF_B] = first[b] ?? 0
    offers[at + VERSION_OF_A] = version[a] ?? 0
    offers[at + VERSION_OF_B] = version[b] ?? 0
    return offer
  }

  function before(alike: number, offer: number, otherAlike: number, other: number): boolean {
    if (alike !== otherAlike) return alike > otherAlike
    const [one, two] = [field(offer, FIRST_OF_A), field(other, FIRST_OF_A)]
    return one === two ? field(offer, FIRST_OF_B) < field(other, FIRST_OF_B) : one < two
  }

  function put(place: number, alike: number, offer: number): void {
    alikeAt[place] = alike
    offerAt[place] = offer
  }

  function rise(alike: number, offer: number): void {
    let place = size++
    while (place > 0) {
      const above = Math.floor((place - 1) / BELOW)
      const [parentAlike, parent] = [alikeAt[above] ?? 0, offerAt[above] ?? 0]
      if (!before(alike, offer, parentAlike, parent)) break
      put(place, parentAlike, parent)
      place = above
    }
    put(place, alike, offer)
  }

  function sink(alike: number, offer: number): void {
    let place = 0
    for (;;) {
      const begin = BELOW * place + 1
      if (begin >= size) break
      let child = begin
      for (let next = begin + 1; next < Math.min(size, begin + BELOW); next++)
        if (before(alikeAt[next] ?? 0, offerAt[next] ?? 0, alikeAt[child] ?? 0, offerAt[child] ?? 0))
          child = next
      const [childAlike, childOffer] = [alikeAt[child] ?? 0, offerAt[child] ?? 0]
      if (!before(childAlike, childOffer, alike, offer)) break
      put(place, childAlike, childOffer)
      place = child
    }
    put(place, alike, offer)
  }

  /** The best offer's number. */
  function best(): number {
    const top = offerAt[0] ?? 0
    size--
    if (size > 0) sink(alikeAt[size] ?? 0, offerAt[size] ?? 0)
    free.push(top)
    return top
  }

  return {
    push(a, b, alike) {
      alikeAt = larger(alikeAt, size + 1)
      offerAt = larger(offerAt, size + 1)
      rise(alike, offerOf(a, b))
    },
    pop() {
      while (size > 0) {
        const offer = best()
        const [a, b] = [field(offer, A), field(offer, B)]
        if (version[a] === field(offer, VERSION_OF_A) && version[b] === field(offer, VERSION_OF_B))
          return [a, b]
      }
      return null
    },
  }
}
