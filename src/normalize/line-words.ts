/** The words of a line, as phrases of pages are compared. */
import { forEachAsciiWord, isAscii } from './ascii.ts'

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu
/** Curly apostrophes, and the dot that lower case leaves over a Turkish İ. */
const CURLY = /[’ʼ]|i\u0307/g

export interface Word {
  /** Lower case, apostrophes straight. */
  readonly text: string
  readonly start: number
  readonly end: number
}

function asciiWords(text: string): Word[] {
  const words: Word[] = []
  const lower = text.toLowerCase()
  forEachAsciiWord(text, (start, end) => words.push({ text: lower.slice(start, end), start, end }))
  return words
}

export function lineWords(text: string): Word[] {
  if (isAscii(text)) return asciiWords(text)
  const words: Word[] = []
  const lower = text.toLowerCase()
  // Where lower case changes no lengths, as in all but a few words, the line is lowered once instead of each word.
  const isSteady = lower.length === text.length
  for (const match of text.matchAll(WORD)) {
    const start = match.index
    const end = start + match[0].length
    const plain = isSteady ? lower.slice(start, end) : match[0].toLowerCase()
    words.push({
      text: CURLY.test(plain) ? plain.replace(CURLY, (mark) => (mark.startsWith('i') ? 'i' : "'")) : plain,
      start,
      end,
    })
    CURLY.lastIndex = 0
  }
  return words
}

/** A run of a line's words, one space between them. */
export function joinedWords(words: readonly Word[], from: number, to: number): string {
  let text = ''
  for (let index = from; index < to; index += 1)
    text += index === from ? words[index]?.text : ` ${words[index]?.text}`
  return text
}
