/**
 * A text's words, numbers and marks, with their places: what the grammar of dates reads. Digits of any script that news is printed
 * in are read as the same number; nothing else is changed, so that every offset holds in the text itself.
 */

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

function lexeme(text: string, start: number): Lexeme {
  const first = text.charCodeAt(0)
  const kind = /^\p{L}/u.test(text) ? 'word' : first >= 0x30 && first <= 0x39 ? 'number' : 'mark'
  return {
    kind,
    text,
    lower: kind === 'word' ? text.toLowerCase() : text,
    value: kind === 'number' ? Number(text) : Number.NaN,
    start,
    end: start + text.length,
  }
}

/** All lexemes of a text whose digits are European. */
export function lexemes(text: string): Lexeme[] {
  const found: Lexeme[] = []
  for (const match of text.matchAll(LEXEME)) found.push(lexeme(match[0], match.index))
  return found
}
