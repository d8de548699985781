/**
 * Copies of one text: reports that are the same but for a word. They count as one when stories are made, since ten reprints make a thing
 * neither more confusable nor more alike than one.
 */
import { MILLION, type Pairs } from './neighbours.ts'
import { STORY } from './settings.ts'

export interface Copies {
  /** For each report the first of its copies, itself included. */
  readonly first: Int32Array
  /** How many copies it has, itself included. */
  readonly count: Int32Array
}

export function copies(reports: number, { from, to, similarity }: Pairs): Copies {
  const first = Int32Array.from({ length: reports }, (_, report) => report)
  const root = (report: number): number => {
    let top = report
    while ((first[top] ?? top) !== top) top = first[top] ?? top
    return top
  }
  for (let pair = 0; pair < from.length; pair++) {
    if ((similarity[pair] ?? 0) < STORY.COPY * MILLION) continue
    const [a, b] = [root(from[pair] ?? 0), root(to[pair] ?? 0)]
    first[Math.max(a, b)] = Math.min(a, b)
  }
  const count = new Int32Array(reports)
  for (let report = 0; report < reports; report++) {
    const top = root(report)
    first[report] = top
    count[top] = (count[top] ?? 0) + 1
  }
  return { first, count: count.map((_, report) => count[first[report] ?? 0] ?? 1) }
}
