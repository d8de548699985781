/**
 * The particulars of a report: its names and its numbers. Who rewrites a text takes them from it and has few of his own; who was there has.
 * Names are words with a capital where none is due; in scripts without capitals numbers alone are particulars.
 */
import type { StoryRecord } from '../../records.ts'
import { stem } from '../../text/stems.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { tokens } from '../../text/tokens.ts'

export interface Particular {
  /** A number as printed without its separators, or the stem of a name. */
  readonly key: string
  readonly kind: 'name' | 'number'
}

const CAPITAL = /^\p{Lu}/u
const SMALL = /^\p{Ll}/u
const DIGIT = /\p{Nd}/u
/** What makes a capital due on the word after it. */
const OPENS = /[.!?:;“”"'‘’«»„(*–—-]/u

const numberKey = (word: string) =>
  word.replace(/(?<=\p{Nd})[,.](?=\p{Nd}{3}(?!\p{Nd}))/gu, '').match(/\p{Nd}+(?:[.:]\p{Nd}+)*/u)?.[0] ?? word

export interface Particulars {
  readonly list: readonly Particular[]
  /** All words of the text that may answer to a particular. */
  readonly vocabulary: ReadonlySet<string>
}

export function particulars(record: StoryRecord): Particulars {
  const { language } = record
  const [names, numbers] = [new Set<string>(), new Set<string>()]
  const [vocabulary, small] = [new Set<string>(), new Set<string>()]
  for (const { sentences } of record.paragraphs) {
    for (const { text } of sentences) {
      let end = -1
      for (const token of tokens(text, language)) {
        const due = end < 0 || OPENS.test(text.slice(end, token.start))
        end = token.end
        if (DIGIT.test(token.text)) {
          numbers.add(numberKey(token.text))
          continue
        }
        const key = stem(token.text, language)
        vocabulary.add(key)
        if (SMALL.test(token.text)) small.add(key)
        else if (
          !due &&
          token.text.length > 1 &&
          CAPITAL.test(token.text) &&
          !isStopWord(token.text, language)
        )
          names.add(key)
      }
    }
  }
  for (const number of numbers) vocabulary.add(number)
  const list: Particular[] = [
    ...[...names].filter((key) => !small.has(key)).map((key) => ({ key, kind: 'name' as const })),
    ...[...numbers].map((key) => ({ key, kind: 'number' as const })),
  ]
  return { list, vocabulary }
}
