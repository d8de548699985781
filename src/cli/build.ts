/**
 * `stemma build`: reads, builds, publishes, reports. Standard output gets the report, standard error the problems and the progress.
 */
import { join } from 'node:path'
import { PublishError, publish } from '../publish/index.ts'
import { ReadFault } from '../read/index.ts'
import type { Problem } from '../records.ts'
import { TemplateError } from '../render/index.ts'
import { buildSite, type Site, type SiteInput, type Stage } from '../site.ts'
import { CACHE, type Installation, NotBuilt, readInputs } from './inputs.ts'
import type { BuildOptions } from './options.ts'
import { annotation, painter, problemLines } from './problems.ts'
import { recordCache } from './record-cache.ts'
import { type BuildReport, reportLines } from './report.ts'
import { stopwatch } from './stopwatch.ts'

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

const isPage = (path: string) => path.endsWith('.html')
const bytesOf = (contents: string | Uint8Array) =>
  typeof contents === 'string' ? Buffer.byteLength(contents) : contents.byteLength

/** Redirect pages lead on with a refresh; every other HTML file is a page to read. */
const isRedirect = (file: Site['files'][number]) =>
  isPage(file.path) && typeof file.contents === 'string' && file.contents.includes('http-equiv="refresh"')

type Counts = Pick<
  BuildReport,
  'seeds' | 'reports' | 'stories' | 'accounts' | 'pages' | 'redirects' | 'files' | 'bytes'
>

function countsOf(input: SiteInput | null, site: Site | null): Counts {
  const files = site?.files ?? []
  const redirects = files.filter(isRedirect).length
  return {
    seeds: input?.seeds.length ?? 0,
    reports: site?.records.length ?? 0,
    stories: site?.clusters.length ?? 0,
    accounts: site?.clusters.reduce((sum, { accounts }) => sum + accounts.length, 0) ?? 0,
    pages: files.filter(({ path }) => isPage(path)).length - redirects,
    redirects,
    files: files.length,
    bytes: files.reduce((sum, { contents }) => sum + bytesOf(contents), 0),
  }
}

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

/** Reads, builds and publishes; never throws for what an operator can cause. */
export function attemptBuild(
  options: BuildOptions,
  installation: Installation,
  entering: (stage: string) => void = () => undefined,
): Outcome {
  const watch = stopwatch(entering)
  const { sources } = installation
  const records = sources === undefined ? null : recordCache(join(CACHE, 'records'), sources)
  const enter = (stage: Stage) => {
    if (stage === 'cluster') records?.keep() // all seeds are normalized: nothing of the cache is held any longer
    watch.enter(stage)
  }
  let input: SiteInput | null = null
  let site: Site | null = null
  let failure: string | null = null
  try {
    watch.enter('read')
    input = { ...readInputs(options, installation), ...(records ? { normalize: records.normalize } : {}) }
    site = buildSite(input, enter)
    failure = refusal(site, [...input.settingProblems, ...site.problems], options.strict)
    if (failure === null) {
      watch.enter('publish')
      publish(site.files, options.out, { inputs: inputsOf(options), cache: CACHE })
    }
  } catch (error) {
    if (!isExpected(error)) throw error
    failure = error.message
  }
  const seedProblems = site?.problems ?? input?.seedProblems ?? []
  const problems = [...(input?.settingProblems ?? []), ...seedProblems.map(located(options.seeds))]
  const { milliseconds, timings } = watch.stop()
  const report: BuildReport = {
    version: 1,
    built: failure === null,
    failure,
    out: options.out,
    ...countsOf(input, site),
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
