/**
 * Words of a text, told by a table of characters: what `[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*` finds there, at a fifth of its cost.
 * Every line is cut into words. Only of texts that hold no surrogate pairs.
 */
import { classAt, DIGIT, LETTER, MARK, NUMBER } from '../text/characters.ts'

const WORD = LETTER | MARK | DIGIT | NUMBER
const LETTERS = LETTER | MARK

const PAIR = /[\ud800-\udfff]/

/** Whether the text's characters are one UTF-16 unit each. */
export const isUnpaired = (text: string): boolean => !PAIR.test(text)

/** Thai, Lao, Burmese, Khmer, all from Han on, the pairs among it. */
const MAY_BE_UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u19ff\u2e80-\uffff]/

/** Whether spaces part the words for sure, and characters are one unit each. */
export const isSpaced = (text: string): boolean => !MAY_BE_UNSPACED.test(text)

/** The end of the run of characters of these classes that begins at `place`. */
function runEnd(text: string, place: number, wanted: number): number {
  let end = place
  while ((classAt(text, end) & wanted) !== 0) end += 1
  return end
}

/** Straight or curly; the modifier letter is a letter. */
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/** Calls `found` with the begin and end of each word. */
export function forEachWord(text: string, found: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    if ((classAt(text, at) & WORD) === 0) {
      at += 1
      continue
    }
    const start = at
    at = runEnd(text, at + 1, WORD)
    while (isApostrophe(text.charCodeAt(at)) && (classAt(text, at + 1) & LETTERS) !== 0)
      at = runEnd(text, at + 2, LETTERS)
    found(start, at)
  }
}
