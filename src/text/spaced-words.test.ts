import { describe, expect, test } from 'vitest'
import { spacedWords } from './spaced-words.ts'
import { tokensByExpression } from './tokens.ts'

const PARTS = [
  ...'aBéßñЖعא1٣9²Ⅷ½\u0301\u0327ʼ\'’.,:-–&;/ "“”«\n',
  'U.S.',
  'l’',
  '1,5',
  '10:30',
  'word',
  ' ',
  ' ',
]

/** Texts of small parts, the same on every run. */
function texts(count: number): string[] {
  let state = 7
  const next = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(24) }, () => PARTS[next(PARTS.length)]).join(''),
  )
}

describe('spacedWords', () => {
  test('reads what the expressions read', () => {
    for (const text of texts(20_000)) {
      for (const language of ['en', 'fr']) {
        expect({ text, words: spacedWords(text, language === 'fr') }).toEqual({
          text,
          words: tokensByExpression(text, language),
        })
      }
    }
  })

  test('leaves scripts without spaces and surrogate pairs to them', () => {
    expect(spacedWords('the word 東京', false)).toBeNull()
    expect(spacedWords('ก', false)).toBeNull()
    expect(spacedWords('a 𝒜 b', false)).toBeNull()
  })
})
