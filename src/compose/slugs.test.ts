import { describe, expect, test } from 'vitest'
import { sigla, siglum } from './sigla.ts'
import { outletSlugs, slugs, slugWords } from './slugs.ts'

const named = (id: string, text: string) => ({ id, headline: { text } })

describe('slugs', () => {
  test('are the words of the headline and a hash of the id', () => {
    expect(slugs([named('a', 'Ferry runs aground!')]).get('a')).toMatch(/^ferry-runs-aground-[0-9a-f]{8}$/)
  })

  test('depend on nothing but their report', () => {
    const one = slugs([named('a', 'Ferry')]).get('a')
    expect(slugs([named('b', 'Ferry'), named('a', 'Ferry'), named('c', 'Tugs')]).get('a')).toBe(one)
  })

  test('are there for any script and for no words at all', () => {
    for (const text of ['座礁', '🚢', '', '...', 'جنوح عبارة', 'Паром']) {
      expect(slugs([named('a', text)]).get('a')).toMatch(/^[a-z0-9-]*[0-9a-f]{8}$/)
    }
  })

  test('are cut after a word, and a word without end is cut anyway', () => {
    expect(slugWords('one two three four five six seven eight nine ten eleven twelve thirteen')).toBe(
      'one-two-three-four-five-six-seven-eight-nine-ten-eleven',
    )
    expect(slugWords('a'.repeat(500)).length).toBeLessThanOrEqual(60)
  })

  test('of different reports are never the same', () => {
    const records = Array.from({ length: 2000 }, (_, index) => named(`r${index}`, 'Ferry'))
    expect(new Set(slugs(records).values()).size).toBe(2000)
  })

  test('whose hashes begin alike are parted by a longer one, which the later id takes', () => {
    const twins = [named('r50007', 'Ferry'), named('r102831', 'Ferry')]
    for (const records of [twins, twins.toReversed()]) {
      const found = slugs(records)
      expect(found.get('r102831')).toBe('ferry-2161baab')
      expect(found.get('r50007')).toBe('ferry-2161baab3455')
    }
  })
})

describe('slugs of outlets', () => {
  test('are the name where it can be read off, with a hash where it cannot', () => {
    const found = outletSlugs(['Harbour Post', 'Föhr Zeitung', '朝日', 'Unknown', null])
    expect(found.get('Harbour Post')).toBe('harbour-post')
    expect(found.get(null)).toBe('unknown')
    for (const name of ['Föhr Zeitung', '朝日', 'Unknown']) expect(found.get(name)).toMatch(/[0-9a-f]{8}$/)
  })

  test('differ where names differ only in capitals', () => {
    const found = outletSlugs(['Tass', 'TASS'])
    expect(found.get('Tass')).not.toBe(found.get('TASS'))
  })
})

describe('sigla', () => {
  test('go from A to Z, then AA', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(siglum)).toEqual([
      'A',
      'B',
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
    expect(new Set(sigla(Array.from({ length: 1000 }, (_, n) => `r${n}`)).values()).size).toBe(1000)
  })
})
