/**
 * Which sentences a summary takes: greedily the one that speaks most of what the story is about, that more accounts say, and that
 * adds to those taken before.
 *
 *     value(i) = Σ worth of its concepts, each .8 of it for every chosen one that has it / n^.8 · (1 + 3·support) · fitness
 *                · (1 + .3/(1 + place)) · (.6 for another report's first sentence, once one is chosen)        n: its concepts, at least 7
 *     gain(i)  = value(i) · (1 − .4·likeness to the nearest chosen / TOO_ALIKE) · (1.5 where nobody chosen acts as its actor)
 *
 * support: share of the other accounts that have a sentence like it, more the more alike. A copy of a report held gives way to it. A
 * sentence that says what a chosen one says is out, also where only a third sentence shows that it does. (Carbonell & Goldstein
 * 1998, maximal marginal relevance; Gillick & Favre 2009 for what many documents share.)
 */
import { type Alike, SAME_POINT } from '../likeness.ts'
import type { StoryLine, StoryLines } from '../lines.ts'
import { MarkedLine } from '../marked-line.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { nearness, TOO_ALIKE } from './redundancy.ts'
import { worths } from './worth.ts'

const MOST = 6 // sentences
const REPORT_TO_SUMMARY = 3 // sentences of the longest report for one of the summary
const LEAST_CONCEPTS = 7
const LENGTH_POWER = 0.8
const FIRST_LENGTH_POWER = 0.4 // the first sentence may be long: it tells the whole
const SAID = 0.8
const LEFT = Array.from({ length: MOST + 1 }, (_, times) => SAID ** times) // by how many chosen ones say it
const SECOND_LEAD = 0.6
const NEARNESS = 0.4
const NEW_ACTOR = 1.5
const LEAST_GAIN = 0.015 // of the first sentence's

/** Who acts, where the sentence says so at its beginning. */
const actorOf = ({ actor, actorLeads }: StoryLine): number | null => (actorLeads ? actor : null)

/** Lines that make the same point as a line, directly or through a third. */
function samePoint(line: StoryLine, alike: readonly (readonly Alike[])[]): Set<number> {
  const found = new Set<number>([line.index])
  const near = (index: number): number[] =>
    (alike[index] ?? []).filter(({ score }) => score >= SAME_POINT).map(({ line: other }) => other)
  for (const other of near(line.index)) {
    found.add(other)
    for (const third of near(other)) found.add(third)
  }
  return found
}

/** How many sentences a summary may have. */
function roomFor({ lines }: StoryLines): number {
  const byReport = new Map<number, number>()
  for (const { report } of lines) byReport.set(report, (byReport.get(report) ?? 0) + 1)
  const longest = [...byReport.values()].reduce((most, each) => Math.max(most, each), 0)
  return Math.min(MOST, Math.max(1, Math.ceil(longest / REPORT_TO_SUMMARY)))
}

/** What a story's concepts weigh: for a reader, in the news, in this story. */
interface Scales {
  readonly worth: Float64Array
  readonly idf: Float64Array
  readonly weights: Float64Array
}

/** A candidate with its likeness to the nearest chosen line, infinite once one says the same. */
interface Contender extends Candidate {
  near: number
}

interface Taken {
  readonly lines: StoryLine[]
  /** The line taken last. */
  readonly last: MarkedLine
  readonly actors: Set<number>
  /** Lines whose point is made. */
  readonly told: Set<number>
  /** How many chosen lines have a concept. */
  readonly times: Uint8Array
}

/** What a candidate adds; 0 for what has been said. */
function gain({ line, standing, near }: Contender, taken: Taken, scales: Scales): number {
  let worth = 0
  for (const number of line.sorted)
    worth += (scales.worth[number] ?? 0) * (LEFT[taken.times[number] ?? 0] ?? 0)
  const power = taken.lines.length === 0 ? FIRST_LENGTH_POWER : LENGTH_POWER
  const value = (worth / Math.max(LEAST_CONCEPTS, line.sorted.length) ** power) * standing
  const actor = actorOf(line)
  const isNew = actor !== null && !taken.actors.has(actor)
  const isSecondLead = line.place === 0 && taken.lines.some(({ place }) => place === 0)
  return (
    value * (1 - (NEARNESS * near) / TOO_ALIKE) * (isNew ? NEW_ACTOR : 1) * (isSecondLead ? SECOND_LEAD : 1)
  )
}

function take(line: StoryLine, taken: Taken, alike: readonly (readonly Alike[])[]): void {
  taken.lines.push(line)
  const actor = actorOf(line)
  if (actor !== null) taken.actors.add(actor)
  for (const index of samePoint(line, alike)) taken.told.add(index)
  for (const number of line.sorted) taken.times[number] = (taken.times[number] ?? 0) + 1
}

/** Who still has something to add once a line is taken: each needs to be compared with that line only. */
function remaining(
  contenders: readonly Contender[],
  last: StoryLine,
  taken: Taken,
  { idf, weights }: Scales,
): Contender[] {
  taken.last.mark(last)
  return contenders.filter((contender) => {
    if (taken.told.has(contender.line.index)) return false
    contender.near = Math.max(contender.near, nearness(contender.line, last, taken.last, idf, weights))
    return contender.near < Number.POSITIVE_INFINITY
  })
}

/** The chosen lines in the order they were chosen. */
export function select(story: StoryLines, alike: readonly (readonly Alike[])[]): StoryLine[] {
  let contenders: Contender[] = candidatesOf(story, alike).map(({ line, standing }) => ({
    line,
    standing,
    near: 0,
  }))
  const scales: Scales = { worth: worths(story), idf: story.idf, weights: story.weights }
  const taken: Taken = {
    lines: [],
    last: new MarkedLine(story.weights.length),
    actors: new Set(),
    told: new Set(),
    times: new Uint8Array(story.weights.length),
  }
  const room = roomFor(story)
  let first = 0
  while (taken.lines.length < room) {
    let best: StoryLine | null = null
    let most = 0
    for (const contender of contenders) {
      const gained = gain(contender, taken, scales)
      if (gained <= most) continue
      best = contender.line
      most = gained
    }
    if (best === null || most < LEAST_GAIN * first) break
    first = Math.max(first, most)
    take(best, taken, alike)
    contenders = remaining(contenders, best, taken, scales)
  }
  return taken.lines
}
