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
import { VECTOR } from './settings.ts'

export interface Terms {
  /** Distinct, in the order of their first place. */
  readonly stems: readonly string[]
  /** x(t), parallel to `stems`. */
  readonly weights: Float64Array
}

/** Stems of a text's content words, in order, with repetitions. */
export function contentStems(text: string, language: string): string[] {
  const found: string[] = []
  for (const { text: word } of tokens(text, language)) {
    if (word.length < 2 && word < '\u3000') continue
    if (!isStopWord(word, language)) found.push(stem(word, language))
  }
  return found
}

function sentenceTexts(record: StoryRecord): string[] {
  return record.paragraphs.flatMap((paragraph) => paragraph.sentences.map((sentence) => sentence.text))
}

/** A headline that is only the report's opening words says nothing its sentences do not. */
function headlineStems(record: StoryRecord): string[] {
  return record.headline.from === 'opening' ? [] : contentStems(record.headline.text, record.language)
}

export function terms(record: StoryRecord): Terms {
  const frequencies = new Map<string, number>()
  const opening = new Set<string>()
  let words = 0
  sentenceTexts(record).forEach((text, place) => {
    const weight = Math.max(VECTOR.TAIL, 1 / (1 + VECTOR.LEAD * place))
    const stems = contentStems(text, record.language)
    for (const stem of new Set(stems)) frequencies.set(stem, (frequencies.get(stem) ?? 0) + weight)
    for (const stem of stems) if (words++ < VECTOR.OPENING) opening.add(stem)
  })
  const headline = new Set(headlineStems(record))
  const stems = [...new Set([...headline, ...frequencies.keys()])]
  const weights = Float64Array.from(stems, (stem) => {
    const bonus = (headline.has(stem) ? VECTOR.IN_HEADLINE : 0) + (opening.has(stem) ? VECTOR.IN_OPENING : 0)
    return Math.log2(1 + (frequencies.get(stem) ?? 0)) + bonus
  })
  return { stems, weights }
}
