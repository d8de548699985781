/**
 * How much of a sentence stands in another report in the same order: the heaviest common subsequence of its stems with two neighbouring
 * sentences there. Few stems of a sentence stand in a window at all, so only the places where they do are looked at. The windows that share
 * most are tried first, until no other can weigh more.
 */

import { type Grouped, grouped } from '../grouped.ts'

/**
 * Where each stem of a report stands: its content words counted through, sentence after sentence, grouped by stem. Stems from the length of
 * `begins` on are not in the report.
 */
export interface StemPlaces extends Grouped {
  /** The stem at each place. */
  readonly stems: Int32Array
  /** For each place its sentence, and for each sentence its first place. */
  readonly sentenceOf: Int32Array
  readonly firstOf: Int32Array
}

/** A stem that stands in more places of a report tells nothing of order. */
const MOST_PLACES = 200

export function stemPlaces(sentences: readonly Int32Array[]): StemPlaces {
  const firstOf = new Int32Array(sentences.length + 1)
  sentences.forEach((stems, sentence) => {
    firstOf[sentence + 1] = (firstOf[sentence] ?? 0) + stems.length
  })
  const length = firstOf[sentences.length] ?? 0
  const [stems, sentenceOf] = [new Int32Array(length), new Int32Array(length)]
  let highest = -1
  sentences.forEach((own, sentence) => {
    stems.set(own, firstOf[sentence])
    sentenceOf.fill(sentence, firstOf[sentence], firstOf[sentence + 1])
    for (const stem of own) if (stem > highest) highest = stem
  })
  return { stems, ...grouped(stems, highest + 1), sentenceOf, firstOf }
}

/** The distinct stems of a report, ascending. */
export function stemsIn({ begins }: StemPlaces): number[] {
  const stems: number[] = []
  for (let stem = 0; stem + 1 < begins.length; stem++)
    if ((begins[stem + 1] ?? 0) > (begins[stem] ?? 0)) stems.push(stem)
  return stems
}

/** Matches of one sentence with another report, stem after stem: parallel lists, used again for each sentence. */
interface Matches {
  count: number
  /** Place in the sentence, and place in the other report. */
  readonly from: number[]
  readonly to: number[]
}

/** What windows can weigh at most, by the sentence that begins them: `most` of each that was `met`, 0 of the others. */
interface Bounds {
  most: Float64Array
  readonly met: number[]
}

/**
 * Fills in the matches of a sentence, and the most that each window can weigh: a stem counts once for the window that a sentence begins and
 * once for the one that it ends.
 */
function match(
  sentence: Int32Array,
  other: StemPlaces,
  weights: Float64Array,
  into: Matches,
  { most, met }: Bounds,
): void {
  into.count = 0
  for (let from = 0; from < sentence.length; from++) {
    const stem = sentence[from] ?? 0
    const [begin, end] = [other.begins[stem] ?? 0, other.begins[stem + 1] ?? 0]
    if (end - begin > MOST_PLACES) continue
    const weight = weights[stem] ?? 0
    let counted = -1
    for (let at = begin; at < end; at++) {
      const to = other.places[at] ?? 0
      into.from[into.count] = from
      into.to[into.count++] = to
      const last = other.sentenceOf[to] ?? 0
      for (let window = Math.max(last - 1, counted + 1); window <= last; window++) {
        if (most[window] === 0) met.push(window)
        most[window] = (most[window] ?? 0) + weight
      }
      counted = last
    }
  }
}

/** The matches that lie from place `begin` to `end` of the other report. */
function within({ count, from, to }: Matches, begin: number, end: number, into: Matches): void {
  into.count = 0
  for (let match = 0; match < count; match++) {
    const place = to[match] ?? 0
    if (place < begin || place >= end) continue
    into.from[into.count] = from[match] ?? 0
    into.to[into.count++] = place
  }
}

/** The heaviest subsequence of matches that ascends on both sides; `best` is room to work in. */
function heaviestAscent(
  { count, from, to }: Matches,
  weightAt: (from: number) => number,
  best: number[],
): number {
  let heaviest = 0
  for (let match = 0; match < count; match++) {
    const [place, there] = [from[match] ?? 0, to[match] ?? 0]
    let before = 0
    for (let earlier = 0; earlier < match; earlier++) {
      const value = best[earlier] ?? 0
      if (value > before && (from[earlier] ?? 0) < place && (to[earlier] ?? 0) < there) before = value
    }
    const value = before + weightAt(place)
    best[match] = value
    if (value > heaviest) heaviest = value
  }
  return heaviest
}

/** The same from a table of all places, for sentences that repeat a few stems over and over. */
export function heaviestCommon(a: Int32Array, b: Int32Array, weights: Float64Array): number {
  let [above, row] = [new Float64Array(b.length + 1), new Float64Array(b.length + 1)]
  for (const stem of a) {
    const worth = weights[stem] ?? 0
    for (let place = 0; place < b.length; place++) {
      const value = b[place] === stem ? (above[place] ?? 0) + worth : 0
      row[place + 1] = Math.max(value, above[place + 1] ?? 0, row[place] ?? 0)
    }
    ;[above, row] = [row, above]
  }
  return above[b.length] ?? 0
}

// Room to work in, kept between calls: there are some hundred thousand a second.
const found: Matches = { count: 0, from: [], to: [] }
const inWindow: Matches = { count: 0, from: [], to: [] }
const best: number[] = []
const bounds: Bounds = { most: new Float64Array(64), met: [] }

/** The window that can weigh most, if that is more than `least`, else −1; it is not given again. */
function nextWindow({ most, met }: Bounds, least: number): number {
  let [window, highest] = [-1, least]
  for (const first of met) {
    const value = most[first] ?? 0
    if (value > highest) [window, highest] = [first, value]
  }
  if (window >= 0) most[window] = 0
  return window
}

/** The weight of a sentence's heaviest common subsequence with any two neighbouring sentences of another report. */
export function heaviestInOrder(sentence: Int32Array, other: StemPlaces, weights: Float64Array): number {
  const { firstOf } = other
  if (bounds.most.length < firstOf.length) bounds.most = new Float64Array(2 * firstOf.length)
  match(sentence, other, weights, found, bounds)
  const weightAt = (from: number) => weights[sentence[from] ?? 0] ?? 0
  let heaviest = 0
  for (let window = nextWindow(bounds, 0); window >= 0; window = nextWindow(bounds, heaviest)) {
    const [begin, end] = [firstOf[window] ?? 0, firstOf[Math.min(window + 2, firstOf.length - 1)] ?? 0]
    within(found, begin, end, inWindow)
    const isSparse = inWindow.count <= 2 * (sentence.length + end - begin)
    const value = isSparse
      ? heaviestAscent(inWindow, weightAt, best)
      : heaviestCommon(sentence, other.stems.subarray(begin, end), weights)
    heaviest = Math.max(heaviest, value)
  }
  for (const window of bounds.met) bounds.most[window] = 0
  bounds.met.length = 0
  return heaviest
}
