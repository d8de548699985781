/**
 * The whole pipeline on one screen: what was read → the files of the site, and every problem on the way. Pure: no disk, no clock.
 */
import { methodFigures } from './cluster/figures.ts'
import { clusterStories } from './cluster/index.ts'
import { storyJson } from './compose/data/story-json.ts'
import {
  composeStory,
  inBrief,
  outletNameById,
  outletNames,
  outletSlugByName,
  sitePages,
  storyContext,
} from './compose/index.ts'
import { corpusContext, normalizeSeed } from './normalize/index.ts'
import { escapeControl } from './read/escape-control.ts'
import type { OutputFile, Problem, SeedFile, StoryCluster, StoryRecord } from './records.ts'
import type { StoryInBrief } from './records-page.ts'
import { type RenderInput, renderSitePages, siteRenderer } from './render/index.ts'
import { oldestFirst } from './search/index.ts'
import { dataWriter, type SiteDataInput } from './site-data.ts'
import { storyWriter } from './story-files.ts'

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
  /** Stands in for `normalizeSeed`, and says what that would. */
  readonly normalize?: typeof normalizeSeed
  /** Puts a file's contents where they take no memory, and gives a file that has them from there. */
  readonly hold?: (file: OutputFile) => OutputFile
}

export type Stage = 'normalize' | 'cluster' | 'compose' | 'render'

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

function normalizeSeeds(
  seeds: readonly SeedFile[],
  normalize = normalizeSeed,
): { records: StoryRecord[]; problems: Problem[] } {
  const context = corpusContext(seeds)
  const normalized = seeds.map((seed) => normalize(seed, context))
  const { records, problems } = withoutTwins(normalized.flatMap(({ record }) => (record ? [record] : [])))
  return { records, problems: [...normalized.flatMap((one) => one.problems), ...problems] }
}

/** Seeds → stories: the first half of a build. */
export function buildClusters(
  input: Pick<SiteInput, 'seeds' | 'seedProblems' | 'config' | 'normalize'>,
  entering: (stage: Stage) => void = () => undefined,
): Pick<Site, 'records' | 'clusters' | 'problems'> {
  entering('normalize')
  const { records, problems } = normalizeSeeds(input.seeds, input.normalize)
  entering('cluster')
  const clusters = clusterStories(records)
  const all = [...input.seedProblems, ...problems]
  return { records, clusters, problems: reportedProblems(all, input.config.silence) }
}

/** What the pages are rendered with. */
export const renderInput = (input: SiteInput): RenderInput => ({ ...input, method: methodFigures() })

/**
 * Builds the site, story by story: what a story's own pages say is let go once they are made. `entering` is told each stage as it begins,
 * for progress and timings. Throws `TemplateError` where a template cannot be rendered.
 */
export function buildSite(input: SiteInput, entering: (stage: Stage) => void = () => undefined): Site {
  const { records, clusters, problems } = buildClusters(input, entering)
  entering('compose')
  const { hold = (file: OutputFile) => file, config } = input
  const context = storyContext(clusters, config)
  const outletOf = outletNameById(clusters, outletNames(config.outlets))
  const writer = storyWriter(outletSlugByName(outletOf), renderInput(input))
  const data = dataWriter(outletOf, clusters.length, input)
  const files: OutputFile[] = []
  const made = { stories: [] as StoryInBrief[], paths: [] as string[], data: [] as string[], redirects: 0 }
  for (const cluster of oldestFirst(clusters)) {
    entering('compose')
    const page = composeStory(cluster, context)
    made.stories.push(inBrief(page))
    entering('render')
    const own = [storyJson(page), ...data.take(page)]
    const { pages, redirects } = writer.filesOf(page, own)
    for (const file of [...own, ...pages, ...redirects]) files.push(hold(file))
    for (const { path } of own) made.data.push(path)
    for (const { path } of pages) made.paths.push(path)
    made.redirects += redirects.length
  }
  const said = sitePages(made.stories, { config, problems })
  const rest = data.rest(said)
  const known = [...rest, ...made.data.map((path) => ({ path, contents: '' }))]
  const renderer = siteRenderer({ ...said, data: known }, renderInput(input), writer.templates)
  const sitewide = renderSitePages(renderer, { ...said, data: rest }, made.paths, renderInput(input))
  for (const file of sitewide) files.push(hold(file))
  return { files, redirects: made.redirects, records, clusters, problems }
}
