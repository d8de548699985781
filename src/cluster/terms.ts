/**
 * The terms of a report: its stems, each with the weight its places give it. The lead weighs more than the tail (an article is written
 * so that it can be cut from below), words of the headline and the opening weigh more again.
 *
 *     tf(t) = Σ over sentences i that hold t of max(TAIL, 1/(1 + LEAD·i))
 *     x(t)  = log2(1 + tf) + IN_HEADLINE·[t in the headline] + IN_OPENING·[t among the first OPENING words]
 */
import type { StoryRecord } from '../records.ts'
import { stem } from '../text/stems.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tokens } from '../text/tokens.ts'
import { type HouseSentences, sentenceKey } from './house-sentences.ts'
import { VECTOR } from './settings.ts'

export interface Terms {
  /** Distinct, in the order of their first place. */
  readonly stems: readonly string[]
  /** x(t), parallel to `stems`. */
  readonly weights: Float64Array
}

/** Stems of a text's content words, in order, with repetitions; of its stop words too where `stopWords` says so. */
export function contentStems(text: string, language: string, stopWords = false): string[] {
  const found: string[] = []
  for (const { text: word } of tokens(text, language)) {
    if (word.length < 2 && word < '\u3000') continue
    if (stopWords || !isStopWord(word, language)) found.push(stem(word, language))
  }
  return found
}

function sentenceTexts(record: StoryRecord, house: HouseSentences): string[] {
  const texts = record.paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => sentence.text))
  return house.size === 0 ? texts : texts.filter((text) => !house.has(sentenceKey(text)))
}

/** A headline that is only the report's opening words says nothing its sentences do not. */
function headlineText(record: StoryRecord): string {
  return record.headline.from === 'opening' ? '' : record.headline.text
}

/**
 * Where a background says how common each word is, stop words weigh what they are worth, which is little; without one, a list has to do.
 */
export function terms(record: StoryRecord, backgroundLanguage: string, house: HouseSentences): Terms {
  const stemsOf = (text: string) =>
    contentStems(text, record.language, record.language === backgroundLanguage)
  const frequencies = new Map<string, number>()
  const opening = new Set<string>()
  let words = 0
  sentenceTexts(record, house).forEach((text, place) => {
    const weight = Math.max(VECTOR.TAIL, 1 / (1 + VECTOR.LEAD * place))
    const stems = stemsOf(text)
    for (const stem of new Set(stems)) frequencies.set(stem, (frequencies.get(stem) ?? 0) + weight)
    for (const stem of stems) if (words++ < VECTOR.OPENING) opening.add(stem)
  })
  const headline = new Set(stemsOf(headlineText(record)))
  const stems = [...new Set([...headline, ...frequencies.keys()])]
  const weights = Float64Array.from(stems, (stem) => {
    const bonus = (headline.has(stem) ? VECTOR.IN_HEADLINE : 0) + (opening.has(stem) ? VECTOR.IN_OPENING : 0)
    return Math.log2(1 + (frequencies.get(stem) ?? 0)) + bonus
  })
  return { stems, weights }
}
