import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forEachWord, isSpaced, isUnpaired } from './each-word.ts'

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu

function wordsOf(text: string): string[] {
  const words: string[] = []
  forEachWord(text, (start, end) => words.push(text.slice(start, end)))
  return words
}

const unit = fc.oneof(
  fc.constantFrom("'", "'", '’', 'ʼ', 'a', 'Z', '9', '0', ' ', '-', '_', '@', '[', '`', '{', '/', ':'),
  fc.constantFrom(
    'é',
    'e\u0301',
    '²',
    'Ⅳ',
    '١',
    'ـ',
    'क',
    'ा',
    '漢',
    'カ',
    'ー',
    'ไ',
    '한',
    '“',
    '\u00a0',
    '\u00ad',
  ),
)

describe('words of a line', () => {
  it('are those the regular expression finds', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(wordsOf(text)).toEqual(text.match(WORD) ?? [])
      }),
      { numRuns: 3000 },
    )
  })

  it('are looked for where no character is a pair', () => {
    expect(isUnpaired('It’s 9 o’clock – 九時.')).toBe(true)
    expect(isUnpaired('𠮷野家')).toBe(false)
  })

  it('are parted by spaces but in some scripts', () => {
    expect(['漢', 'カ', 'ー', 'ไทย', 'ພາສາລາວ', 'ខ្មែរ', 'မြန်မာ', '𠮷'].some(isSpaced)).toBe(false)
    expect(['हिन्दी', 'عربي', 'Ελλάδα', 'It’s 9 o’clock – “now”.'].every(isSpaced)).toBe(true)
  })
})
