import { beforeEach, describe, expect, it } from 'vitest'
import { collection } from '../../../test/cluster/collections.ts'
import { report } from '../../../test/cluster/reports.ts'
import { once } from '../../once.ts'
import { englishBackground } from '../background-english.ts'
import { grouping, weighedWords } from '../grouping.ts'
import { reader, type WeighedWords } from '../words/reader.ts'
import { accounts } from './accounts.ts'
import { type Evidence, evidence } from './evidence.ts'
import { surestFirst } from './joints.ts'
import { idfOfStem, kinship } from './kinship.ts'
import { containment, pairMeasures } from './measures.ts'
import { readings, wordGrams } from './readings.ts'
import { scores, threshold } from './scores.ts'
import { pairShare, skipPairs } from './skip-pairs.ts'
import { sharedWording } from './spans.ts'
import { pairWeights, plainWeights } from './weights.ts'

const read = (...texts: string[]) => {
  const words = reader()
  const records = texts.map((text, place) => report({ id: `${place}`, text }))
  return { words, ...readings(records, words) }
}
/** Every stem of a lexicon weighs the same. */
const even = (stems: readonly string[], weight = 5) => new Float64Array(stems.length).fill(weight)

describe('accounts', () => {
  /** “0 0 2: 0-1” by the scores of pairs, the others 0; nothing is a retelling. */
  function found(reports: number, scored: Readonly<Record<string, number>>): string {
    const score = (a: number, b: number) => scored[`${Math.min(a, b)}-${Math.max(a, b)}`] ?? 0
    const told: Evidence = {
      reports,
      words: () => 200,
      score,
      bare: score,
      reprinted: () => true,
      novelty: () => 1,
      retelling: () => 0,
      coverage: () => ({ ofA: 0, ofB: 0 }),
    }
    const { accountOf, joints } = accounts(told)
    return `${accountOf.join(' ')}: ${joints.map(({ a, b }) => `${a}-${b}`).join(' ')}`
  }

  it('join where a pair reaches its threshold', () => {
    expect(found(3, { '0-1': 1, '1-2': 0.999 })).toBe('0 0 2: 0-1')
    expect(found(1, {})).toBe('0: ')
  })

  it('join only where every pair between them is near', () => {
    expect(found(3, { '0-1': 1.5, '1-2': 1.2, '0-2': 0.95 })).toBe('0 0 0: 0-1 1-2')
    expect(found(3, { '0-1': 1.5, '1-2': 1.2, '0-2': 0.949 })).toBe('0 0 2: 0-1')
    const two = { '0-1': 1.5, '2-3': 1.4, '1-2': 1.3, '0-2': 1, '0-3': 1 }
    expect(found(4, { ...two, '1-3': 1 })).toBe('0 0 0 0: 0-1 2-3 1-2')
    expect(found(4, { ...two, '1-3': 0.9 })).toBe('0 0 2 2: 0-1 2-3')
  })

  it('join the surest pairs first; beyond doubt the earliest', () => {
    expect(found(3, { '0-1': 1.2, '1-2': 1.5 })).toBe('0 1 1: 1-2')
    expect(found(3, { '0-1': 1.6, '1-2': 1.5 })).toBe('0 0 2: 0-1')
    expect(found(3, { '0-1': 2.1, '1-2': 3 })).toBe('0 0 2: 0-1')
    expect(found(3, { '0-1': 1.5, '0-2': 1.5, '1-2': 0 })).toBe('0 0 2: 0-1')
  })

  it('are ordered by how sure their pairs are, then by place', () => {
    const joint = (a: number, b: number, score: number) => ({ a, b, score })
    const sorted = [joint(0, 1, 7), joint(0, 2, 2), joint(1, 2, 3), joint(0, 3, 1.9)]
    expect([...sorted].reverse().sort(surestFirst)).toEqual(sorted)
  })
})

describe('kinship', () => {
  const all = collection('retellings')
  let known: WeighedWords
  beforeEach(() => {
    known = weighedWords(grouping(all, englishBackground(), reader()))
  })
  const accountsOf = (records: typeof all) =>
    kinship(records, known, englishBackground(), new Set()).accounts.map(({ reports }) => reports.join(' '))

  it('finds retellings in a story of eight, not in one of nine', () => {
    expect(accountsOf(all)).toEqual(['origin tell-1 tell-2 tell-3'])
    const last = all.slice(3)
    const more = (count: number) =>
      Array.from({ length: count }, (_, place) =>
        last.map((one) => ({ ...one, id: `again-${place}` })),
      ).flat()
    expect(accountsOf([...all, ...more(4)])).toEqual([
      'origin tell-1 tell-2 tell-3 again-0 again-1 again-2 again-3',
    ])
    expect(accountsOf([...all, ...more(5)])).toEqual([
      'origin',
      'tell-1',
      'tell-2',
      'tell-3 again-0 again-1 again-2 again-3 again-4',
    ])
  })

  it('of one report is its own account', () => {
    const [only] = all
    expect(kinship(only ? [only] : [], known, englishBackground(), new Set())).toEqual({
      accounts: [{ reports: ['origin'], origin: 'origin' }],
      derivations: [],
      weakTies: [],
    })
  })

  it('weighs a stem by its letters, 0 if it is not known', () => {
    const words = reader()
    words.lexicon.language('en')('harbours')
    const idf = idfOfStem({ words, idf: Float64Array.of(4.5) })
    expect([idf('harbour'), idf('tarnbi')]).toEqual([4.5, 0])
  })
})

describe('weights', () => {
  let story: ReturnType<typeof read>
  beforeEach(() => {
    story = read('zork quux', 'zork blip', 'zork quux', 'zork')
  })
  const numberOf = (stem: string) => story.stems.indexOf(story.words.lexicon.numberByStem.get(stem) ?? -1)
  const weighed = (kin: (x: number, y: number) => number) => {
    const idf = Float64Array.from(story.words.lexicon.stems, () => 8)
    const weights = pairWeights(story, plainWeights(story, idf), kin, 0, 1)
    return ['zork', 'quux', 'blip'].map((stem) => weights[numberOf(stem)] ?? Number.NaN)
  }

  it('are idf, at most nine', () => {
    const idf = Float64Array.from(story.words.lexicon.stems, (stem) => (stem === 'quux' ? 12 : 7))
    const plain = plainWeights(story, idf)
    expect(['zork', 'quux'].map((stem) => plain[numberOf(stem)])).toEqual([7, 9])
  })

  it('fall by what independent others say too', () => {
    // Two others: both say “zork”, one says “quux”.
    expect(weighed(() => 0)).toEqual([8 * (1 - (0.75 * 2) / 3), 8 * (1 - 0.75 / 3), 8])
  })

  it('do not fall by what is written from one of the two', () => {
    expect(weighed((x, y) => (x === 2 && y === 1 ? 1.4 : 0))).toEqual([8 * (1 - 0.75 / 2), 8, 8])
    const [zork, quux] = weighed((x, y) => (x === 2 && y === 0 ? 0.4 : 0))
    expect(zork).toBeCloseTo(8 * (1 - (0.75 * 1.6) / 2.6), 12)
    expect(quux).toBeCloseTo(8 * (1 - (0.75 * 0.6) / 2.6), 12)
  })

  it('ask forty of the others, evenly chosen', () => {
    const asked = (others: number) => {
      const large = read(...new Array(others + 2).fill('zork'))
      const seen = new Set<number>()
      pairWeights(large, even(large.words.lexicon.stems), (x) => (seen.add(x) ? 0 : 0), 3, 5)
      return [...seen]
    }
    expect(asked(40)).toHaveLength(40)
    expect(asked(40)).not.toContain(3)
    expect(asked(40)).not.toContain(5)
    const half = asked(80)
    expect(half).toHaveLength(40)
    expect(half.slice(0, 4)).toEqual([0, 2, 6, 8])
    expect(half.at(-1)).toBe(80)
  })
})

describe('pairs of words', () => {
  it('stand at most five apart in one sentence, in either order', () => {
    const sentences = [Int32Array.of(7, 1, 2, 3, 4, 5, 6), Int32Array.of(1, 7), Int32Array.of(9, 9)]
    const names = new Int32Array(7)
    const pairs = [...skipPairs(sentences, [], names)].map((pair) => [
      Math.floor(pair / 2 ** 24),
      pair % 2 ** 24,
    ])
    const wanted: number[][] = []
    for (let a = 1; a <= 7; a++) for (let b = a + 1; b <= 7; b++) if (a !== 6 || b !== 7) wanted.push([a, b])
    expect(pairs).toEqual(wanted)
  })

  it('are shared by weight', () => {
    const of = (...pairs: [number, number][]) => Float64Array.from(pairs, ([a, b]) => a * 2 ** 24 + b)
    const weights = Float64Array.of(1, 2, 3, 5)
    const [own, others] = [of([0, 1], [1, 2], [2, 3]), of([0, 2], [1, 2], [1, 3], [2, 3])]
    expect(pairShare(own, others, weights)).toBeCloseTo(21 / 23, 12)
    expect(pairShare(others, own, weights)).toBeCloseTo(21 / 34, 12)
    expect(pairShare(own, of([0, 1]), weights)).toBeCloseTo(2 / 23, 12)
    expect([pairShare(of(), own, weights), pairShare(own, of(), weights)]).toEqual([0, 0])
  })
})

describe('measures', () => {
  it('of containment look from the smaller set', () => {
    expect(containment(new Set([1, 2]), new Set([2, 3, 4]))).toBe(1 / 2)
    expect(containment(new Set([2, 3, 4]), new Set([1, 2]))).toBe(1 / 2)
    expect(containment(new Set(), new Set([1]))).toBe(0)
  })

  it('add up to 1 where copying begins, and look from the shorter report', () => {
    const { words, readings: two } = read('zork blip quux flam.', 'zork blip quux flam. drum tick.')
    const [a, b] = two
    if (!a || !b) throw new Error('no readings')
    const weights = even(words.lexicon.stems)
    const whole = (1 / 0.29 + 1 / 0.45 + 1 / 0.2) / 3
    expect(pairMeasures(a, b, weights).score(0)).toBeCloseTo(whole, 12)
    expect(pairMeasures(b, a, weights).score(0)).toBeCloseTo(whole, 12)
    const { inOrder, ofStems } = pairMeasures(b, a, weights)
    expect(inOrder.map((share) => share())).toEqual([4 / 6, 1])
    expect(ofStems.map((share) => share())).toEqual([4 / 6, 1])
  })

  it('are a lower bound that is too low where the pair cannot reach what is asked', () => {
    const { words, readings: two } = read('zork blip quux flam.', 'flam quux. blip zork.')
    const [a, b] = two
    if (!a || !b) throw new Error('no readings')
    const pair = pairMeasures(a, b, even(words.lexicon.stems))
    // Two of six pairs of words; one word in order of a sentence and its best two neighbours; no run of three.
    const [skip, order] = [2 / 6 / 0.29 / 3, 1 / 4 / 0.45 / 3]
    expect(pair.score(0)).toBeCloseTo(skip + order, 12)
    expect(pair.score(0.5)).toBeCloseTo(skip + order, 12)
    expect(pair.score(skip + 1 / 0.45 / 3 + 0.01)).toBeCloseTo(skip, 12)
    expect(pair.score(skip + 1 / 0.45 / 3 - 0.01)).toBeCloseTo(skip + order, 12)
  })

  it('of nothing are nothing', () => {
    const { words, readings: two } = read('the of', 'zork blip')
    const [a, b] = two
    if (!a || !b) throw new Error('no readings')
    const { inOrder, ofStems, score } = pairMeasures(a, b, even(words.lexicon.stems))
    expect([...inOrder, ...ofStems].map((share) => share())).toEqual([0, 0, 0, 0])
    expect(score(0)).toBe(0)
  })

  it('are worked out once', () => {
    let made = 0
    const counted = once(() => ++made)
    expect([made, counted(), counted(), made]).toEqual([0, 1, 1, 1])
  })
})

describe('scores', () => {
  const long = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_, place) => `${place % 10 === 0 && place > 0 ? 'ok. ' : ''}item${from + place}`,
    ).join(' ')

  it('need more of short reports', () => {
    const { readings: three } = read(long(0, 100), long(0, 50), long(0, 200))
    const [hundred, fifty, more] = three
    if (!hundred || !fifty || !more) throw new Error('no readings')
    const words = (reading: typeof fifty, count: number) => ({
      ...reading,
      record: { ...reading.record, words: count },
    })
    expect(threshold(words(hundred, 100), words(more, 300))).toBe(0.95)
    expect(threshold(words(more, 300), words(fifty, 50))).toBeCloseTo(0.95 * 1.375, 12)
  })

  it('are the same either way round, and of a pair alone by idf alone', () => {
    const story = read(long(0, 120), long(60, 120))
    const idf = even(story.words.lexicon.stems)
    const { score, measures } = scores(story, idf)
    expect(score(0, 1)).toBe(score(1, 0))
    expect(score(0, 1)).toBe(measures(0, 1).score(0) / 0.95)
    expect([...measures(0, 1).weights]).toEqual([...plainWeights(story, idf)])
    expect(measures(0, 1)).toBe(measures(0, 1))
    expect(() => measures(1, 0)).toThrow('No pair 1, 0 in a story of 2')
    expect(() => measures(0, 2)).toThrow('No pair 0, 2 in a story of 2')
  })
})

describe('scores in a story', () => {
  const items = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => `item${from + place}`).join(' ')
  /** Two reports that share a ninth of their words, and others that each say one of the shared words. */
  const told = (reports: number) => {
    const others = Array.from({ length: reports - 2 }, (_, place) => `${items(106, 107)} other${place}`)
    const story = read(items(0, 120), items(106, 226), ...others)
    const idf = even(story.words.lexicon.stems)
    const [a, b] = story.readings
    if (!a || !b) throw new Error('no readings')
    const plain = pairMeasures(a, b, plainWeights(story, idf))
    const known = scores(story, idf)
    return { score: known.score(0, 1), known, whole: plain.score(0) / 0.95, bound: plain.score(0.475) / 0.95 }
  }

  it('that is small discount what others say, however far below the threshold', () => {
    const { score, whole } = told(8)
    expect(score).toBeGreaterThan(0.2)
    expect(score).toBeLessThan(whole - 1e-9)
  })

  it('that is large leave it at a lower bound where no discount brings a pair up', () => {
    const { score, whole, bound } = told(9)
    expect(score).toBe(bound)
    expect(bound).toBeLessThan(whole)
  })

  it('are the same each time they are asked for, and kept where there are few', () => {
    const [few, many] = [told(8).known, told(9).known]
    expect(few.measures(0, 1)).toBe(few.measures(0, 1))
    expect(few.measures(0, 1)).not.toBe(few.measures(0, 2))
    expect(many.measures(0, 1)).not.toBe(many.measures(0, 1))
    expect(many.measures(0, 1).score(0)).toBe(many.measures(0, 1).score(0))
  })
})

describe('evidence', () => {
  const told = (a: string, b: string, words?: number) => {
    const story = read(a, b)
    const counted =
      words === undefined
        ? story
        : { ...story, readings: story.readings.map((one) => ({ ...one, record: { ...one.record, words } })) }
    return evidence(counted, even(story.words.lexicon.stems), englishBackground())
  }
  const TEXT = 'zork blip quux flam drum tick brell.'

  it('takes a line for derived only where it is the same wording', () => {
    expect(told(TEXT, TEXT).score(0, 1)).toBeGreaterThan(1)
    expect(told(TEXT, TEXT).reprinted(0, 1)).toBe(true)
    const shuffled = 'zork blip quux drum, flam tick brell.'
    expect(told(TEXT, shuffled).reprinted(0, 1)).toBe(false)
    expect(told(TEXT, shuffled, 24).score(0, 1)).toBeCloseTo(0.8 / 0.95, 12)
    expect(told(TEXT, shuffled, 25).score(0, 1)).toBeGreaterThan(1)
  })

  it('measures short reports by the threshold of long ones too', () => {
    const { score, bare } = told(TEXT, TEXT, 50)
    expect(bare(0, 1)).toBeCloseTo(score(0, 1) * 1.375, 12)
  })

  it('tells both shares whichever comes first', () => {
    const { coverage } = told('zork blip.', 'zork blip quux flam.')
    expect(coverage(0, 1)).toEqual({ ofA: 1, ofB: 0.5 })
    expect(coverage(1, 0)).toEqual({ ofA: 0.5, ofB: 1 })
  })

  it('of a report that is not there is none', () => {
    expect(() => told(TEXT, TEXT).words(2)).toThrow('No report 2 in a story of 2')
  })
})

describe('shared wording', () => {
  const shared = (a: string, b: string) => {
    const [x, y] = read(a, b).readings
    if (!x || !y) throw new Error('no readings')
    return sharedWording(x, y)
  }

  it('is the longest run of four words or more, as the first prints it', () => {
    expect(shared('Rain fell on the Old Town, today. Wind.', 'They say rain FELL on the old town.')).toEqual({
      share: 6 / 8,
      longest: 'Rain fell on the Old Town',
    })
    expect(shared('Rain fell on me.', 'Then rain fell on you.')).toEqual({ share: 0, longest: '' })
    expect(shared('Rain fell on me.', 'Rain fell on me.').longest).toBe('Rain fell on me')
  })

  it('is counted once where runs overlap', () => {
    const found = shared('a1 b1 c1 d1 e1 f1 g1 h1.', 'a1 b1 c1 d1 e1. d1 e1 f1 g1 h1 x1. c1 d1 e1 f1.')
    expect(found).toEqual({ share: 1, longest: 'a1 b1 c1 d1 e1' })
  })

  it('does not run over sentences, nor into long quotations', () => {
    expect(shared('a1 b1 c1. d1 e1 f1.', 'a1 b1 c1 d1 e1 f1.').share).toBe(0)
    const cut = shared('x1 a1 b1 c1 d1. e1 f1.', 'a1 b1 c1 d1 e1 f1.')
    expect(cut).toEqual({ share: 4 / 7, longest: 'a1 b1 c1 d1' })
    expect(shared('a1 b1 c1 d1 e1 f1.', 'x1 a1 b1 c1 d1. e1 f1.').longest).toBe('a1 b1 c1 d1')
    const quoted = 'Reid said “the pumps failed again last night here” on air.'
    expect(shared(quoted, quoted)).toEqual({ share: 0, longest: '' })
    const tail = 'Reid said “the pumps failed again last night here” on the air last night.'
    expect(shared(tail, tail)).toEqual({ share: 5 / 7, longest: 'on the air last night' })
  })

  it('of nothing is none', () => {
    expect(shared('', 'a1 b1 c1 d1.')).toEqual({ share: 0, longest: '' })
  })

  it('is found though four hundred other places begin with the same two words, and no further', () => {
    const crowd = (places: number) =>
      `${Array.from({ length: places }, (_, place) => `a1 b1 x${place} y1.`).join(' ')} a1 b1 c1 d1.`
    expect(shared('a1 b1 c1 d1.', crowd(399)).share).toBe(1)
    expect(shared('a1 b1 c1 d1.', crowd(400)).share).toBe(0)
  })

  it('is tried at twenty places that share four words', () => {
    const crowd = (places: number) =>
      `${Array.from({ length: places }, () => 'a1 b1 c1 d1 x1.').join(' ')} a1 b1 c1 d1 e1.`
    expect(shared('a1 b1 c1 d1 e1.', crowd(19)).longest).toBe('a1 b1 c1 d1 e1')
    expect(shared('a1 b1 c1 d1 e1.', crowd(20)).longest).toBe('a1 b1 c1 d1')
  })
})

describe('runs of words', () => {
  it('of any length are told by their words', () => {
    const [x, y] = read('Rain fell on the town. Wind.', 'rain FELL on the hill.').readings
    if (!x || !y) throw new Error('no readings')
    const [a, b] = [wordGrams(x, 3), wordGrams(y, 3)]
    expect([a.size, b.size, containment(a, b)]).toEqual([3, 3, 2 / 3])
    expect(wordGrams(x, 5).size).toBe(1)
    expect(wordGrams(x, 6).size).toBe(0)
  })
})
