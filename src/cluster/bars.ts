/**
 * What each report needs. One constant threshold does not hold: from .16 to .36 by collection, and what it hangs on is how many reports
 * could be confused. So each report brings its own bar, the higher the more similar reports it has around it; among dated reports
 * undated ones hardly count, since a date tells most look-alikes apart, and copies of one text count once.
 *
 *     S(a)       = Σ likeness(a, b) over neighbours from NEIGHBOUR up, those of one text sharing one place
 *     bar(S)     = max(LOWEST_BAR, BAR_START + BAR_SLOPE·ln(1 + S/BAR_UNIT))
 *     need(a, b) = NEED·mean(bar(S_dated a), bar(S_dated b))^STEEP if both are dated, else of bar(S_all)
 */
import type { Copies } from './copies.ts'
import { MILLION, type Pairs } from './neighbours.ts'
import { STORY } from './settings.ts'

export interface Surroundings {
  readonly isDated: Uint8Array
  /** S among all, and among dated reports with the undated counting UNDATED, in millionths. */
  readonly all: Float64Array
  readonly dated: Float64Array
}

/** What a pair adds to the surroundings of one of its sides: the less, the more copies the other has. */
export function presence(likeness: number, copiesOfOther: number): number {
  return likeness < STORY.NEIGHBOUR * MILLION ? 0 : Math.round(likeness / copiesOfOther)
}

export function surroundings(
  { from, to }: Pairs,
  likeness: Int32Array,
  copies: Copies,
  days: Float64Array,
): Surroundings {
  const isDated = Uint8Array.from(days, (day) => Number(!Number.isNaN(day)))
  const all = new Float64Array(days.length)
  const dated = new Float64Array(days.length)
  const add = (report: number, other: number, value: number) => {
    const present = presence(value, copies.count[other] ?? 1)
    all[report] = (all[report] ?? 0) + present
    dated[report] =
      (dated[report] ?? 0) + (isDated[other] === 1 ? present : Math.round(present * STORY.UNDATED))
  }
  for (let pair = 0; pair < from.length; pair++) {
    const [a, b] = [from[pair] ?? 0, to[pair] ?? 0]
    if (copies.first[a] === copies.first[b]) continue
    add(a, b, likeness[pair] ?? 0)
    add(b, a, likeness[pair] ?? 0)
  }
  return { isDated, all, dated }
}

/** The bar of a sum in millionths. */
export function bar(sum: number): number {
  const exact = STORY.BAR_START + STORY.BAR_SLOPE * Math.log(1 + Math.max(0, sum) / MILLION / STORY.BAR_UNIT)
  return Math.max(STORY.LOWEST_BAR, exact)
}

export function needOf(bar: number): number {
  return STORY.NEED * bar ** STORY.STEEP
}

/** What the likeness of two reports has to reach. */
export function need({ isDated, all, dated }: Surroundings, a: number, b: number): number {
  const sums = isDated[a] === 1 && isDated[b] === 1 ? dated : all
  return needOf((bar(sums[a] ?? 0) + bar(sums[b] ?? 0)) / 2)
}
