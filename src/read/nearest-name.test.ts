import { describe, expect, it } from 'vitest'
import { nearestName } from './nearest-name.ts'

const KNOWN = ['title', 'date', 'id', 'url', 'language', 'publisher']

describe('the name that was probably meant', () => {
  it.each([
    ['titel', 'title'],
    ['TITLE', 'title'],
    ['tittle', 'title'],
    ['dates', 'date'],
    ['dat', 'date'],
    ['ulr', 'url'],
    ['langauge', 'language'],
    ['languge', 'language'],
    ['publihers', 'publisher'],
  ])('for %s is %s', (unknown, known) => expect(nearestName(unknown, KNOWN)).toBe(known))
  it.each(['tags', 'x', 'is', 'tilde', 'layout', 'date_of_birth', '', 'e'.repeat(100_000)])(
    'is none for %.20s',
    (unknown) => expect(nearestName(unknown, KNOWN)).toBeNull(),
  )
  it('is the nearest, and the first of equals', () => {
    expect(nearestName('abcd', ['abcx', 'abcdd', 'abcd'])).toBe('abcd')
    expect(nearestName('abcd', ['abcx', 'xbcd'])).toBe('abcx')
  })
})
