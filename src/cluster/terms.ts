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
import { KIND } from './words/lexicon.ts'
import type { Reader } from './words/reader.ts'
import { eachContentStem, type ReportWords, wantedKinds } from './words/report-words.ts'

export interface Terms {
  /** Distinct stems by number: those of the headline, then the others, in the order of their first place. */
  readonly stems: Int32Array
  /** x(t), parallel to `stems`. */
  readonly weights: Float64Array
}

const IN_HEADLINE = 1
const IN_OPENING = 2

/** What is counted of each stem, by its number, while one report is read. */
interface Counting {
  /** The reading in which the rest was set. */
  readonly reading: Int32Array
  readonly tf: Float64Array
  /** The sentence that was counted last, −1 before any. */
  readonly sentence: Int32Array
  readonly where: Uint8Array
}

const room = (stems: number): Counting => ({
  reading: new Int32Array(stems),
  tf: new Float64Array(stems),
  sentence: new Int32Array(stems),
  where: new Uint8Array(stems),
})

/** Reports are read one after the other in the same place: nothing of it outlives a reading. */
let counting = room(0)
let readings = 0

/** A headline that is only the report's opening words says nothing its sentences do not. */
const hasHeadline = ({ headline }: StoryRecord) => headline.from !== 'opening'

/** The sentences that terms are counted from: the headline, by its number, first; formulas of the house are left out. */
function countedSentences(
  record: StoryRecord,
  { begins, keys }: ReportWords,
  house: HouseSentences,
): number[] {
  const sentences = hasHeadline(record) ? [begins.length - 2] : []
  for (let sentence = 0; sentence < keys.length; sentence++)
    if (!house.has(keys[sentence] ?? 0)) sentences.push(sentence)
  return sentences
}

export interface StemCounts {
  /** By stem of the lexicon: how many of the counted reports use it among their terms. */
  readonly counts: Int32Array
  /** Whether any report does, counted or not. */
  readonly isTerm: Uint8Array
}

/** `counted` says of each report whether it counts. */
export function stemCounts(
  records: readonly StoryRecord[],
  { lexicon, wordsOf }: Reader,
  backgroundLanguage: string,
  house: HouseSentences,
  counted: Uint8Array,
): StemCounts {
  const read = records.map(wordsOf)
  const counts = new Int32Array(lexicon.stems.length)
  const isTerm = new Uint8Array(lexicon.stems.length)
  const lastUser = new Int32Array(lexicon.stems.length).fill(-1)
  const { kindOf, stemOf } = lexicon
  records.forEach((record, report) => {
    const words = read[report] ?? wordsOf(record)
    const wanted = wantedKinds(record.language === backgroundLanguage)
    const count = counted[report] ?? 0
    // Forty million words of a large collection: no call for each.
    for (const sentence of countedSentences(record, words, house)) {
      const end = words.begins[sentence + 1] ?? 0
      for (let place = words.begins[sentence] ?? 0; place < end; place++) {
        const form = words.forms[place] ?? 0
        if (((kindOf[form] ?? 0) & wanted) !== KIND.WORD) continue
        const stem = stemOf[form] ?? 0
        if (lastUser[stem] === report) continue
        lastUser[stem] = report
        isTerm[stem] = 1
        counts[stem] = (counts[stem] ?? 0) + count
      }
    }
  })
  return { counts, isTerm }
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
  if (counting.reading.length < lexicon.stems.length) counting = room(2 * lexicon.stems.length)
  const { reading, tf, sentence: lastSentence, where } = counting
  readings = (readings + 1) | 0
  const now = readings
  const stems: number[] = []
  const meet = (stem: number, at: number) => {
    if (reading[stem] === now) return
    reading[stem] = now
    tf[stem] = 0
    lastSentence[stem] = -1
    where[stem] = at
    stems.push(stem)
  }
  let [read, kept, current, weight] = [0, 0, 0, 0]
  const meetInHeadline = (stem: number) => meet(stem, IN_HEADLINE)
  const meetInSentence = (stem: number) => {
    meet(stem, 0)
    if (lastSentence[stem] !== current) tf[stem] = (tf[stem] ?? 0) + weight
    lastSentence[stem] = current
    if (read++ < VECTOR.OPENING) where[stem] = (where[stem] ?? 0) | IN_OPENING
  }
  for (const sentence of countedSentences(record, words, house)) {
    if (sentence === headline) {
      eachContentStem(words, lexicon, sentence, withStopWords, meetInHeadline)
      continue
    }
    current = sentence
    weight = Math.max(VECTOR.TAIL, 1 / (1 + VECTOR.LEAD * kept++))
    eachContentStem(words, lexicon, sentence, withStopWords, meetInSentence)
  }
  return {
    stems: Int32Array.from(stems),
    // Twenty times as quick as `from` with a function.
    weights: new Float64Array(
      stems.map((stem) => {
        const at = where[stem] ?? 0
        const headlined = (at & IN_HEADLINE) === 0 ? 0 : VECTOR.IN_HEADLINE
        const opening = (at & IN_OPENING) === 0 ? 0 : VECTOR.IN_OPENING
        return Math.log2(1 + (tf[stem] ?? 0)) + (headlined + opening)
      }),
    ),
  }
}
