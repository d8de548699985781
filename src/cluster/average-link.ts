/**
 * Average link on sparse edges: the two groups most alike on average are joined, again and again, while that average reaches 1. A pair
 * without an edge counts 0. A group of GATE_FROM reports or more refuses what is much less alike than it is within itself; a refused pair
 * is looked at again only when either side has changed.
 *
 * The outcome does not depend on the order of edges: sums are of integers, ties go to the groups with the first reports.
 */
import { MILLION } from './candidates.ts'
import type { Edges } from './edges.ts'
import { mergeQueue } from './merge-queue.ts'
import { STORY } from './settings.ts'

interface Groups {
  /** Sums of s between groups, by slot. */
  readonly links: readonly Map<number, number>[]
  /** Sum of s within. */
  readonly inner: Float64Array
  readonly size: Int32Array
  /** First report of the group: its name for ties. */
  readonly first: Int32Array
  /** Changes at each merge; −1 once the slot is taken in by another. */
  readonly version: Int32Array
  readonly parent: Int32Array
}

function singles(reports: number, { from, to, s }: Edges): Groups {
  const links = Array.from({ length: reports }, () => new Map<number, number>())
  for (let edge = 0; edge < s.length; edge++) {
    links[from[edge] ?? 0]?.set(to[edge] ?? 0, s[edge] ?? 0)
    links[to[edge] ?? 0]?.set(from[edge] ?? 0, s[edge] ?? 0)
  }
  const numbers = Int32Array.from({ length: reports }, (_, report) => report)
  return {
    links,
    inner: new Float64Array(reports),
    size: new Int32Array(reports).fill(1),
    first: numbers,
    version: new Int32Array(reports),
    parent: numbers.slice(),
  }
}

function average(groups: Groups, a: number, b: number): number {
  return (groups.links[a]?.get(b) ?? 0) / ((groups.size[a] ?? 1) * (groups.size[b] ?? 1))
}

/** Mean of s over the pairs within a group; Infinity for groups too small to have a say. */
function cohesion(groups: Groups, slot: number): number {
  const size = groups.size[slot] ?? 1
  return size < STORY.GATE_FROM
    ? Number.POSITIVE_INFINITY
    : ((groups.inner[slot] ?? 0) * 2) / (size * (size - 1))
}

function passesGate(groups: Groups, a: number, b: number): boolean {
  const least = Math.min(cohesion(groups, a), cohesion(groups, b))
  return least === Number.POSITIVE_INFINITY || average(groups, a, b) >= STORY.GATE * least
}

/** Joins b into a; the one with fewer links is taken in, so that each link moves few times. */
function join(groups: Groups, a: number, b: number): number {
  const linksOf = (slot: number) => groups.links[slot] ?? new Map<number, number>()
  const [kept, gone] = linksOf(a).size >= linksOf(b).size ? [a, b] : [b, a]
  const between = linksOf(kept).get(gone) ?? 0
  for (const [other, sum] of linksOf(gone)) {
    linksOf(other).delete(gone)
    if (other === kept) continue
    const joined = (linksOf(kept).get(other) ?? 0) + sum
    linksOf(kept).set(other, joined)
    linksOf(other).set(kept, joined)
  }
  linksOf(gone).clear()
  groups.inner[kept] = (groups.inner[kept] ?? 0) + (groups.inner[gone] ?? 0) + between
  groups.size[kept] = (groups.size[kept] ?? 1) + (groups.size[gone] ?? 1)
  groups.first[kept] = Math.min(groups.first[kept] ?? 0, groups.first[gone] ?? 0)
  groups.version[kept] = (groups.version[kept] ?? 0) + 1
  groups.version[gone] = -1
  groups.parent[gone] = kept
  return kept
}

/** The group of each report, named by its first report. */
export function averageLink(reports: number, edges: Edges): Int32Array {
  const groups = singles(reports, edges)
  const queue = mergeQueue(groups.first, groups.version)
  const offer = (a: number, b: number) => {
    const alike = average(groups, a, b)
    if (alike >= MILLION) queue.push(a, b, alike)
  }
  for (let edge = 0; edge < edges.s.length; edge++) offer(edges.from[edge] ?? 0, edges.to[edge] ?? 0)
  for (let pair = queue.pop(); pair !== null; pair = queue.pop()) {
    const [a, b] = pair
    if (!passesGate(groups, a, b)) continue
    const joined = join(groups, a, b)
    for (const other of groups.links[joined]?.keys() ?? []) offer(joined, other)
  }
  return Int32Array.from(groups.parent, (_, report) => {
    let slot = report
    while ((groups.parent[slot] ?? slot) !== slot) slot = groups.parent[slot] ?? slot
    return groups.first[slot] ?? report
  })
}
