import { describe, expect, it } from 'vitest'
import { reportSeed } from '../../test/normalize/seed.ts'
import { accountOf } from './account.ts'
import { linesBetween, linesOf } from './lines.ts'

describe('the lines of a body', () => {
  it('are its lines that show something, each with its place in the whole file', () => {
    const text = 'title: A\n\n Two  boats \n\u200b\u00ad\n\nThree\n'
    expect(linesOf(text, 9)).toEqual([
      { number: 3, start: 11, end: 21, text: 'Two  boats', afterBlank: true },
      { number: 6, start: 27, end: 32, text: 'Three', afterBlank: true },
    ])
    expect(linesOf(text, 8)[0]?.number).toBe(3)
    expect(linesOf('One\nTwo', 0).map(({ number, afterBlank }) => [number, afterBlank])).toEqual([
      [1, true],
      [2, false],
    ])
    expect(linesOf('', 0)).toEqual([])
    expect(linesOf('\n \n', 0)).toEqual([])
  })
})

describe('the lines between two places', () => {
  const text = 'One\nTwo\n\nThree\nFour'
  const lines = linesOf(text, 0)
  const between = (start: number, end: number) => linesBetween(lines, start, end).map((line) => line.text)
  it('are those that have a character there', () => {
    expect(between(0, text.length)).toEqual(['One', 'Two', 'Three', 'Four'])
    expect(between(4, 7)).toEqual(['Two'])
    expect(between(3, 9)).toEqual(['Two'])
    expect(between(2, 10)).toEqual(['One', 'Two', 'Three'])
    expect(between(14, 15)).toEqual([])
    expect(between(5, 5)).toEqual([])
    expect(between(18, 40)).toEqual(['Four'])
    expect(between(40, 50)).toEqual([])
  })
})

describe('the account of a seed', () => {
  it('says where each of its lines went', () => {
    const text = [
      'Bridge plans divide the valley',
      'Share',
      'The council of the valley agreed on Monday to build a new bridge over the river.',
      'The costs',
      'The old one has been closed since the flood of the spring, the mayor said.',
    ].join('\n')
    const { headline, kept, aside } = accountOf(reportSeed('a.txt', text, { language: 'en' }))
    const numbers = [headline, kept, aside].map((lines) => lines.map(({ number }) => number))
    expect(numbers).toEqual([[1], [3, 4, 5], [2]])
  })
})
