import { describe, expect, it } from 'vitest'
import type { Evidence } from './evidence.ts'
import type { Joint } from './joints.ts'
import { retellings } from './retellings.ts'

/** Pairs by name, “0-1”; what is not named is 0, and what is new is all of it. */
interface Said {
  readonly reports: number
  readonly score?: Readonly<Record<string, number>>
  readonly retelling?: Readonly<Record<string, number>>
  readonly novelty?: Readonly<Record<string, number>>
  /** Pairs that share long wordings. */
  readonly reprinted?: readonly string[]
  /** Words of each report; 200 of those not named. */
  readonly words?: readonly number[]
}

function joints({
  reports,
  score = {},
  retelling = {},
  novelty = {},
  reprinted = [],
  words = [],
}: Said): Joint[] {
  const of = (table: Readonly<Record<string, number>>, a: number, b: number, otherwise: number) =>
    table[`${a}-${b}`] ?? otherwise
  const scoreOf = (a: number, b: number) => of(score, Math.min(a, b), Math.max(a, b), 0)
  const evidence: Evidence = {
    reports,
    words: (report) => words[report] ?? 200,
    score: scoreOf,
    bare: scoreOf,
    reprinted: (a, b) => reprinted.includes(`${Math.min(a, b)}-${Math.max(a, b)}`),
    novelty: (a, b) => of(novelty, a, b, 1),
    retelling: (a, b) => of(retelling, a, b, 0),
    coverage: () => ({ ofA: 0, ofB: 0 }),
  }
  const pairs: Joint[] = []
  for (let a = 0; a < reports; a++)
    for (let b = a + 1; b < reports; b++) pairs.push({ a, b, score: scoreOf(a, b) })
  return retellings(evidence, pairs)
}

const told = (said: Said) => joints(said).map(({ a, b }) => `${a}-${b}`)

it('one sure retelling shows that a story is being rewritten', () => {
  expect(told({ reports: 2, retelling: { '1-0': 1.3 }, novelty: { '1-0': 0.1 } })).toEqual(['0-1'])
  expect(told({ reports: 2, retelling: { '1-0': 1.1 }, novelty: { '1-0': 0.1 } })).toEqual([])
})

it('what has particulars of its own retells nothing', () => {
  expect(told({ reports: 2, retelling: { '1-0': 1.3 }, novelty: { '1-0': 0.5 } })).toEqual([])
})

const rewritten: Said = {
  reports: 4,
  score: { '0-1': 1.2 },
  retelling: { '2-0': 1.1, '3-0': 0.8 },
  novelty: { '1-0': 0.1, '2-0': 0.1, '3-0': 0.2 },
}

it('a fainter retelling follows where a story is clearly being rewritten', () => {
  expect(told(rewritten)).toEqual(['0-1', '0-2', '0-3'])
  expect(told({ ...rewritten, retelling: { '2-0': 1.1, '3-0': 0.7 } })).toEqual(['0-1', '0-2'])
})

it('where several were there themselves, nothing is taken for a retelling', () => {
  expect(told({ ...rewritten, novelty: { '1-0': 0.1, '2-0': 0.1 } })).toEqual(['0-1', '0-2'])
  expect(told({ ...rewritten, reports: 5, novelty: { '1-0': 0.1, '2-0': 0.1 } })).toEqual([])
})

it('a large story is not asked', () => {
  expect(told({ ...rewritten, reports: 9 })).toEqual([])
})

it('a retelling from either side will do, and exactly sure is sure', () => {
  expect(told({ reports: 2, retelling: { '0-1': 1.2 }, novelty: { '0-1': 0.399 } })).toEqual(['0-1'])
  expect(told({ reports: 2, retelling: { '0-1': 1.199 }, novelty: { '0-1': 0.399 } })).toEqual([])
  expect(told({ reports: 2, retelling: { '0-1': 1.2 }, novelty: { '0-1': 0.4 } })).toEqual([])
})

it('a retelling is no line, retells none, and is not much longer than what it retells', () => {
  const pair = (...words: number[]) =>
    told({ reports: 2, retelling: { '1-0': 1.3 }, novelty: { '1-0': 0 }, words })
  expect([pair(25, 25), pair(24, 25), pair(25, 24)]).toEqual([['0-1'], [], []])
  expect([pair(100, 225), pair(100, 226)]).toEqual([['0-1'], []])
})

it('what was reprinted is no sign that a story is being rewritten', () => {
  const sure = { retelling: { '1-0': 1.3, '2-0': 1.3 }, novelty: { '1-0': 0, '2-0': 0 } }
  expect(told({ reports: 3, ...sure, reprinted: ['0-1'] })).toEqual(['0-2', '0-1'])
  expect(told({ reports: 3, ...sure, reprinted: ['0-1', '0-2'] })).toEqual([])
})

describe('of several that are less sure', () => {
  const two = {
    reports: 3,
    retelling: { '1-0': 1.1, '2-0': 1.05 },
    novelty: { '1-0': 0, '2-0': 0 },
  }
  it('one pair has to be derived', () => {
    expect(told({ ...two, score: { '0-1': 1 } })).toEqual(['0-1', '0-2'])
    expect(told({ ...two, score: { '0-1': 0.999 } })).toEqual([])
    expect(told({ ...two, retelling: { '1-0': 0.5, '2-0': 1.05 }, score: { '0-1': 1 } })).toEqual([
      '0-1',
      '0-2',
    ])
    expect(told({ ...two, retelling: { '2-0': 1.049 }, score: { '0-1': 1 } })).toEqual([])
  })
  it('there are several', () => {
    expect(
      told({ reports: 2, score: { '0-1': 1.5 }, novelty: { '1-0': 0 }, retelling: { '1-0': 1.1 } }),
    ).toEqual([])
  })
})

describe('a story is rewritten from the report', () => {
  const clear = (...pairs: string[]) => ({
    retelling: Object.fromEntries(pairs.map((pair) => [pair, 1.3])),
    novelty: Object.fromEntries(pairs.map((pair) => [pair, 0])),
  })
  it('that most are linked to', () => {
    const links = clear('1-0', '2-1', '3-1')
    expect(told({ reports: 4, ...links, words: [200, 200, 200, 200] })).toEqual(['0-1', '1-2', '1-3'])
  })
  it('that is half as long as the longest at least', () => {
    const links = clear('0-1', '1-2', '1-3')
    const words = (source: number) => [200, source, 200, 200]
    expect(told({ reports: 4, ...links, words: words(100) })).toEqual(['0-1', '1-2', '1-3'])
    // Else the first of the others that have a link is, and what has nothing of its own may stay apart.
    const none = { ...links.novelty, '2-1': 0, '3-1': 0 }
    expect(told({ reports: 4, ...links, novelty: none, words: words(99) })).toEqual(['0-1'])
  })
  it('whose links are the surest where two have as many, else the first', () => {
    const links = clear('1-0', '3-2')
    const both = { ...links.novelty, '0-2': 1 }
    const found = (first: number, second: number) =>
      told({ reports: 4, ...links, novelty: both, score: { '0-1': first, '2-3': second } })
    expect(found(0.5, 0.6)).toEqual([])
    const near = {
      ...links,
      novelty: {
        ...links.novelty,
        '0-2': 0,
        '1-2': 0,
        '0-3': 0,
        '1-3': 0,
        '2-0': 0,
        '2-1': 0,
        '3-0': 0,
        '3-1': 0,
      },
    }
    const chosen = (first: number, second: number) =>
      told({ reports: 4, ...near, score: { '0-1': first, '2-3': second } })
    expect(chosen(0.5, 0.6)).toEqual(['2-3'])
    expect(chosen(0.6, 0.5)).toEqual(['0-1'])
    expect(chosen(0.5, 0.5)).toEqual(['0-1'])
  })
})

describe('a report with particulars of its own', () => {
  const three = {
    reports: 4,
    retelling: { '1-0': 1.3, '2-0': 1.3 },
    novelty: { '1-0': 0, '2-0': 0, '3-0': 0.4, '3-1': 0.4, '3-2': 0.4 },
  }
  it('may be one for three that tell the same', () => {
    expect(told(three)).toEqual(['0-1', '0-2'])
    expect(told({ ...three, reports: 5 })).toEqual([])
    expect(
      told({ reports: 3, retelling: { '1-0': 1.3 }, novelty: { '1-0': 0, '2-0': 0.4, '2-1': 0.4 } }),
    ).toEqual([])
  })
  it('has them against each of those', () => {
    const also = { '4-0': 1, '4-1': 0.39, '4-2': 1 }
    expect(told({ ...three, reports: 5, novelty: { ...three.novelty, ...also } })).toEqual(['0-1', '0-2'])
  })
})

describe('a fainter retelling', () => {
  const clear = { reports: 4, retelling: { '1-0': 1.3, '2-0': 1.3 }, novelty: { '1-0': 0, '2-0': 0 } }
  const third = (retelling: Record<string, number>, novelty: Record<string, number>) =>
    joints({
      ...clear,
      retelling: { ...clear.retelling, ...retelling },
      novelty: { ...clear.novelty, ...novelty },
      score: { '1-3': 0.7, '0-3': 1.4, '0-1': 0.5 },
      reprinted: ['0-3'],
    }).map(({ a, b, score }) => `${a}-${b} ${score}`)

  it('goes to what it retells best, as if it were derived', () => {
    expect(third({ '3-1': 0.8, '3-0': 0.75, '3-2': 0.79 }, { '3-0': 0, '3-1': 0.3, '3-2': 0 })).toEqual([
      '0-1 0.5',
      '0-2 0',
      '1-3 1',
    ])
    expect(third({ '3-1': 0.75, '3-0': 0.75 }, { '3-0': 0, '3-1': 0 })).toContain('0-3 1.4')
    expect(third({ '3-2': 0.75, '3-1': 0.75 }, { '3-2': 0, '3-1': 0 })).toContain('1-3 1')
  })
  it('is none of a report that lacks its particulars', () => {
    expect(third({ '3-1': 0.8, '3-0': 0.75 }, { '3-0': 0, '3-1': 0.5 })).toContain('0-3 1.4')
    expect(third({ '3-1': 0.749, '3-0': 0.7 }, { '3-0': 0, '3-1': 0 })).toHaveLength(2)
  })
  it('has to be clear where there is but one other', () => {
    const one = { reports: 3, retelling: { '1-0': 1.3, '2-1': 1.04 }, novelty: { '1-0': 0, '2-1': 0 } }
    expect(told(one)).toEqual(['0-1'])
  })
  it('comes after the rewrites, the surest of which come first', () => {
    const score = { '0-1': 0.5, '0-2': 1.5 }
    expect(
      told({
        ...clear,
        score,
        novelty: { ...clear.novelty, '3-2': 0 },
        retelling: { ...clear.retelling, '3-2': 0.8 },
      }),
    ).toEqual(['0-2', '0-1', '2-3'])
  })
})

it('eight reports are a small story', () => {
  const all = [1, 2, 3, 4, 5, 6, 7, 8].map((report) => `${report}-0`)
  const sure = (reports: number) =>
    told({
      reports,
      retelling: Object.fromEntries(all.map((pair) => [pair, 1.3])),
      novelty: Object.fromEntries(all.map((pair) => [pair, 0])),
    }).length
  expect([sure(8), sure(9)]).toEqual([7, 0])
})
