/**
 * The search page's script. It needs, in the page: `#q` in a form (the field), and `#search-title`, `#search-status` (role `status`),
 * `#search-results`, `#search-more` (a hidden button), `#search-offline` and `#search-failed` (hidden paragraphs that say what is wrong).
 * It lies beside the folder `search/`, wherever the site is.
 */
import type { SearchIndex } from '../search/format.ts'
import { evaluated, type StoryResult } from './search/evaluate.ts'
import { searchFiles } from './search/files.ts'
import { find, type Search } from './search/find.ts'
import { labeller, type Say } from './search/labels.ts'
import { match } from './search/match.ts'
import { type Wanted, wantedTerms } from './search/query.ts'
import { type OutletHit, outletSection, type Page, storySection } from './search/results.ts'

/** Stories read at once, some 20 KB each at most; two such batches are shown before a reader asks for more. */
const BATCH = 5
/** Of a very long story, so many of its parts are read. */
const MOST_PARTS = 2
/** Batches without any result before search gives up: the index only promises that words may stand together. */
const MOST_EMPTY = 4

/** After the last letter typed, before search begins. */
const PAUSE = 250 // ms

const script = document.currentScript
const base = new URL('.', script instanceof HTMLScriptElement ? script.src : location.href).href
const files = searchFiles(`${base}search/`)

const byId = (id: string) => document.getElementById(id) ?? document.createElement('p')

/** Documents of one story, in the order in which the stories' first ones are ranked. */
function stories({ documents }: Search, index: SearchIndex): number[][] {
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
  search: Search,
  index: SearchIndex,
  wanted: readonly Wanted[],
): Promise<OutletHit[]> {
  const numbers = search.outlets.slice(0, MOST_PARTS)
  const blocks = await Promise.all(numbers.map((n) => files.outlets(n - index.documents)))
  return blocks.flat().flatMap(([name, path, reports]) => {
    const found = match(name, wanted, search.needed)
    return found.all ? [[name, found, path, reports] as const] : []
  })
}

async function resultsOf(
  groups: readonly number[][],
  wanted: readonly Wanted[],
  { needed }: Search,
): Promise<StoryResult[]> {
  const read = groups.map((documents) => Promise.all(documents.slice(0, MOST_PARTS).map(files.story)))
  const results = (await Promise.all(read)).flatMap((documents) => evaluated(documents, wanted, needed))
  return results.sort((a, b) => b.quality - a.quality)
}

/** What was found, in a sentence. */
function summary(say: Say, { hold }: Search, shown: readonly StoryResult[], found: number): string {
  const n = shown.length
  if (n === 0) return say('searchNothing')
  if (hold === 'some') return say('searchPartly')
  if (hold === 'newest') return say('searchEverywhere')
  if (found > 2 * BATCH) return say('searchFoundMany', { stories: say('countStories', { n: found }), n })
  const sentences = say('countSentences', { n: shown.reduce((sum, { count }) => sum + count, 0) })
  return say('searchFound', { sentences, stories: say('countStories', { n }) })
}

function start(): void {
  const field = byId('q') as HTMLInputElement
  const title = byId('search-title')
  const status = byId('search-status')
  const list = byId('search-results')
  const more = byId('search-more')
  const failed = byId('search-failed')
  const [emptyTitle, emptyPageTitle] = [title.textContent, document.title]
  /** Counts searches, so that a slow one does not overwrite what was asked after it. */
  let latest = 0
  let showMore: () => Promise<HTMLElement | undefined> = () => Promise.resolve(undefined)

  function show(pageTitle: string, heading: string | null, ...sections: readonly HTMLElement[]) {
    document.title = pageTitle
    title.textContent = heading
    status.textContent = ''
    list.replaceChildren(...sections)
    more.hidden = true
  }

  async function answer(query: string, current: number): Promise<void> {
    const index = await files.index()
    const say = labeller(index)
    const page: Page = { say, base }
    const wanted = wantedTerms(query)
    const search = await find(files, index, wanted)
    const outlets = await outletHits(search, index, wanted)
    const found = stories(search, index)
    const shown: StoryResult[] = []
    let rest = found
    /** The sections of the next stories; none when something else was asked meanwhile. */
    const next = async () => {
      let results: StoryResult[] = []
      for (let empty = 0; rest.length > 0 && results.length === 0 && empty < MOST_EMPTY; empty++) {
        results = await resultsOf(rest.slice(0, BATCH), wanted, search)
        rest = rest.slice(BATCH)
      }
      if (results.length === 0) rest = []
      if (current !== latest) return []
      return results.map((result) => storySection(result, page, `found-${shown.push(result)}`))
    }
    const first = await next()
    if (current !== latest) return
    const pageTitle = say('pageTitle', { page: say('searchTitle', { query }), site: index.site })
    const named = outlets.length > 0 ? [outletSection(outlets, page)] : []
    show(pageTitle, say('searchQuery', { query }), ...named, ...first)
    showMore = async () => {
      const sections = await next()
      list.append(...sections)
      if (current === latest) more.hidden = rest.length === 0
      return sections[0]
    }
    await showMore()
    if (current === latest && (shown.length > 0 || outlets.length === 0))
      status.textContent = summary(say, search, shown, found.length)
  }

  const fail = () => {
    failed.hidden = false
  }

  async function run(query: string): Promise<void> {
    const current = ++latest
    failed.hidden = true
    if (query.trim() === '') return show(emptyPageTitle, emptyTitle)
    list.ariaBusy = 'true'
    await answer(query, current).catch(fail)
    list.ariaBusy = 'false'
  }

  const asked = () => new URLSearchParams(location.search).get('q') ?? ''
  const follow = () => {
    field.value = asked()
    void run(field.value)
  }

  if (location.protocol === 'file:') {
    byId('search-offline').hidden = false
    return
  }

  /** Whether the address at hand was made by typing, so that more typing replaces it. */
  let isDraft = false
  let timer = 0
  function ask(isTyping: boolean): void {
    clearTimeout(timer)
    const query = field.value
    if (query !== asked()) {
      const address = query ? `?${new URLSearchParams({ q: query })}` : location.pathname
      history[isDraft ? 'replaceState' : 'pushState'](null, '', address)
      void run(query)
    }
    isDraft = isTyping
  }
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(ask, PAUSE, true)
  })
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    ask(false)
  })
  more.addEventListener('click', () => {
    showMore().then((first) => first?.querySelector('a')?.focus(), fail)
  })
  addEventListener('popstate', () => {
    isDraft = false
    follow()
  })
  follow()
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start)
else start()
