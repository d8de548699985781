/**
 * `stemma build`: reads, builds, publishes, reports. Standard output gets the report, standard error the problems and the progress.
 */
import { join } from 'node:path'
import { PublishError } from '../publish/errors.ts'
import { ReadFault } from '../read/index.ts'
import type { Problem } from '../records.ts'
import type { SiteInput } from '../site.ts'
import type { Built } from './build-and-publish.ts'
import { countsOf } from './counts.ts'
import { ANEW, CACHE, type Installation, NotBuilt, readInputs } from './inputs.ts'
import { lastBuild } from './last-build.ts'
import type { BuildOptions } from './options.ts'
import { annotation, painter, problemLines } from './problems.ts'
import { programName } from './program-name.ts'
import { type BuildReport, reportLines } from './report.ts'
import { type SeedCache, seedCache } from './seed-cache.ts'
import { type Stopwatch, stopwatch } from './stopwatch.ts'

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

const isExpected = (error: unknown): error is Error =>
  [NotBuilt, ReadFault, PublishError].some((kind) => error instanceof kind)

/** What earlier builds may spare this one. */
interface Keeping {
  readonly program: string
  readonly seeds: SeedCache
}

/** Builds and publishes what was read, unless that site is there already: nearly all of the program is loaded where it is not. */
async function published(
  input: SiteInput,
  options: BuildOptions,
  keeping: Keeping | null,
  watch: Stopwatch,
): Promise<Built> {
  watch.enter('compare')
  const inputs = inputsOf(options)
  const before = keeping && {
    ...keeping,
    last: lastBuild(join(CACHE, 'last'), input, options, keeping.program, inputs, keeping.seeds.digestOf),
  }
  const same = before?.last.unchanged()
  if (same) return { summary: same, failure: null }
  const { builtAndPublished } = await import('./build-and-publish.ts')
  return builtAndPublished(input, options, inputs, before, watch)
}

function keepingOf({ sources }: Installation): Keeping | null {
  if (sources === undefined) return null
  const program = programName(sources)
  return { program, seeds: seedCache(join(CACHE, 'seeds'), program) }
}

const MANY = 100 // reports

/** Reads, builds and publishes; never throws for what an operator can cause. */
export async function attemptBuild(
  options: BuildOptions,
  installation: Installation,
  entering: (stage: string) => void = () => undefined,
): Promise<Outcome> {
  const watch = stopwatch(entering)
  let input: SiteInput | null = null
  let built: Built
  try {
    watch.enter('read')
    const keeping = keepingOf(installation)
    input = readInputs(options, installation, { ...ANEW, ...(keeping && { seeds: keeping.seeds.read }) })
    if (input.seeds.length >= MANY) installation.prepareForMany?.()
    built = await published(input, options, keeping, watch)
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

export async function build(options: BuildOptions, installation: Installation): Promise<number> {
  const show = progress(options)
  const { report, problems } = await attemptBuild(options, installation, show)
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
