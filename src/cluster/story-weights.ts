/**
 * What a stem proves about two reports of one story: its idf, less what every other report of the story uses it for too.
 *
 *     w(t) = min(HIGHEST_IDF, idf(t))·(1 − EVERYBODYS·p·n/(n + 1))      p: share of the story's n other reports that use t
 */
import type { Passage } from './passages.ts'
import { DERIVATION } from './settings.ts'

export type StemWeight = (stem: string) => number

/** A function from two reports of the story, by place, to the weights for them. */
export function storyWeights(
  reports: readonly (readonly Passage[])[],
  idf: ReadonlyMap<string, number>,
): (a: number, b: number) => StemWeight {
  const stemsOf = reports.map((passages) => new Set(passages.flatMap(({ stems }) => stems)))
  const users = new Map<string, number>()
  for (const stems of stemsOf) for (const stem of stems) users.set(stem, (users.get(stem) ?? 0) + 1)
  const others = reports.length - 2
  return (a, b) => (stem) => {
    const own = Number(stemsOf[a]?.has(stem)) + Number(stemsOf[b]?.has(stem))
    const share = others > 0 ? ((users.get(stem) ?? 0) - own) / others : 0
    const everybodys = (DERIVATION.EVERYBODYS * share * others) / (others + 1)
    return Math.min(DERIVATION.HIGHEST_IDF, idf.get(stem) ?? DERIVATION.HIGHEST_IDF) * (1 - everybodys)
  }
}
