/** Paths in the order of their UTF-16 units, as the files of a site stand while it is published: lists of them are compared without a table. */
import type { OutputFile } from '../records.ts'

export function sortedByPath(files: readonly OutputFile[]): OutputFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** The folder that holds `path`; '' is the site's own. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** Where the first of `sorted` stands that is not before `path`; all before `from` are: sought in steps that double, then in halves. */
function firstFrom(sorted: readonly string[], path: string, from: number): number {
  const isBefore = (place: number) => (sorted[place] ?? '') < path
  let to = from
  for (let step = 1; to < sorted.length && isBefore(to); step *= 2) {
    from = to + 1
    to = Math.min(to + step, sorted.length)
  }
  while (from < to) {
    const middle = (from + to) >>> 1
    if (isBefore(middle)) from = middle + 1
    else to = middle
  }
  return from
}

/** Finds the place of a path in `sorted`, -1 where it is not there; soon where they are asked for in order, as if the lists were merged. */
export function placesIn(sorted: readonly string[]): (path: string) => number {
  let next = 0
  return (path) => {
    if (sorted[next] !== path) next = firstFrom(sorted, path, (sorted[next - 1] ?? '') < path ? next : 0)
    return sorted[next] === path ? next++ : -1
  }
}
