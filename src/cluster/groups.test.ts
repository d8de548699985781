/** Average link, step by step: the queue of pairs, the groups they join, and which joins are stories. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLink, type Join } from './average-link.ts'
import { chosenStories } from './choice.ts'
import { edgesBetweenTexts } from './edges.ts'
import { averageBetween, cohesion, joinGroups, singleTexts } from './groups.ts'
import { mergeQueue } from './merge-queue.ts'
import { rowsOf } from './rows.ts'

const edgesOf = (lines: readonly (readonly [number, number, number])[]) => ({
  from: Int32Array.from(lines, ([from]) => from),
  to: Int32Array.from(lines, ([, to]) => to),
  s: Int32Array.from(lines, ([, , s]) => Math.round(1e6 * s)),
})

describe('the queue', () => {
  it('gives the most alike first, ties to the pair with the first reports', () => {
    const pair = fc.tuple(fc.nat(7), fc.nat(7), fc.nat(4))
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 40 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
        (pairs, names) => {
          const first = Int32Array.from(names)
          const queue = mergeQueue(first, new Int32Array(8))
          const offers = pairs.filter(([a, b]) => a !== b)
          for (const [a, b, alike] of offers) queue.push(a, b, alike)
          const name = (slot: number) => first[slot] ?? 0
          const wanted = offers
            .map(([a, b, alike]) => ({ alike, pair: name(a) < name(b) ? [a, b] : [b, a] }))
            .sort(
              (x, y) =>
                y.alike - x.alike ||
                name(x.pair[0] ?? 0) - name(y.pair[0] ?? 0) ||
                name(x.pair[1] ?? 0) - name(y.pair[1] ?? 0),
            )
          expect(wanted.map(() => queue.pop())).toEqual(wanted.map(({ pair: slots }) => slots))
          expect(queue.pop()).toBeNull()
        },
      ),
      { seed: 1, numRuns: 60 },
    )
  })

  it('passes over pairs of which either has changed since', () => {
    const version = new Int32Array(4)
    const queue = mergeQueue(Int32Array.of(0, 1, 2, 3), version)
    queue.push(0, 1, 9)
    queue.push(3, 2, 8)
    queue.push(1, 2, 7)
    version[0] = 1
    version[3] = 1
    expect(queue.pop()).toEqual([1, 2])
    queue.push(3, 0, 1)
    expect(queue.pop()).toEqual([0, 3])
    expect(queue.pop()).toBeNull()
  })
})

describe('edges between texts', () => {
  type Line = readonly [from: number, to: number, s: number]
  /** “0-1 .9”, of the pairs of so many reports; `first` names the copies of one text. */
  function edges(
    reports: number,
    lines: readonly Line[],
    first = Array.from({ length: reports }, (_, at) => at),
  ) {
    const sorted = [...lines].sort(([a, b], [c, d]) => a - c || b - d)
    const pairs = edgesOf(sorted)
    const known = { from: pairs.from, to: pairs.to, similarity: pairs.s }
    const copies = { first: Int32Array.from(first), count: new Int32Array(reports) }
    const { from, to, s } = edgesBetweenTexts(known, rowsOf(reports, known), pairs.s, copies)
    return Array.from(from, (a, edge) => `${a}-${to[edge]} ${(s[edge] ?? 0) / 1e6}`)
  }

  it('are those that reach a fifth of what is needed', () => {
    expect(
      edges(3, [
        [0, 1, 0.2],
        [0, 2, 0.199],
        [1, 2, 1.5],
      ]),
    ).toEqual(['0-1 0.2', '1-2 1.5'])
  })

  it('between texts of several copies are as good as the best pair of them', () => {
    const lines: Line[] = [
      [0, 3, 0.9],
      [1, 2, 0.4],
      [1, 3, 0.5],
      [2, 3, 0.3],
    ]
    // 2 is a copy of 0, and 4 of 3.
    expect(edges(5, [...lines, [1, 4, 0.7], [2, 4, 1.1]], [0, 1, 0, 3, 3])).toEqual([
      '0-1 0.4',
      '0-3 1.1',
      '1-3 0.7',
    ])
    expect(edges(5, [...lines, [1, 4, 0.3], [2, 4, 0.2]], [0, 1, 0, 3, 3])).toEqual([
      '0-1 0.4',
      '0-3 0.9',
      '1-3 0.5',
    ])
  })

  it('are the forty best of either side, ties to the first reports', () => {
    const star = Array.from({ length: 42 }, (_, at): Line => [0, at + 1, at < 39 ? 1 : 0.5])
    // Each of the others has but the one, which is among its best.
    expect(edges(43, star)).toHaveLength(42)
    const all = Array.from({ length: 43 }, (_, a) =>
      Array.from({ length: 42 - a }, (__, at): Line => {
        const b = a + 1 + at
        return [
          a,
          b,
          a === 20 && b === 42
            ? 0.3
            : a === 20 && b === 41
              ? 0.4
              : a === 20 || b === 20
                ? 0.5
                : 0.6 + b / 100,
        ]
      }),
    ).flat()
    const kept = edges(43, all)
    // Of 42 the two least of both sides are cut: 20 is the least alike of all to 41 and to 42.
    expect(kept).not.toContain('20-42 0.3')
    expect(kept).not.toContain('20-41 0.4')
    expect(kept).toContain('20-40 0.5')
    const even = Array.from({ length: 43 }, (_, a) =>
      Array.from({ length: 42 - a }, (__, at): Line => [a, a + 1 + at, 1]),
    ).flat()
    // Each keeps those of the first forty others: what is cut is between the last.
    expect(even.length - edges(43, even).length).toBe(3)
    expect(edges(43, even)).not.toContain('40-41 1')
    expect(edges(43, even)).not.toContain('41-42 1')
  })

  it('are spoken for by the best pair of copies', () => {
    const lines: Line[] = [
      [0, 1, 0.3],
      [0, 2, 1.9],
      [1, 3, 0.4],
      [2, 3, 0.9],
      [1, 2, 0.7],
    ]
    expect(edges(4, lines, [0, 1, 0, 1])).toEqual(['0-1 0.9'])
    expect(
      edges(
        4,
        [
          [1, 2, 0.4],
          [0, 3, 0.6],
        ],
        [0, 1, 1, 0],
      ),
    ).toEqual([])
  })

  it('come in the order of their texts', () => {
    expect(
      edges(
        4,
        [
          [0, 3, 1],
          [1, 2, 1],
          [2, 3, 1],
        ],
        [0, 1, 0, 3],
      ),
    ).toEqual(['0-1 1', '0-3 1'])
    expect(
      edges(
        5,
        [
          [0, 4, 1],
          [1, 3, 1],
          [2, 4, 1],
        ],
        [0, 1, 1, 0, 4],
      ),
    ).toEqual(['0-1 1', '0-4 1', '1-4 1'])
  })
})

describe('groups', () => {
  const made = () =>
    singleTexts(
      5,
      edgesOf([
        [0, 1, 1],
        [0, 2, 0.5],
        [1, 2, 0.7],
        [2, 3, 0.2],
        [3, 4, 0.9],
      ]),
    )

  it('are as alike as their texts are on average, a missing pair counting 0', () => {
    const groups = made()
    expect([
      averageBetween(groups, 0, 2),
      averageBetween(groups, 2, 0),
      averageBetween(groups, 0, 4),
    ]).toEqual([5e5, 5e5, 0])
    const [ab] = joinGroups(groups, 0, 1)
    expect(averageBetween(groups, ab, 2)).toBe(6e5)
    expect(averageBetween(groups, 2, ab)).toBe(6e5)
    const [de] = joinGroups(groups, 3, 4)
    expect(averageBetween(groups, de, ab)).toBe(0)
    expect(averageBetween(groups, de, 2)).toBe(1e5)
    expect(cohesion(groups, ab)).toBe(Number.POSITIVE_INFINITY)
    const [abc] = joinGroups(groups, ab, 2)
    expect(cohesion(groups, abc)).toBeCloseTo(2.2e6 / 3, 6)
    expect(groups.size[abc]).toBe(3)
    expect(groups.inner[abc]).toBe(2.2e6)
    expect(averageBetween(groups, abc, de)).toBeCloseTo(2e5 / 6, 6)
  })

  it('keep the slot with more links, and the first name', () => {
    const groups = made()
    expect(joinGroups(groups, 3, 2)).toEqual([2, 3])
    expect([groups.first[2], groups.version[2], groups.version[3]]).toEqual([2, 1, -1])
    expect(joinGroups(groups, 4, 2)).toEqual([2, 4])
    expect(groups.version[2]).toBe(2)
    expect(joinGroups(groups, 1, 2)).toEqual([1, 2])
    expect([...groups.first].slice(0, 2)).toEqual([0, 1])
    const even = singleTexts(2, edgesOf([[0, 1, 1]]))
    expect(joinGroups(even, 1, 0)).toEqual([1, 0])
    expect(even.first[1]).toBe(0)
  })
})

/** “((0 1) 2)” with what is known of each join. */
const shape = (group: number | Join): string =>
  typeof group === 'number' ? `${group}` : `(${group.parts.map(shape).sort().join(' ')})`

describe('average link', () => {
  const relief = { join: () => 1 }
  const linked = (texts: number, ...lines: (readonly [number, number, number])[]) => {
    const { roots, around } = averageLink(new Uint8Array(texts).fill(1), edgesOf(lines), relief)
    return { roots: roots.map(shape), around: around.map((value) => Number(value.toFixed(6))), joins: roots }
  }

  it('joins the most alike first, down to the floor', () => {
    const { roots, around } = linked(4, [0, 1, 1], [1, 2, 0.534], [2, 3, 0.266])
    expect(roots).toEqual(['((0 1) 2)', '3'])
    expect(around.map((value) => value.toFixed(3))).toEqual(['0.089', '0.089'])
    expect(linked(3, [0, 1, 1], [1, 2, 0.532]).roots).toEqual(['(0 1)', '2'])
  })

  it('remembers how alike the parts were', () => {
    const [join] = linked(3, [0, 1, 1], [0, 2, 0.6], [1, 2, 0.8]).joins
    expect(typeof join === 'object' && join.s).toBeCloseTo(0.7, 9)
  })

  /** Three texts 1 alike, and one more. */
  const triangle = (s: number) =>
    [
      [0, 1, s],
      [0, 2, s],
      [1, 2, s],
    ] as const

  it('keeps from three texts what is much less alike than they are', () => {
    const more = (s: number) =>
      [
        [0, 3, s],
        [1, 3, s],
        [2, 3, s],
      ] as const
    expect(linked(4, ...triangle(1), ...more(0.62)).roots).toEqual(['(((0 1) 2) 3)'])
    expect(linked(4, ...triangle(1), ...more(0.619)).roots).toEqual(['((0 1) 2)', '3'])
  })

  it('lets in what is far more alike than needed', () => {
    const more = (s: number) =>
      [
        [0, 3, s],
        [1, 3, s],
        [2, 3, s],
      ] as const
    expect(linked(4, ...triangle(2), ...more(1.24)).roots).toHaveLength(1)
    expect(linked(4, ...triangle(2), ...more(1.239)).roots).toHaveLength(2)
    expect(linked(4, ...triangle(2), ...more(1.23)).roots).toHaveLength(2)
  })

  it('keeps two groups of three apart sooner', () => {
    const two = (s: number) => {
      const across = [0, 1, 2].flatMap((a) => [3, 4, 5].map((b) => [a, b, s] as const))
      return linked(6, ...triangle(1), [3, 4, 1.2], [3, 5, 1.2], [4, 5, 1.2], ...across).roots.length
    }
    expect([two(0.66), two(0.659)]).toEqual([1, 2])
  })

  it('tries a refused pair again once either side has changed', () => {
    // 3 alone is refused; with 4, which the three are nearer to, it is taken in.
    const lines = [
      ...triangle(1),
      [0, 3, 0.6],
      [1, 3, 0.6],
      [2, 3, 0.6],
      [3, 4, 0.5],
      [0, 4, 0.72],
      [1, 4, 0.72],
      [2, 4, 0.72],
    ] as const
    expect(linked(5, ...lines).roots).toEqual(['((((0 1) 2) 4) 3)'])
  })

  it('leaves out what is no first copy of a text', () => {
    const { roots } = averageLink(Uint8Array.of(1, 0, 1), edgesOf([[0, 2, 1]]), relief)
    expect(roots.map(shape)).toEqual(['(0 2)'])
  })

  it('asks for the relief of each join', () => {
    const asked: number[][] = []
    const told = {
      join(kept: number, gone: number) {
        asked.push([kept, gone])
        return 1 + asked.length
      },
    }
    const { roots } = averageLink(
      Uint8Array.of(1, 1, 1),
      edgesOf([
        [0, 1, 1],
        [0, 2, 0.9],
      ]),
      told,
    )
    expect(asked).toEqual([
      [0, 1],
      [0, 2],
    ])
    const [root] = roots
    expect(typeof root === 'object' && root.relief).toBe(3)
  })
})

describe('stories', () => {
  const join = (parts: readonly [number | Join, number | Join], s: number, relief = 1): Join => ({
    parts,
    s,
    relief,
  })
  const chosen = (roots: readonly (number | Join)[], ...around: number[]) =>
    chosenStories({ roots, around }).map(({ texts, ease }) => `${texts.join(' ')}: ${ease.toFixed(4)}`)

  it('are joins that reach what is needed, with relief and contrast', () => {
    expect(chosen([join([1, 0], 1)], 1)).toEqual(['0 1: 1.0000'])
    expect(chosen([join([1, 0], 0.99)], 0.99)).toEqual(['0: 1.0000', '1: 1.0000'])
    expect(chosen([join([1, 0], 0.99, 1.1)], 0.99)).toEqual([`0 1: ${(1.1 ** 0.8).toFixed(4)}`])
    expect(chosen([join([1, 0], 0.99)], 0.6)).toEqual([`0 1: ${(1.65 ** 0.3).toFixed(4)}`])
  })

  it('stand out three times at most, and from no less than half of what is needed', () => {
    expect(chosen([join([0, 1], 2)], 0.6)).toEqual([`0 1: ${(3 ** 0.3).toFixed(4)}`])
    expect(chosen([join([0, 1], 1.2)], 0)).toEqual([`0 1: ${(2.4 ** 0.3).toFixed(4)}`])
  })

  it('are never less alike than the least', () => {
    expect(chosen([join([0, 1], 0.65, 9)], 0)).toHaveLength(1)
    expect(chosen([join([0, 1], 0.649, 9)], 0)).toHaveLength(2)
  })

  it('are looked for among the parts, which stand out from what joined them', () => {
    const pair = join([3, 1], 1.2)
    expect(chosen([join([pair, 2], 0.6), 0], 0.1)).toEqual([
      '0: 1.0000',
      `1 3: ${(2 ** 0.3).toFixed(4)}`,
      '2: 1.0000',
    ])
    expect(chosen([join([join([0, 4], 1.3), join([2, 1], 1.1)], 1)], 1)).toEqual(['0 1 2 4: 1.0000'])
  })
})
