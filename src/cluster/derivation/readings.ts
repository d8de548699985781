/**
 * The reports of one story as derivation reads them: stems and words numbered, and all that the comparison of two reports needs made once
 * for each report.
 */
import type { StoryRecord } from '../../records.ts'
import { type HouseSentences, NO_HOUSE_SENTENCES } from '../house-sentences.ts'
import { DERIVATION } from '../settings.ts'
import { type Particulars, particulars } from './particulars.ts'
import { type Passage, passages } from './passages.ts'

export interface Reading {
  readonly record: StoryRecord
  readonly passages: readonly Passage[]
  /** Numbers of the stems of each sentence, in order. */
  readonly sentences: readonly Int32Array[]
  /** Distinct stems. */
  readonly stems: ReadonlySet<number>
  /** Distinct pairs of different stems at most SKIP apart in one sentence, not of one name, as smaller · PAIR + larger. */
  readonly skipPairs: ReadonlySet<number>
  /** Distinct runs of three words, not of one name, each of their numbers a digit. */
  readonly trigrams: ReadonlySet<number>
  /** Sentences, and every two that follow each other, by the stems they hold. */
  readonly windows: readonly Int32Array[]
  readonly windowsOf: ReadonlyMap<number, readonly number[]>
  /** Its particulars, worked out when first asked for. */
  readonly particulars: () => Particulars
}

/** Stems are numbered below this. */
export const PAIR = 2 ** 24

function skipPairs(sentences: readonly Int32Array[], read: readonly Passage[]): Set<number> {
  const pairs = new Set<number>()
  sentences.forEach((stems, sentence) => {
    const names = read[sentence]?.names ?? []
    for (let place = 0; place < stems.length; place++) {
      const [first, name] = [stems[place] ?? 0, names[place] ?? 0]
      const end = Math.min(stems.length, place + 1 + DERIVATION.SKIP)
      for (let next = place + 1; next < end; next++) {
        const second = stems[next] ?? 0
        if (first === second || (name > 0 && name === names[next])) continue
        pairs.add(Math.min(first, second) * PAIR + Math.max(first, second))
      }
    }
  })
  return pairs
}

export function wordGrams(passages: readonly Passage[], size: number): Set<string> {
  const grams = new Set<string>()
  for (const { runs } of passages) {
    for (const { words } of runs) {
      for (let place = 0; place + size <= words.length; place++)
        grams.add(words.slice(place, place + size).join(' '))
    }
  }
  return grams
}

/** Words are numbered below this: three of them fit a number. Rare words beyond it share a number, which hides no common wording. */
const WORDS = 2 ** 17

function trigrams(passages: readonly Passage[], numberOf: (word: string) => number): Set<number> {
  const grams = new Set<number>()
  for (const { runs } of passages) {
    for (const { words, places } of runs) {
      const numbers = words.map((word) => numberOf(word) % WORDS)
      for (let place = 0; place + 3 <= numbers.length; place++) {
        const name = places[place]?.name ?? 0
        if (name > 0 && name === places[place + 2]?.name) continue
        grams.add(
          ((numbers[place] ?? 0) * WORDS + (numbers[place + 1] ?? 0)) * WORDS + (numbers[place + 2] ?? 0),
        )
      }
    }
  }
  return grams
}

function windows(sentences: readonly Int32Array[]): Int32Array[] {
  return sentences.flatMap((stems, place) => {
    const next = sentences[place + 1]
    return next ? [stems, Int32Array.of(...stems, ...next)] : [stems]
  })
}

function windowsByStem(windows: readonly Int32Array[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  windows.forEach((stems, window) => {
    for (const stem of new Set(stems)) {
      const known = found.get(stem)
      if (known) known.push(window)
      else found.set(stem, [window])
    }
  })
  return found
}

/** Numbers from 0 for things, in the order they are first asked for. */
function numbering(): { readonly of: (thing: string) => number; readonly things: string[] } {
  const numbers = new Map<string, number>()
  const things: string[] = []
  return {
    things,
    of: (thing) => {
      const known = numbers.get(thing)
      if (known !== undefined) return known
      numbers.set(thing, things.length)
      return things.push(thing) - 1
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

type NumberOf = (thing: string) => number

function reading(
  record: StoryRecord,
  house: HouseSentences,
  stemNumber: NumberOf,
  wordNumber: NumberOf,
): Reading {
  const read = passages(record, house)
  const sentences = read.map(({ stems }) => Int32Array.from(stems, stemNumber))
  const spans = windows(sentences)
  return {
    record,
    passages: read,
    sentences,
    stems: new Set(sentences.flatMap((stems) => [...stems])),
    skipPairs: skipPairs(sentences, read),
    trigrams: trigrams(read, wordNumber),
    windows: spans,
    windowsOf: windowsByStem(spans),
    particulars: once(() => particulars(record)),
  }
}

export interface Readings {
  readonly readings: readonly Reading[]
  readonly stems: readonly string[]
}

export function readings(
  records: readonly StoryRecord[],
  house: HouseSentences = NO_HOUSE_SENTENCES,
): Readings {
  const [stems, words] = [numbering(), numbering()]
  return {
    readings: records.map((record) => reading(record, house, stems.of, words.of)),
    stems: stems.things,
  }
}
