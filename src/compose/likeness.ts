/**
 * Which sentences of a story say the same. Two measures together, since either alone is fooled:
 *
 *     dice(i, j)   = 2·W(shared concepts) / (W(i) + W(j))
 *     phrase(i, j) = shared pairs of neighbouring concepts / pairs of the one that has fewer (at least 6)
 *     score(i, j)  = (.8·dice + .5·phrase) · (1.1 where both name the same actor first, .75 where they name different ones)
 *
 * On 42 events of ECB+ (dev), some nine of ten pairs that reach SAME_POINT make one point; at .4 it is two of three. What is
 * printed as agreement is held to the former.
 */
import type { AlignedPair, AlignmentKind } from '../records.ts'
import type { SupportKind } from '../records-page.ts'
import { commonInOrder } from '../text/alignment.ts'
import type { StoryLine, StoryLines } from './lines.ts'

/** Score from which two sentences of different accounts are said to make one point. */
export const SAME_POINT = 0.5
/** Score from which two sentences of one account are: they come from one text, so less will do. */
export const SAME_POINT_WITHIN = 0.35
const LEAST_DICE = 0.28
const LEAST_PAIRS = 6
const LEAST_SHARED = 2 // concepts

export interface Alike {
  /** Index of the other line. */
  readonly line: number
  readonly score: number
}

/** How alike two lines are, from 0; 0 where too little is shared for a judgement. */
export function likeness(a: StoryLine, b: StoryLine, weight: (key: string) => number): number {
  if (a.text === b.text) return 1.2
  const [small, large] = a.keys.size <= b.keys.size ? [a, b] : [b, a]
  let shared = 0
  let count = 0
  for (const key of small.keys) {
    if (!large.keys.has(key)) continue
    shared += weight(key)
    count += 1
  }
  if (count < LEAST_SHARED) return 0
  const dice = (2 * shared) / (total(a, weight) + total(b, weight))
  return (0.8 * dice + 0.5 * phraseOverlap(a, b)) * actorFactor(a, b) * (dice < LEAST_DICE ? 0.5 : 1)
}

function phraseOverlap(a: StoryLine, b: StoryLine): number {
  const [small, large] = a.pairs.size <= b.pairs.size ? [a.pairs, b.pairs] : [b.pairs, a.pairs]
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared += 1
  return shared / Math.max(LEAST_PAIRS, small.size)
}

const actorFactor = (a: StoryLine, b: StoryLine): number =>
  a.actor === null || b.actor === null ? 1 : a.actor === b.actor ? 1.1 : 0.75

const totals = new WeakMap<StoryLine, number>()

function total(line: StoryLine, weight: (key: string) => number): number {
  const known = totals.get(line)
  if (known !== undefined) return known
  let sum = 0
  for (const key of line.keys) sum += weight(key)
  totals.set(line, sum)
  return sum
}

const MOST_COMPARED = 400_000 // pairs of lines by one concept, in a story
const OPENING = 3 // sentences, always compared with one another

/** Lines that hold each concept, the concepts that too many hold left out. */
function postings({ lines, linesWith }: StoryLines): Map<string, number[]> {
  const most = Math.max(30, Math.min(400, Math.floor(MOST_COMPARED / Math.max(1, lines.length))))
  const found = new Map<string, number[]>()
  for (const { index, keys } of lines) {
    for (const key of keys) {
      const holders = linesWith.get(key) ?? 0
      if (holders < 2 || holders > most) continue
      const row = found.get(key)
      if (row) row.push(index)
      else found.set(key, [index])
    }
  }
  return found
}

/** Later lines that a line may resemble. */
function candidates(
  line: StoryLine,
  byKey: ReadonlyMap<string, readonly number[]>,
  openings: readonly number[],
): Set<number> {
  const found = new Set<number>()
  for (const key of line.keys)
    for (const other of byKey.get(key) ?? []) if (other > line.index) found.add(other)
  if (line.place < OPENING) for (const other of openings) if (other > line.index) found.add(other)
  return found
}

/** For each line the lines of other reports that resemble it, most alike first. */
export function resemblances(story: StoryLines, least: number): readonly (readonly Alike[])[] {
  const { lines, weight } = story
  const byKey = postings(story)
  const openings = lines.filter(({ place }) => place < OPENING).map(({ index }) => index)
  const found: Alike[][] = lines.map(() => [])
  for (const line of lines) {
    for (const index of candidates(line, byKey, openings)) {
      const other = lines[index]
      if (!other || other.report === line.report) continue
      const score = likeness(line, other, weight)
      if (score < least) continue
      found[line.index]?.push({ line: index, score })
      found[index]?.push({ line: line.index, score })
    }
  }
  for (const row of found) row.sort((a, b) => b.score - a.score || a.line - b.line)
  return found
}

/** The kind of an alignment by shared words, as `alignSentences` tells it. */
function kindOf(shared: number, shorter: number, longer: number): AlignmentKind {
  if (shared >= 0.9 * shorter && shared >= 0.75 * longer) return 'same words'
  if (shared >= 0.6 * shorter && shared >= 0.4 * longer) return 'nearly the same'
  return shared >= 0.35 * shorter ? 'reworded' : 'same point'
}

/** Two lines that make one point, with how much of their wording they share. */
export function alignment(a: StoryLine, b: StoryLine): AlignedPair {
  const sharedWords = commonInOrder(a.words, b.words)
  const words = Math.min(a.words.length, b.words.length)
  const longer = Math.max(a.words.length, b.words.length)
  return { a: a.at, b: b.at, kind: kindOf(sharedWords, words, longer), sharedWords, words }
}

const SUPPORT: Readonly<Record<AlignmentKind, SupportKind>> = {
  'same words': 'word for word',
  'nearly the same': 'nearly the same',
  reworded: 'same point',
  'same point': 'same point',
}

/** How the wording of one line supports the other's. “Word for word” is said only of the very same words. */
export function supportKind(a: StoryLine, b: StoryLine): SupportKind {
  if (a.words.join(' ') === b.words.join(' ')) return 'word for word'
  const kind = SUPPORT[alignment(a, b).kind]
  return kind === 'word for word' ? 'nearly the same' : kind
}
