import { describe, expect, test } from 'vitest'
import { printedRuns } from './printed-forms.ts'
import { endOfPrintedWord, nextPrintedWord, PRINTED_WORD } from './printed-word-ends.ts'
import { printedWords } from './printed-words.ts'

const PARTS = [..."aBéßЖ1²\u0301'’&.-‑,: \n“", '𝒜', '😀', 'U.S.', 'a.b.c.d.e.f.g.', 'l’', 'word', ' ', ' ']

/** Texts of small parts, the same on every run. */
function texts(count: number): string[] {
  let state = 11
  const next = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(20) }, () => PARTS[next(PARTS.length)]).join(''),
  )
}

function ranges(text: string): [number, number][] {
  const found: [number, number][] = []
  for (let at = nextPrintedWord(text, 0); at < text.length; ) {
    const end = endOfPrintedWord(text, at)
    found.push([at, end])
    at = nextPrintedWord(text, end)
  }
  return found
}

describe('the loop', () => {
  test('finds the words that the expression finds', () => {
    for (const text of texts(20_000)) {
      const expected = [...text.matchAll(new RegExp(PRINTED_WORD))].map((match) => [
        match.index,
        match.index + match[0].length,
      ])
      expect({ text, found: ranges(text) }).toEqual({ text, found: expected })
    }
  })
})

describe('printedWords', () => {
  const runAt = printedRuns(() => null)('en')
  const forms = (text: string) =>
    printedWords(text, runAt).map(({ text: word, possessive }) => [word, possessive])

  test('keeps hyphens and the stops of initials and titles, and tells possessives apart', () => {
    expect(forms('Sen. J. Anne-Marie Miller’s aides')).toEqual([
      ['Sen.', false],
      ['J.', false],
      ['Anne-Marie', false],
      ['Miller', true],
      ['aides', false],
    ])
  })

  test('parts an elided article, not the prefix of a name', () => {
    expect(forms('l’Union, O’Brien, D’Amato')).toEqual([
      ['Union', false],
      ['O’Brien', false],
      ['D’Amato', false],
    ])
  })

  test('says where each word stands', () => {
    const text = 'l’Union’s J. Roe'
    expect(printedWords(text, runAt).map(({ start, end, fullEnd }) => [start, end, fullEnd])).toEqual([
      [2, 7, 9],
      [10, 12, 12],
      [13, 16, 16],
    ])
  })
})
