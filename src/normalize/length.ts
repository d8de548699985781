/**
 * Whether a text is a report and not a book. Every stage works by the sentence and by the word, the stages that look for speakers and
 * dates most of all: a megabyte of “A. A. A.” is 330,000 sentences. The longest live blogs and reportages stay within half of these
 * bounds; a report at all of them is built in about three seconds.
 */
import type { Paragraph, Problem } from '../records.ts'

const MOST_SENTENCES = 4000
const MOST_WORDS = 50_000
const MOST_QUOTATION_MARKS = 15_000

const QUOTATION_MARK = /["“”„‟«»‹›「」『』]/g

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** What makes a report too long to be read as one, or null. */
export function tooLong(file: string, paragraphs: readonly Paragraph[], words: number): Problem | null {
  const texts = paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ text }) => text))
  const sum = (of: (text: string) => number): number => texts.reduce((all, text) => all + of(text), 0)
  /** Counted only in a text with as many characters. */
  const marks = (): number =>
    sum(({ length }) => length) <= MOST_QUOTATION_MARKS
      ? 0
      : sum((text) => text.match(QUOTATION_MARK)?.length ?? 0)
  const bounds: [() => number, number, string][] = [
    [() => words, MOST_WORDS, 'words'],
    [() => texts.length, MOST_SENTENCES, 'sentences'],
    [marks, MOST_QUOTATION_MARKS, 'quotation marks'],
  ]
  for (const [count, most, what] of bounds) {
    const found = count()
    if (found <= most) continue
    return {
      level: 'error',
      code: 'too-long',
      file,
      line: null,
      message: `It has ${grouped(found)} ${what}; a report may have ${grouped(most)}.`,
      hint: 'Split it into one file for each report.',
    }
  }
  return null
}
