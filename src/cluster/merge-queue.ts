/**
 * A binary heap of pairs of groups, the most alike first, ties to the pair whose groups have the first reports. A pair pushed before
 * either of its groups changed is stale and is passed over.
 */

export interface MergeQueue {
  push(a: number, b: number, alike: number): void
  pop(): readonly [number, number] | null
}

interface Offer {
  readonly alike: number
  readonly a: number
  readonly b: number
  readonly firstOfA: number
  readonly firstOfB: number
  readonly versionOfA: number
  readonly versionOfB: number
}

function before(x: Offer, y: Offer): boolean {
  if (x.alike !== y.alike) return x.alike > y.alike
  if (x.firstOfA !== y.firstOfA) return x.firstOfA < y.firstOfA
  return x.firstOfB < y.firstOfB
}

/** `first` and `version` are read at push and at pop: they are the groups' own. */
export function mergeQueue(first: Int32Array, version: Int32Array): MergeQueue {
  const heap: Offer[] = []

  function push(x: number, y: number, alike: number): void {
    const [a, b] = (first[x] ?? 0) < (first[y] ?? 0) ? [x, y] : [y, x]
    const offer = {
      alike,
      a,
      b,
      firstOfA: first[a] ?? 0,
      firstOfB: first[b] ?? 0,
      versionOfA: version[a] ?? 0,
      versionOfB: version[b] ?? 0,
    }
    let place = heap.length
    heap.push(offer)
    while (place > 0) {
      const above = (place - 1) >> 1
      const parent = heap[above]
      if (parent === undefined || !before(offer, parent)) break
      heap[place] = parent
      place = above
    }
    heap[place] = offer
  }

  function sinkFromTop(offer: Offer): void {
    let place = 0
    for (;;) {
      let below = 2 * place + 1
      const left = heap[below]
      if (left === undefined) break
      const right = heap[below + 1]
      if (right !== undefined && before(right, left)) below++
      const child = heap[below]
      if (child === undefined || !before(child, offer)) break
      heap[place] = child
      place = below
    }
    heap[place] = offer
  }

  function best(): Offer | null {
    const top = heap[0]
    const last = heap.pop()
    if (top === undefined || last === undefined) return null
    if (heap.length > 0) sinkFromTop(last)
    return top
  }

  function pop(): readonly [number, number] | null {
    for (let offer = best(); offer !== null; offer = best()) {
      if (version[offer.a] === offer.versionOfA && version[offer.b] === offer.versionOfB)
        return [offer.a, offer.b]
    }
    return null
  }

  return { push, pop }
}
