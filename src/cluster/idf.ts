/**
 * How telling a stem is: its inverse document frequency, the background and the collection blended so that a site of five articles has a
 * usable one.
 *
 *     idf(t) = max(0, ln((K + N + 1) / (K·dfBackground(t)/NBackground + df(t) + .5)))
 *
 * N and df are counted as `counted.ts` says. What depends on them is quantized in steps of √2: a new report then moves only the stems whose
 * count crosses a step, so that vectors, and all that is kept under them, stay as they are, and an unrelated report changes no other story.
 */
import type { Background } from './background.ts'
import { VECTOR } from './settings.ts'

/** The nearest power of √2. 1 → 1, 10 → 11.3, 1006 → 1024. */
export function quantized(count: number): number {
  return 2 ** (Math.round(2 * Math.log2(count)) / 2)
}

export function idf(background: Background, reports: number): (stem: string, reportsWith: number) => number {
  const all = quantized(VECTOR.BACKGROUND + reports + 1)
  const unit = VECTOR.BACKGROUND / background.documents
  return (stem, reportsWith) => {
    const inBackground = unit * (background.documentsByStem.get(stem) ?? 0)
    return Math.max(0, Math.log(all / quantized(inBackground + reportsWith + 0.5)))
  }
}
