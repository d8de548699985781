/**
 * Wording that two reports share outside quotations: the longest run of words both print, and how much of one stands in runs of four
 * words or more found in the other.
 */
import type { Reading } from './readings.ts'

const RUN = 4 // words

interface Wording {
  /** Lower-case words by number, for each place of the report. */
  readonly words: Int32Array
  /** For each place the end of the run it stands in; 0 where it stands in none. */
  readonly endOf: Int32Array
}

function wording({ passages, words: { forms }, lexicon }: Reading): Wording {
  const endOf = new Int32Array(forms.length)
  for (const { runs } of passages) for (const [begin, end] of runs) endOf.fill(end, begin, end)
  return { words: forms.map((form) => lexicon.wordOf[form] ?? 0), endOf }
}

/** Two words by their numbers; what this takes for the same but is not is found out when the words are compared. */
const pairKey = (words: Int32Array, place: number) => (words[place] ?? 0) * 2 ** 24 + (words[place + 1] ?? 0)

function placesByPair({ words, endOf }: Wording): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let place = 0; place < words.length; place++) {
    if (place + RUN > (endOf[place] ?? 0)) continue
    const key = pairKey(words, place)
    const known = places.get(key)
    if (known) known.push(place)
    else places.set(key, [place])
  }
  return places
}

function commonLength(a: Wording, from: number, b: Wording, at: number): number {
  const most = Math.min((a.endOf[from] ?? 0) - from, (b.endOf[at] ?? 0) - at)
  let length = 0
  while (length < most && a.words[from + length] === b.words[at + length]) length++
  return length
}

/** At most so many places that share four words are tried: more are a formula, or the text a hostile one. */
const PLACES = 20
/** At most so many that share two. */
const STARTS = 400

function longestAt(a: Wording, place: number, b: Wording, starts: readonly number[]): number {
  let [longest, tried] = [0, 0]
  for (const at of starts.slice(0, STARTS)) {
    const length = commonLength(a, place, b, at)
    if (length < RUN) continue
    longest = Math.max(longest, length)
    if (++tried === PLACES) break
  }
  return longest
}

/** The words of a report from one place on, as printed. */
function printedWords({ record, passages, words, lexicon }: Reading, begin: number, length: number): string {
  const { text } =
    passages.find(({ runs }) => runs.some(([from, to]) => begin >= from && begin < to)) ??
    passages[0] ??
    record.headline
  const last = begin + length - 1
  return text.slice(
    words.starts[begin],
    (words.starts[last] ?? 0) + (lexicon.forms[words.forms[last] ?? 0]?.length ?? 0),
  )
}

export interface SharedWording {
  /** Share of the first report's words in runs of RUN or more that the second has, 0–1. */
  readonly share: number
  /** The longest such run as the first report prints it; '' where there is none. */
  readonly longest: string
}

export function sharedWording(first: Reading, second: Reading): SharedWording {
  const [a, b] = [wording(first), wording(second)]
  const places = placesByPair(b)
  let [all, covered, reached] = [0, 0, 0]
  let longest = { place: 0, length: 0 }
  for (let place = 0; place < a.words.length; place++) {
    const end = a.endOf[place] ?? 0
    if (end === 0) continue
    all++
    if (place + RUN > end) continue
    const length = longestAt(a, place, b, places.get(pairKey(a.words, place)) ?? [])
    if (length > longest.length) longest = { place, length }
    covered += Math.max(0, place + length - Math.max(reached, place))
    reached = Math.max(reached, place + length)
  }
  return {
    share: all === 0 ? 0 : covered / all,
    longest: longest.length === 0 ? '' : printedWords(first, longest.place, longest.length),
  }
}
