import { expect, it } from 'vitest'
import type { Evidence } from './evidence.ts'
import type { Joint } from './joints.ts'
import { retellings } from './retellings.ts'

/** Pairs by name, “0-1”; what is not named is 0, and what is new is all of it. */
interface Said {
  readonly reports: number
  readonly score?: Readonly<Record<string, number>>
  readonly retelling?: Readonly<Record<string, number>>
  readonly novelty?: Readonly<Record<string, number>>
}

function told({ reports, score = {}, retelling = {}, novelty = {} }: Said): string[] {
  const of = (table: Readonly<Record<string, number>>, a: number, b: number, otherwise: number) =>
    table[`${a}-${b}`] ?? otherwise
  const scoreOf = (a: number, b: number) => of(score, Math.min(a, b), Math.max(a, b), 0)
  const evidence: Evidence = {
    reports,
    words: () => 200,
    score: scoreOf,
    bare: scoreOf,
    reprinted: () => false,
    novelty: (a, b) => of(novelty, a, b, 1),
    retelling: (a, b) => of(retelling, a, b, 0),
    coverage: () => ({ ofA: 0, ofB: 0 }),
  }
  const pairs: Joint[] = []
  for (let a = 0; a < reports; a++)
    for (let b = a + 1; b < reports; b++) pairs.push({ a, b, score: scoreOf(a, b) })
  return retellings(evidence, pairs).map(({ a, b }) => `${a}-${b}`)
}

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
