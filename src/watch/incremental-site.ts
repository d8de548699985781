/**
 * The pipeline of `buildSite`, again and again over almost the same input: each stage keeps what it made of what is still the same, so
 * that a build costs what changed. What it makes is what `buildSite` makes, byte for byte; a test compares them after every step.
 *
 * The pages of the stories whose reports were saved come first, since an editor waits for those; what says much of the whole site (the
 * front page, outlets, feeds, search) comes last.
 */

import { methodFigures } from '../cluster/figures.ts'
import { storiesJson } from '../compose/data/stories-json.ts'
import { inRiverOrder } from '../compose/front-page.ts'
import { composeFrontPage, composeOutlets, outletNames } from '../compose/index.ts'
import { outletSlugs } from '../compose/slugs.ts'
import { hasStoryFeed } from '../feeds/index.ts'
import type { OutputFile, Problem, StoryCluster, StoryRecord } from '../records.ts'
import type { SitePages, StoryPage } from '../records-page.ts'
import { renderSitePages } from '../render/index.ts'
import { byPlace, type SiteInput, withoutTwins } from '../site.ts'
import { siteData } from '../site-data.ts'
import { incrementalClusters } from './incremental/clusters.ts'
import { assetMarks, madeFile } from './incremental/made-file.ts'
import { incrementalNormalize } from './incremental/normalized.ts'
import { incrementalRenderer } from './incremental/renderer.ts'
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

export type SitePart =
  /** Some files; the others are as they were. */
  | { readonly isPart: true; readonly files: readonly MadeFile[] }
  /** All files of the site. */
  | {
      readonly isPart: false
      readonly clusters: readonly StoryCluster[]
      readonly files: readonly MadeFile[]
      readonly addresses: readonly StoryAddress[]
      readonly redirects: number
    }

export interface IncrementalSite {
  /** The site in parts, the whole last. `known` may throw to refuse the site before anything is made of it. */
  readonly build: (input: SiteInput, known: (known: Known) => void) => Generator<SitePart, void>
  /** Makes the next build hold the contents of every file. */
  readonly forget: () => void
}

/** Beyond this many stories it is no edit that someone waits for. */
const MOST_URGENT = 20

const pathOnly = (path: string): OutputFile => ({ path, contents: '' })

const storyDataPaths = (page: StoryPage): string[] => [
  `stories/${page.slug}/story.json`,
  ...(hasStoryFeed(page) ? [`stories/${page.slug}/feed.xml`] : []),
]

const allFiles = ({ pages, redirects, data }: StoryFiles): MadeFile[] => [...pages, ...redirects, ...data]

/** The outlets' addresses, before their pages are composed. */
function outletSlugsOf(clusters: readonly StoryCluster[], { config }: SiteInput) {
  const canonical = outletNames(config.outlets)
  const names = clusters.flatMap(({ reports }) =>
    reports.map(({ outlet }) => (outlet === null ? null : canonical(outlet.name))),
  )
  return outletSlugs([...new Set(names)])
}

/** The stories of before that hold saved reports, with those; null where reports came, went or are too many to be an edit. */
function savedStories(
  clusters: readonly StoryCluster[],
  before: ReadonlySet<StoryRecord>,
  records: readonly StoryRecord[],
): { story: StoryCluster; reports: StoryRecord[] }[] | null {
  const saved = new Map(records.filter((record) => !before.has(record)).map((record) => [record.id, record]))
  if (saved.size === 0 || saved.size > MOST_URGENT || records.length !== before.size) return null
  const stories = clusters.filter(({ reports }) => reports.some(({ id }) => saved.has(id)))
  const found = stories.flatMap(({ reports }) => reports).filter(({ id }) => saved.has(id))
  if (found.length < saved.size) return null
  return stories.map((story) => ({
    story,
    reports: story.reports.map((report) => saved.get(report.id) ?? report),
  }))
}

export function incrementalSite(): IncrementalSite {
  const normalize = incrementalNormalize()
  const cluster = incrementalClusters()
  const slugsOf = slugBook()
  const compose = incrementalCompose()
  const rendererNow = incrementalRenderer()
  const storyFiles = incrementalStoryFiles()
  const markOf = assetMarks()
  const steadyConfig = steady<SiteInput['config']>()
  const steadyOutlets = steady<SiteInput['config']['outlets']>()
  let recordsBefore: ReadonlySet<StoryRecord> = new Set()
  let clustersBefore: readonly StoryCluster[] = []
  /** Files of the last whole site that are no story's own. */
  let dataBefore: readonly OutputFile[] = []

  function knownOf({ seeds, seedProblems, config }: SiteInput): Known {
    const normalized = normalize(seeds)
    const { records, problems } = withoutTwins(normalized.flatMap(({ record }) => (record ? [record] : [])))
    const all = [...seedProblems, ...normalized.flatMap((one) => one.problems), ...problems]
      .filter(({ code }) => !config.silence.includes(code))
      .sort(byPlace)
    return { records, problems: all }
  }

  const contextOf = (records: readonly StoryRecord[], { config }: SiteInput): StoryContextNow => ({
    slugById: slugsOf(records),
    outlets: steadyOutlets(config.outlets),
  })

  /** Files of stories, before the rest of the site is known. */
  function filesOf(stories: readonly StoryCluster[], context: StoryContextNow, input: SiteInput): MadeFile[] {
    const pages = stories.map((story) => compose(story, context))
    const data = [...dataBefore, ...pages.flatMap(storyDataPaths).map(pathOnly)]
    const renderer = rendererNow.early(data, outletSlugsOf([...clustersBefore, ...stories], input), input)
    return pages.flatMap((page) => allFiles(storyFiles.of(page, renderer)))
  }

  /** The pages of saved reports, in the stories they were in. */
  function savedFiles({ records }: Known, context: StoryContextNow, input: SiteInput): MadeFile[] {
    const saved = savedStories(clustersBefore, recordsBefore, records) ?? []
    const stories = saved.flatMap(({ story, reports }) => cluster.early(story, reports) ?? [])
    return filesOf(stories, context, input)
  }

  /** The pages of saved reports, in the stories they are in now. */
  function groupedFiles(
    clusters: readonly StoryCluster[],
    context: StoryContextNow,
    input: SiteInput,
  ): MadeFile[] {
    if (recordsBefore.size === 0) return []
    const urgent = clusters.filter(({ reports }) => reports.some((record) => !recordsBefore.has(record)))
    return urgent.length > MOST_URGENT ? [] : filesOf(urgent, context, input)
  }

  function whole(
    clusters: readonly StoryCluster[],
    { problems }: Known,
    context: StoryContextNow,
    input: SiteInput,
  ): SitePart {
    const { config, assets } = input
    const stories = inRiverOrder(clusters.map((story) => compose(story, context)))
    const outlets = composeOutlets(stories, outletNames(config.outlets))
    const front = composeFrontPage(stories, config.pageSize)
    const said: SitePages = { front, stories, outlets, data: [storiesJson(stories, problems)] }
    const data = siteData(said, input)
    const paths = stories.flatMap(storyDataPaths).map(pathOnly)
    const renderer = rendererNow.of({ outlets, stories, data: [...data, ...paths] }, input)
    const made = stories.map((page) => storyFiles.of(page, renderer))
    const storyPaths = made.flatMap(({ pages }) => pages.map(({ path }) => path))
    const rest = renderSitePages(renderer, { ...said, data }, storyPaths, {
      ...input,
      method: methodFigures(),
    })
    const isAsset = new Set(assets)
    dataBefore = data.map(({ path }) => pathOnly(path))
    return {
      isPart: false,
      clusters,
      files: [
        ...made.flatMap(allFiles),
        ...rest.map((file) => (isAsset.has(file) ? markOf(file) : madeFile(file))),
      ],
      addresses: storyAddresses(clusters, (id) => context.slugById.get(id) ?? ''),
      redirects: made.reduce((sum, { redirects }) => sum + redirects.length, 0),
    }
  }

  return {
    *build(given, check) {
      const input = { ...given, config: steadyConfig(given.config) }
      const known = knownOf(input)
      check(known)
      const context = contextOf(known.records, input)
      const saved = savedFiles(known, context, input)
      if (saved.length > 0) yield { isPart: true, files: saved }
      const clusters = cluster.of(known.records)
      const grouped = groupedFiles(clusters, context, input)
      if (grouped.length > 0) yield { isPart: true, files: grouped }
      recordsBefore = new Set(known.records)
      clustersBefore = clusters
      yield whole(clusters, known, context, input)
    },
    forget: storyFiles.forget,
  }
}
