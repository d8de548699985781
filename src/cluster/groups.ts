/**
 * Texts, joined step by step: for each pair of groups the sum of s between their texts (a pair without an edge counts 0), for each group
 * the sum within. A group is known by a slot; its first text is its name for ties.
 */
import type { Edges } from './edges.ts'
import { STORY } from './settings.ts'

export interface Groups {
  readonly links: readonly Map<number, number>[]
  /** Sum of s within. */
  readonly inner: Float64Array
  /** Texts. */
  readonly size: Int32Array
  readonly first: Int32Array
  /** Changes at each join; −1 once the slot is taken in by another. */
  readonly version: Int32Array
}

export function singleTexts(reports: number, { from, to, s }: Edges): Groups {
  const links = Array.from({ length: reports }, () => new Map<number, number>())
  for (let edge = 0; edge < s.length; edge++) {
    links[from[edge] ?? 0]?.set(to[edge] ?? 0, s[edge] ?? 0)
    links[to[edge] ?? 0]?.set(from[edge] ?? 0, s[edge] ?? 0)
  }
  return {
    links,
    inner: new Float64Array(reports),
    size: new Int32Array(reports).fill(1),
    first: Int32Array.from({ length: reports }, (_, report) => report),
    version: new Int32Array(reports),
  }
}

const NONE: Map<number, number> = new Map()

export const linksOf = ({ links }: Groups, slot: number): Map<number, number> => links[slot] ?? NONE

export function averageBetween(groups: Groups, a: number, b: number): number {
  return (linksOf(groups, a).get(b) ?? 0) / ((groups.size[a] ?? 1) * (groups.size[b] ?? 1))
}

/** Mean of s over the pairs within a group; Infinity for groups too small to have a say. */
export function cohesion({ size, inner }: Groups, slot: number): number {
  const texts = size[slot] ?? 1
  return texts < STORY.GATE_FROM ? Number.POSITIVE_INFINITY : ((inner[slot] ?? 0) * 2) / (texts * (texts - 1))
}

/** Joins two groups into the one with more links, so that each link moves few times; returns [the slot kept, the slot given up]. */
export function joinGroups(groups: Groups, a: number, b: number): readonly [number, number] {
  const [kept, gone] = linksOf(groups, a).size >= linksOf(groups, b).size ? [a, b] : [b, a]
  const { inner, size, first, version } = groups
  const between = linksOf(groups, kept).get(gone) ?? 0
  for (const [other, sum] of linksOf(groups, gone)) {
    linksOf(groups, other).delete(gone)
    if (other === kept) continue
    const joined = (linksOf(groups, kept).get(other) ?? 0) + sum
    linksOf(groups, kept).set(other, joined)
    linksOf(groups, other).set(kept, joined)
  }
  linksOf(groups, gone).clear()
  inner[kept] = (inner[kept] ?? 0) + (inner[gone] ?? 0) + between
  size[kept] = (size[kept] ?? 1) + (size[gone] ?? 1)
  first[kept] = Math.min(first[kept] ?? 0, first[gone] ?? 0)
  version[kept] = (version[kept] ?? 0) + 1
  version[gone] = -1
  return [kept, gone]
}
