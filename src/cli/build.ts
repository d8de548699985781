/**
 * `stemma build`: reads, builds, publishes, reports. Standard output gets the report, standard error the problems and the progress.
 */
import { join } from 'node:path'
import { digested, PublishError, publish } from '../publish/index.ts'
import { ReadFault } from '../read/index.ts'
import type { Problem } from '../records.ts'
import { TemplateError } from '../render/index.ts'
import { buildSite, inTurn, type MakeStories, type Site, type SiteInput } from '../site.ts'
import { countsOf } from './counts.ts'
import { CACHE, type Installation, NotBuilt, readInputs } from './inputs.ts'
import { type Kept, keptIn } from './kept.ts'
import type { LastBuild, Summary } from './last-build.ts'
import type { BuildOptions } from './options.ts'
import { annotation, painter, problemLines } from './problems.ts'
import { type BuildReport, reportLines } from './report.ts'
import { spool } from './spool.ts'
import { type Stopwatch, stopwatch } from './stopwatch.ts'
import { madeInTwoThreads } from './threads/two-threads.ts'

/** What became of a build, whether or not a site was published. */
export interface Outcome {
  readonly report: BuildReport
  /** Problems with their files named as seen from the current folder. */
  readonly problems: readonly Problem[]
}

/** `a.md` under the seeds folder, as the operator finds it. */
const located =
  (seeds: string) =>
  (problem: Problem): Problem =>
    problem.file === null ? problem : { ...problem, file: join(seeds, problem.file) }

/** What the build reads: nothing may be published over it. */
const inputsOf = ({ seeds, templates, public: assets, config }: BuildOptions): string[] =>
  [seeds, templates, assets, config].filter((path) => path !== null)

/** Why a site is not to be published, or null. */
function refusal(site: Site, problems: readonly Problem[], strict: boolean): string | null {
  if (site.records.length === 0) return 'No seed could be read as a report.'
  if (strict && problems.length > 0)
    return `${problems.length === 1 ? 'A problem' : `${problems.length} problems`} under --strict.`
  return null
}

const isExpected = (error: unknown): error is Error =>
  [NotBuilt, ReadFault, PublishError, TemplateError].some((kind) => error instanceof kind)

/** Stories with cards are made in one thread: pictures are drawn in the first, and there are few. */
const inTwoThreads: MakeStories = (clusters, around, make) => {
  if (around.cards !== null) return inTurn(clusters, around, make)
  return madeInTwoThreads(new URL('./stories.mjs', import.meta.url), clusters, around, make)
}

/** What of earlier builds may spare this one work; null where nothing is kept. */
function keptFor(options: BuildOptions, { sources }: Installation): Kept | null {
  if (sources === undefined) return null
  return keptIn(CACHE, options, sources, options.threads === 2 ? inTwoThreads : inTurn)
}

/** Builds and publishes what was read, unless that site is there already. */
function published(input: SiteInput, options: BuildOptions, kept: Kept | null, watch: Stopwatch): Built {
  watch.enter('compare')
  const last = kept?.last(input, inputsOf(options))
  const same = last?.unchanged()
  if (same) return { summary: same, failure: null }
  const contents = spool(CACHE)
  try {
    return builtAndPublished({ ...input, hold: contents.hold }, options, kept, last, watch)
  } finally {
    contents.close()
    kept?.close()
  }
}

function builtAndPublished(
  input: SiteInput,
  options: BuildOptions,
  kept: Kept | null,
  last: LastBuild | undefined,
  watch: Stopwatch,
): Built {
  const site = buildSite(kept?.given(input) ?? input, (stage) => {
    kept?.entering(stage)
    watch.enter(stage)
  })
  const summary = { counts: countsOf(input, site), problems: site.problems }
  const failure = refusal(site, [...input.settingProblems, ...site.problems], options.strict)
  if (failure !== null) return { summary, failure }
  watch.enter('publish')
  try {
    // Before there is a new site: after that nothing may fail, and a note of a site that did not come to be fits no other.
    const files = site.files.map(digested)
    last?.note(files, summary)
    const index = kept ? { index: kept.index } : {}
    publish(files, options.out, { inputs: inputsOf(options), cache: CACHE, ...index })
  } catch (error) {
    if (!isExpected(error)) throw error
    return { summary, failure: error.message }
  }
  return { summary, failure: null }
}

interface Built {
  readonly summary: Summary
  /** Why nothing was published, or null. */
  readonly failure: string | null
}

const MANY = 100 // reports

/** Reads, builds and publishes; never throws for what an operator can cause. */
export function attemptBuild(
  options: BuildOptions,
  installation: Installation,
  entering: (stage: string) => void = () => undefined,
): Outcome {
  const watch = stopwatch(entering)
  let input: SiteInput | null = null
  let built: Built
  try {
    watch.enter('read')
    input = readInputs(options, installation)
    if (input.seeds.length >= MANY) installation.prepareForMany?.()
    built = published(input, options, keptFor(options, installation), watch)
  } catch (error) {
    if (!isExpected(error)) throw error
    const summary = { counts: countsOf(input, null), problems: input?.seedProblems ?? [] }
    built = { summary, failure: error.message }
  }
  const { summary, failure } = built
  const problems = [...(input?.settingProblems ?? []), ...summary.problems.map(located(options.seeds))]
  const { milliseconds, timings } = watch.stop()
  const report: BuildReport = {
    version: 1,
    built: failure === null,
    failure,
    out: options.out,
    ...summary.counts,
    problems,
    milliseconds: Math.round(milliseconds),
    timings,
  }
  return { report, problems }
}

/** The stage at work, on one line that is redrawn: on a terminal only. */
function progress(options: BuildOptions): (stage: string | null) => void {
  if (!process.stderr.isTTY || options.json || options.quiet) return () => undefined
  return (stage) => void process.stderr.write(stage === null ? '\r\u001b[K' : `\r\u001b[K${stage} …`)
}

export function build(options: BuildOptions, installation: Installation): number {
  const show = progress(options)
  const { report, problems } = attemptBuild(options, installation, show)
  show(null)
  const paintErr = painter(process.stderr.isTTY === true && !process.env.NO_COLOR)
  const annotate = Boolean(process.env.GITHUB_ACTIONS)
  for (const problem of problems) {
    const lines = annotate ? [annotation(problem)] : problemLines(problem, paintErr)
    // GitHub reads its commands from either stream; standard output stays the report's alone.
    process.stderr.write(`${lines.join('\n')}\n`)
  }
  const paintOut = painter(process.stdout.isTTY === true && !process.env.NO_COLOR)
  if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  else if (!report.built)
    process.stderr.write(`${reportLines(report, paintErr, options.timings).join('\n')}\n`)
  else if (!options.quiet)
    process.stdout.write(`${reportLines(report, paintOut, options.timings).join('\n')}\n`)
  if (report.built) installation.keepCode?.()
  return report.built ? 0 : 1
}
