/**
 * The whole pipeline on one screen: what was read → the files of the site, and every problem on the way. Pure: no disk, no clock.
 */
import { methodFigures } from './cluster/figures.ts'
import { clusterStories, englishBackground, type Reader, type Steps } from './cluster/index.ts'
import { outletNameById, outletNames, outletSlugByName, sitePages, storyContext } from './compose/index.ts'
import { type MadeStory, type SiteAround, type StoryMaker, storyMaker } from './made-story.ts'
import { corpusContext, type LinesOf, normalizeSeed } from './normalize/index.ts'
import { escapeControl } from './read/escape-control.ts'
import type { OutputFile, Problem, SeedFile, StoryCluster, StoryRecord } from './records.ts'
import type { StoryInBrief } from './records-page.ts'
import { type RenderInput, renderSitePages, siteRenderer } from './render/index.ts'
import { oldestFirst, type PostingsMemory } from './search/index.ts'
import { restOfData, type SiteDataInput, searchOf } from './site-data.ts'

export interface SiteInput extends SiteDataInput {
  readonly seeds: readonly SeedFile[]
  /** Of reading the seeds; `file` is the path under the seeds folder. */
  readonly seedProblems: readonly Problem[]
  /** Of the configuration; `file` is its own path. */
  readonly settingProblems: readonly Problem[]
  /** Template sources by name. */
  readonly templates: ReadonlyMap<string, string>
  /** Static files of the site. */
  readonly assets: readonly OutputFile[]
  /** Stands in for `seedLines`, and says what that would. */
  readonly linesOf?: LinesOf
  /** Stands in for `normalizeSeed`, and says what that would. */
  readonly normalize?: typeof normalizeSeed
  /** Stand in for the costly steps of clustering, and find what those would. */
  readonly clusterSteps?: Steps
  /** Reads the words of reports for clustering; asked for once. */
  readonly words?: () => Reader
  /** Stands in for making one story after the other, and makes what that would. */
  readonly makeStories?: MakeStories
  /** Remembers what search finds of stories. */
  readonly postings?: PostingsMemory
  /** Puts a file's contents where they take no memory, and gives a file that has them from there. */
  readonly hold?: (file: OutputFile) => OutputFile
}

/** `stories`: composing and rendering each; `site`: what is said of all of them together. */
export type Stage = 'normalize' | 'cluster' | 'stories' | 'site'

export interface Site {
  readonly files: readonly OutputFile[]
  /** How many of the files lead to another address. */
  readonly redirects: number
  readonly records: readonly StoryRecord[]
  readonly clusters: readonly StoryCluster[]
  /** Of the seeds, sorted by file and line; warnings that the configuration silences left out. */
  readonly problems: readonly Problem[]
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Problems by file and line. */
export const byPlace = (a: Problem, b: Problem) =>
  compare(a.file ?? '', b.file ?? '') ||
  (a.line ?? 0) - (b.line ?? 0) ||
  compare(a.code, b.code) ||
  compare(a.message, b.message)

/**
 * What an operator is told, by place: warnings that the configuration silences by name are left out, errors never are, and nothing a file
 * is called or says can move a cursor or forge a line.
 */
export const reportedProblems = (problems: readonly Problem[], silence: readonly string[]): Problem[] =>
  problems
    .filter(({ level, code }) => level === 'error' || !silence.includes(code))
    .map((problem) => ({
      ...problem,
      file: problem.file === null ? null : escapeControl(problem.file),
      message: escapeControl(problem.message),
    }))
    .sort(byPlace)

/** Two reports with one id would share an address: the first by path stays, the others are left out by name. */
export function withoutTwins(records: readonly StoryRecord[]): {
  records: StoryRecord[]
  problems: Problem[]
} {
  const first = new Map<string, StoryRecord>()
  const problems: Problem[] = []
  for (const record of [...records].sort((a, b) => compare(a.file, b.file))) {
    const twin = first.get(record.id)
    if (!twin) first.set(record.id, record)
    else
      problems.push({
        level: 'error',
        code: 'same-id',
        file: record.file,
        line: null,
        message: `It has the id of ${twin.file} (${record.id}), so it was left out.`,
        hint: 'Give one of them another `url` or `id`, rename the file, or delete the copy.',
      })
  }
  return { records: [...first.values()], problems }
}

function normalizeSeeds({
  seeds,
  linesOf,
  normalize = normalizeSeed,
}: Pick<SiteInput, 'seeds' | 'linesOf' | 'normalize'>): { records: StoryRecord[]; problems: Problem[] } {
  const context = corpusContext(seeds, linesOf)
  const normalized = seeds.map((seed) => normalize(seed, context))
  const { records, problems } = withoutTwins(normalized.flatMap(({ record }) => (record ? [record] : [])))
  return { records, problems: [...normalized.flatMap((one) => one.problems), ...problems] }
}

/** Seeds → stories: the first half of a build. */
export function buildClusters(
  input: Pick<
    SiteInput,
    'seeds' | 'seedProblems' | 'config' | 'linesOf' | 'normalize' | 'clusterSteps' | 'words'
  >,
  entering: (stage: Stage) => void = () => undefined,
): Pick<Site, 'records' | 'clusters' | 'problems'> {
  entering('normalize')
  const { records, problems } = normalizeSeeds(input)
  entering('cluster')
  const clusters = clusterStories(records, englishBackground(), input.clusterSteps, input.words?.())
  const all = [...input.seedProblems, ...problems]
  return { records, clusters, problems: reportedProblems(all, input.config.silence) }
}

/** What the pages are rendered with. */
export const renderInput = (input: SiteInput): RenderInput => ({ ...input, method: methodFigures() })

/** Gives the stories in the order asked for, wherever and in whatever order they are made. */
export type MakeStories = (
  clusters: readonly StoryCluster[],
  around: SiteAround,
  make: StoryMaker['make'],
) => Iterable<MadeStory>

/** One after the other, here. */
export const inTurn: MakeStories = function* (clusters, _, make) {
  for (const cluster of clusters) yield make(cluster)
}

/** What a story's files ask of the rest of the site. */
function siteAround(clusters: readonly StoryCluster[], input: SiteInput): SiteAround {
  const { config } = input
  const outletById = outletNameById(clusters, outletNames(config.outlets))
  return {
    ...renderInput(input),
    slugById: storyContext(clusters, config).slugById,
    outletById,
    outletSlug: outletSlugByName(outletById),
    cards: clusters.length > config.cards.maxStories ? null : input.cards,
  }
}

/** The stories' own files, and what is to be known of them when all are made. */
function buildStories(
  clusters: readonly StoryCluster[],
  input: SiteInput,
  { make }: StoryMaker,
  around: SiteAround,
) {
  const { hold = asIs, makeStories = inTurn } = input
  const files: OutputFile[] = []
  const known = { stories: [] as StoryInBrief[], paths: [] as string[], data: [] as string[], redirects: 0 }
  const search = searchOf(input, input.postings)
  const ordered = oldestFirst(clusters)
  for (const made of makeStories(ordered, around, make)) {
    const { story, pages, redirects, data, documents } = made
    for (const file of [...data, ...pages, ...redirects, ...search.take(documents)]) files.push(hold(file))
    known.stories.push(story)
    for (const { path } of data) known.data.push(path)
    for (const { path } of pages) known.paths.push(path)
    known.redirects += redirects.length
  }
  return { files, search, ...known }
}

const asIs = (file: OutputFile) => file

/**
 * Builds the site, story by story: what a story's own pages say is let go once they are made. `entering` is told each stage as it begins,
 * for progress and timings. Throws `TemplateError` where a template cannot be rendered.
 */
export function buildSite(input: SiteInput, entering: (stage: Stage) => void = () => undefined): Site {
  const { records, clusters, problems } = buildClusters(input, entering)
  entering('stories')
  const around = siteAround(clusters, input)
  const maker = storyMaker(around)
  const { files, search, stories, paths, data, redirects } = buildStories(clusters, input, maker, around)
  entering('site')
  const said = sitePages(stories, { config: input.config, problems })
  const rest = restOfData(said, search, around.outletById, input)
  const linked = [...rest, ...data.map((path) => ({ path, contents: '' }))]
  const renderer = siteRenderer({ ...said, data: linked }, around, maker.templates)
  const { hold = asIs } = input
  for (const file of renderSitePages(renderer, { ...said, data: rest }, paths, around)) files.push(hold(file))
  return { files, redirects, records, clusters, problems }
}
