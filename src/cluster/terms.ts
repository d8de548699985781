/**
 * The terms of a report: its stems, each with the weight its places give it. The lead weighs more than the tail (an article is written
 * so that it can be cut from below), words of the headline and the opening weigh more again.
 *
 *     tf(t) = Σ over sentences i that hold t of max(TAIL, 1/(1 + LEAD·i))
 *     x(t)  = log2(1 + tf) + IN_HEADLINE·[t in the headline] + IN_OPENING·[t among the first OPENING words]
 */
import type { StoryRecord } from '../records.ts'
import type { HouseSentences } from './house-sentences.ts'
import { VECTOR } from './settings.ts'
import type { Reader } from './words/reader.ts'
import { contentStems, type ReportWords } from './words/report-words.ts'

export interface Terms {
  /** Distinct stems by number: those of the headline, then the others, in the order of their first place. */
  readonly stems: Int32Array
  /** x(t), parallel to `stems`. */
  readonly weights: Float64Array
}

interface Place {
  tf: number
  /** The sentence that was counted last, −1 before any. */
  sentence: number
  readonly inHeadline: boolean
  inOpening: boolean
}

/** A headline that is only the report's opening words says nothing its sentences do not. */
const hasHeadline = ({ headline }: StoryRecord) => headline.from !== 'opening'

/** The sentences that terms are counted from: the headline, by its number, first; formulas of the house are left out. */
function countedSentences(
  record: StoryRecord,
  { begins, keys }: ReportWords,
  house: HouseSentences,
): number[] {
  const headline = begins.length - 2
  const sentences = Array.from(keys.keys()).filter((sentence) => !house.has(keys[sentence] ?? 0))
  return hasHeadline(record) ? [headline, ...sentences] : sentences
}

/** How many reports use each stem of the lexicon among their terms. */
export function reportsWith(
  records: readonly StoryRecord[],
  { lexicon, wordsOf }: Reader,
  backgroundLanguage: string,
  house: HouseSentences,
): Int32Array {
  const read = records.map(wordsOf)
  const counts = new Int32Array(lexicon.stems.length)
  const lastUser = new Int32Array(lexicon.stems.length).fill(-1)
  records.forEach((record, report) => {
    const words = read[report] ?? wordsOf(record)
    const withStopWords = record.language === backgroundLanguage
    for (const sentence of countedSentences(record, words, house)) {
      for (const stem of contentStems(words, lexicon, sentence, withStopWords)) {
        if (lastUser[stem] === report) continue
        lastUser[stem] = report
        counts[stem] = (counts[stem] ?? 0) + 1
      }
    }
  })
  return counts
}

/**
 * Where a background says how common each word is, stop words weigh what they are worth, which is little; without one, a list has to do.
 */
export function terms(
  record: StoryRecord,
  { lexicon, wordsOf }: Reader,
  backgroundLanguage: string,
  house: HouseSentences,
): Terms {
  const words = wordsOf(record)
  const withStopWords = record.language === backgroundLanguage
  const headline = words.begins.length - 2
  const places = new Map<number, Place>()
  const placeOf = (stem: number, inHeadline: boolean): Place => {
    const known = places.get(stem)
    if (known) return known
    const place = { tf: 0, sentence: -1, inHeadline, inOpening: false }
    places.set(stem, place)
    return place
  }
  let [read, kept] = [0, 0]
  for (const sentence of countedSentences(record, words, house)) {
    if (sentence === headline) {
      for (const stem of contentStems(words, lexicon, sentence, withStopWords)) placeOf(stem, true)
      continue
    }
    const weight = Math.max(VECTOR.TAIL, 1 / (1 + VECTOR.LEAD * kept++))
    for (const stem of contentStems(words, lexicon, sentence, withStopWords)) {
      const place = placeOf(stem, false)
      if (place.sentence !== sentence) place.tf += weight
      place.sentence = sentence
      if (read++ < VECTOR.OPENING) place.inOpening = true
    }
  }
  return {
    stems: Int32Array.from(places.keys()),
    weights: Float64Array.from(places.values(), ({ tf, inHeadline, inOpening }) => {
      const bonus = (inHeadline ? VECTOR.IN_HEADLINE : 0) + (inOpening ? VECTOR.IN_OPENING : 0)
      return Math.log2(1 + tf) + bonus
    }),
  }
}
