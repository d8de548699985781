/**
 * Why each report is in its story, in numbers and in words, and which story it was kept out of and why.
 */
import type { Membership } from '../records.ts'
import { need } from './bars.ts'
import type { Grouping } from './grouping.ts'
import { MILLION, similarity } from './neighbours.ts'
import { type PrintedForms, printedTerms } from './printed-terms.ts'
import { tellingStems } from './shared-terms.ts'
import type { Stories } from './stories.ts'

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

/** A figure as exact as it is printed: what moves it by less changes no page. */
const printed = (value: number) => Number(value.toFixed(2))

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

function chosen(reports: readonly number[]): readonly number[] {
  if (reports.length <= COMPARED) return reports
  return Array.from(
    { length: COMPARED },
    (_, place) => reports[Math.floor((place * reports.length) / COMPARED)] ?? 0,
  )
}

export interface Alike {
  /** Average likeness to the others, and average need. */
  readonly similarity: number
  readonly needed: number
  /** How many of the compared reach what they need. */
  readonly reached: number
  readonly compared: number
}

/** The likeness of two reports that are neighbours, else their bare similarity, as a fraction. */
export function likenessOf({ collection, pairs, rows, likeness }: Grouping, a: number, b: number): number {
  for (let row = rows.begins[a] ?? 0; row < (rows.begins[a + 1] ?? 0); row++) {
    const pair = rows.pairs[row] ?? 0
    if (pairs.from[pair] === b || pairs.to[pair] === b) return (likeness[pair] ?? 0) / MILLION
  }
  return similarity(collection, a, b) / MILLION
}

/** A report against others; `ease` divides what is needed. */
export function alike(grouping: Grouping, report: number, others: readonly number[], ease: number): Alike {
  const compared = chosen(others)
  const similarities = compared.map((other) => Math.min(1, likenessOf(grouping, report, other)))
  const needs = compared.map((other) => need(grouping.around, report, other) / ease)
  const reached = similarities.filter((value, place) => value >= (needs[place] ?? 1)).length
  return { similarity: mean(similarities), needed: mean(needs), reached, compared: compared.length }
}

const listed = (words: readonly string[]) => words.join(', ')

function because(terms: readonly string[], { similarity, needed, reached, compared }: Alike): string {
  const measured = `average similarity ${decimal(similarity)}, needed ${decimal(needed)}`
  const shares = terms.length === 0 ? 'is alike' : `shares ${listed(terms.slice(0, NAMED_TERMS))}`
  const others = compared === 1 ? 'the other report' : `${reached} of the ${compared} other reports`
  return `${shares} with ${others} (${measured})`
}

function otherSide({ pairs }: Grouping, pair: number, report: number): number {
  return (pairs.from[pair] === report ? pairs.to[pair] : pairs.from[pair]) ?? 0
}

/** The other story whose reports are most like this one; those that are no neighbours count 0. */
function nearestOther({ grouping, groupOf, members }: Stories, report: number): number | null {
  const sums = new Map<number, number>()
  for (const pair of grouping.rows.pairs.subarray(
    grouping.rows.begins[report],
    grouping.rows.begins[report + 1],
  )) {
    const group = groupOf(otherSide(grouping, pair, report))
    if (group !== groupOf(report)) sums.set(group, (sums.get(group) ?? 0) + (grouping.s[pair] ?? 0))
  }
  let best: { group: number; s: number } | null = null
  for (const [group, sum] of sums) {
    const s = sum / (members(group).length * MILLION)
    if (s >= NEAR && (best === null || s > best.s || (s === best.s && group < best.group)))
      best = { group, s }
  }
  return best?.group ?? null
}

function keptOut(all: Stories, report: number): Membership['keptOutOf'] {
  const { grouping, members, groupOf, storyId } = all
  const group = nearestOther(all, report)
  if (group === null) return null
  const { similarity, needed } = alike(grouping, report, members(group), 1)
  const own = members(groupOf(report))
  const words =
    similarity < needed
      ? `its similarity to that story is ${decimal(similarity)} on average, ${decimal(needed)} was needed`
      : own.length > 1
        ? `it is near enough by itself (${decimal(similarity)}, needed ${decimal(needed)}), but its own story is nearer`
        : `it is near enough to some (${decimal(similarity)}, needed ${decimal(needed)}), but that story’s reports are far more alike among themselves`
  const figures = { similarity: printed(similarity), threshold: printed(needed) }
  return { story: storyId(group), ...figures, because: words }
}

/** `formsOf` knows the words that stand for stems. */
export function membership(all: Stories, report: number, formsOf?: PrintedForms): Membership {
  const { grouping, members, groupOf } = all
  const record = grouping.records[report]
  if (!record) throw new Error(`No report ${report} among ${grouping.records.length}`)
  const others = members(groupOf(report)).filter((other) => other !== report)
  const keptOutOf = keptOut(all, report)
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
  const like = alike(grouping, report, others, grouping.ease[report] ?? 1)
  const stems = tellingStems(grouping.collection.vectors, report, chosen(others), SHOWN_TERMS)
  const terms = printedTerms(record, grouping.words, stems, formsOf)
  return {
    report: record.id,
    because: because(terms, like),
    sharedTerms: terms,
    similarity: printed(like.similarity),
    threshold: printed(like.needed),
    matches: like.reached,
    keptOutOf,
  }
}
