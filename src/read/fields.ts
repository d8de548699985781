/**
 * Fields of front matter → `FrontMatter`, each checked. A field that is not what it should be is left out with a Problem that
 * says what was found and what to write; the seed is used all the same.
 */
import type { FrontMatter } from '../records.ts'
import {
  authorsFrom,
  draftFrom,
  idFrom,
  languageFrom,
  outletFrom,
  textFrom,
  urlFrom,
} from './field-values.ts'
import { nearestName } from './nearest-name.ts'
import { publishedFrom } from './published.ts'
import type { Field, FieldValue } from './yaml-fields.ts'

export const NO_FRONT_MATTER: FrontMatter = {
  title: null,
  date: null,
  outlet: null,
  url: null,
  author: [],
  language: null,
  id: null,
  section: null,
  draft: false,
}

/** A value read, or why not and what to write instead; `null` where the field is empty. */
export type Reading<T> =
  | { readonly value: T | null }
  | { readonly why: string; readonly hint: string; readonly value?: T }

const KEYS = [
  'title',
  'date',
  'outlet',
  'source',
  'publisher',
  'url',
  'author',
  'language',
  'id',
  'section',
  'draft',
]
const OUTLET_KEYS = ['outlet', 'source', 'publisher']

/** What other generators call these fields. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  headline: 'title',
  lang: 'language',
  locale: 'language',
  link: 'url',
  canonical: 'url',
  canonical_url: 'url',
  source_url: 'url',
  authors: 'author',
  byline: 'author',
  published: 'date',
  pubdate: 'date',
  publishdate: 'date',
  date_published: 'date',
  category: 'section',
  site: 'outlet',
  agency: 'outlet',
  newspaper: 'outlet',
}

interface Checking {
  readonly fields: ReadonlyMap<string, Field>
  readonly report: (code: string, line: number, message: string, hint: string) => void
}

function read<T>(checking: Checking, key: string, reader: (value: FieldValue) => Reading<T>): T | null {
  const field = checking.fields.get(key)
  if (!field) return null
  const reading = reader(field.value)
  if ('why' in reading) {
    checking.report(
      `front-matter-${key}`,
      field.line,
      `\`${key}\` is left out: ${reading.why}.`,
      reading.hint,
    )
  }
  return reading.value ?? null
}

function dateFrom(value: FieldValue): Reading<NonNullable<FrontMatter['date']>> {
  const text = textFrom(value)
  if ('why' in text || text.value === null) return text as Reading<never>
  const reading = publishedFrom(text.value)
  return 'published' in reading
    ? { value: reading.published }
    : { why: `${reading.why} (\`${text.value.slice(0, 60)}\`)`, hint: reading.hint }
}

function outletOf(checking: Checking): string | null {
  const names = OUTLET_KEYS.map((key) => read(checking, key, outletFrom))
  const given = names.filter((name) => name !== null)
  const [first = null] = given
  if (new Set(given).size > 1) {
    const line = OUTLET_KEYS.map((key) => checking.fields.get(key)?.line ?? 0).find((at) => at > 0) ?? 1
    checking.report(
      'front-matter-outlet',
      line,
      `Several outlets are named (${given.join(', ')}); ${first} is used.`,
      'Keep one of `outlet`, `source` and `publisher`.',
    )
  }
  return first
}

function reportUnknownKeys({ fields, report }: Checking): void {
  for (const { key, line } of fields.values()) {
    if (KEYS.includes(key)) continue
    const lower = key.toLowerCase()
    const elsewhere = Object.hasOwn(ELSEWHERE, lower) ? ELSEWHERE[lower] : undefined
    const meant = elsewhere ?? nearestName(key, KEYS)
    if (meant === null || fields.has(meant)) continue
    report(
      'front-matter-key',
      line,
      `\`${key}\` is no field Stemma knows; did you mean \`${meant}\`?`,
      `Write \`${meant}:\`.`,
    )
  }
}

/** `report` takes code, line, message and hint of each problem. */
export function checkedFields(fields: readonly Field[], report: Checking['report']): FrontMatter {
  const checking: Checking = { fields: new Map(fields.map((field) => [field.key, field])), report }
  reportUnknownKeys(checking)
  return {
    title: read(checking, 'title', textFrom),
    date: read(checking, 'date', dateFrom),
    outlet: outletOf(checking),
    url: read(checking, 'url', urlFrom),
    author: read(checking, 'author', authorsFrom) ?? [],
    language: read(checking, 'language', languageFrom),
    id: read(checking, 'id', idFrom),
    section: read(checking, 'section', textFrom),
    draft: read(checking, 'draft', draftFrom) ?? false,
  }
}

export const holdsKnownField = (fields: readonly Field[]): boolean =>
  fields.length === 0 ||
  fields.some(({ key }) => KEYS.includes(key) || Object.hasOwn(ELSEWHERE, key.toLowerCase()))
