/**
 * Which sentences of a story say the same. Two measures together, since either alone is fooled:
 *
 *     dice(i, j)   = 2·W(shared concepts) / (W(i) + W(j))
 *     phrase(i, j) = shared pairs of neighbouring concepts / pairs of the one that has fewer (at least 6)
 *     score(i, j)  = (.8·dice + .5·phrase) · (1.1 where both name the same actor first, .75 where they name different ones)
 *                    · (.35 where two accounts print figures and none is the same: 3 dead and 5 dead are no one point)
 *
 * On 42 events of ECB+ (dev), some nine of ten pairs that reach SAME_POINT make one point; at .4 it is two of three. What is
 * printed as agreement is held to the former.
 */
import type { AlignedPair, AlignmentKind } from '../records.ts'
import type { SupportKind } from '../records-page.ts'
import { commonInOrder } from '../text/alignment.ts'
import type { StoryLine } from './lines.ts'

/** Score from which two sentences of different accounts are said to make one point. */
export const SAME_POINT = 0.5
/** Score from which two sentences of one account are: they come from one text, so less will do. */
export const SAME_POINT_WITHIN = 0.35
const LEAST_DICE = 0.28
const LEAST_PAIRS = 6
/** Concepts that two lines must share for a judgement. */
export const LEAST_SHARED = 2
export const IDENTICAL = 1.2
const DIFFERENT_FIGURES = 0.35

export interface Alike {
  /** Index of the other line. */
  readonly line: number
  readonly score: number
}

/**
 * How alike two lines are, from 0; 0 where too little is shared for a judgement, and where it cannot come to `least`. `weights`: of the
 * story's concepts.
 */
export function likeness(a: StoryLine, b: StoryLine, weights: Float64Array, least = 0): number {
  if (a.text === b.text) return IDENTICAL
  const { shared, count } = common(a.sorted, b.sorted, weights)
  return scoreOf(a, b, shared, count, least)
}

/** Concepts that two lines share: how many, and how much they weigh. */
interface Shared {
  readonly shared: number
  readonly count: number
}

/** How alike two lines are that share so many concepts, of so much weight. */
export function scoreOf(a: StoryLine, b: StoryLine, shared: number, count: number, least: number): number {
  if (count < LEAST_SHARED) return 0
  const dice = (2 * shared) / (a.weight + b.weight)
  const actor = actorFactor(a, b)
  const figures = figuresFactor(a, b)
  const pairs = Math.max(LEAST_PAIRS, Math.min(a.pairs.length, b.pairs.length))
  if (scored(dice, mostShared(count) / pairs, actor, figures) < least) return 0
  return scored(dice, sharedCount(a.pairs, b.pairs) / pairs, actor, figures)
}

const scored = (dice: number, phrase: number, actor: number, figures: number): number =>
  (0.8 * dice + 0.5 * phrase) * actor * figures * (dice < LEAST_DICE ? 0.5 : 1)

/** Pairs that lines may share at most: each shared concept with each other, in either order. */
const mostShared = (concepts: number): number => concepts * (concepts - 1)

/** What two ascending lists of concepts share. */
export function common(a: readonly number[], b: readonly number[], weights: Float64Array): Shared {
  let i = 0
  let j = 0
  let shared = 0
  let count = 0
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) {
      shared += weights[x] ?? 0
      count += 1
    }
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return { shared, count }
}

/** How many numbers two ascending lists share. */
export function sharedCount(a: readonly number[], b: readonly number[]): number {
  let i = 0
  let j = 0
  let shared = 0
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) shared += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return shared
}

/** Whether both print figures and none is the same. */
export function haveOtherFigures({ figures: a }: StoryLine, { figures: b }: StoryLine): boolean {
  return a.length > 0 && b.length > 0 && !a.some((figure) => b.includes(figure))
}

const figuresFactor = (a: StoryLine, b: StoryLine): number =>
  a.account !== b.account && haveOtherFigures(a, b) ? DIFFERENT_FIGURES : 1

const actorFactor = (a: StoryLine, b: StoryLine): number =>
  a.actor < 0 || b.actor < 0 ? 1 : a.actor === b.actor ? 1.1 : 0.75

/** The kind of an alignment by shared words, as `alignSentences` tells it. */
function kindOf(shared: number, shorter: number, longer: number): AlignmentKind {
  if (shared >= 0.9 * shorter && shared >= 0.75 * longer) return 'same words'
  if (shared >= 0.6 * shorter && shared >= 0.4 * longer) return 'nearly the same'
  return shared >= 0.35 * shorter ? 'reworded' : 'same point'
}

const wordsOf = ({ forms }: StoryLine): number[] => forms.map(({ word }) => word)

/** Two lines that make one point, with how much of their wording they share. */
export function alignment(a: StoryLine, b: StoryLine): AlignedPair {
  const sharedWords = commonInOrder(wordsOf(a), wordsOf(b))
  const words = Math.min(a.forms.length, b.forms.length)
  const longer = Math.max(a.forms.length, b.forms.length)
  return { a: a.at, b: b.at, kind: kindOf(sharedWords, words, longer), sharedWords, words }
}

const SUPPORT: Readonly<Record<AlignmentKind, SupportKind>> = {
  'same words': 'word for word',
  'nearly the same': 'nearly the same',
  reworded: 'same point',
  'same point': 'same point',
}

const haveSameWords = ({ forms: a }: StoryLine, { forms: b }: StoryLine): boolean =>
  a.length === b.length && a.every(({ word }, place) => word === b[place]?.word)

/** How the wording of one line supports the other's. “Word for word” is said only of the very same words. */
export function supportKind(a: StoryLine, b: StoryLine): SupportKind {
  if (haveSameWords(a, b)) return 'word for word'
  const kind = SUPPORT[alignment(a, b).kind]
  return kind === 'word for word' ? 'nearly the same' : kind
}
