/**
 * Much of what surrounds a report of a large story is its own story, which is no reason for a high bar. For a group the relief says by how
 * much what its reports need falls once only what lies outside the group is counted:
 *
 *     relief(G) = Σ needOf(bar(S(a))) / Σ needOf(bar(S(a) − what of it is in G))      over the reports a of G
 */
import { bar, needOf, presence, type Surroundings } from './bars.ts'
import type { Copies } from './copies.ts'
import type { Pairs } from './neighbours.ts'
import type { Rows } from './rows.ts'

/** Needs are summed as integers, so that no sum hangs on an order. */
const FINE = 1e9

export interface Relief {
  /** Tells that the group of slot `gone` is now part of the group of slot `kept`; returns the relief of the joined group. */
  join(kept: number, gone: number): number
}

export function reliefs(
  pairs: Pairs,
  rows: Rows,
  likeness: Int32Array,
  around: Surroundings,
  { first, count }: Copies,
): Relief {
  const reports = first.length
  const slotOf = first.slice()
  const membersOf: number[][] = Array.from({ length: reports }, () => [])
  first.forEach((text, report) => {
    membersOf[text]?.push(report)
  })
  const inside = new Float64Array(reports)
  const sum = (report: number) => around.all[report] ?? 0
  const needed = (report: number, less: number) => Math.round(FINE * needOf(bar(sum(report) - less)))
  const full = new Float64Array(reports)
  const outside = new Float64Array(reports)
  for (let report = 0; report < reports; report++) {
    const text = first[report] ?? 0
    full[text] = (full[text] ?? 0) + needed(report, 0)
    outside[text] = full[text] ?? 0
  }

  /** Counts a pair that has come to lie inside for one of its sides. */
  function takeIn(report: number, other: number, value: number, slot: number): void {
    const before = inside[report] ?? 0
    const after = before + presence(value, count[other] ?? 1)
    inside[report] = after
    outside[slot] = (outside[slot] ?? 0) - needed(report, before) + needed(report, after)
  }

  return {
    join(kept, gone) {
      full[kept] = (full[kept] ?? 0) + (full[gone] ?? 0)
      outside[kept] = (outside[kept] ?? 0) + (outside[gone] ?? 0)
      const [larger, smaller] = [membersOf[kept] ?? [], membersOf[gone] ?? []]
      const [walked, walkedSlot, otherSlot] =
        larger.length >= smaller.length ? [smaller, gone, kept] : [larger, kept, gone]
      for (const report of walked) {
        for (let row = rows.begins[report] ?? 0; row < (rows.begins[report + 1] ?? 0); row++) {
          const pair = rows.pairs[row] ?? 0
          const other = pairs.from[pair] === report ? (pairs.to[pair] ?? 0) : (pairs.from[pair] ?? 0)
          if (slotOf[other] !== otherSlot) continue
          takeIn(report, other, likeness[pair] ?? 0, kept)
          takeIn(other, report, likeness[pair] ?? 0, kept)
        }
      }
      if (walkedSlot === kept) for (const report of smaller) slotOf[report] = kept
      else for (const report of walked) slotOf[report] = kept
      membersOf[kept] =
        larger.length >= smaller.length ? appended(larger, smaller) : appended(smaller, larger)
      membersOf[gone] = []
      return (full[kept] ?? 1) / (outside[kept] ?? 1)
    },
  }
}

function appended(list: number[], more: readonly number[]): number[] {
  for (const one of more) list.push(one)
  return list
}
