/**
 * The pipeline of `buildSite`, again and again over almost the same input: each stage keeps what it made of what is still the same, so
 * that a build costs what changed. What it makes is what `buildSite` makes, byte for byte; a test compares them after every step.
 *
 * An editor waits for what was saved, and that comes first: a stylesheet by itself; the page of a report, in the story it was in, then, once
 * all reports are grouped again, in the story it is in now. What says much of the whole site (the front page, outlets, feeds, search) comes
 * last.
 */
import { inRiverOrder } from '../compose/front-page.ts'
import { outletNameById, outletNames, outletSlugByName } from '../compose/index.ts'
import { hasStoryFeed } from '../feeds/index.ts'
import type { OutputFile, Problem, StoryCluster, StoryRecord } from '../records.ts'
import type { StoryPage } from '../records-page.ts'
import { reportedProblems, type SiteInput, withoutTwins } from '../site.ts'
import { incrementalClusters } from './incremental/clusters.ts'
import { keptBy } from './incremental/kept-by.ts'
import { assetMarks } from './incremental/made-file.ts'
import { incrementalNormalize } from './incremental/normalized.ts'
import { incrementalRenderer } from './incremental/renderer.ts'
import { savedStories, urgentStories } from './incremental/saved-stories.ts'
import { incrementalSiteFiles } from './incremental/site-files.ts'
import { slugBook } from './incremental/slug-book.ts'
import { steady } from './incremental/steady.ts'
import { incrementalStoryFiles, type StoryFiles } from './incremental/story-files.ts'
import { incrementalCompose, type StoryContextNow } from './incremental/story-pages.ts'
import { type StoryAddress, storyAddresses } from './moved.ts'
import type { MadeFile } from './site-folder.ts'

/** What is known before reports are grouped. */
export interface Known {
  readonly records: readonly StoryRecord[]
  readonly problems: readonly Problem[]
}

export interface WholeSite {
  readonly isPart: false
  readonly clusters: readonly StoryCluster[]
  readonly files: readonly MadeFile[]
  readonly addresses: readonly StoryAddress[]
  readonly redirects: number
}

/** With `isPart` some files; the others are as they were. */
export type SitePart = WholeSite | { readonly isPart: true; readonly files: readonly MadeFile[] }

export interface IncrementalSite {
  /** The site in parts, the whole last. `check` may throw to refuse the site before anything is made of it. */
  readonly build: (input: SiteInput, check: (known: Known) => void) => Generator<SitePart, void>
  /** Makes the next build hold the contents of every file. */
  readonly forget: () => void
}

const pathOnly = (path: string): OutputFile => ({ path, contents: '' })

const storyDataPaths = (page: StoryPage): string[] => [
  `stories/${page.slug}/story.json`,
  ...(hasStoryFeed(page) ? [`stories/${page.slug}/feed.xml`] : []),
]

const allFiles = ({ pages, redirects, data }: StoryFiles): MadeFile[] => [...pages, ...redirects, ...data]

export function incrementalSite(): IncrementalSite {
  const normalize = incrementalNormalize()
  const keptKnown = keptBy<Known>()
  const cluster = incrementalClusters()
  const keptClusters = keptBy<readonly StoryCluster[]>()
  const slugsOf = slugBook()
  const compose = incrementalCompose()
  const rendererNow = incrementalRenderer()
  const storyFiles = incrementalStoryFiles()
  const siteFiles = incrementalSiteFiles()
  const markOf = assetMarks()
  const steadyConfig = steady<SiteInput['config']>()
  const steadyOutlets = steady<SiteInput['config']['outlets']>()
  const steadyProblems = steady<readonly Problem[]>()
  let recordsBefore: ReadonlySet<StoryRecord> = new Set()
  let clustersBefore: readonly StoryCluster[] = []
  /** Data of the last whole site. */
  let dataBefore: readonly OutputFile[] = []
  let assetsBefore: readonly OutputFile[] = []

  function knownOf({ seeds, seedProblems, config: { silence } }: SiteInput): Known {
    const normalized = normalize(seeds)
    const { records, problems } = withoutTwins(normalized.flatMap(({ record }) => record ?? []))
    const all = [...seedProblems, ...normalized.flatMap((one) => one.problems), ...problems]
    return { records, problems: steadyProblems(reportedProblems(all, silence)) }
  }

  const contextOf = (records: readonly StoryRecord[], { config }: SiteInput): StoryContextNow => ({
    slugById: slugsOf(records),
    outlets: steadyOutlets(config.outlets),
  })

  /** Files of stories, before the rest of the site is known. */
  function early(stories: readonly StoryCluster[], context: StoryContextNow, input: SiteInput): MadeFile[] {
    if (stories.length === 0) return []
    const pages = stories.map((story) => compose(story, context))
    const data = [...dataBefore, ...pages.flatMap(storyDataPaths).map(pathOnly)]
    const names = outletNameById([...clustersBefore, ...stories], outletNames(input.config.outlets))
    // The outlets' addresses, before their pages are composed.
    const slugs = outletSlugByName(names)
    const renderer = rendererNow.early(data, slugs, input)
    return pages.flatMap((page) => allFiles(storyFiles.of(page, renderer)))
  }

  function whole(
    clusters: readonly StoryCluster[],
    { problems }: Known,
    context: StoryContextNow,
    input: SiteInput,
  ): WholeSite {
    const stories = inRiverOrder(clusters.map((story) => compose(story, context)))
    const said = siteFiles.said(stories, problems, input)
    const paths = stories.flatMap(storyDataPaths).map(pathOnly)
    const { outlets } = said.pages
    const renderer = rendererNow.of({ outlets, stories, data: [...said.data, ...paths] }, input)
    const made = stories.map((page) => storyFiles.of(page, renderer))
    const storyPaths = made.flatMap(({ pages }) => pages.map(({ path }) => path))
    dataBefore = said.data.map(({ path }) => pathOnly(path))
    return {
      isPart: false,
      clusters,
      files: [
        ...made.flatMap(allFiles),
        ...siteFiles.files(said, renderer, storyPaths, input),
        ...input.assets.map(markOf),
      ],
      addresses: storyAddresses(clusters, (id) => context.slugById.get(id) ?? ''),
      redirects: made.reduce((sum, { redirects }) => sum + redirects.length, 0),
    }
  }

  /** Static files that were there at the last build and have been read anew since: nothing else hangs on what is in them. */
  function assetsAgain({ assets }: SiteInput): MadeFile[] {
    if (assets === assetsBefore) return []
    const known = new Set(assetsBefore.map(({ path }) => path))
    assetsBefore = assets
    return assets.filter(({ path }) => known.has(path)).map(markOf)
  }

  return {
    *build(given, check) {
      const input = { ...given, config: steadyConfig(given.config) }
      const { seeds, seedProblems, config } = input
      const known = keptKnown.of([seeds, seedProblems, config], () => knownOf(input))
      check(known)
      const restyled = assetsAgain(input)
      if (restyled.length > 0) yield { isPart: true, files: restyled }
      const context = contextOf(known.records, input)
      const saved = savedStories(clustersBefore, recordsBefore, known.records)
      const inOld = saved.flatMap(({ story, reports }) => cluster.early(story, reports) ?? [])
      const first = early(inOld, context, input)
      if (first.length > 0) yield { isPart: true, files: first }
      const clusters = keptClusters.of([known.records], () => cluster.of(known.records))
      const second = early(urgentStories(clusters, recordsBefore), context, input)
      if (second.length > 0) yield { isPart: true, files: second }
      recordsBefore = new Set(known.records)
      clustersBefore = clusters
      yield whole(clusters, known, context, input)
    },
    forget() {
      storyFiles.forget()
      siteFiles.forget()
    },
  }
}
