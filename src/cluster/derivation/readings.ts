/**
 * The reports of one story as derivation reads them: stems and words numbered, and all that the comparison of two reports needs made once
 * for each report.
 */
import type { StoryRecord } from '../../records.ts'
import { type HouseSentences, NO_HOUSE_SENTENCES } from '../house-sentences.ts'
import { DERIVATION } from '../settings.ts'
import { type Fact, facts } from './facts.ts'
import { type Passage, passages } from './passages.ts'

export interface Reading {
  readonly record: StoryRecord
  readonly passages: readonly Passage[]
  /** Numbers of the stems of each sentence, in order. */
  readonly sentences: readonly Int32Array[]
  /** Distinct stems. */
  readonly stems: ReadonlySet<number>
  /** Distinct pairs of different stems at most SKIP apart in one sentence, as smaller · PAIR + larger. */
  readonly skipPairs: ReadonlySet<number>
  readonly trigrams: ReadonlySet<string>
  /** Sentences, and every two that follow each other, by the stems they hold. */
  readonly windows: readonly Int32Array[]
  readonly windowsOf: ReadonlyMap<number, readonly number[]>
  readonly facts: readonly Fact[]
  /** All words of the text that may answer to a fact. */
  readonly vocabulary: ReadonlySet<string>
}

/** Stems are numbered below this. */
export const PAIR = 2 ** 24

function skipPairs(sentences: readonly Int32Array[]): Set<number> {
  const pairs = new Set<number>()
  for (const stems of sentences) {
    for (let place = 0; place < stems.length; place++) {
      const first = stems[place] ?? 0
      for (const second of stems.subarray(place + 1, place + 1 + DERIVATION.SKIP)) {
        if (first !== second) pairs.add(Math.min(first, second) * PAIR + Math.max(first, second))
      }
    }
  }
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

function reading(record: StoryRecord, house: HouseSentences, numberOf: (stem: string) => number): Reading {
  const read = passages(record, house)
  const sentences = read.map(({ stems }) => Int32Array.from(stems, numberOf))
  const spans = windows(sentences)
  return {
    record,
    passages: read,
    sentences,
    stems: new Set(sentences.flatMap((stems) => [...stems])),
    skipPairs: skipPairs(sentences),
    trigrams: wordGrams(read, 3),
    windows: spans,
    windowsOf: windowsByStem(spans),
    ...facts(record),
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
  const numbers = new Map<string, number>()
  const stems: string[] = []
  const numberOf = (stem: string): number => {
    const known = numbers.get(stem)
    if (known !== undefined) return known
    numbers.set(stem, stems.length)
    stems.push(stem)
    return stems.length - 1
  }
  return { readings: records.map((record) => reading(record, house, numberOf)), stems }
}
