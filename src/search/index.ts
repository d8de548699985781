/**
 * Pages → the files that search reads in the browser: an index of the terms in shards, and each story's sentences in a file of its own. Pure.
 * A story's file hangs on the story alone and on its number; numbers are given by date, so that a new story leaves the others' as they were.
 * What was compared, and the figures: docs/decisions/0004-search.md.
 */

import { fileAt } from '../output-file.ts'
import type { OutputFile, Published, StoryCluster } from '../records.ts'
import type { OutletPage, StoryPage } from '../records-page.ts'
import { type FoundDocument, storyDocuments, textsOf } from './documents.ts'
import type { OutletDocument, SearchIndex, SearchLabels } from './format.ts'
import { PostingLists } from './posting-lists.ts'
import { type DocumentPostings, documentReader } from './postings.ts'
import { shardsOf } from './shards.ts'

export { documentSentences, type FoundDocument, storyDocuments } from './documents.ts'
export { SEARCH_LABELS, type SearchLabels } from './format.ts'
export type { DocumentPostings } from './postings.ts'

export interface SearchOptions {
  readonly siteName: string
  readonly language: string
  readonly thousands: string
  readonly labels: SearchLabels
}

/** Outlets in one file: some 3 KB. */
const OUTLETS_A_DOCUMENT = 64

/** Sorts dates as they are printed; no date before all. What is wrong by a zone's hours only moves a story among its neighbours. */
const dateKey = (published: Published | null) => published?.iso ?? ''

const firstDate = ({ reports }: StoryCluster) =>
  reports.reduce((first, { published }) => {
    const key = dateKey(published)
    return key !== '' && (first === '' || key < first) ? key : first
  }, '')

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Stories in the order in which the writer takes them. */
export function oldestFirst(clusters: readonly StoryCluster[]): StoryCluster[] {
  const keyed = clusters.map((cluster) => ({ cluster, date: firstDate(cluster) }))
  return keyed
    .sort((a, b) => compare(a.date, b.date) || compare(a.cluster.id, b.cluster.id))
    .map(({ cluster }) => cluster)
}

function outletDocuments(outlets: readonly OutletPage[]): OutletDocument[] {
  const named = outlets.flatMap(({ name, slug, reports }) =>
    name === null ? [] : [[name, `outlets/${slug}/`, reports.length] as const],
  )
  const blocks = Math.ceil(named.length / OUTLETS_A_DOCUMENT)
  return Array.from({ length: blocks }, (_, n) =>
    named.slice(n * OUTLETS_A_DOCUMENT, (n + 1) * OUTLETS_A_DOCUMENT),
  )
}

const file = (path: string, contents: string | Uint8Array): OutputFile => ({
  path: `search/${path}`,
  contents,
})

/** Writes the files story by story, so that none need be kept: `take` their documents oldest first, then ask for what remains. */
export interface SearchWriter {
  /** The story's own files. */
  readonly take: (documents: readonly FoundDocument[]) => OutputFile[]
  /** The index and its shards. */
  readonly rest: (outlets: readonly OutletPage[]) => OutputFile[]
}

/** Remembers what documents' texts come to, by their keys. */
export interface PostingsMemory {
  /** The postings of a document, its terms numbered by `numberOf`; null where they are not known. Good until the next call. */
  readonly known: (key: string, numberOf: (term: string) => number) => DocumentPostings | null
  /** To be told the postings of a document that were not known; `terms` are its terms by number. */
  readonly learn: (key: string, postings: DocumentPostings, terms: readonly string[]) => void
}

export function searchWriter(
  { siteName: site, language, thousands, labels }: SearchOptions,
  memory: PostingsMemory | null = null,
): SearchWriter {
  const continued: number[] = []
  const { postings, terms, numberOf } = documentReader()
  const lists = new PostingLists()
  let documents = 0

  function postingsOf(found: FoundDocument): DocumentPostings {
    const { key } = found
    const known = key === undefined ? null : (memory?.known(key, numberOf) ?? null)
    if (known !== null) return known
    const made = postings(textsOf(found))
    if (key !== undefined) memory?.learn(key, made, terms)
    return made
  }

  function taken(found: FoundDocument): OutputFile {
    const number = documents++
    lists.add(number, postingsOf(found), terms.length)
    if (found.continued) continued.push(number)
    return fileAt(`search/stories/${number}.json`, found.file)
  }

  return {
    take: (found) => found.map(taken),
    rest(outlets) {
      const blocks = outletDocuments(outlets)
      blocks.forEach((block, n) => {
        const texts = block.map(([text]) => ({ place: 0, text }))
        lists.add(documents + n, postings(texts), terms.length)
      })
      const {
        firsts: shards,
        shards: bytes,
        everywhere,
      } = shardsOf({ terms, numberOf, lists }, documents + blocks.length)
      const told = { site, language, thousands, labels, documents, continued, shards, everywhere }
      const index: SearchIndex = { version: 1, ...told }
      return [
        file('index.json', JSON.stringify(index)),
        ...blocks.map((block, n) => file(`outlets/${n}.json`, JSON.stringify(block))),
        ...bytes.map((shard, n) => file(`terms/${n}.bin`, shard)),
      ]
    },
  }
}

/** All of them, of stories that are all at hand. */
export function searchFiles(
  { stories, outlets }: { readonly stories: readonly StoryPage[]; readonly outlets: readonly OutletPage[] },
  options: SearchOptions,
): OutputFile[] {
  const names = new Map(
    outlets.flatMap(({ name, reports }) =>
      name === null ? [] : reports.map(({ report }) => [report, name] as const),
    ),
  )
  const writer = searchWriter(options)
  const pageOf = new Map(stories.map((page) => [page.cluster, page]))
  const pages = oldestFirst([...pageOf.keys()]).flatMap((cluster) => pageOf.get(cluster) ?? [])
  return [...pages.flatMap((page) => writer.take(storyDocuments(page, names))), ...writer.rest(outlets)]
}
