/** The small exact parts of grouping, by worked examples and against plain definitions. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { collection } from '../../test/cluster/collections.ts'
import { type ReportLine, report } from '../../test/cluster/reports.ts'
import { NO_BACKGROUND, parseBackground } from './background.ts'
import { bar, need, needOf, presence } from './bars.ts'
import { copies } from './copies.ts'
import { publishedDay } from './days.ts'
import { methodFigures } from './figures.ts'
import { idf, quantized } from './idf.ts'
import { Int32List } from './int32-list.ts'
import { byId, byPublication } from './order.ts'
import { postings, windows } from './postings.ts'
import { printedTerms } from './printed-terms.ts'
import { renamedGroups } from './renamed-groups.ts'
import { rowsOf } from './rows.ts'
import { tellingStems } from './shared-terms.ts'
import { stemCounts, terms } from './terms.ts'
import { heaviestTerms, joinedVectors, rarity, UNIT, type Vectors } from './vectors.ts'
import { reader } from './words/reader.ts'

describe('idf', () => {
  it('counts in steps of √2', () => {
    expect([1, 10, 1006].map((count) => quantized(count).toFixed(1))).toEqual(['1.0', '11.3', '1024.0'])
    expect(quantized(0.5)).toBe(0.5)
  })

  it('blends background and collection, and is never below 0', () => {
    const background = {
      language: 'en',
      documents: 500,
      documentsByStem: new Map([
        ['the', 500],
        ['port', 4],
      ]),
    }
    const of = idf(background, 22)
    expect(of('zork', 1)).toBeCloseTo(Math.log(1024 / Math.SQRT2), 12)
    expect(of('port', 3)).toBeCloseTo(Math.log(1024 / 8 / Math.SQRT2), 12) // 2·4 + 3.5 = 11.5 → 11.3
    expect(of('the', 22)).toBe(0)
    expect(idf(background, 447)('zork', 1)).toBeCloseTo(Math.log(1448.155 / Math.SQRT2), 6)
  })

  it('comes from a table of rows by count', () => {
    const table = { language: 'de', documents: 9, stemsByDocuments: ['7 der', '2 haus hof'] }
    const { language, documents, documentsByStem } = parseBackground(JSON.stringify(table))
    expect([language, documents, [...documentsByStem]]).toEqual([
      'de',
      9,
      [
        ['der', 7],
        ['haus', 2],
        ['hof', 2],
      ],
    ])
    expect(NO_BACKGROUND).toEqual({ language: 'und', documents: 1, documentsByStem: new Map() })
  })
})

describe('days', () => {
  const day = (iso: string, precision: 'year' | 'month' | 'day' | 'time', zone: string | null = null) =>
    publishedDay({ iso, precision, zone })

  it('are noon where no time is known, UTC where no zone is', () => {
    expect(day('1970-01-03', 'day')).toBe(2.5)
    expect(day('1970-01-03T23:00:00', 'day')).toBe(2.5)
    expect(day('1970-01-03T06:00:00', 'time')).toBe(2.25)
    expect(day('1970-01-03T06:00:00Z', 'time', 'Z')).toBe(2.25)
    expect(day('1970-01-03T06:00:00+06:00', 'time', '+06:00')).toBe(2)
  })

  it('are not known from a month or a year', () => {
    expect([day('1970-01', 'month'), day('1970', 'year'), publishedDay(null)]).toEqual([NaN, NaN, NaN])
  })
})

describe('the order of reports', () => {
  const line = (id: string, date?: string, file = `${id}.txt`) => ({
    ...report({ id, text: 'Rain.', ...(date ? { date } : {}) }),
    file,
  })
  const ids = (lines: ReturnType<typeof line>[]) => lines.map(({ id, file }) => `${id} ${file}`)

  it('is by publication, undated ones last, then by id, then by file', () => {
    const sorted = [
      line('c', '2031-01-01'),
      line('b', '2031-01-02', '1'),
      line('b', '2031-01-02', '2'),
      line('d', '2031-01-02'),
      line('a'),
      line('e'),
    ]
    const rank = (x: ReturnType<typeof line>, y: ReturnType<typeof line>) => Math.sign(byPublication(x, y))
    sorted.forEach((x, i) => {
      sorted.forEach((y, j) => {
        expect(rank(x, y), `${ids([x, y])}`).toBe(Math.sign(i - j))
      })
    })
    expect(ids([...sorted].sort(byId))).toEqual(['a a.txt', 'b 1', 'b 2', 'c c.txt', 'd d.txt', 'e e.txt'])
    expect([byId(line('b', undefined, '2'), line('b', undefined, '1')), byId(line('b'), line('b'))]).toEqual([
      1, 0,
    ])
  })
})

describe('lists', () => {
  it('of integers grow', () => {
    const list = new Int32List()
    for (let value = 0; value < 3000; value++) list.push(-value)
    expect(list.array()).toEqual(Int32Array.from({ length: 3000 }, (_, value) => -value))
    expect(new Int32List().array()).toHaveLength(0)
  })

  it('of groups are renamed by the first of each', () => {
    expect([...renamedGroups(Int32Array.of(3, 2, 2, 3, 9))]).toEqual([0, 1, 1, 0, 4])
  })
})

describe('copies', () => {
  it('are joined through each other, and known by the first', () => {
    const pairs = {
      from: Int32Array.of(0, 1, 3, 4, 2),
      to: Int32Array.of(4, 2, 4, 5, 6),
      similarity: Int32Array.of(850_000, 849_999, 990_000, 200_000, 1_000_000),
    }
    const { first, count } = copies(7, pairs)
    expect([...first]).toEqual([0, 1, 2, 0, 0, 5, 2])
    expect([...count]).toEqual([3, 1, 2, 3, 3, 1, 2])
  })

  it('of copies of copies are one text whatever the order of pairs', () => {
    const similarity = Int32Array.of(900_000, 900_000, 900_000)
    const pairs = { from: Int32Array.of(2, 1, 0), to: Int32Array.of(3, 2, 3), similarity }
    expect([...copies(4, pairs).first]).toEqual([0, 0, 0, 0])
  })
})

describe('bars', () => {
  it('are low where nothing is around, and rise with the logarithm of what is', () => {
    expect(bar(0)).toBe(0.195)
    expect(bar(-5)).toBe(0.195)
    expect(bar(2_000_000)).toBeCloseTo(0.03 + 0.07 * Math.log(1 + 2 / 0.1414), 12)
    expect(needOf(0.25)).toBeCloseTo(2.06 * 0.125, 12)
    expect(methodFigures().lowestBar).toBeCloseTo(2.06 * 0.195 ** 1.5, 12)
  })

  it('hang on the dated alone between two dated reports', () => {
    const around = {
      isDated: Uint8Array.of(1, 1, 0),
      all: Float64Array.of(4e6, 2e6, 3e6),
      dated: Float64Array.of(3e6, 1e6, 9e6),
    }
    expect(need(around, 0, 1)).toBe(needOf((bar(3e6) + bar(1e6)) / 2))
    expect(need(around, 0, 2)).toBe(needOf((bar(4e6) + bar(3e6)) / 2))
    expect(need(around, 2, 1)).toBe(needOf((bar(3e6) + bar(2e6)) / 2))
  })

  it('count a neighbour by how alike it is, shared among its copies', () => {
    expect([presence(35_000, 1), presence(34_999, 1), presence(100_000, 3)]).toEqual([35_000, 0, 33_333])
  })
})

describe('the figures of the method page', () => {
  it('are those in force', () => {
    const { lowestBar: _, ...figures } = methodFigures()
    expect(figures).toEqual({
      keptTerms: 60,
      sharedTerms: 2,
      windowDays: 12,
      gate: 0.62,
      derived: 0.95,
      retelling: 0.75,
      mayShare: 0.8,
      shortest: 100,
      quotation: 6,
      wholly: 0.8,
    })
  })
})

describe('terms', () => {
  const words = reader()
  const weighed = (line: ReportLine, house = new Set<number>(), background = 'en') => {
    const { stems, weights } = terms(report(line), words, background, house)
    return Array.from(
      stems,
      (stem, place) => `${words.lexicon.stems[stem]} ${(weights[place] ?? 0).toFixed(3)}`,
    )
  }

  it('weigh more in the lead, in the opening and in the headline', () => {
    // Each sentence counts 1, 1/1.1, 1/1.2; every word here is among the first sixty.
    expect(
      weighed({ id: 'a', title: 'Ferry sinks', text: 'Ferry aground. Ferry ferry lost. Nobody lost.' }),
    ).toEqual([
      `ferri ${(Math.log2(2 + 1 / 1.1) + 2).toFixed(3)}`,
      'sink 1.500',
      'aground 1.500',
      `lost ${(Math.log2(1 + 1 / 1.1 + 1 / 1.2) + 0.5).toFixed(3)}`,
      `nobodi ${(Math.log2(1 + 1 / 1.2) + 0.5).toFixed(3)}`,
    ])
  })

  it('of a headline that is only the opening are not counted twice', () => {
    expect(weighed({ id: 'b', text: 'Ferry aground.' })).toEqual(['ferri 1.500', 'aground 1.500'])
  })

  it('are the opening for sixty words, and weigh no less than the tail', () => {
    const long = Array.from({ length: 61 }, (_, place) => `word${place}`).join(' ')
    const found = weighed({ id: 'c', text: `${long}.` })
    expect([found[0], found[59], found[60]]).toEqual(['word0 1.500', 'word59 1.500', 'word60 1.000'])
    const sentences = Array.from({ length: 80 }, (_, place) => `Sentence tells item${place}.`).join(' ')
    const tail = weighed({ id: 'd', text: sentences })
    expect(tail.at(-1)).toBe(`item79 ${Math.log2(1.15).toFixed(3)}`)
    expect(tail[2 + 50]).toBe(`item50 ${Math.log2(1 + 1 / 6).toFixed(3)}`)
  })

  it('leave out formulas of the house, which take no place in the order', () => {
    const formula = 'This is a formula of the house that we print.'
    const record = report({ id: 'e', text: `${formula} Ferry aground.` })
    const house = new Set([words.wordsOf(record).keys[0] ?? -1])
    expect(weighed({ id: 'e', text: `${formula} Ferry aground.` }, house)).toEqual([
      'ferri 1.500',
      'aground 1.500',
    ])
  })

  it('are stop words only where a background says what they are worth', () => {
    const line = { id: 'f', text: 'The ferry was there.' }
    expect(weighed(line)).toHaveLength(4)
    expect(weighed(line, new Set(), 'de')).toEqual(['ferri 1.500'])
  })

  it('are counted once for each report', () => {
    const own = reader()
    const records = ['Ferry ferry. Ferry aground.', 'The ferry.', 'Rain.'].map((text, place) =>
      report({ id: `${place}`, text }),
    )
    const { counts, isTerm } = stemCounts(records, own, 'und', new Set(), Uint8Array.of(1, 1, 0))
    expect(own.lexicon.stems.map((stem, place) => `${stem} ${isTerm[place]} ${counts[place]}`)).toEqual([
      'ferri 1 2',
      'aground 1 1',
      'the 0 0',
      'rain 1 0',
    ])
  })
})

describe('vectors', () => {
  const names = ['b', 'a', 'c', 'd']
  it('have length 1, numbers ascending, nothing that weighs nothing', () => {
    const { terms: kept, weights } = heaviestTerms(
      { stems: Int32Array.of(2, 0, 1), weights: Float64Array.of(3, 2, 5) },
      Float64Array.of(2, 0, 1, 9),
      names,
    )
    expect([...kept]).toEqual([0, 2])
    expect([...weights]).toEqual([Math.round(UNIT * 0.8), Math.round(UNIT * 0.6)])
    expect(rarity(16)).toBe(8)
  })

  it('keep the sixty heaviest, ties by the stem', () => {
    const many = Array.from({ length: 64 }, (_, place) => place)
    const stems = Int32Array.from(many)
    const letters = many.map((place) => String.fromCharCode(0x61 + ((place * 37) % 64)))
    const weights = Float64Array.from(many, (place) => (place < 58 ? 2 : 1))
    const { terms: kept } = heaviestTerms({ stems, weights }, new Float64Array(64).fill(1), letters)
    const light = [58, 59, 60, 61, 62, 63].sort((a, b) => ((letters[a] ?? '') < (letters[b] ?? '') ? -1 : 1))
    expect([...kept]).toEqual([...many.slice(0, 58), ...light.slice(0, 2).sort((a, b) => a - b)])
  })

  const vocabulary = { stems: names, numberByStem: new Map(), idf: new Float64Array(4) }
  const vector = (...pairs: [number, number][]) => ({
    terms: Int32Array.from(pairs, ([term]) => term),
    weights: Int32Array.from(pairs, ([, weight]) => weight),
  })
  let joined: Vectors
  beforeEach(() => {
    joined = joinedVectors(
      [vector([0, 3], [2, 5]), vector(), vector([0, 2], [1, 7], [2, 6], [3, 1]), vector([1, 1], [3, 4])],
      vocabulary,
    )
  })

  it('lie one after the other', () => {
    expect([[...joined.begins], [...joined.terms], [...joined.weights]]).toEqual([
      [0, 2, 2, 6, 8],
      [0, 2, 0, 1, 2, 3, 1, 3],
      [3, 5, 2, 7, 6, 1, 1, 4],
    ])
  })

  it('share terms, the most telling first', () => {
    expect(tellingStems(joined, 0, [2], 9)).toEqual([2, 0]) // 5·6, 3·2
    expect(tellingStems(joined, 2, [0], 9)).toEqual([2, 0])
    expect(tellingStems(joined, 0, [1, 3], 9)).toEqual([])
    expect(tellingStems(joined, 2, [3], 9)).toEqual([1, 3]) // 7·1, 1·4
    expect(tellingStems(joined, 2, [0, 3], 9)).toEqual([2, 1, 0, 3])
    expect(tellingStems(joined, 2, [0, 3], 2)).toEqual([2, 1])
    const even = joinedVectors([vector([0, 1], [1, 1], [2, 1]), vector([0, 1], [1, 1], [2, 1])], vocabulary)
    expect(tellingStems(even, 0, [1], 3)).toEqual([1, 0, 2]) // a, b, c
  })

  it('are found through an index, by day, the undated last', () => {
    const days = Float64Array.of(9, 3, Number.NaN, 2)
    const index = postings(joined, days)
    const of = (term: number) =>
      Array.from(
        index.ranks.subarray(index.begins[term], index.begins[term + 1]),
        (rank) => index.order[rank],
      )
    expect([0, 1, 2, 3].map(of)).toEqual([
      [0, 2],
      [3, 2],
      [0, 2],
      [3, 2],
    ])
    expect([...index.undated].slice(0, 4)).toEqual([1, 3, 5, 7])
  })
})

describe('the index', () => {
  it('holds the reports of a term by day, then by number, the undated last', () => {
    const days = Float64Array.of(9, 3, Number.NaN, 2, 3, Number.NaN, 0)
    const one = { terms: Int32Array.of(0), weights: Int32Array.of(1) }
    const vocabulary = { stems: ['a'], numberByStem: new Map(), idf: new Float64Array(1) }
    const index = postings(
      joinedVectors(
        Array.from(days, () => one),
        vocabulary,
      ),
      days,
    )
    expect([...index.order]).toEqual([6, 3, 1, 4, 0, 2, 5])
    expect([...index.ranks]).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect([index.dated, index.begins[0], index.undated[0], index.begins[1]]).toEqual([5, 0, 5, 7])
  })

  it('finds the window of days around each report', () => {
    const day = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), fc.integer({ min: 0, max: 12 }), (unsorted, window) => {
        const days = Float64Array.from([...unsorted.sort((a, b) => a - b), Number.NaN])
        const order = Int32Array.from(days.keys())
        const { from, to } = windows({ order, dated: unsorted.length }, days, window)
        expect([from.length, to.length]).toEqual([unsorted.length, unsorted.length])
        unsorted.forEach((own, rank) => {
          const inside = unsorted.flatMap((other, at) => (Math.abs(other - own) <= window ? [at] : []))
          expect([from[rank], to[rank]]).toEqual([inside[0], (inside.at(-1) ?? 0) + 1])
        })
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  it('sees pairs from either side, others ascending', () => {
    const pairs = {
      from: Int32Array.of(0, 0, 1, 2),
      to: Int32Array.of(1, 3, 3, 3),
      similarity: new Int32Array(4),
    }
    const { begins, pairs: rows } = rowsOf(5, pairs)
    expect([[...begins], [...rows]]).toEqual([
      [0, 2, 4, 5, 8, 8],
      [0, 1, 0, 2, 3, 1, 2, 3],
    ])
  })
})

describe('printed terms', () => {
  const words = reader()
  const printed = (text: string, stems: readonly string[], title = 'Late Zork news') => {
    const record = report({ id: text, title, text })
    words.wordsOf(record)
    return printedTerms(
      record,
      words,
      stems.map((stem) => words.lexicon.numberByStem.get(stem) ?? -1),
    )
  }

  it('are the first forms in the text, else in the headline', () => {
    expect(printed('Ferries sink. A ferry sank off Tarnby.', ['tarnbi', 'ferri', 'zork'])).toEqual([
      'Tarnby',
      'Ferries',
      'Zork',
    ])
    expect(printed('Rain fell.', ['tarnbi', 'nosuchstem'])).toEqual(['tarnbi', ''])
  })

  it('are widened over hyphens, both ways, and printed once', () => {
    expect(printed('In the Indo-Pacific, x.', ['pacif', 'indo'])).toEqual(['Indo-Pacific'])
    expect(printed('Vice-admiral-in-chief Quark-‑ sat.', ['admir', 'quark'])).toEqual([
      'Vice-admiral-in-chief',
      'Quark',
    ])
    expect(printed('A well‐known e-mail -foo bar- -qux', ['known', 'mail', 'foo', 'bar', 'qux'])).toEqual([
      'well‐known',
      'e-mail',
      'foo',
      'bar',
      'qux',
    ])
    expect(printed('é-Zürich and 7-élan', ['zürich', 'élan'])).toEqual(['é-Zürich', '7-élan'])
  })

  it('are the bare word where the chain is longer than a name', () => {
    const chain = (length: number) => `zab-${'q'.repeat(length)}`
    expect(printed(`The ${chain(26)} x`, ['zab'])).toEqual([chain(26)])
    expect(printed(`The ${chain(27)} x`, ['zab'])).toEqual(['zab'])
  })

  it('are without the s of a possessive', () => {
    expect(printed("Lund's ferry and Pell’s boat", ['lund', 'pell'])).toEqual(['Lund', 'Pell'])
  })
})

it('collections are read as they are written', () => {
  const [globe, , valley] = collection('agency')
  expect(globe?.outlet?.name).toBe('Globe Today')
  expect(valley?.credits.map(({ name }) => name)).toEqual(['The Globe Today'])
  expect(valley?.headline).toEqual({ text: 'Nine alive', from: 'text' })
})
