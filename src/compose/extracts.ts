/** Verbatim parts of a story's sentences, and the order of places. */
import type { SentenceRef } from '../records.ts'
import type { Extract } from '../records-page.ts'
import type { StoryLine } from './lines.ts'

/** The whole sentence. */
export const whole = ({ at, text }: Pick<StoryLine, 'at' | 'text'>): Extract => ({
  at,
  text,
  cutBefore: false,
  cutAfter: false,
})

const WORD = /[\p{L}\p{N}]/u

/** A run of a sentence, white space at its ends left out. */
export function part({ at, text }: StoryLine, start: number, end: number): Extract {
  const run = text.slice(start, end)
  const begin = start + run.length - run.trimStart().length
  const finish = begin + run.trim().length
  return {
    at,
    text: text.slice(begin, finish),
    cutBefore: WORD.test(text.slice(0, begin)),
    cutAfter: WORD.test(text.slice(finish)),
  }
}

export const sameRef = (a: SentenceRef, b: SentenceRef): boolean =>
  a.report === b.report && a.paragraph === b.paragraph && a.sentence === b.sentence

/** A sentence's name as a key. */
export const refKey = ({ report, paragraph, sentence }: SentenceRef): string =>
  `${paragraph}.${sentence} ${report}`
