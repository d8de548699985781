/**
 * Why each report is in its story, kept where nothing changed that the answer hangs on: the report's neighbours and how like they are, the
 * reports of its group and of its neighbours' groups, and what surrounds each of them.
 */
import { membership } from '../../../cluster/memberships.ts'
import type { Stories } from '../../../cluster/stories.ts'
import type { Membership, StoryRecord } from '../../../records.ts'
import { versions } from './versions.ts'

/** A report as its own explanation and those of others see it. */
interface Seen {
  readonly vectorSince: number
  readonly ease: number
  readonly all: number
  readonly dated: number
  readonly neighbours: readonly (StoryRecord | undefined)[]
  /** Similarity, likeness and s of each. */
  readonly figures: readonly number[]
}

const isSameList = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((one, place) => one === b[place])

const isSameSeen = (a: Seen, b: Seen) =>
  a.vectorSince === b.vectorSince &&
  a.ease === b.ease &&
  a.all === b.all &&
  a.dated === b.dated &&
  isSameList(a.neighbours, b.neighbours) &&
  isSameList(a.figures, b.figures)

function neighboursOf({ grouping: { rows, pairs } }: Stories, report: number): number[] {
  return Array.from(rows.pairs.subarray(rows.begins[report], rows.begins[report + 1]), (pair) => {
    return (pairs.from[pair] === report ? pairs.to[pair] : pairs.from[pair]) ?? 0
  })
}

function seen(all: Stories, report: number, vectorSince: number): Seen {
  const { records, rows, pairs, likeness, s, around, ease } = all.grouping
  const own = rows.pairs.subarray(rows.begins[report], rows.begins[report + 1])
  const figures: number[] = []
  for (const pair of own) figures.push(pairs.similarity[pair] ?? 0, likeness[pair] ?? 0, s[pair] ?? 0)
  return {
    vectorSince,
    ease: ease[report] ?? 1,
    all: around.all[report] ?? 0,
    dated: around.dated[report] ?? 0,
    neighbours: neighboursOf(all, report).map((other) => records[other]),
    figures,
  }
}

export interface MembershipMemory {
  /** `vectorSince`: for each report the build in which its vector last changed. */
  readonly of: (all: Stories, report: number, vectorSince: readonly number[]) => Membership
  readonly begin: (build: number) => void
}

export function membershipMemory(): MembershipMemory {
  const reports = versions<Seen>(isSameSeen)
  const groups = versions<readonly StoryRecord[]>(isSameList)
  const kept = new WeakMap<StoryRecord, { readonly build: number; readonly value: Membership }>()
  let building = 0
  let current: Stories | null = null
  let reportSince: readonly number[] = []
  let groupSince = new Map<number, number>()

  /** Looks once at every report of a build. */
  function look(all: Stories, vectorSince: readonly number[]): void {
    if (current === all) return
    current = all
    groupSince = new Map()
    reportSince = all.grouping.records.map((record, report) =>
      reports.since(record, seen(all, report, vectorSince[report] ?? building), building),
    )
  }

  /** Last build in which the group, or how any of its reports is seen, changed. */
  function sinceOf(all: Stories, group: number): number {
    const known = groupSince.get(group)
    if (known !== undefined) return known
    const members = all.members(group)
    const records = members.flatMap((report) => all.grouping.records[report] ?? [])
    const [first] = records
    const since = members.reduce(
      (last, report) => Math.max(last, reportSince[report] ?? building),
      first ? groups.since(first, records, building) : building,
    )
    groupSince.set(group, since)
    return since
  }

  return {
    begin(build) {
      building = build
      current = null
    },
    of(all, report, vectorSince) {
      look(all, vectorSince)
      const record = all.grouping.records[report]
      const known = record && kept.get(record)
      const around = new Set([report, ...neighboursOf(all, report)].map(all.groupOf))
      if (known && [...around].every((group) => sinceOf(all, group) <= known.build)) return known.value
      const value = membership(all, report)
      if (record) kept.set(record, { build: building, value })
      return value
    },
  }
}
