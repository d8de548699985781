/**
 * The particulars of a report: its names and its numbers. Who rewrites a text takes them from it and has few of his own; who was there has.
 * Names are words with a capital where none is due; in scripts without capitals numbers alone are particulars.
 */
import type { StoryRecord } from '../../records.ts'
import { KIND } from '../words/lexicon.ts'
import type { Reader } from '../words/reader.ts'
import { sentencesOf } from '../words/report-words.ts'

export interface Particulars {
  /** Stems, by their number in the lexicon. */
  readonly names: ReadonlySet<number>
  /** As printed without their separators. */
  readonly numbers: ReadonlySet<string>
  /** Stems of all words of the text: any may answer to a name. */
  readonly stems: ReadonlySet<number>
}

/** What makes a capital due on the word after it. */
const OPENS = /[.!?:;“”"'‘’«»„(*–—-]/u

const numberKey = (word: string) =>
  word.replace(/(?<=\p{Nd})[,.](?=\p{Nd}{3}(?!\p{Nd}))/gu, '').match(/\p{Nd}+(?:[.:]\p{Nd}+)*/u)?.[0] ?? word

/** A word of some length with a capital that is no stop word. */
const mayName = (kind: number, printed: string) =>
  (kind & (KIND.CAPITAL | KIND.STOP)) === KIND.CAPITAL && printed.length > 1

export function particulars(record: StoryRecord, { lexicon, wordsOf }: Reader): Particulars {
  const { begins, forms, starts } = wordsOf(record)
  const [names, numbers] = [new Set<number>(), new Set<string>()]
  const [stems, small] = [new Set<number>(), new Set<number>()]
  sentencesOf(record).forEach(({ text }, sentence) => {
    let end = -1
    for (let place = begins[sentence] ?? 0; place < (begins[sentence + 1] ?? 0); place++) {
      const [form, start] = [forms[place] ?? 0, starts[place] ?? 0]
      const [printed, kind, stem] = [
        lexicon.forms[form] ?? '',
        lexicon.kindOf[form] ?? 0,
        lexicon.stemOf[form] ?? 0,
      ]
      const gap = end
      end = start + printed.length
      if (kind & KIND.NUMBER) {
        numbers.add(numberKey(printed))
        continue
      }
      stems.add(stem)
      if (kind & KIND.SMALL) small.add(stem)
      else if (mayName(kind, printed) && gap >= 0 && !OPENS.test(text.slice(gap, start))) names.add(stem)
    }
  })
  for (const stem of small) names.delete(stem)
  return { names, numbers, stems }
}
