/**
 * Reports left alone that belong to a story all the same: short ones share few words with anybody, so that they reach no bar and pass no
 * gate. One that is half as near to a story as needed, and far nearer to it than to any other, goes there.
 */
import { MILLION, type Pairs } from './neighbours.ts'
import type { Rows } from './rows.ts'
import { STRAGGLER } from './settings.ts'

export interface Straggler {
  readonly report: number
  readonly group: number
}

function sizes(groups: Int32Array): Map<number, number> {
  const found = new Map<number, number>()
  for (const group of groups) found.set(group, (found.get(group) ?? 0) + 1)
  return found
}

/** Mean of s over the pairs of reports within each group. */
function cohesions(
  { from, to }: Pairs,
  s: Int32Array,
  groups: Int32Array,
  size: ReadonlyMap<number, number>,
): Map<number, number> {
  const sums = new Map<number, number>()
  s.forEach((value, pair) => {
    const group = groups[from[pair] ?? 0] ?? 0
    if (group === groups[to[pair] ?? 0]) sums.set(group, (sums.get(group) ?? 0) + value)
  })
  const pairsOf = (group: number) => ((size.get(group) ?? 0) * ((size.get(group) ?? 0) - 1)) / 2
  return new Map([...sums].map(([group, sum]) => [group, sum / (pairsOf(group) * MILLION)]))
}

/** Each straggler with the group it goes to, decided from the groups as they were. */
export function stragglers(
  neighbours: Pairs,
  { begins, pairs }: Rows,
  s: Int32Array,
  groups: Int32Array,
): Straggler[] {
  const { from, to } = neighbours
  const size = sizes(groups)
  const cohesion = cohesions(neighbours, s, groups, size)
  const averages = (report: number) => {
    const sums = new Map<number, number>()
    for (const pair of pairs.subarray(begins[report], begins[report + 1])) {
      const other = (from[pair] === report ? to[pair] : from[pair]) ?? report
      const group = groups[other] ?? other
      sums.set(group, (sums.get(group) ?? 0) + (s[pair] ?? 0))
    }
    return [...sums]
      .map(([group, sum]) => ({ group, average: sum / ((size.get(group) ?? 1) * MILLION) }))
      .sort((x, y) => y.average - x.average || x.group - y.group)
  }
  return [...groups.keys()].flatMap((report) => {
    if ((size.get(groups[report] ?? report) ?? 1) > 1) return []
    const [nearest, next] = averages(report)
    if (!nearest || nearest.average < STRAGGLER.ENOUGH) return []
    if (nearest.average < STRAGGLER.COHESION * (cohesion.get(nearest.group) ?? 0)) return []
    if ((size.get(nearest.group) ?? 1) < STRAGGLER.STORY) return []
    return nearest.average >= STRAGGLER.CLEAR * (next?.average ?? 0) ? [{ report, group: nearest.group }] : []
  })
}
