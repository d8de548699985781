/**
 * A leaf block's text as shown, and its sentences → where each sentence stands in it. The two differ at most in white space: sentences
 * have every run of it made one space.
 */
import type { Sentence } from '../../records.ts'

export interface Range {
  readonly start: number
  /** Exclusive. */
  readonly end: number
}

const SPACE = /\s/

/** End of `sentence` in `text` when it begins at `start`, white space left out of account; -1 where it does not stand there. */
function endOf(text: string, start: number, sentence: string): number {
  if (text.startsWith(sentence, start)) return start + sentence.length
  let place = start
  for (const character of sentence) {
    if (SPACE.test(character)) continue
    while (place < text.length && SPACE.test(text.charAt(place))) place++
    if (!text.startsWith(character, place)) return -1
    place += character.length
  }
  return place
}

function afterSpace(text: string, start: number): number {
  let place = start
  while (place < text.length && SPACE.test(text.charAt(place))) place++
  return place
}

/** One range for each sentence, ascending. A sentence that is not found gets an empty range where it should have begun. */
export function sentenceRanges(text: string, sentences: readonly Sentence[]): Range[] {
  let place = 0
  return sentences.map((sentence) => {
    let start = afterSpace(text, place)
    let end = endOf(text, start, sentence.text)
    if (end < 0) {
      start = text.indexOf(sentence.text, place)
      end = start + sentence.text.length
    }
    if (start < 0) return { start: place, end: place }
    place = end
    return { start, end }
  })
}
