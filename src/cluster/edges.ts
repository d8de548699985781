/**
 * Candidates → edges: pairs of reports whose similarity comes near to what both need.
 *
 * One constant threshold does not hold: from .16 to .36 by collection, and what it hangs on is how many reports could be confused. So
 * each report brings its own bar, the higher the more similar reports it has around it; among dated reports only dated ones count, since
 * a date tells most look-alikes apart.
 *
 *     S(a)  = Σ similarity(a, b) over candidates from NEIGHBOUR up
 *     T(S)  = max(LOWEST_BAR, BAR_START + BAR_SLOPE·ln(1 + S/BAR_UNIT))
 *     need(a, b) = mean(T(S_dated a), T(S_dated b)) if both are dated, else mean(T(S_all a), T(S_all b))
 *     s(a, b)    = similarity / need
 */
import { type Collection, candidateFinder, MILLION, type Neighbour } from './candidates.ts'
import { STORY } from './settings.ts'

export interface Bars {
  /** What each report needs, among all and among dated reports. */
  readonly all: Float64Array
  readonly dated: Float64Array
}

export interface Edges {
  /** Edges lie side by side: `from[e]` < `to[e]`, with s in millionths. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly s: Int32Array
}

/** Steps of a hundredth: one more distant neighbour must not move every bar by a hair. */
function bar(sum: number): number {
  const exact = STORY.BAR_START + STORY.BAR_SLOPE * Math.log(1 + sum / STORY.BAR_UNIT)
  return Math.max(STORY.LOWEST_BAR, Math.round(exact * 100) / 100)
}

/** What the similarity of two reports has to reach. */
export function need(bars: Bars, days: Float64Array, a: number, b: number): number {
  const dated = !Number.isNaN(days[a] ?? Number.NaN) && !Number.isNaN(days[b] ?? Number.NaN)
  const bar = dated ? bars.dated : bars.all
  return ((bar[a] ?? 1) + (bar[b] ?? 1)) / 2
}

function bars(neighbours: readonly (readonly Neighbour[])[], days: Float64Array): Bars {
  const dated = new Float64Array(days.length)
  const all = new Float64Array(days.length)
  neighbours.forEach((found, report) => {
    const near = found.filter((neighbour) => neighbour.similarity >= STORY.NEIGHBOUR * MILLION)
    const sum = (of: readonly Neighbour[]) =>
      of.reduce((total, { similarity }) => total + similarity, 0) / MILLION
    all[report] = bar(sum(near))
    dated[report] = bar(sum(near.filter((neighbour) => !Number.isNaN(days[neighbour.report] ?? Number.NaN))))
  })
  return { all, dated }
}

/** s in millionths. */
export function relative(similarity: number, needed: number): number {
  return Math.round(similarity / needed)
}

export interface Graph {
  readonly bars: Bars
  readonly edges: Edges
}

export function similarityGraph(collection: Collection): Graph {
  const { days } = collection
  const find = candidateFinder(collection)
  const neighbours = Array.from(days, (_, report) =>
    find(report).filter(({ similarity }) => similarity >= STORY.NEIGHBOUR * MILLION),
  )
  const reached = bars(neighbours, days)
  const kept = new Map<number, number>()
  neighbours.forEach((found, report) => {
    const near = found
      .map((neighbour) => ({
        report: neighbour.report,
        s: relative(neighbour.similarity, need(reached, days, report, neighbour.report)),
      }))
      .filter(({ s }) => s >= STORY.EDGE * MILLION)
      .sort((a, b) => b.s - a.s || a.report - b.report)
      .slice(0, STORY.EDGES)
    for (const { report: other, s } of near) {
      kept.set(Math.min(report, other) * days.length + Math.max(report, other), s)
    }
  })
  const from = new Int32Array(kept.size)
  const to = new Int32Array(kept.size)
  const s = new Int32Array(kept.size)
  let edge = 0
  for (const [key, value] of kept) {
    from[edge] = Math.floor(key / days.length)
    to[edge] = key % days.length
    s[edge++] = value
  }
  return { bars: reached, edges: { from, to, s } }
}
