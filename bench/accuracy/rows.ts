/** JSONL rows of labelled reports → seeds, as a site would hold them, and through `normalizeSeed` to records. */
import { readFileSync } from 'node:fs'
import { corpusContext, normalizeSeed } from '../../src/normalize/index.ts'
import type { FrontMatter, Published, SeedFile, StoryRecord } from '../../src/records.ts'

export interface Row {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  readonly date?: string | null
  readonly source?: string | null
  readonly url?: string | null
  readonly language?: string | null
}

export function readRows<R extends Row>(file: string): R[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as R)
}

function published(date: string | null | undefined): Published | null {
  const match = date?.match(/^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d)?(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/)
  if (!match) return null
  const [iso, , time, zone] = match
  return { iso, precision: time === undefined ? 'day' : 'time', zone: zone ?? null }
}

function frontMatter(row: Row): FrontMatter {
  return {
    title: row.title ?? null,
    date: published(row.date),
    outlet: row.source ?? null,
    url: row.url ?? null,
    author: [],
    language: row.language ?? null,
    id: row.id,
    section: null,
    draft: false,
  }
}

/** The row as a seed with front matter. Its path is the row's id, so that a record can be traced back. */
export function seedOfRow(row: Row): SeedFile {
  const path = `${row.id}.txt`
  return {
    path,
    format: 'text',
    encoding: 'utf-8',
    text: row.text,
    bodyStart: 0,
    frontMatter: frontMatter(row),
  }
}

export interface Normalized<R extends Row> {
  readonly rows: readonly R[]
  /** Parallel to `rows`. */
  readonly records: readonly StoryRecord[]
  /** Rows of which nothing was kept. */
  readonly lost: readonly R[]
}

/** Rows as a site build would see them. Ids are the rows', since two rows may give one address. */
export function normalizeRows<R extends Row>(all: readonly R[]): Normalized<R> {
  const seeds = all.map(seedOfRow)
  const context = corpusContext(seeds)
  const found = seeds.map((seed) => normalizeSeed(seed, context).record)
  const rows: R[] = []
  const records: StoryRecord[] = []
  const lost: R[] = []
  all.forEach((row, place) => {
    const record = found[place]
    if (record) {
      rows.push(row)
      records.push({ ...record, id: row.id })
    } else lost.push(row)
  })
  return { rows, records, lost }
}
