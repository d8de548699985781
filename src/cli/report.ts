/**
 * The report that ends a build: as a record for `--json`, as lines a person likes to read. Pure.
 */
import type { Problem } from '../records.ts'
import type { Paint } from './problems.ts'

export interface BuildReport {
  readonly version: 1
  /** Whether a site was published. */
  readonly built: boolean
  /** Why not, where it was not. */
  readonly failure: string | null
  readonly out: string
  readonly seeds: number
  readonly reports: number
  readonly stories: number
  readonly accounts: number
  /** HTML pages; redirect pages apart. */
  readonly pages: number
  readonly redirects: number
  readonly files: number
  readonly bytes: number
  readonly problems: readonly Problem[]
  readonly milliseconds: number
  /** Milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>
}

export type Counts = Pick<
  BuildReport,
  'seeds' | 'reports' | 'stories' | 'accounts' | 'pages' | 'redirects' | 'files' | 'bytes'
>

/** `1 story`, `12,345 stories`: English, whatever the machine's locale. */
export function counted(n: number, one: string, many = `${one}s`): string {
  const digits = String(n).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${digits} ${n === 1 ? one : many}`
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`

/** `412 KB`, `1.3 MB`; 1 KB = 1,000 bytes. */
const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

function problemCount(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.level === 'error').length
  const warnings = problems.length - errors
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ]
  return parts.length === 0 ? 'no problems' : parts.join(', ')
}

/** What happened, in three to five lines. */
export function reportLines(report: BuildReport, paint: Paint, withTimings: boolean): string[] {
  if (!report.built) {
    return [
      `${paint('red', 'Not built.')} ${report.failure ?? ''} ${paint('dim', seconds(report.milliseconds))}`,
      'What was published before is as it was.',
    ]
  }
  const accounts = counted(report.accounts, 'independent account')
  return [
    `${paint('bold', counted(report.reports, 'report'))} → ${paint('bold', counted(report.stories, 'story', 'stories'))}, ${accounts}`,
    `  site      ${report.out}  ${counted(report.pages, 'page')}, ${counted(report.redirects, 'redirect')}, ${counted(report.files, 'file')}, ${size(report.bytes)}`,
    `  problems  ${problemCount(report.problems)}`,
    `  time      ${seconds(report.milliseconds)}`,
    ...(withTimings
      ? Object.entries(report.timings).map(
          ([stage, ms]) => `    ${stage.padEnd(10)}${ms.toFixed(0).padStart(7)} ms`,
        )
      : []),
  ]
}
