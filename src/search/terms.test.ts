import { describe, expect, it } from 'vitest'
import { echo, terms } from './terms.ts'

const of = (text: string) => terms(text).map(({ term }) => term)
const marked = (text: string) => terms(text).map(({ start, end }) => text.slice(start, end))

describe('terms', () => {
  it('are words in lower case, parted by whatever is no letter or digit', () => {
    expect(of("“We don’t,” said NATO-chief O'Neil: 1,500!")).toEqual(
      'we don t said nato chief o neil 1 500'.split(' '),
    )
  })

  it.each([
    ['Café Zürich Łódź', ['cafe', 'zurich', 'lodz']],
    ['Cafe\u0301', ['cafe']],
    ['Straße STRASSE', ['strasse', 'strasse']],
    ['İstanbul ısı', ['istanbul', 'isi']],
    ['Ὀδυσσεύς ΟΔΥΣΣΕΥΣ', ['οδυσσευσ', 'οδυσσευσ']],
    ['Ёлка', ['елка']],
    ['أَحْمَد', ['احمد']],
    ['שָׁלוֹם', ['שלום']],
    ['ＮＡＴＯ', ['nato']],
    ['हिन्दी', ['हिन्दी']],
  ])('fold accents and forms: %s', (text, expected) => {
    expect(of(text)).toEqual(expected)
  })

  it('are pairs of characters where words are not parted by spaces, and the last character besides', () => {
    expect(of('日本政府は')).toEqual(['日本', '本政', '政府', '府は', 'は'])
    expect(of('서울에서')).toEqual(['서울', '울에', '에서', '서'])
    expect(of('府')).toEqual(['府'])
    expect(terms('日本政').map(({ aside }) => aside)).toEqual([false, false, true])
  })

  it('part such a run from letters that it touches', () => {
    expect(of('NATO日本office')).toEqual(['nato', '日本', '本', 'office'])
    expect(marked('NATO日本office')).toEqual(['NATO', '日本', '本', 'office'])
  })

  it('know where they stand', () => {
    expect(marked('Éa, “b’c” 日本')).toEqual(['Éa', 'b', 'c', '日本', '本'])
    // Folding makes two characters of half width one of full width: the whole run is meant.
    expect(marked('ｶﾞｽ')).toEqual(['ｶﾞｽ', 'ｶﾞｽ'])
  })

  it('have a greatest length', () => {
    expect(of('x'.repeat(100))).toEqual(['x'.repeat(40)])
  })

  it('are none where there is no letter', () => {
    expect(of(' — … \u0301 !')).toEqual([])
  })
})

describe('echo', () => {
  it('spreads terms evenly over four bits', () => {
    const counts = new Array<number>(16).fill(0)
    for (let n = 0; n < 16_000; n++) {
      const value = echo(`word${n.toString(36)}`)
      counts[value] = (counts[value] ?? 0) + 1
    }
    expect(Math.min(...counts)).toBeGreaterThan(600)
    expect(Math.max(...counts)).toBeLessThan(1400)
  })
})
