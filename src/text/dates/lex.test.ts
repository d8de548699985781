import { describe, expect, test } from 'vitest'
import { lexemes, lexemesByExpression } from './lex.ts'

const PARTS = [...'aBéЖ中の19٣๓²½\u0301.,-–—/()日年\u00a0\u3000\n ', '𝒜', '😀', 'May', '2023', ' ', ' ', ' ']

/** Texts of small parts, the same on every run. */
function texts(count: number): string[] {
  let state = 5
  const next = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(16) }, () => PARTS[next(PARTS.length)]).join(''),
  )
}

describe('lexemes', () => {
  test('the loop reads what the expression reads', () => {
    for (const text of texts(20_000))
      expect({ text, found: lexemes(text) }).toEqual({ text, found: lexemesByExpression(text) })
  })

  test('words, numbers and marks have their places', () => {
    expect(lexemes('On 3 May,').map(({ kind, lower, start }) => [kind, lower, start])).toEqual([
      ['word', 'on', 0],
      ['number', '3', 3],
      ['word', 'may', 5],
      ['mark', ',', 8],
    ])
  })
})
