/**
 * The reports of one story as derivation reads them: stems numbered within the story, and all that the comparison of two reports needs made
 * once for each report.
 */

import { once } from '../../once.ts'
import type { StoryRecord } from '../../records.ts'
import { type HouseSentences, NO_HOUSE_SENTENCES } from '../house-sentences.ts'
import type { Lexicon } from '../words/lexicon.ts'
import type { Reader } from '../words/reader.ts'
import type { ReportWords } from '../words/report-words.ts'
import { distinct } from './ascending.ts'
import { nameNumbers } from './names.ts'
import { type StemPlaces, stemPlaces, stemsIn } from './order.ts'
import { type Particulars, particulars } from './particulars.ts'
import { type Passage, passages } from './passages.ts'
import { skipPairs } from './skip-pairs.ts'

export interface Reading {
  readonly record: StoryRecord
  readonly words: ReportWords
  readonly lexicon: Lexicon
  readonly passages: readonly Passage[]
  /** Numbers of the stems of each sentence, in order. */
  readonly sentences: readonly Int32Array[]
  /** Distinct stems, in no order that matters. */
  readonly stems: readonly number[]
  readonly skipPairs: Float64Array
  /** Distinct runs of three words, not of one name, each of their numbers a digit; ascending. */
  readonly trigrams: Float64Array
  /** Where each stem stands. */
  readonly places: StemPlaces
  /** Its particulars, worked out when first asked for. */
  readonly particulars: () => Particulars
}

/** A story's words are numbered below this: three of them fit a number. Words beyond it share a number, which hides no common wording. */
const WORDS = 2 ** 17

function trigrams(
  read: readonly Passage[],
  { forms }: ReportWords,
  { wordOf }: Lexicon,
  nameOf: Int32Array,
  numberOf: (word: number) => number,
): Float64Array {
  const grams = new Float64Array(forms.length)
  let count = 0
  for (const { runs } of read) {
    for (const [begin, end] of runs) {
      let [first, second] = [0, 0]
      for (let place = begin; place < end; place++) {
        const third = numberOf(wordOf[forms[place] ?? 0] ?? 0) % WORDS
        const name = nameOf[place] ?? 0
        if (place >= begin + 2 && !(name > 0 && name === nameOf[place - 2]))
          grams[count++] = (first * WORDS + second) * WORDS + third
        first = second
        second = third
      }
    }
  }
  return distinct(grams.subarray(0, count))
}

/** Distinct runs of so many words. */
export function wordGrams({ passages: read, words, lexicon }: Reading, size: number): Set<string> {
  const grams = new Set<string>()
  const numbers = words.forms.map((form) => lexicon.wordOf[form] ?? 0)
  for (const { runs } of read) {
    for (const [begin, end] of runs) {
      for (let place = begin; place + size <= end; place++)
        grams.add(numbers.subarray(place, place + size).join(' '))
    }
  }
  return grams
}

interface StoryNumbers {
  readonly of: (number: number) => number
  /** What was numbered, in order. */
  readonly all: readonly number[]
}

/** Numbers from 0 for the stems or words of a story, in the order they are first met, so that nothing hangs on those of the lexicon. */
function storyNumbers(): StoryNumbers {
  const numbers = new Map<number, number>()
  const all: number[] = []
  return {
    all,
    of: (number) => {
      const known = numbers.get(number)
      if (known !== undefined) return known
      numbers.set(number, all.length)
      return all.push(number) - 1
    },
  }
}

function reading(
  record: StoryRecord,
  reader: Reader,
  house: HouseSentences,
  stems: StoryNumbers,
  storyWords: StoryNumbers,
): Reading {
  const { lexicon } = reader
  const words = reader.wordsOf(record)
  const read = passages(record, reader, house)
  const nameOf = nameNumbers(record, reader)
  const sentences = read.map(({ places }) =>
    places.map((place) => stems.of(lexicon.stemOf[words.forms[place] ?? 0] ?? 0)),
  )
  const places = stemPlaces(sentences)
  return {
    record,
    words,
    lexicon,
    passages: read,
    sentences,
    stems: stemsIn(places),
    skipPairs: skipPairs(sentences, read, nameOf),
    trigrams: trigrams(read, words, lexicon, nameOf, storyWords.of),
    places,
    particulars: once(() => particulars(record, reader)),
  }
}

export interface Readings {
  readonly readings: readonly Reading[]
  /** For each stem of the story its number in the lexicon. */
  readonly stems: readonly number[]
}

export function readings(
  records: readonly StoryRecord[],
  words: Reader,
  house: HouseSentences = NO_HOUSE_SENTENCES,
): Readings {
  const [stems, storyWords] = [storyNumbers(), storyNumbers()]
  return {
    readings: records.map((record) => reading(record, words, house, stems, storyWords)),
    stems: stems.all,
  }
}
