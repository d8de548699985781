/**
 * Points that several accounts make, in the words of each. Every sentence is tried as the anchor of a point: for each other account
 * the sentence most like it is that account's wording. Anchors whose wordings agree best are taken first, and no sentence makes
 * two points.
 */

import { type Alike, likeness, SAME_POINT } from './likeness.ts'
import type { StoryLine, StoryLines } from './lines.ts'

/** Likeness that any two wordings of a point must have, beyond what each has to the anchor. */
const LEAST_BETWEEN = 0.3
/** A wording may give way to one that is almost as like the anchor and can stand alone. */
const ALMOST = 0.8

const FIRST = 2 // above any likeness

/** Fewer make no point: a heading, a remnant. */
const SHORTEST = 5 // words

export interface DraftPoint {
  /** One for each account that makes the point, in the order of accounts. */
  readonly wordings: readonly StoryLine[]
  /** Mean likeness of the wordings to one another. */
  readonly agreement: number
}

interface Option {
  readonly line: StoryLine
  readonly score: number
}

/** Whose wording is shown, of those almost equally like: one that can stand alone, not a copy's, early. */
const preference = ({ line, score }: Option, copies: ReadonlySet<string>): number =>
  score * (0.6 + 0.4 * line.fitness) * (copies.has(line.at.report) ? 0.9 : 1) * (1 + 0.1 / (1 + line.place))

function bestByAccount(
  anchor: StoryLine,
  story: StoryLines,
  alike: readonly Alike[],
  copies: ReadonlySet<string>,
): Map<number, Option> {
  const options = new Map<number, Option[]>()
  for (const { line: index, score } of alike) {
    const line = story.lines[index]
    if (!line || line.account === anchor.account || score < SAME_POINT || line.forms.length < SHORTEST)
      continue
    const row = options.get(line.account) ?? []
    row.push({ line, score })
    options.set(line.account, row)
  }
  const best = new Map<number, Option>([[anchor.account, { line: anchor, score: FIRST }]])
  for (const [account, row] of options) {
    const top = Math.max(...row.map(({ score }) => score))
    const near = row.filter(({ score }) => score >= ALMOST * top)
    near.sort((a, b) => preference(b, copies) - preference(a, copies) || a.line.index - b.line.index)
    const [first] = near
    if (first) best.set(account, first)
  }
  return best
}

/** The anchor and, the most like it first, every wording that agrees with all before it. */
function agreeing(options: readonly Option[], weights: Float64Array): DraftPoint {
  const wordings: StoryLine[] = []
  let sum = 0
  for (const { line } of options) {
    const scores = wordings.map((other) => likeness(line, other, weights))
    if (scores.some((score) => score < LEAST_BETWEEN)) continue
    sum += scores.reduce((all, score) => all + score, 0)
    wordings.push(line)
  }
  const pairs = (wordings.length * (wordings.length - 1)) / 2
  wordings.sort((a, b) => a.account - b.account)
  return { wordings, agreement: pairs === 0 ? 0 : sum / pairs }
}

function draft(
  anchor: StoryLine,
  story: StoryLines,
  alike: readonly Alike[],
  copies: ReadonlySet<string>,
): DraftPoint | null {
  if (anchor.forms.length < SHORTEST) return null
  const best = bestByAccount(anchor, story, alike, copies)
  if (best.size < 2) return null
  const options = [...best.values()].sort((a, b) => b.score - a.score || a.line.index - b.line.index)
  const point = agreeing(options, story.weights)
  return point.wordings.length < 2 ? null : point
}

/** What is said early, by all, in sentences that stand alone, ranks first. */
function rank({ wordings, agreement }: DraftPoint): number {
  const fit = wordings.reduce((sum, line) => sum + 0.5 + 0.5 * line.fitness, 0) / wordings.length
  const lead = wordings.reduce((sum, { place }) => sum + 1 / (1 + 0.1 * place), 0) / wordings.length
  return agreement * fit * lead
}

/** Points of two accounts or more, those of most accounts first, none sharing a sentence with another. */
export function draftPoints(story: StoryLines, alike: readonly (readonly Alike[])[]): DraftPoint[] {
  if (story.cluster.accounts.length < 2) return []
  const { derivations } = story.cluster
  const copies = new Set(
    derivations.filter(({ direction }) => direction !== 'unknown').map(({ derived }) => derived),
  )
  const drafts = story.lines
    .flatMap((line) => draft(line, story, alike[line.index] ?? [], copies) ?? [])
    .map((point) => ({ point, rank: rank(point) }))
  drafts.sort(
    (a, b) =>
      b.point.wordings.length - a.point.wordings.length ||
      b.rank - a.rank ||
      (a.point.wordings[0]?.index ?? 0) - (b.point.wordings[0]?.index ?? 0),
  )
  const used = new Set<number>()
  const taken: DraftPoint[] = []
  for (const { point } of drafts) {
    if (point.wordings.some(({ index }) => used.has(index))) continue
    taken.push(point)
    for (const line of point.wordings) {
      used.add(line.index)
      for (const { line: other, score } of alike[line.index] ?? []) if (score >= SAME_POINT) used.add(other)
    }
  }
  return taken
}
