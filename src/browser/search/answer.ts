/** A query → what the page shows of it: the sections of results, a batch of stories at a time, and what is said of them. */
import type { SearchIndex } from '../../search/format.ts'
import { evaluated, type StoryResult } from './evaluate.ts'
import type { SearchFiles } from './files.ts'
import { find, type Search } from './find.ts'
import { labeller, type Say } from './labels.ts'
import { match } from './match.ts'
import { type Wanted, wantedTerms } from './query.ts'
import { type OutletHit, outletSection, storySection } from './results.ts'

/** Stories read at once, some 20 KB each at most; two such batches are shown before a reader asks for more. */
const BATCH = 5
/** Of a very long story, so many of its parts are read. */
const MOST_PARTS = 2
/** Batches without any result before search gives up: the index only promises that words may stand together. */
const MOST_EMPTY = 4

export interface Answer {
  readonly pageTitle: string
  readonly heading: string
  readonly outlets: readonly HTMLElement[]
  /** Sections of the next stories. */
  readonly next: () => Promise<HTMLElement[]>
  readonly isComplete: () => boolean
  /** What was found, in a sentence, once what is shown at first is there. */
  readonly said: () => string
}

/** Documents of one story, in the order in which the stories' first ones are ranked. */
function storiesOf({ documents }: Search, index: SearchIndex): number[][] {
  const continued = new Set(index.continued)
  const byStory = new Map<number, number[]>()
  for (const document of documents) {
    let story = document
    while (continued.has(story)) story--
    byStory.set(story, [...(byStory.get(story) ?? []), document])
  }
  return [...byStory.values()]
}

async function outletHits(
  files: SearchFiles,
  index: SearchIndex,
  { outlets, needed }: Search,
  wanted: readonly Wanted[],
): Promise<OutletHit[]> {
  const read = outlets.slice(0, MOST_PARTS).map((n) => files.outlets(n - index.documents))
  return (await Promise.all(read)).flat().flatMap(([name, path, reports]) => {
    const found = match(name, wanted, needed)
    return found.all ? [[name, found, path, reports] as const] : []
  })
}

/** `stories`: how many there are, read or not. */
function summary(say: Say, { hold }: Search, shown: readonly StoryResult[], stories: number): string {
  const n = shown.length
  if (n === 0) return say('searchNothing')
  if (hold === 'some') return say('searchPartly')
  if (hold === 'newest') return say('searchEverywhere')
  if (stories > 2 * BATCH) return say('searchFoundMany', { stories: say('countStories', { n: stories }), n })
  const sentences = say('countSentences', { n: shown.reduce((sum, { count }) => sum + count, 0) })
  return say('searchFound', { sentences, stories: say('countStories', { n }) })
}

export async function answer(files: SearchFiles, base: string, query: string): Promise<Answer> {
  const index = await files.index()
  const say = labeller(index)
  const wanted = wantedTerms(query)
  const search = await find(files, index, wanted)
  const outlets = await outletHits(files, index, search, wanted)
  const stories = storiesOf(search, index)
  const shown: StoryResult[] = []
  let rest = stories

  async function batch(): Promise<StoryResult[]> {
    const read = rest
      .slice(0, BATCH)
      .map((documents) => Promise.all(documents.slice(0, MOST_PARTS).map(files.story)))
    rest = rest.slice(BATCH)
    const results = (await Promise.all(read)).flatMap((parts) => evaluated(parts, wanted, search.needed))
    return results.sort((a, b) => b.quality - a.quality)
  }

  async function next(): Promise<HTMLElement[]> {
    let results: StoryResult[] = []
    for (let n = 0; n < MOST_EMPTY && rest.length > 0 && results.length === 0; n++) results = await batch()
    if (results.length === 0) rest = []
    return results.map((result) => storySection(result, { say, base }, `found-${shown.push(result)}`))
  }

  return {
    pageTitle: say('pageTitle', { page: say('searchTitle', { query }), site: index.site }),
    heading: say('searchQuery', { query }),
    outlets: outlets.length > 0 ? [outletSection(outlets, { say, base })] : [],
    next,
    isComplete: () => rest.length === 0,
    said: () => (shown.length === 0 && outlets.length > 0 ? '' : summary(say, search, shown, stories.length)),
  }
}
