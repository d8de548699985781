import { describe, expect, it } from 'vitest'
import { report } from '../../../test/cluster/reports.ts'
import { arena } from './arena.ts'
import { KIND, Lexicon } from './lexicon.ts'
import { reader } from './reader.ts'
import { contentStems, distinctStems } from './report-words.ts'
import { sentenceKey } from './sentence-key.ts'
import { withoutMarkup } from './without-markup.ts'

describe('the key of a sentence', () => {
  const between = (mark: string) => sentenceKey(`The harbour of Westport${mark}has 9 cranes and 10 ferries`)

  it('passes over marks as if they were blanks', () => {
    const marks = '/:@[`{ \u007f\u00a0\u00ab\u00bf\u2000\u2014\u206f\u3000\u300c\u303f'
    for (const mark of marks) expect(between(mark), JSON.stringify(mark)).toBe(between(' '))
    expect(between(' – “')).toBe(between(' '))
  })

  it('takes account of every letter and digit', () => {
    const parts = ['', ...'aAzZ09\u0080\u00c0\u1fff\u2070\u2fff\u3040漢'].map((part) => part.toLowerCase())
    expect(new Set([' ', ...parts].map(between)).size).toBe(new Set(parts).size + 1)
  })

  it('is one for a sentence with marks around it', () => {
    expect(sentenceKey('– “The harbour of Westport has cranes.”')).toBe(
      sentenceKey('THE HARBOUR OF WESTPORT HAS CRANES'),
    )
  })

  it('is a whole number above 0, and 0 of fewer than 25 characters', () => {
    expect(sentenceKey('a'.repeat(24))).toBe(0)
    for (const text of ['a'.repeat(25), '.'.repeat(25), 'The harbour of Westport has cranes.']) {
      expect(Number.isSafeInteger(sentenceKey(text))).toBe(true)
      expect(sentenceKey(text)).toBeGreaterThan(0)
    }
  })

  it('is another with the words in another order', () => {
    const keys = ['one two three four five six', 'six five four three two one', 'one three two four five six']
    expect(new Set(keys.map(sentenceKey)).size).toBe(3)
  })
})

describe('markup', () => {
  const blank = (text: string) => withoutMarkup(text).replace(/ +/g, (run) => `${run.length}`)

  it('is made blank, and every word keeps its place', () => {
    expect(blank('Rain<br>fell')).toBe('Rain4fell')
    expect(blank('Rain<B class="x y">fell</B><!-- z -->')).toBe('Rain15fell14')
    expect(blank('see https://a.example/b?c=d,http://e.example "www.f.example/g" now')).toBe('see42"15"1now')
    expect(blank('<?x y?>WWW.A.example end')).toBe('21end')
  })

  it('is not what only looks like it', () => {
    for (const text of ['2<3 and 5>4', 'at 10:30', 'a http:/ b', 'awww.b', 'x < y > z', 'httpsx://a'])
      expect(withoutMarkup(text)).toBe(text)
  })
})

describe('a lexicon', () => {
  it('numbers forms, stems and words from 0 in the order they are met', () => {
    const lexicon = new Lexicon()
    const english = lexicon.language('en')
    expect(['Ships', 'ship', 'Ships', 'SHIPS', 'the'].map(english)).toEqual([0, 1, 0, 2, 3])
    expect(lexicon.language('en')('ship')).toBe(1)
    expect(lexicon.language('de')('ship')).toBe(4)
    expect(lexicon.forms).toEqual(['Ships', 'ship', 'SHIPS', 'the', 'ship'])
    expect(lexicon.stemOf).toEqual([0, 0, 0, 1, 0])
    expect(lexicon.wordOf).toEqual([0, 1, 0, 2, 1])
    expect(lexicon.stems).toEqual(['ship', 'the'])
    expect(lexicon.numberByStem.get('the')).toBe(1)
  })

  it('takes an apostrophe for another, and a word in capitals for the same word', () => {
    const lexicon = new Lexicon()
    const numbers = ['o’clock', "O'CLOCK", 'oclock', 'ß', 'ss'].map(lexicon.language('en'))
    const [curly, plain, without, sharp, double] = numbers.map((form) => lexicon.wordOf[form])
    expect(curly).toBe(plain)
    expect(new Set([curly, without, sharp, double]).size).toBe(4)
  })

  it('knows of each form what it is', () => {
    const lexicon = new Lexicon()
    const kind = (form: string, language = 'en') => lexicon.kindOf[lexicon.language(language)(form)]
    expect(kind('Harbour')).toBe(KIND.WORD | KIND.CAPITAL)
    expect(kind('iPhone')).toBe(KIND.WORD | KIND.SMALL)
    expect(kind('The')).toBe(KIND.WORD | KIND.STOP | KIND.CAPITAL)
    expect(kind('x')).toBe(KIND.STOP | KIND.SMALL)
    expect(kind('7')).toBe(KIND.NUMBER)
    expect(kind('B2B')).toBe(KIND.WORD | KIND.CAPITAL | KIND.NUMBER)
    expect(kind('船', 'ja')).toBe(KIND.WORD)
  })
})

describe('an arena', () => {
  it('cuts lists from one long array', () => {
    const room = arena((length) => new Int32Array(length))
    const [a, b, c] = [[1, 2, 3], [], [4, 5]].map(room.keep)
    expect([a, b, c].map((list) => [...(list ?? [])])).toEqual([[1, 2, 3], [], [4, 5]])
    expect(c?.buffer).toBe(a?.buffer)
  })

  it('has room for a list longer than its arrays, and fills an array to its end', () => {
    const room = arena((length) => new Float64Array(length))
    const half = room.keep(new Float64Array(2 ** 17).fill(1.5))
    const rest = room.keep(new Float64Array(2 ** 17).fill(2.5))
    expect(rest.buffer).toBe(half.buffer)
    const long = room.keep(new Float64Array(2 ** 18 + 1).fill(3.5))
    expect([long.length, long[2 ** 18]]).toEqual([2 ** 18 + 1, 3.5])
    expect([half[2 ** 17 - 1], rest[0], rest[2 ** 17 - 1]]).toEqual([1.5, 2.5, 2.5])
  })
})

describe('a reader', () => {
  const one = report({ id: 'one', title: 'Ferry aground', text: 'The ferry sank. Nobody of the 3 drowned.' })
  const two = report({ id: 'two', text: 'Rain fell.' })

  it('reads a report once, as long as it is kept', () => {
    const words = reader()
    const [first, second] = [words.wordsOf(one), words.wordsOf(two)]
    expect(words.wordsOf(one)).toBe(first)
    words.keepOnly([two, report({ id: 'three', text: 'Not read yet.' })])
    expect(words.wordsOf(two)).toBe(second)
    expect(words.wordsOf(one)).not.toBe(first)
    expect(words.wordsOf(one)).toEqual(first)
  })

  it('gives sentences in order and the headline last, each word with its place', () => {
    const { lexicon, wordsOf } = reader()
    const words = wordsOf(one)
    expect([...words.begins]).toEqual([0, 3, 8, 10])
    expect(Array.from(words.forms, (form) => lexicon.forms[form])).toEqual(
      'The ferry sank Nobody of the 3 drowned Ferry aground'.split(' '),
    )
    expect([...words.starts]).toEqual([0, 4, 10, 0, 7, 10, 14, 16, 0, 6])
    expect(words.keys).toHaveLength(2)
  })

  it('tells the stems that say something', () => {
    const { lexicon, wordsOf } = reader()
    const words = wordsOf(one)
    const stems = (found: Iterable<number>) => [...found].map((stem) => lexicon.stems[stem])
    expect(stems(contentStems(words, lexicon, 1))).toEqual(['drown'])
    expect(stems(contentStems(words, lexicon, 1, true))).toEqual(['nobodi', 'of', 'the', 'drown'])
    expect(stems(distinctStems([words], lexicon))).toEqual(['ferri', 'aground', 'sank', 'drown'])
  })
})
