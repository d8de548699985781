/**
 * Why each report is in its story, in numbers and in words, and which story it was kept out of and why.
 */
import type { Membership } from '../records.ts'
import { MILLION, similarity } from './candidates.ts'
import { need } from './edges.ts'
import type { Grouping } from './grouping.ts'
import { printedTerms } from './printed-terms.ts'
import { tellingStems } from './shared-terms.ts'

const SHOWN_TERMS = 5
const NAMED_TERMS = 3
/** A report against all of a large story is compared with so many of its reports, evenly chosen. */
const COMPARED = 200
/** Share of what is needed from which a story is said to have come near. */
const NEAR = 0.5

/** “.48”: two digits, no zero before the point. */
export function decimal(value: number): string {
  return value.toFixed(2).replace(/^0\./, '.')
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

function chosen(reports: readonly number[]): readonly number[] {
  if (reports.length <= COMPARED) return reports
  return Array.from(
    { length: COMPARED },
    (_, place) => reports[Math.floor((place * reports.length) / COMPARED)] ?? 0,
  )
}

export interface Likeness {
  /** Averages over the other reports. */
  readonly similarity: number
  readonly needed: number
  /** How many of the compared reach what they need. */
  readonly reached: number
  readonly compared: number
}

export function likeness(
  { collection, graph }: Grouping,
  report: number,
  others: readonly number[],
): Likeness {
  const compared = chosen(others)
  const similarities = compared.map((other) => similarity(collection, report, other) / MILLION)
  const needs = compared.map((other) => need(graph.bars, collection.days, report, other))
  const reached = similarities.filter((value, place) => value >= (needs[place] ?? 1)).length
  return { similarity: mean(similarities), needed: mean(needs), reached, compared: compared.length }
}

const listed = (words: readonly string[]) => words.join(', ')

function because(terms: readonly string[], { similarity, needed, reached, compared }: Likeness): string {
  const measured = `average similarity ${decimal(similarity)}, needed ${decimal(needed)}`
  const shares = terms.length === 0 ? 'is alike' : `shares ${listed(terms.slice(0, NAMED_TERMS))}`
  const others = compared === 1 ? 'the other report' : `${reached} of the ${compared} other reports`
  return `${shares} with ${others} (${measured})`
}

/** The other story whose reports are most like this one, edges not kept counting 0. */
function nearestOther(context: MembershipContext, report: number): number | null {
  const { grouping, neighbours, members } = context
  const sums = new Map<number, number>()
  for (const [other, s] of neighbours(report)) {
    const group = grouping.groups[other] ?? other
    if (group !== grouping.groups[report]) sums.set(group, (sums.get(group) ?? 0) + s)
  }
  let best: { group: number; s: number } | null = null
  for (const [group, sum] of sums) {
    const s = sum / (members(group).length * MILLION)
    if (s >= NEAR && (best === null || s > best.s || (s === best.s && group < best.group)))
      best = { group, s }
  }
  return best?.group ?? null
}

function keptOut(context: MembershipContext, report: number): Membership['keptOutOf'] {
  const { grouping, members } = context
  const group = nearestOther(context, report)
  if (group === null) return null
  const others = members(group)
  const near = likeness(grouping, report, others)
  const own = members(grouping.groups[report] ?? report)
  const fell = near.similarity < near.needed
  const words = fell
    ? `its similarity to that story is ${decimal(near.similarity)} on average, ${decimal(near.needed)} was needed`
    : own.length > 1
      ? `it is near enough by itself (${decimal(near.similarity)}, needed ${decimal(near.needed)}), but the story it is in is not`
      : `it is near enough to some (${decimal(near.similarity)}, needed ${decimal(near.needed)}), but that story's reports are much more alike among themselves`
  return {
    story: context.storyId(group),
    similarity: near.similarity,
    threshold: near.needed,
    because: words,
  }
}

export interface MembershipContext {
  readonly grouping: Grouping
  /** Kept edges of a report: the other and s in millionths. */
  readonly neighbours: (report: number) => readonly (readonly [number, number])[]
  /** Reports of a group, ascending. */
  readonly members: (group: number) => readonly number[]
  /** The id of the story made of a group. */
  readonly storyId: (group: number) => string
}

export function membership(context: MembershipContext, report: number): Membership {
  const { grouping, members } = context
  const record = grouping.records[report]
  if (!record) throw new Error(`No report ${report} among ${grouping.records.length}`)
  const others = members(grouping.groups[report] ?? report).filter((other) => other !== report)
  const keptOutOf = keptOut(context, report)
  if (others.length === 0) {
    const because = 'no other report is near enough to be of the same event'
    return {
      report: record.id,
      because,
      sharedTerms: [],
      similarity: null,
      threshold: null,
      matches: 0,
      keptOutOf,
    }
  }
  const like = likeness(grouping, report, others)
  const stems = tellingStems(grouping.collection.vectors, report, chosen(others), SHOWN_TERMS)
  const terms = printedTerms(record, stems)
  return {
    report: record.id,
    because: because(terms, like),
    sharedTerms: terms,
    similarity: like.similarity,
    threshold: like.needed,
    matches: like.reached,
    keptOutOf,
  }
}
