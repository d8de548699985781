/**
 * JSONL rows {id, source_id, kind, text} → whether rewrites share an account with the text they were made from. All rows are clustered as
 * one collection; a join is false where an account holds the texts of two sources.
 */
import { basename } from 'node:path'
import { clusterStories } from '../../src/cluster/index.ts'
import { normalizeRows, type Row, readRows } from './rows.ts'

interface RewriteRow extends Row {
  readonly source_id: string
  readonly kind: 'original' | 'rewrite'
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`

function measured(name: string, all: readonly RewriteRow[]): string[] {
  const { rows, records, lost } = normalizeRows(all)
  const stories = clusterStories(records)
  const accountOf = new Map<string, string>()
  const storyOf = new Map<string, string>()
  for (const { id, accounts } of stories) {
    accounts.forEach(({ reports }, account) => {
      for (const report of reports) accountOf.set(report, `${id} ${account}`)
      for (const report of reports) storyOf.set(report, id)
    })
  }
  const originals = new Map(
    rows.filter(({ kind }) => kind === 'original').map((row) => [row.source_id, row.id]),
  )
  const rewrites = rows.filter(({ kind }) => kind === 'rewrite')
  const joined = (of: ReadonlyMap<string, string>) =>
    rewrites.filter(({ id, source_id }) => of.get(id) === of.get(originals.get(source_id) ?? '')).length
  const sourcesOf = new Map<string, Set<string>>()
  for (const { id, source_id } of rows) {
    const account = accountOf.get(id) ?? id
    sourcesOf.set(account, (sourcesOf.get(account) ?? new Set<string>()).add(source_id))
  }
  const mixed = [...sourcesOf.values()].filter((sources) => sources.size > 1).length
  const missed = rewrites
    .filter(({ id, source_id }) => accountOf.get(id) !== accountOf.get(originals.get(source_id) ?? ''))
    .map(({ id }) => id)
  return [
    `${name}: ${originals.size} originals, ${rewrites.length} rewrites` +
      (lost.length > 0 ? `, ${lost.length} rows of which nothing was kept` : ''),
    `  in the story of their source    ${joined(storyOf)} (${percent(joined(storyOf), rewrites.length)})`,
    `  in the account of their source  ${joined(accountOf)} (${percent(joined(accountOf), rewrites.length)})`,
    `  accounts that hold two sources  ${mixed}`,
    ...(missed.length > 0
      ? [`  missed: ${missed.slice(0, 20).join(', ')}${missed.length > 20 ? ' …' : ''}`]
      : []),
  ]
}

export function measureRewrites(files: readonly string[]): string[] {
  return files.flatMap((file) => measured(basename(file), readRows<RewriteRow>(file)))
}
