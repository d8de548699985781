/** What a build made → what is told of it: the report, the faults, where stories lie, marks of scripts and stylesheets. Pure. */
import type { BuildReport } from '../cli/report.ts'
import type { Problem, StoryCluster } from '../records.ts'
import type { MadeFile } from './site-folder.ts'

export interface Built {
  readonly seeds: number
  readonly clusters: readonly StoryCluster[]
  readonly files: readonly MadeFile[]
  readonly redirects: number
}

const NOTHING: Built = { seeds: 0, clusters: [], files: [], redirects: 0 }

export interface Outcome {
  readonly out: string
  readonly failure: string | null
  readonly problems: readonly Problem[]
  readonly milliseconds: number
}

const sum = <T>(of: readonly T[], size: (one: T) => number) => of.reduce((total, one) => total + size(one), 0)

export function buildReport(outcome: Outcome, built: Built | null): BuildReport {
  const { seeds, clusters, files, redirects } = built ?? NOTHING
  return {
    version: 1,
    built: outcome.failure === null,
    failure: outcome.failure,
    out: outcome.out,
    seeds,
    reports: sum(clusters, ({ reports }) => reports.length),
    stories: clusters.length,
    accounts: sum(clusters, ({ accounts }) => accounts.length),
    pages: files.filter(({ path }) => path.endsWith('.html')).length - redirects,
    redirects,
    files: files.length,
    bytes: sum(files, ({ bytes }) => bytes),
    problems: outcome.problems,
    milliseconds: Math.round(outcome.milliseconds),
    timings: {},
  }
}

/** Stylesheets and scripts by address, with their marks. */
export const previewAssets = (files: readonly MadeFile[]): Record<string, string> =>
  Object.fromEntries(
    files.filter(({ path }) => /\.(?:css|m?js)$/.test(path)).map(({ path, mark }) => [`/${path}`, mark]),
  )
