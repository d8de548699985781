/**
 * A text's words, numbers and marks, with their places: what the grammar of dates reads. Digits of any script that news is printed
 * in are read as the same number; nothing else is changed, so that every offset holds in the text itself.
 */

import { classAt, DIGIT, LETTER, MARK, PAIRED } from '../characters.ts'

export interface Lexeme {
  readonly kind: 'word' | 'number' | 'mark'
  readonly text: string
  readonly lower: string
  /** The number; NaN for words and marks. */
  readonly value: number
  readonly start: number
  readonly end: number
}

const LEXEME = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|[^\s]/gu

/** The first digit of each run of ten: European, Arabic, Persian, Devanagari, Bengali, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10]

const digit = (code: number): string => {
  const zero = ZEROS.find((first) => code >= first && code <= first + 9)
  return zero === undefined ? '' : String(code - zero)
}

/** The same text with every digit a European one: one code unit for one code unit. */
export const europeanDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९০-৯]/g, (character) => digit(character.charCodeAt(0)) || character)

function lexeme(kind: Lexeme['kind'], text: string, start: number): Lexeme {
  return {
    kind,
    text,
    lower: kind === 'word' ? text.toLowerCase() : text,
    value: kind === 'number' ? Number(text) : Number.NaN,
    start,
    end: start + text.length,
  }
}

/** Of what begins with a digit: those that are not European are left as marks. */
function numeric(code: number): 'number' | 'mark' {
  return code >= 0x30 && code <= 0x39 ? 'number' : 'mark'
}

const isSpace = (code: number): boolean =>
  code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(String.fromCharCode(code))

/** The end of the run of characters of these classes that begins at `place`. */
function runEnd(text: string, place: number, wanted: number): number {
  let end = place + 1
  while ((classAt(text, end) & wanted) !== 0) end += 1
  return end
}

/** All lexemes of a text whose digits are European. Read by one loop, and by the expression where a surrogate pair is met. */
export function lexemes(text: string): Lexeme[] {
  const found: Lexeme[] = []
  let end = 0
  for (let place = 0; place < text.length; place = end) {
    const all = classAt(text, place)
    if ((all & PAIRED) !== 0) return lexemesByExpression(text)
    const isWord = (all & LETTER) !== 0
    end = isWord
      ? runEnd(text, place, LETTER | MARK)
      : (all & DIGIT) !== 0
        ? runEnd(text, place, DIGIT)
        : place + 1
    const code = text.charCodeAt(place)
    if (isWord || !isSpace(code))
      found.push(lexeme(isWord ? 'word' : numeric(code), text.slice(place, end), place))
  }
  return found
}

/** The same for any text. */
export function lexemesByExpression(text: string): Lexeme[] {
  const found: Lexeme[] = []
  for (const { 0: printed, index } of text.matchAll(LEXEME)) {
    const kind = /^\p{L}/u.test(printed) ? 'word' : numeric(printed.charCodeAt(0))
    found.push(lexeme(kind, printed, index))
  }
  return found
}
