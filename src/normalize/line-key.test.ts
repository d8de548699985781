import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lineKey, numberedLine } from './line-key.ts'

const unit = fc.constantFrom(
  'a',
  'A',
  'É',
  'é',
  'i',
  'İ',
  '1',
  '²',
  ' ',
  ' ',
  '-',
  '’',
  '\u0301',
  '𠮷',
  '🙂',
  '](b)',
  '漢',
)
const line = fc.string({ unit, maxLength: 12 })

it('lines with one key have one number, those with two have two', () => {
  fc.assert(
    fc.property(line, line, (one, other) => {
      expect(numberedLine(one).number === numberedLine(other).number).toBe(lineKey(one) === lineKey(other))
    }),
    { numRuns: 3000 },
  )
})

it('a line has as many words as its key', () => {
  fc.assert(
    fc.property(line, (text) => {
      expect(numberedLine(text).words).toBe(lineKey(text).split(' ').filter(Boolean).length)
    }),
    { numRuns: 1000 },
  )
})

it('marks and case make no other line', () => {
  expect(numberedLine('Read [all of it](https://example.com/a) — now!')).toEqual(
    numberedLine('READ ALL OF IT NOW'),
  )
  expect(numberedLine('Ein 🙂 Satz')).toEqual(numberedLine('ein satz'))
})
