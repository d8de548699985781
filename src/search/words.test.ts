import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WORD } from './terms.ts'
import { type WordNumbers, wordNumbers } from './words.ts'

function numbersIn(text: string, { read }: WordNumbers): number[] {
  const found: number[] = []
  read(text, (word) => found.push(word))
  return found
}

const byPattern = (text: string): string[] => text.match(WORD) ?? []

describe('words by number', () => {
  it('are those that the regular expression finds, in any text', () => {
    const numbers = wordNumbers()
    const readWords = (text: string) => numbersIn(text, numbers).map((number) => numbers.words[number] ?? '')
    const mixed = fc.string({
      unit: fc.constantFrom(
        'a',
        'B',
        'é',
        ' ',
        '’',
        '-',
        '日',
        '𝒜',
        '𐐷',
        '😀',
        '\ud800',
        '\udc00',
        '1',
        '\u0301',
      ),
    })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), mixed), (text) => {
        expect(readWords(text)).toEqual(byPattern(text))
      }),
      { numRuns: 1000, seed: 1 },
    )
  })

  it('are the same for the same word, however many there are', () => {
    const all = wordNumbers()
    const text = Array.from({ length: 20_000 }, (_, n) => `w${n % 9000}`).join(' ')
    const numbers = numbersIn(text, all)
    expect(all.words).toHaveLength(9000)
    expect(numbers.slice(0, 9000)).toEqual(Array.from({ length: 9000 }, (_, n) => n))
    expect(numbersIn(text, all)).toEqual(numbers)
  })

  it('reads a text longer than any before', () => {
    expect(numbersIn('a '.repeat(50_000), wordNumbers())).toHaveLength(50_000)
  })
})
