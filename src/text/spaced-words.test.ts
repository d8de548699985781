import { describe, expect, test } from 'vitest'
import { spacedWordPlaces } from './spaced-words.ts'
import { placesByExpression } from './tokens.ts'

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

/** Begins and ends of the words that are cut out of a text, null where the loop leaves it to the expressions. */
function spaced(text: string, elides: boolean): number[] | null {
  const places: number[] = []
  return spacedWordPlaces(text, elides, places) ? places : null
}

function byExpression(text: string, language: string): number[] {
  const places: number[] = []
  placesByExpression(text, language, places)
  return places
}

describe('spacedWordPlaces', () => {
  test('reads what the expressions read', () => {
    for (const text of texts(20_000)) {
      for (const language of ['en', 'fr']) {
        expect({ text, places: spaced(text, language === 'fr') }).toEqual({
          text,
          places: byExpression(text, language),
        })
      }
    }
  })

  test('leaves scripts without spaces and surrogate pairs to them', () => {
    expect(spaced('the word 東京', false)).toBeNull()
    expect(spaced('ก', false)).toBeNull()
    expect(spaced('a 𝒜 b', false)).toBeNull()
  })
})
