/**
 * Addresses. A report's slug is its headline or opening words and a short hash of its id, so that two reports never share one and a
 * headline in any script has one: `ferry-runs-aground-off-the-coast-3fa8c1d2`, `3fa8c1d2`. It depends on the report alone, so that no
 * other report can change it; only where two hashes begin alike, which no site will see, the later id takes a longer one.
 */
import { hash } from 'node:crypto'
import slugify from '@sindresorhus/slugify'
import type { ReportId } from '../records.ts'

const LONGEST = 60 // characters of words
const HASH = 8 // hexadecimal digits: two of 10,000 reports with one headline share them once in 86 collections
const LONGEST_HASH = 64

const digitsOf = (id: string): string => hash('sha256', id)

/** Words of a text for an address, cut after a word; empty where its script has no transliteration. */
export function slugWords(text: string): string {
  const slug = slugify(text.slice(0, 4 * LONGEST))
  if (slug.length <= LONGEST) return slug
  const cut = slug.slice(0, LONGEST + 1)
  const end = cut.lastIndexOf('-')
  return end > LONGEST / 3 ? cut.slice(0, end) : slug.slice(0, LONGEST)
}

const joined = (words: string, digits: string): string => (words === '' ? digits : `${words}-${digits}`)

interface Named {
  readonly id: ReportId
  readonly headline: { readonly text: string }
}

const slugWith = ({ id, headline }: Named, digits: number): string =>
  joined(slugWords(headline.text), digitsOf(id).slice(0, digits))

/** Where two would share a slug, the later id takes a longer hash. */
function partedSlugs(records: readonly Named[]): ReadonlyMap<ReportId, string> {
  const slugById = new Map<ReportId, string>()
  const taken = new Set<string>()
  for (const record of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    let length = HASH
    while (taken.has(slugWith(record, length)) && length < LONGEST_HASH) length += 4
    const slug = slugWith(record, length)
    taken.add(slug)
    slugById.set(record.id, slug)
  }
  return slugById
}

/** The slug of every report of a site. */
export function slugs(records: readonly Named[]): ReadonlyMap<ReportId, string> {
  const slugById = new Map<ReportId, string>()
  for (const record of records) slugById.set(record.id, slugWith(record, HASH))
  const distinct = new Set(slugById.values())
  return distinct.size === records.length ? slugById : partedSlugs(records)
}

const UNKNOWN = 'unknown'

/** Words of a name that say all of it: its letters, none transliterated, none left out. */
function plainWords(name: string): string | null {
  const words = slugWords(name)
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return words === plain && words !== UNKNOWN && words !== '' ? words : null
}

/** The slugs of a site's outlets; with a hash where a name cannot be read off its words, or two differ only in capitals. */
export function outletSlugs(names: readonly (string | null)[]): ReadonlyMap<string | null, string> {
  const known = names.filter((name) => name !== null)
  const namesBySlug = new Map<string, number>()
  for (const name of known) {
    const words = plainWords(name)
    if (words !== null) namesBySlug.set(words, (namesBySlug.get(words) ?? 0) + 1)
  }
  const outletSlug = (name: string): string => {
    const words = plainWords(name)
    if (words !== null && namesBySlug.get(words) === 1) return words
    return joined(slugWords(name), digitsOf(name).slice(0, HASH))
  }
  return new Map<string | null, string>([
    [null, UNKNOWN],
    ...known.map((name): [string, string] => [name, outletSlug(name)]),
  ])
}
