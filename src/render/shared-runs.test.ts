import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceCutter, sharedRuns } from './shared-runs.ts'

const english = sentenceCutter('en')
const sharedIn = (a: string, b: string) => sharedRuns(english({ text: a }), english({ text: b }))

const cut = (text: string, ranges: readonly (readonly [number, number])[]) =>
  ranges.map(([start, end]) => text.slice(start, end))

describe('runs of words that two sentences share', () => {
  it('are three words or longer, in the same order in both', () => {
    const a = 'NATO allies have been bolstering their presence in the region, with the US-led bloc.'
    const b = 'Allies said NATO allies have been increasing their presence in the region.'
    const runs = sharedIn(a, b)
    expect(cut(a, runs.a)).toEqual(['NATO allies have been', 'their presence in the region'])
    expect(cut(b, runs.b)).toEqual(['NATO allies have been', 'their presence in the region'])
    expect(runs.words).toBe(9)
  })

  it('leave case and the form of apostrophes out of account', () => {
    const runs = sharedIn('The bloc’s own Charter says', "the bloc's own charter")
    expect(runs.words).toBe(4)
  })

  it('are ascending, apart from each other, and the same words in both', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')]
        const runs = sharedIn(a, b)
        expect(cut(a, runs.a)).toEqual(cut(b, runs.b))
        for (const ranges of [runs.a, runs.b])
          for (const [index, [start, end]] of ranges.entries()) {
            expect(start).toBeLessThan(end)
            expect(start).toBeGreaterThanOrEqual(ranges[index - 1]?.[1] ?? 0)
          }
      }),
    )
  })

  it('of sentences that are no sentences are not looked for', () => {
    const long = 'word '.repeat(2000)
    expect(sharedIn(long, long).words).toBe(0)
  })
})
