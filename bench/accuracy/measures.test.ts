import { describe, expect, it } from 'vitest'
import { adjustedRand, bCubed, pairwise } from './measures.ts'

describe('measures of a grouping', () => {
  it('give the worked example of Amigó et al.: two gold groups, one found group split', () => {
    const gold = ['a', 'a', 'a', 'b', 'b']
    const found = [1, 1, 2, 3, 3]
    expect(bCubed(found, gold)).toMatchObject({ precision: 1, recall: (2 * (2 / 3) + 1 / 3 + 2) / 5 })
    expect(pairwise(found, gold)).toMatchObject({ precision: 1, recall: 0.5 })
  })

  it('are 1 for the same grouping under other names', () => {
    const gold = ['x', 'y', 'x', 'z']
    const found = [2, 1, 2, 7]
    expect(bCubed(found, gold).f1).toBe(1)
    expect(pairwise(found, gold).f1).toBe(1)
    expect(adjustedRand(found, gold)).toBe(1)
  })

  it('punish lumping and splitting in their own ways', () => {
    const gold = ['a', 'a', 'b', 'b']
    expect(bCubed([1, 1, 1, 1], gold)).toMatchObject({ precision: 0.5, recall: 1 })
    expect(bCubed([1, 2, 3, 4], gold)).toMatchObject({ precision: 1, recall: 0.5 })
    expect(adjustedRand([1, 1, 1, 1], gold)).toBe(0)
    expect(adjustedRand([1, 2, 1, 2], gold)).toBeCloseTo(-0.5)
  })
})
