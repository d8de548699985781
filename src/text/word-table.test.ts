import { describe, expect, test } from 'vitest'
import { WordKey } from './word-key.ts'
import { WordTable } from './word-table.ts'

/** The table's number and the one that a map gives, for each word of a text whose words stand between spaces. */
function numbers(words: readonly string[]): { found: number[]; expected: number[]; kept: readonly string[] } {
  const table = new WordTable()
  const known = new Map<string, number>()
  const text = words.join(' ')
  let start = 0
  const [found, expected]: [number[], number[]] = [[], []]
  for (const word of words) {
    found.push(table.numberAt(text, start, start + word.length))
    if (!known.has(word)) known.set(word, known.size)
    expected.push(known.get(word) ?? -1)
    start += word.length + 1
  }
  return { found, expected, kept: table.words }
}

describe('WordTable', () => {
  test('gives words the numbers of their first place', () => {
    const { found, kept } = numbers('the ferry ran the ferryman The été the'.split(' '))
    expect(found).toEqual([0, 1, 2, 0, 3, 4, 5, 0])
    expect(kept).toEqual(['the', 'ferry', 'ran', 'ferryman', 'The', 'été'])
  })

  test('tells words by their characters, however many', () => {
    const many = Array.from({ length: 100_000 }, (_, n) => ((n * 7919) % 60_013).toString(36))
    const { found, expected } = numbers(many)
    expect(found).toEqual(expected)
  })

  test('and however crowded the place where they belong', () => {
    const key = new WordKey()
    const others = Array.from({ length: 2_000 }, (_, n) => `w${n}`)
    for (const ending of ['', 'ography', 'ж']) {
      const crowd = Array.from({ length: 60_000 }, (_, n) => n.toString(36) + ending).filter((word) => {
        key.read(word, 0, word.length)
        return (key.hash & 1023) === 7
      })
      expect(crowd.length).toBeGreaterThan(40)
      const { found, expected } = numbers([...crowd, ...crowd, ...others, ...crowd, ...others])
      expect(found).toEqual(expected)
    }
  })

  test('tells short words apart by every character and by their length', () => {
    const short = [
      'abcdefgh',
      'abcdefgx',
      'xbcdefgh',
      'abcdxfgh',
      'abc',
      '\0abc',
      'aÿ',
      'aĀ',
      'ā',
      '\u0001\u0001',
    ]
    const { found, expected } = numbers([...short, ...short])
    expect(found).toEqual(expected)
  })
})
