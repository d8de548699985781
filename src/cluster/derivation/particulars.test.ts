import { describe, expect, it } from 'vitest'
import { report } from '../../../test/cluster/reports.ts'
import { NO_BACKGROUND } from '../background.ts'
import { reader } from '../words/reader.ts'
import { novelty } from './novelty.ts'
import { particulars } from './particulars.ts'
import { readings } from './readings.ts'

const words = reader()
const of = (text: string) => particulars(report({ id: text, text }), words)
const names = (text: string) => [...of(text).names].map((stem) => words.lexicon.stems[stem]).sort()

describe('names', () => {
  it('are words with a capital where none is due', () => {
    expect(names('Yesterday Petra Lund and The mayor met in Tarnby.')).toEqual(['lund', 'petra', 'tarnbi'])
  })

  it('are none after what opens a sentence, a quotation or a list', () => {
    expect(names('He said: Never. He saw “Rain” and (Wind) – Snow, Hail — Fog; Ice')).toEqual(['hail'])
  })

  it('are none that are written small elsewhere, nor a mere letter', () => {
    expect(names('They feared the Flood at J Street, a flood of words.')).toEqual(['street'])
  })

  it('do not open a second sentence of their paragraph', () => {
    expect(names('They met in Tarnby. Rain fell. Petra came.')).toEqual(['tarnbi'])
  })
})

describe('numbers', () => {
  const numbers = (text: string) => [...of(text).numbers]

  it('are without what parts their thousands', () => {
    expect(numbers('They paid 18,000 or 18.000 or 1,234,567 crowns.')).toEqual(['18000', '1234567'])
    expect(numbers('It was 2.4 or 6,40 or 1,2345 metres at 4.40 or 12:30.')).toEqual([
      '2.4',
      '6',
      '1',
      '4.40',
      '12:30',
    ])
  })

  it('are taken out of the words they are part of', () => {
    expect(numbers('The B52 and the 3rd of 1990s')).toEqual(['52', '3', '1990'])
  })

  it('are no stems that a name may answer to', () => {
    const { stems } = of('The B52 flew over Tarnby.')
    expect([...stems].map((stem) => words.lexicon.stems[stem])).toEqual(['the', 'flew', 'over', 'tarnbi'])
  })
})

describe('novelty', () => {
  const background = { ...NO_BACKGROUND, documents: 1000, documentsByStem: new Map([['lund', 97]]) }
  const new_ = (a: string, b: string) => {
    const { readings: read } = readings(
      [a, b].map((text) => report({ id: text, text })),
      words,
    )
    const [x, y] = read
    return x && y ? novelty(x, y, background) : Number.NaN
  }
  /** What a name is worth that no document of the background has, and one that 97 have. */
  const [rare, known] = [Math.log(1108 / 3), Math.log(1108 / 100)]

  it('of a report without particulars is a third', () => {
    expect(new_('rain fell', 'wind blew')).toBeCloseTo(4 / 12, 12)
  })

  it('is the share that the other lacks, weighed by how rare it is', () => {
    const a = 'they met Petra and Lund with 7 or 18 or 1931 others'
    const all = 12 + rare + known + 2 + 4 + 6
    expect(new_(a, a)).toBeCloseTo(4 / all, 12)
    expect(new_(a, 'then petra saw 18 of them')).toBeCloseTo((4 + known + 2 + 6) / all, 12)
    expect(new_(a, 'the lund, with 7')).toBeCloseTo((4 + rare + 4 + 6) / all, 12)
    expect(new_('with 123 others', 'rain')).toBeCloseTo(8 / 16, 12)
    expect(new_('with 1234 others', 'rain')).toBeCloseTo(10 / 18, 12)
  })

  it('is more where there is plenty that is new, whatever its share', () => {
    const named = (prefix: string, count: number) =>
      Array.from(
        { length: count },
        (_, place) => prefix + 'aeiou'[place % 5] + 'bdfgklmnpr'[Math.floor(place / 5)],
      )
        .map((name) => `${name}o`)
        .join(', ')
    const old = `they met ${named('Zor', 40)}`
    expect(new_(`${old}, ${named('Vun', 20)}`, old)).toBeCloseTo((4 + 20 * rare) / 150, 12)
    expect(new_(`${old}, ${named('Vun', 30)}`, old)).toBe(1)
  })
})
