/** Stems back to words as a report prints them: “Indo-Pacific” for `pacif`. */
import type { StoryRecord } from '../records.ts'
import { stem } from '../text/stems.ts'
import { tokens } from '../text/tokens.ts'

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

/** The first printed form of each stem in the report's text, else its headline; the stem itself where it is found in neither. */
export function printedTerms(record: StoryRecord, stems: readonly string[]): string[] {
  const missing = new Set(stems)
  const printed = new Map<string, string>()
  const texts = [
    ...record.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    record.headline.text,
  ]
  for (const text of texts) {
    if (missing.size === 0) break
    for (const token of tokens(text, record.language)) {
      const found = stem(token.text, record.language)
      if (!missing.delete(found)) continue
      const wide = hyphenated(text, token.start, token.end)
      printed.set(found, (wide.length <= LONGEST ? wide : token.text).replace(/['’]s$/, ''))
    }
  }
  return stems.map((one) => printed.get(one) ?? one)
}
