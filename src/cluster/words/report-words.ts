/** A record → its words by number, read once for all that clustering counts. */
import type { Sentence, StoryRecord } from '../../records.ts'
import { tokens } from '../../text/tokens.ts'
import type { Arena } from './arena.ts'
import { KIND, type Lexicon } from './lexicon.ts'
import { sentenceKey } from './sentence-key.ts'
import { withoutMarkup } from './without-markup.ts'

/** Sentences in order, subheadings among them, and the headline as the last. */
export interface ReportWords {
  /** Words of sentence s lie from `begins[s]` to `begins[s + 1]`. */
  readonly begins: Int32Array
  /** Forms by number. */
  readonly forms: Int32Array
  /** Where in its sentence's text each word begins. */
  readonly starts: Int32Array
  /** What makes two sentences the same, the headline left out; 0 of those too short to tell. */
  readonly keys: Float64Array
}

export const sentencesOf = ({ paragraphs }: StoryRecord): Sentence[] =>
  paragraphs.flatMap(({ sentences }) => sentences as Sentence[])

/** Where the lists of all reports are kept. */
export interface Room {
  readonly whole: Arena<Int32Array>
  readonly keys: Arena<Float64Array>
}

export function reportWords(record: StoryRecord, lexicon: Lexicon, room: Room): ReportWords {
  const numberOf = lexicon.language(record.language)
  const texts = sentencesOf(record).map(({ text }) => text)
  const begins = [0]
  const forms: number[] = []
  const starts: number[] = []
  ;[...texts, record.headline.text].forEach((text) => {
    for (const token of tokens(withoutMarkup(text), record.language)) {
      forms.push(numberOf(token.text))
      starts.push(token.start)
    }
    begins.push(forms.length)
  })
  return {
    begins: room.whole.keep(begins),
    forms: room.whole.keep(forms),
    starts: room.whole.keep(starts),
    keys: room.keys.keep(texts.map(sentenceKey)),
  }
}

/** Words that say something, by stem: each form of a sentence that is more than a letter and, unless they count too, no stop word. */
export function contentStems(
  { begins, forms }: ReportWords,
  { kindOf, stemOf }: Lexicon,
  sentence: number,
  stopWords = false,
): number[] {
  const wanted = stopWords ? KIND.WORD : KIND.WORD | KIND.STOP
  const found: number[] = []
  for (let place = begins[sentence] ?? 0; place < (begins[sentence + 1] ?? 0); place++) {
    const form = forms[place] ?? 0
    if (((kindOf[form] ?? 0) & wanted) === KIND.WORD) found.push(stemOf[form] ?? 0)
  }
  return found
}

/** The distinct stems of a report's content words: those of its headline, then those of its sentences, in order. */
export function distinctStems(words: ReportWords, lexicon: Lexicon): Set<number> {
  const headline = words.begins.length - 2
  const found = new Set(contentStems(words, lexicon, headline))
  for (let sentence = 0; sentence < headline; sentence++)
    for (const stem of contentStems(words, lexicon, sentence)) found.add(stem)
  return found
}
