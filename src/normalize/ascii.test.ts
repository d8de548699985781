import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forEachAsciiWord, isAscii } from './ascii.ts'

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu

function wordsOf(text: string): string[] {
  const words: string[] = []
  forEachAsciiWord(text, (start, end) => words.push(text.slice(start, end)))
  return words
}

describe('words of ASCII', () => {
  it('are those the regular expression finds', () => {
    const unit = fc.constantFrom("'", "'", 'a', 'Z', '9', '0', ' ', '-', '_', '@', '[', '`', '{', '/', ':')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(wordsOf(text)).toEqual(text.match(WORD) ?? [])
      }),
      { numRuns: 2000 },
    )
  })

  it('are looked for in ASCII only', () => {
    expect(isAscii("It's 9 o'clock.\t\u007f")).toBe(true)
    expect(isAscii('It’s')).toBe(false)
  })
})
