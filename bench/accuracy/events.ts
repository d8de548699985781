/**
 * JSONL rows {id, event, title, date, source, url, text} → how well `clusterStories` finds the events: B-cubed, pairwise F1 and adjusted
 * Rand index, for each file and for all of them in one collection; and whether reports written independently are called derived. `--hide-dates` takes the dates away, `--thin` leaves one report of
 * each event, `--few` also tries each event as sites of few reports.
 */
import { basename } from 'node:path'
import { clusterStories } from '../../src/cluster/index.ts'
import { type IndependentPairs, independentPairs, independentPairsOfFew } from './independent.ts'
import { adjustedRand, bCubed, pairwise } from './measures.ts'
import { normalizeRows, type Row, readRows } from './rows.ts'

export interface EventRow extends Row {
  readonly event: string
}

function independent(where: string, { pairs, joined }: IndependentPairs): string {
  const named = joined.slice(0, 5).map((pair) => pair.join(' – '))
  return `independent pairs of one event${where} ${pairs}, in one account ${joined.length}${named.length > 0 ? `: ${named.join(', ')}` : ''}`
}

/** Sizes of collections at which small stories are tried with `--few`. */
const FEW = [2, 3, 5, 8]

const digits = (value: number) => value.toFixed(4)

function measured(name: string, all: readonly EventRow[], few: boolean): string[] {
  const started = performance.now()
  const { rows, records, lost } = normalizeRows(all)
  const normalized = performance.now()
  const stories = clusterStories(records)
  const clustered = performance.now()
  const storyOf = new Map(stories.flatMap(({ id, reports }) => reports.map((report) => [report.id, id])))
  const found = rows.map(({ id }) => storyOf.get(id) ?? id)
  const gold = rows.map(({ event }) => event)
  const b = bCubed(found, gold)
  const pair = pairwise(found, gold)
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`
  return [
    `${name}: ${rows.length} reports, ${stories.length} stories found, ${new Set(gold).size} events` +
      (lost.length > 0 ? `, ${lost.length} rows of which nothing was kept` : ''),
    `  B-cubed   precision ${digits(b.precision)}  recall ${digits(b.recall)}  F1 ${digits(b.f1)}`,
    `  pairwise  precision ${digits(pair.precision)}  recall ${digits(pair.recall)}  F1 ${digits(pair.f1)}`,
    `  adjusted Rand index ${digits(adjustedRand(found, gold))}`,
    `  ${independent('', independentPairs(records, gold, stories))}`,
    ...(few
      ? FEW.map(
          (size) =>
            `  ${independent(`, ${size} reports a site:`, independentPairsOfFew(records, gold, size))}`,
        )
      : []),
    `  normalized in ${seconds(started, normalized)}, clustered in ${seconds(normalized, clustered)}`,
  ]
}

/** Rows of several files may share ids and names of events: both are told apart by their file. */
function named(rows: readonly EventRow[], name: string): EventRow[] {
  return rows.map((row) => ({ ...row, id: `${name}/${row.id}`, event: `${name}/${row.event}` }))
}

function thinned(rows: readonly EventRow[]): EventRow[] {
  const seen = new Set<string>()
  return rows.filter(({ event }) => !seen.has(event) && seen.add(event))
}

export function measureEvents(files: readonly string[], flags: ReadonlySet<string> = new Set()): string[] {
  const sets = files.map((file) => {
    const all = readRows<EventRow>(file).map((row) =>
      flags.has('--hide-dates') ? { ...row, date: null } : row,
    )
    return { name: basename(file), rows: flags.has('--thin') ? thinned(all) : all }
  })
  const lines = sets.flatMap(({ name, rows }) => measured(name, rows, flags.has('--few')))
  if (sets.length < 2) return lines
  return [
    ...lines,
    ...measured(
      'all in one collection',
      sets.flatMap(({ name, rows }) => named(rows, name)),
      false,
    ),
  ]
}
