/** The words of a line, as phrases of pages are compared. */
import { forEachWord, isUnpaired } from './each-word.ts'

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu
/** Curly apostrophes, and the dot that lower case leaves over a Turkish İ. */
const CURLY = /[’ʼ]|i\u0307/g

export interface Word {
  /** Lower case, apostrophes straight. */
  readonly text: string
  readonly start: number
  readonly end: number
}

const plain = (lower: string): string => lower.replace(CURLY, (mark) => (mark.startsWith('i') ? 'i' : "'"))

export function lineWords(text: string): Word[] {
  const lower = text.toLowerCase()
  // Where lower case changes no lengths, as in all but a few words, the line is lowered once instead of each word.
  const isSteady = lower.length === text.length
  if (!isSteady || !isUnpaired(text)) return wordsByExpression(text, isSteady ? lower : null)
  const isPlain = lower.search(CURLY) < 0
  const words: Word[] = []
  forEachWord(text, (start, end) => {
    const word = lower.slice(start, end)
    words.push({ text: isPlain ? word : plain(word), start, end })
  })
  return words
}

function wordsByExpression(text: string, lower: string | null): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const start = match.index
    const end = start + match[0].length
    return { text: plain(lower?.slice(start, end) ?? match[0].toLowerCase()), start, end }
  })
}

/** A run of a line's words, one space between them. */
export function joinedWords(words: readonly Word[], from: number, to: number): string {
  let text = ''
  for (let index = from; index < to; index += 1)
    text += index === from ? words[index]?.text : ` ${words[index]?.text}`
  return text
}
