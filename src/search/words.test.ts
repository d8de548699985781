import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WORD } from './terms.ts'
import { wordNumbers } from './words.ts'

const byPattern = (text: string): string[] => text.match(WORD) ?? []

describe('words by number', () => {
  it('are those that the regular expression finds, in any text', () => {
    const { read, words } = wordNumbers()
    const readWords = (text: string) => [...read(text)].map((number) => words[number] ?? '')
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
    const { read, words } = wordNumbers()
    const text = Array.from({ length: 20_000 }, (_, n) => `w${n % 9000}`).join(' ')
    const numbers = [...read(text)]
    expect(words).toHaveLength(9000)
    expect(numbers.slice(0, 9000)).toEqual(Array.from({ length: 9000 }, (_, n) => n))
    expect([...read(text)]).toEqual(numbers)
  })

  it('reads a text longer than any before', () => {
    const { read } = wordNumbers()
    expect(read('a '.repeat(50_000))).toHaveLength(50_000)
  })
})
