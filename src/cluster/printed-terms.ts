/** Stems back to words as a report prints them: “Indo-Pacific” for `pacif`. */
import type { StoryRecord } from '../records.ts'
import type { Reader } from './words/reader.ts'
import { sentencesOf } from './words/report-words.ts'

const HYPHEN = /[-‐‑]/
const WORD_PART = /[\p{L}\p{M}\p{N}]/u

/** Widens a word over the hyphens that join it to others. */
function hyphenated(text: string, start: number, end: number): string {
  let [from, to] = [start, end]
  while (from > 1 && HYPHEN.test(text.charAt(from - 1)) && WORD_PART.test(text.charAt(from - 2))) {
    from -= 2
    while (from > 0 && WORD_PART.test(text.charAt(from - 1))) from--
  }
  while (HYPHEN.test(text.charAt(to)) && WORD_PART.test(text.charAt(to + 1))) {
    to += 2
    while (to < text.length && WORD_PART.test(text.charAt(to))) to++
  }
  return text.slice(from, to)
}

const LONGEST = 30 // characters: beyond that a chain of hyphens is no name

export type PrintedForms = typeof printedForms

/** For each stem its first printed form in the report's text, else its headline; the stem itself where it is found in neither. */
export function printedForms(
  record: StoryRecord,
  { lexicon, wordsOf }: Reader,
  stems: readonly number[],
): readonly string[] {
  const { begins, forms, starts } = wordsOf(record)
  const missing = new Set(stems)
  const printed = new Map<number, string>()
  const texts = [...sentencesOf(record).map(({ text }) => text), record.headline.text]
  for (let sentence = 0; sentence < texts.length && missing.size > 0; sentence++) {
    const text = texts[sentence] ?? ''
    for (let place = begins[sentence] ?? 0; place < (begins[sentence + 1] ?? 0); place++) {
      const form = forms[place] ?? 0
      const stem = lexicon.stemOf[form] ?? 0
      if (!missing.delete(stem)) continue
      const [start, word] = [starts[place] ?? 0, lexicon.forms[form] ?? '']
      const wide = hyphenated(text, start, start + word.length)
      printed.set(stem, (wide.length <= LONGEST ? wide : word).replace(/['’]s$/, ''))
    }
  }
  return stems.map((stem) => printed.get(stem) ?? lexicon.stems[stem] ?? '')
}

/** The words that stand for the stems; stems of one hyphenated word are printed once. `formsOf` finds what `printedForms` finds. */
export const printedTerms = (
  record: StoryRecord,
  words: Reader,
  stems: readonly number[],
  formsOf: PrintedForms = printedForms,
): string[] => [...new Set(formsOf(record, words, stems))]
