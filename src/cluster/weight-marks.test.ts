import { describe, expect, it } from 'vitest'
import { report } from '../../test/cluster/reports.ts'
import { weightMarks } from './weight-marks.ts'
import { reader } from './words/reader.ts'

const FERRY = report({ id: 'ferry', title: 'Ferry aground', text: 'The ferry sank. Nobody drowned.' })
const RAIN = report({ id: 'rain', title: 'Rain', text: 'Rain fell on the harbour.' })

/** Marks of both reports, read in the order given, the stems weighing as said, else 1. */
function marks(order: readonly (typeof FERRY)[], weights: Readonly<Record<string, number>> = {}) {
  const words = reader()
  order.forEach(words.wordsOf)
  const idf = Float64Array.from(words.lexicon.stems, (stem) => weights[stem] ?? 1)
  const of = weightMarks({ words, idf })
  return { ferry: of(FERRY), rain: of(RAIN) }
}

describe('the mark of a report’s weights', () => {
  const plain = marks([FERRY, RAIN])

  it('is the same whatever number a stem has', () => {
    expect(marks([RAIN, FERRY])).toEqual(plain)
    expect(plain.ferry).not.toBe(plain.rain)
  })

  it('is another where one of its words weighs otherwise, however little, in the headline too', () => {
    for (const stem of ['sank', 'aground', 'the', 'drown']) {
      const other = marks([FERRY, RAIN], { [stem]: 1 + Number.EPSILON })
      expect([stem, other.ferry === plain.ferry]).toEqual([stem, false])
    }
    expect(marks([FERRY, RAIN], { sank: 2 }).rain).toBe(plain.rain)
  })

  it('is another where two words change their weights', () => {
    expect(marks([FERRY, RAIN], { sank: 2, drown: 3 }).ferry).not.toBe(
      marks([FERRY, RAIN], { sank: 3, drown: 2 }).ferry,
    )
  })
})
