/**
 * What each part of grouping and derivation buys: the same labelled data, measured with one part taken away at a time, as a Markdown table.
 *
 *     node bench/run.mjs bench/ablations.ts --events FILE… --rewrites FILE…
 *
 * A part is taken away by giving its settings the values at which it does nothing.
 */
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { clusterStories } from '../src/cluster/index.ts'
import { CANDIDATES, DERIVATION, LIKENESS, STORY, STRAGGLER, STRAY, VECTOR } from '../src/cluster/settings.ts'
import type { StoryRecord } from '../src/records.ts'
import type { EventRow } from './accuracy/events.ts'
import { independentPairsOfFew } from './accuracy/independent.ts'
import { bCubed } from './accuracy/measures.ts'
import { normalizeRows, type Row, readRows } from './accuracy/rows.ts'

const NEVER = Number.POSITIVE_INFINITY

interface Ablation {
  readonly name: string
  /** Settings changed; given back afterwards. */
  readonly settings: readonly (readonly [Record<string, number>, Readonly<Record<string, number>>])[]
}

const GROUPING: readonly Ablation[] = [
  { name: 'as shipped', settings: [] },
  { name: 'every sentence weighs the same', settings: [[VECTOR, { TAIL: 1 }]] },
  {
    name: 'the headline and the opening weigh no more',
    settings: [[VECTOR, { IN_HEADLINE: 0, IN_OPENING: 0 }]],
  },
  { name: 'idf unchanged (exponent 1)', settings: [[VECTOR, { RARITY: 1 }]] },
  { name: 'no background table', settings: [[VECTOR, { BACKGROUND: 1e-6 }]] },
  { name: 'a similarity whatever it rests on', settings: [[LIKENESS, { WEIGHT: 0 }]] },
  { name: 'time does not part reports', settings: [[CANDIDATES, { SPREAD: 1e9, WINDOW: 1e9 }]] },
  { name: 'one bar for all', settings: [[STORY, { BAR_SLOPE: 0, BAR_START: 0, LOWEST_BAR: 0.245 }]] },
  { name: 'no relief for what is inside', settings: [[STORY, { RELIEF: 0 }]] },
  { name: 'no contrast', settings: [[STORY, { CONTRAST: 0 }]] },
  { name: 'no gate', settings: [[STORY, { GATE: 0, GATE_OF_TWO: 0 }]] },
  { name: 'copies count one by one', settings: [[STORY, { COPY: NEVER }]] },
  { name: 'no stragglers', settings: [[STRAGGLER, { ENOUGH: NEVER }]] },
  { name: 'no strays', settings: [[STRAY, { NEAR: NEVER }]] },
]

const DERIVING: readonly Ablation[] = [
  { name: 'as shipped', settings: [] },
  { name: 'what everybody says counts in full', settings: [[DERIVATION, { EVERYBODYS: 0 }]] },
  { name: 'quotations count', settings: [[DERIVATION, { QUOTATION: NEVER }]] },
  { name: 'short reports need no more', settings: [[DERIVATION, { SHORTNESS: 0 }]] },
  {
    name: 'company alone (skip pairs)',
    settings: [[DERIVATION, { SKIP_SCALE: 0.29 / 3, LCS_SCALE: NEVER, TRIGRAM_SCALE: NEVER }]],
  },
  {
    name: 'order alone',
    settings: [[DERIVATION, { LCS_SCALE: 0.15, SKIP_SCALE: NEVER, TRIGRAM_SCALE: NEVER }]],
  },
  {
    name: 'wording alone (runs of three)',
    settings: [[DERIVATION, { TRIGRAM_SCALE: 0.2 / 3, SKIP_SCALE: NEVER, LCS_SCALE: NEVER }]],
  },
  { name: 'no retellings', settings: [[DERIVATION, { SMALL_STORY: 0 }]] },
  {
    name: 'a derived pair joins two accounts whatever the others',
    settings: [[DERIVATION, { BETWEEN_ACCOUNTS: 0 }]],
  },
  { name: 'no strays', settings: [[STRAY, { NEAR: NEVER }]] },
]

function within<T>({ settings }: Ablation, measure: () => T): T {
  const before = settings.map(
    ([table, changed]) =>
      [table, Object.fromEntries(Object.keys(changed).map((key) => [key, table[key] ?? 0]))] as const,
  )
  for (const [table, changed] of settings) Object.assign(table, changed)
  try {
    return measure()
  } finally {
    for (const [table, values] of before) Object.assign(table, values)
  }
}

interface Events {
  readonly name: string
  readonly records: readonly StoryRecord[]
  readonly gold: readonly string[]
}

function eventsOf(file: string, name = basename(file).replace(/\..*/, '')): Events {
  const { rows, records } = normalizeRows(readRows<EventRow>(file))
  return {
    name,
    records: records.map((record) => ({ ...record, id: `${name}/${record.id}` })),
    gold: rows.map(({ event }) => `${name}/${event}`),
  }
}

const undated = ({ name, records, gold }: Events): Events => ({
  name: `${name}, undated`,
  records: records.map((record) => ({ ...record, published: null })),
  gold,
})

function thinned({ name, records, gold }: Events): Events {
  const places = gold.flatMap((event, place) => (gold.indexOf(event) === place ? [place] : []))
  return {
    name: `${name}, one an event`,
    records: places.flatMap((place) => records.slice(place, place + 1)),
    gold: places.map((place) => gold[place] ?? ''),
  }
}

const together = (all: readonly Events[]): Events => ({
  name: 'all in one',
  records: all.flatMap(({ records }) => records),
  gold: all.flatMap(({ gold }) => gold),
})

function f1({ records, gold }: Events): string {
  const storyOf = new Map(
    clusterStories(records).flatMap(({ id, reports }) => reports.map((report) => [report.id, id] as const)),
  )
  const found = records.map(({ id }) => storyOf.get(id) ?? id)
  return bCubed(found, gold).f1.toFixed(3).replace(/^0/, '')
}

interface RewriteRow extends Row {
  readonly source_id: string
  readonly kind: string
}

interface Rewrites {
  readonly rows: readonly RewriteRow[]
  readonly records: readonly StoryRecord[]
}

function rewritesJoined({ rows, records }: Rewrites): string {
  const accountOf = new Map(
    clusterStories(records).flatMap(({ id, accounts }) =>
      accounts.flatMap(({ reports }, account) =>
        reports.map((report) => [report, `${id} ${account}`] as const),
      ),
    ),
  )
  const originals = new Map(
    rows.filter(({ kind }) => kind === 'original').map((row) => [row.source_id, row.id]),
  )
  const rewrites = rows.filter(({ kind }) => kind !== 'original')
  const joined = rewrites.filter(
    ({ id, source_id }) => accountOf.get(id) === accountOf.get(originals.get(source_id) ?? ''),
  )
  return `${joined.length} of ${rewrites.length}`
}

/** Sizes of sites in which independent reports of one event are held against each other. */
const FEW = [2, 3, 5, 8]

function falselyJoined({ records, gold }: Events): string {
  const found = FEW.map((size) => independentPairsOfFew(records, gold, size))
  const [joined, pairs] = [
    found.reduce((sum, one) => sum + one.joined.length, 0),
    found.reduce((sum, one) => sum + one.pairs, 0),
  ]
  return `${joined} of ${pairs}`
}

const row = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)

function table(
  heads: readonly string[],
  ablations: readonly Ablation[],
  measures: readonly (() => string)[],
): void {
  row(['', ...heads])
  row(['---', ...heads.map(() => '---')])
  for (const ablation of ablations)
    row([ablation.name, ...within(ablation, () => measures.map((measure) => measure()))])
}

export function main(words: readonly string[]): number {
  const { values } = parseArgs({
    args: [...words],
    options: { events: { type: 'string', multiple: true }, rewrites: { type: 'string' } },
  })
  if (!values.events && !values.rewrites) {
    console.error(
      'usage: node bench/run.mjs bench/ablations.ts --events FILE [--events FILE …] [--rewrites FILE]',
    )
    return 2
  }
  const files = (values.events ?? []).map((file) => eventsOf(file))
  if (files.length > 0) {
    const dated = files.filter(({ records }) => records.some(({ published }) => published !== null))
    const sets = [...files, ...dated.map(undated), ...files.map(thinned), together(files)]
    table(
      sets.map(({ name }) => name),
      GROUPING,
      sets.map((set) => () => f1(set)),
    )
    console.log()
  }
  if (values.rewrites) {
    const rewrites = normalizeRows(readRows<RewriteRow>(values.rewrites))
    const heads = [
      'rewrites in the account of their source',
      ...files.slice(0, 1).map(({ name }) => `${name}: independent pairs joined`),
    ]
    table(heads, DERIVING, [
      () => rewritesJoined(rewrites),
      ...files.slice(0, 1).map((set) => () => falselyJoined(set)),
    ])
  }
  return 0
}
