/**
 * Reports that stand alone though they were written from a text that is held: a free retelling may share too few words with its source to
 * be grouped by them. Each is held against the story of its nearest neighbour, and goes where it shares an account with one of its reports.
 */
import type { StoryRecord } from '../records.ts'
import type { Background } from './background.ts'
import { accounts } from './derivation/accounts.ts'
import { evidence } from './derivation/evidence.ts'
import { readings } from './derivation/readings.ts'
import { type Grouping, weighedWords } from './grouping.ts'
import type { HouseSentences } from './house-sentences.ts'
import { MILLION } from './neighbours.ts'
import { byPublication } from './order.ts'
import { DERIVATION, STRAY } from './settings.ts'

interface Near {
  readonly group: number
  readonly similarity: number
}

/** The group of a report's nearest neighbour, if it is near, and far nearer than the next group. */
function nearestGroup({ pairs, rows, groups }: Grouping, report: number): number | null {
  const best = new Map<number, number>()
  for (const pair of rows.pairs.subarray(rows.begins[report], rows.begins[report + 1])) {
    const other = pairs.from[pair] === report ? (pairs.to[pair] ?? 0) : (pairs.from[pair] ?? 0)
    const group = groups[other] ?? other
    best.set(group, Math.max(best.get(group) ?? 0, (pairs.similarity[pair] ?? 0) / MILLION))
  }
  const [first, second]: (Near | undefined)[] = [...best]
    .map(([group, similarity]) => ({ group, similarity }))
    .sort((x, y) => y.similarity - x.similarity || x.group - y.group)
  if (!first || first.similarity < STRAY.NEAR) return null
  const clear = first.similarity >= STRAY.CLEAR * (second?.similarity ?? 0)
  return clear || first.similarity >= STRAY.VERY_NEAR ? first.group : null
}

/** The nearest neighbours of a report within a group, nearest first. */
export function nearestOf({ pairs, rows, groups }: Grouping, report: number, group: number): number[] {
  return [...rows.pairs.subarray(rows.begins[report], rows.begins[report + 1])]
    .map((pair) => ({
      other: (pairs.from[pair] === report ? pairs.to[pair] : pairs.from[pair]) ?? report,
      similarity: pairs.similarity[pair] ?? 0,
    }))
    .filter(({ other }) => (groups[other] ?? other) === group)
    .sort((x, y) => y.similarity - x.similarity || x.other - y.other)
    .slice(0, STRAY.TRIED)
    .map(({ other }) => other)
}

/** A quick look at the nearest alone: without a trace of copying there the whole story need not be read. */
function hasTrace(
  grouping: Grouping,
  report: number,
  nearest: readonly number[],
  background: Background,
  house: HouseSentences,
): boolean {
  const read = readings(
    [report, ...nearest].flatMap((number) => grouping.records.slice(number, number + 1)),
    grouping.words,
    house,
  )
  const { bare, novelty, reports } = evidence(read, weighedWords(grouping).idf, background)
  for (let other = 1; other < reports; other++) {
    if (bare(0, other) >= STRAY.SURE) return true
    if (bare(0, other) >= STRAY.TRACE && novelty(0, other) < DERIVATION.OWN) return true
  }
  return false
}

/** Whether the report would share an account with one of the others. */
export function isKin(
  grouping: Grouping,
  report: number,
  others: readonly number[],
  background: Background,
  house: HouseSentences,
): boolean {
  const nearest = nearestOf(grouping, report, grouping.groups[others[0] ?? report] ?? report)
  if (!hasTrace(grouping, report, nearest, background, house)) return false
  const recordOf = (number: number): readonly StoryRecord[] => grouping.records.slice(number, number + 1)
  const story = [report, ...others].flatMap(recordOf).sort(byPublication)
  const id = grouping.records[report]?.id
  const place = story.findIndex((record) => record.id === id)
  const { words, idf } = weighedWords(grouping)
  const { accountOf } = accounts(evidence(readings(story, words, house), idf, background))
  return accountOf.some((account, other) => other !== place && account === accountOf[place])
}

/** For each stray the group it goes to. `members` are the reports of a group. */
export function strays(
  grouping: Grouping,
  members: (group: number) => readonly number[],
  background: Background,
  house: HouseSentences,
  kin: typeof isKin = isKin,
): Map<number, number> {
  const found = new Map<number, number>()
  for (let report = 0; report < grouping.records.length; report++) {
    const own = members(grouping.groups[report] ?? report)
    if (own.length > STRAY.TOGETHER) continue
    const group = nearestGroup(grouping, report)
    if (group === null || group === grouping.groups[report]) continue
    const others = members(group)
    if (others.length < own.length || others.length > STRAY.LARGEST_STORY) continue
    if (kin(grouping, report, others, background, house)) found.set(report, group)
  }
  return found
}
