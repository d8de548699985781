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

/** The bits of a form's kind that have to be WORD alone for it to say something. */
export const wantedKinds = (stopWords: boolean) => (stopWords ? KIND.WORD : KIND.WORD | KIND.STOP)

/** Visits the words that say something, by stem: each form of a sentence that is more than a letter and, unless they count too, no stop word. */
export function eachContentStem(
  { begins, forms }: ReportWords,
  { kindOf, stemOf }: Lexicon,
  sentence: number,
  stopWords: boolean,
  visit: (stem: number) => void,
): void {
  const wanted = wantedKinds(stopWords)
  const end = begins[sentence + 1] ?? 0
  for (let place = begins[sentence] ?? 0; place < end; place++) {
    const form = forms[place] ?? 0
    if (((kindOf[form] ?? 0) & wanted) === KIND.WORD) visit(stemOf[form] ?? 0)
  }
}

/** The same as a list. */
export function contentStems(
  words: ReportWords,
  lexicon: Lexicon,
  sentence: number,
  stopWords = false,
): number[] {
  const found: number[] = []
  eachContentStem(words, lexicon, sentence, stopWords, (stem) => void found.push(stem))
  return found
}

/** By stem: the last time in which it was met. Nothing of it outlives a call. */
let met = new Int32Array(0)
let time = 0

/** The distinct stems of reports' content words: of each report those of its headline, then those of its sentences, in order. */
export function distinctStems(reports: readonly ReportWords[], lexicon: Lexicon): Int32Array {
  if (met.length < lexicon.stems.length) met = new Int32Array(2 * lexicon.stems.length)
  time = (time + 1) | 0
  const found: number[] = []
  const meet = (stem: number) => {
    if (met[stem] === time) return
    met[stem] = time
    found.push(stem)
  }
  for (const words of reports) {
    const headline = words.begins.length - 2
    eachContentStem(words, lexicon, headline, false, meet)
    for (let sentence = 0; sentence < headline; sentence++)
      eachContentStem(words, lexicon, sentence, false, meet)
  }
  return Int32Array.from(found)
}
