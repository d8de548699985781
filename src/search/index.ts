/**
 * Pages → the files that search reads in the browser: an index of the terms in shards, and each story's sentences in a file of its own. Pure.
 * A story's file hangs on the story alone and on its number; numbers are given by date, so that a new story leaves the others' as they were.
 * What was compared, and the figures: docs/decisions/0004-search.md.
 */
import type { OutputFile, Published } from '../records.ts'
import type { OutletPage, StoryPage } from '../records-page.ts'
import { type FoundDocument, storyDocuments } from './documents.ts'
import type { OutletDocument, SearchIndex, SearchLabels } from './format.ts'
import { postingsWriter } from './postings.ts'
import { shardsOf } from './shards.ts'

export { SEARCH_LABELS, type SearchLabels } from './format.ts'

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

const firstDate = ({ cluster }: StoryPage) =>
  cluster.reports.reduce((first, { published }) => {
    const key = dateKey(published)
    return key !== '' && (first === '' || key < first) ? key : first
  }, '')

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function oldestFirst(pages: readonly StoryPage[]): StoryPage[] {
  const keyed = pages.map((page) => ({ page, date: firstDate(page), id: page.cluster.id }))
  return keyed.sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id)).map(({ page }) => page)
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

export function searchFiles(
  { stories, outlets }: { readonly stories: readonly StoryPage[]; readonly outlets: readonly OutletPage[] },
  options: SearchOptions,
): OutputFile[] {
  const files: OutputFile[] = []
  const continued: number[] = []
  const writer = postingsWriter()
  let documents = 0
  const take = (found: FoundDocument) => {
    files.push(file(`stories/${documents}.json`, JSON.stringify(found.document)))
    writer.addDocument(documents, found.texts)
    if (found.continued) continued.push(documents)
    documents++
  }
  const names = new Map(
    outlets.flatMap(({ name, reports }) =>
      name === null ? [] : reports.map(({ report }) => [report, name] as const),
    ),
  )
  for (const page of oldestFirst(stories)) {
    for (const found of storyDocuments(page, names)) take(found)
  }
  const blocks = outletDocuments(outlets)
  blocks.forEach((block, n) => {
    files.push(file(`outlets/${n}.json`, JSON.stringify(block)))
    writer.addDocument(
      documents + n,
      block.map(([text]) => ({ place: 0, text })),
    )
  })
  const { firsts, shards, everywhere } = shardsOf(writer.postings(), documents + blocks.length)
  shards.forEach((bytes, n) => {
    files.push(file(`terms/${n}.bin`, bytes))
  })
  const { siteName: site, language, thousands, labels } = options
  const index: SearchIndex = {
    version: 1,
    site,
    language,
    thousands,
    labels,
    documents,
    continued,
    shards: firsts,
    everywhere,
  }
  return [file('index.json', JSON.stringify(index)), ...files]
}
