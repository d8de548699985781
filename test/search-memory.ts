/** Search without a browser: the files of a build, read from memory by the very functions that the page's script uses. */
import { evaluated, type StoryResult } from '../src/browser/search/evaluate.ts'
import type { SearchFiles } from '../src/browser/search/files.ts'
import { find, type Search } from '../src/browser/search/find.ts'
import { wantedTerms } from '../src/browser/search/query.ts'
import { parsedShard } from '../src/browser/search/shard.ts'
import type { OutputFile } from '../src/records.ts'
import type { StoryPage } from '../src/records-page.ts'
import { type SearchLabels, searchFiles } from '../src/search/index.ts'
import { outletPages } from './search-pages.ts'

export const labels: SearchLabels = {
  searchTitle: 'Search: {query}',
  searchQuery: '“{query}”',
  countSentences: { one: '{n} sentence', other: '{n} sentences' },
  countStories: { one: '{n} story', other: '{n} stories' },
  countReports: { one: '{n} report', other: '{n} reports' },
  countAccounts: { one: '{n} independent account', other: '{n} independent accounts' },
  searchFound: '{sentences} in {stories}.',
  searchFoundMany: '{stories} hold these words. The {n} most fitting are shown.',
  searchPartly: 'No story holds all these words. These hold some of them.',
  searchNothing: 'Nothing was found.',
  searchEverywhere: 'Most stories hold these words. The newest are shown; a rarer word would tell more.',
  searchInAccounts: '{sentences}, in {n} of its {of} accounts',
  searchMoreSentences: { one: '{n} more sentence', other: '{n} more sentences' },
  searchDiffer: 'Differently worded',
  searchDifferGloss: 'Aligned with a hit above, though the words are not in it.',
  searchDirect: 'Quoted, direct',
  searchReported: 'Quoted, reported',
  searchNamed: 'Named:',
  outlets: 'Outlets',
  unknownOutlet: 'Unknown outlet',
  noHeadline: 'No headline. Opens:',
  pageTitle: '{page} – {site}',
}

export function filesOf(stories: readonly StoryPage[]): OutputFile[] {
  return searchFiles(
    { stories, outlets: outletPages(stories) },
    { siteName: 'Stemma', language: 'en', thousands: ',', labels },
  )
}

export const sizeOf = ({ contents }: OutputFile): number =>
  typeof contents === 'string' ? Buffer.byteLength(contents) : contents.byteLength

export interface Answer extends Search {
  /** In the order of documents. */
  readonly results: readonly StoryResult[]
  /** Of the outlets whose documents were found, all of them. */
  readonly outletNames: readonly string[]
  /** Bytes read. */
  readonly bytes: number
}

export type Ask = (query: string, most?: number) => Promise<Answer>

/** Answers queries; `most` documents are looked into. */
export function searchIn(files: readonly OutputFile[]): Ask {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return async (query, most = 10) => {
    const read = new Set<OutputFile>()
    const contents = (path: string) => {
      const file = byPath.get(`search/${path}`)
      if (!file) throw new Error(`There is no search/${path}.`)
      read.add(file)
      return file.contents
    }
    const json = async (path: string) => JSON.parse(String(contents(path)))
    const reader: SearchFiles = {
      index: () => json('index.json'),
      shard: async (n) => parsedShard(contents(`terms/${n}.bin`) as Uint8Array),
      story: (n) => json(`stories/${n}.json`),
      outlets: (n) => json(`outlets/${n}.json`),
    }
    const index = await reader.index()
    const wanted = wantedTerms(query)
    const search = await find(reader, index, wanted)
    const documents = await Promise.all(search.documents.slice(0, most).map(reader.story))
    const outlets = await Promise.all(search.outlets.map((n) => reader.outlets(n - index.documents)))
    return {
      ...search,
      results: documents.flatMap((document) => evaluated([document], wanted, search.needed)),
      outletNames: outlets.flat().map(([name]) => name),
      bytes: [...read].reduce((sum, file) => sum + sizeOf(file), 0),
    }
  }
}

/** Sentences of the first result that hold all that was asked for. */
export const sentencesOf = ({ results }: Answer): string[] =>
  results.flatMap(({ sentences }) => sentences.map(({ text }) => text))
