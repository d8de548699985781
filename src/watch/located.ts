/** Names of files as a person finds them from the current folder. */
import { isAbsolute, join, relative } from 'node:path'
import type { Problem } from '../records.ts'

/** `seeds/a.md` for the absolute path; the path itself where it lies elsewhere. */
export function shownPath(path: string): string {
  const short = relative('', path)
  return short.startsWith('..') || isAbsolute(short) || short === '' ? path : short
}

/** A problem of a seed, whose file is named below the seeds folder. */
export const locatedProblem = (problem: Problem, seeds: string): Problem =>
  problem.file === null ? problem : { ...problem, file: join(seeds, problem.file) }
