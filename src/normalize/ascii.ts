/**
 * Words of text in ASCII, told by character codes: what `[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*` finds there, at a fifth of its cost. Most
 * lines of English are in ASCII, and every line is cut into words.
 */

const NOT_ASCII = /[\u0080-\uffff]/

export const isAscii = (text: string): boolean => !NOT_ASCII.test(text)

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const APOSTROPHE = 39

/** Calls `found` with the begin and end of each word of an ASCII text. */
export function forEachAsciiWord(text: string, found: (start: number, end: number) => void): void {
  const { length } = text
  for (let at = 0; at < length; at += 1) {
    const first = text.charCodeAt(at)
    if (!isLetter(first) && !isDigit(first)) continue
    const start = at
    at += 1
    while (at < length && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at += 1
    while (text.charCodeAt(at) === APOSTROPHE && isLetter(text.charCodeAt(at + 1))) {
      at += 2
      while (at < length && isLetter(text.charCodeAt(at))) at += 1
    }
    found(start, at)
    at -= 1 // what ended the word may begin one: "it's4"
  }
}
