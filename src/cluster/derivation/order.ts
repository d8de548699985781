/**
 * How much of a sentence stands in another report in the same order: the heaviest common subsequence of its stems with two neighbouring
 * sentences there. Few stems of a sentence stand in a window at all, so only the places where they do are looked at. The windows that share
 * most are tried first, until no other can weigh more.
 */

/** Where each stem of a report stands: its content words counted through, sentence after sentence. */
export interface StemPlaces {
  /** The stem at each place. */
  readonly stems: Int32Array
  /** Places of stem t lie from `begins[t]` to `begins[t + 1]`, ascending; stems beyond its length are not in the report. */
  readonly begins: Int32Array
  readonly places: Int32Array
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
  const begins = new Int32Array(highest + 2)
  for (const stem of stems) begins[stem + 1] = (begins[stem + 1] ?? 0) + 1
  for (let stem = 0; stem <= highest; stem++) begins[stem + 1] = (begins[stem + 1] ?? 0) + (begins[stem] ?? 0)
  const [ends, places] = [begins.slice(), new Int32Array(length)]
  stems.forEach((stem, place) => {
    const end = ends[stem] ?? 0
    places[end] = place
    ends[stem] = end + 1
  })
  return { stems, begins, places, sentenceOf, firstOf }
}

/** Matches of one sentence with another report, stem after stem: parallel lists, used again for each sentence. */
interface Matches {
  count: number
  /** Place in the sentence, and place in the other report. */
  readonly from: number[]
  readonly to: number[]
}

/**
 * Fills in the matches of a sentence, and returns the most that each window can weigh, by the sentence that begins it: a stem counts once
 * for the window that a sentence begins and once for the one that it ends.
 */
function matched(
  sentence: Int32Array,
  other: StemPlaces,
  weights: Float64Array,
  into: Matches,
): Map<number, number> {
  const most = new Map<number, number>()
  into.count = 0
  for (let from = 0; from < sentence.length; from++) {
    const stem = sentence[from] ?? 0
    const [begin, end] = [other.begins[stem] ?? 0, other.begins[stem + 1] ?? 0]
    if (end - begin > MOST_PLACES) continue
    let counted = -1
    for (let at = begin; at < end; at++) {
      const to = other.places[at] ?? 0
      into.from[into.count] = from
      into.to[into.count++] = to
      const last = other.sentenceOf[to] ?? 0
      for (let window = Math.max(last - 1, counted + 1); window <= last; window++)
        most.set(window, (most.get(window) ?? 0) + (weights[stem] ?? 0))
      counted = last
    }
  }
  return most
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

/** The weight of a sentence's heaviest common subsequence with any two neighbouring sentences of another report. */
export function heaviestInOrder(sentence: Int32Array, other: StemPlaces, weights: Float64Array): number {
  const most = matched(sentence, other, weights, found)
  const weightAt = (from: number) => weights[sentence[from] ?? 0] ?? 0
  for (let heaviest = 0; ; ) {
    let [window, highest] = [-1, heaviest]
    for (const [first, value] of most) if (value > highest) [window, highest] = [first, value]
    if (window < 0) return heaviest
    most.delete(window)
    const [begin, end] = [
      other.firstOf[window] ?? 0,
      other.firstOf[Math.min(window + 2, other.firstOf.length - 1)] ?? 0,
    ]
    within(found, begin, end, inWindow)
    const isSparse = inWindow.count <= 2 * (sentence.length + end - begin)
    const value = isSparse
      ? heaviestAscent(inWindow, weightAt, best)
      : heaviestCommon(sentence, other.stems.subarray(begin, end), weights)
    heaviest = Math.max(heaviest, value)
  }
}
