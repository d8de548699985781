/**
 * Average link on sparse edges: the two groups most alike on average are joined, again and again, down to FLOOR, and every join is
 * remembered. A group of GATE_FROM texts or more refuses what is much less alike than it is within itself; a refused pair is looked at
 * again only when either side has changed. Which of the joins make stories is decided afterwards, when it is seen what stands around them.
 *
 * The outcome does not depend on the order of edges: sums are of integers, ties go to the groups with the first texts.
 */
import type { Edges } from './edges.ts'
import { averageBetween, cohesion, type Groups, joinGroups, linksOf, singleTexts } from './groups.ts'
import { mergeQueue } from './merge-queue.ts'
import { MILLION } from './neighbours.ts'
import type { Relief } from './relief.ts'
import { STORY } from './settings.ts'

/** A group as it was made. */
export interface Join {
  /** A text, by the number of its first copy, or an earlier join. */
  readonly parts: readonly [number | Join, number | Join]
  /** Average s between the parts. */
  readonly s: number
  readonly relief: number
}

export interface Dendrogram {
  /** What is left at the end: texts that joined nothing, and joins that are part of no other. */
  readonly roots: readonly (number | Join)[]
  /** For each root the average s to the nearest of the others. */
  readonly around: readonly number[]
}

/** Two groups that both have a say are kept apart sooner than one that takes in a straggler. */
function gate({ size }: Groups, a: number, b: number): number {
  return Math.min(size[a] ?? 1, size[b] ?? 1) < STORY.GATE_FROM ? STORY.GATE : STORY.GATE_OF_TWO
}

function passesGate(groups: Groups, a: number, b: number, alike: number): boolean {
  const least = Math.min(cohesion(groups, a), cohesion(groups, b))
  return (
    least === Number.POSITIVE_INFINITY ||
    alike >= Math.min(gate(groups, a, b) * least, STORY.GATE_OPEN * MILLION)
  )
}

function nearest(groups: Groups, slot: number): number {
  let most = 0
  for (const other of linksOf(groups, slot).keys()) most = Math.max(most, averageBetween(groups, slot, other))
  return most / MILLION
}

/** `isText` marks the reports that are the first copies of their texts. */
export function averageLink(isText: Uint8Array, edges: Edges, relief: Relief): Dendrogram {
  const groups = singleTexts(isText.length, edges)
  const made: (number | Join)[] = Array.from(isText, (_, report) => report)
  const queue = mergeQueue(groups.first, groups.version)
  const offer = (a: number, b: number) => {
    const alike = averageBetween(groups, a, b)
    if (alike >= STORY.FLOOR * MILLION) queue.push(a, b, alike)
  }
  for (let edge = 0; edge < edges.s.length; edge++) offer(edges.from[edge] ?? 0, edges.to[edge] ?? 0)
  for (let pair = queue.pop(); pair !== null; pair = queue.pop()) {
    const [a, b] = pair
    const alike = averageBetween(groups, a, b)
    if (!passesGate(groups, a, b, alike)) continue
    const [kept, gone] = joinGroups(groups, a, b)
    made[kept] = { parts: [made[a] ?? a, made[b] ?? b], s: alike / MILLION, relief: relief.join(kept, gone) }
    for (const other of linksOf(groups, kept).keys()) offer(kept, other)
  }
  const slots = Array.from(isText.keys()).filter(
    (report) => isText[report] === 1 && groups.version[report] !== -1,
  )
  return {
    roots: slots.map((slot) => made[slot] ?? slot),
    around: slots.map((slot) => nearest(groups, slot)),
  }
}
