import { describe, expect, it } from 'vitest'
import { differences } from './differs.ts'
import { comparedWords } from './wordings.ts'

function marked(a: string, b: string): [string[], string[]] {
  const found = differences(comparedWords(a, 'en'), comparedWords(b, 'en'))
  const cut = (text: string, ranges: readonly (readonly [number, number])[]) =>
    ranges.map(([from, to]) => text.slice(from, to))
  return [cut(a, found.a), cut(b, found.b)]
}

describe('differences', () => {
  it('marks the words outside the alignment of two close wordings', () => {
    expect(marked('We will never go to Lima today', 'We will go to Oslo today')).toEqual([
      ['never', 'Lima'],
      ['Oslo'],
    ])
  })

  it('marks only exchanged words in a paraphrase', () => {
    expect(
      marked('To leave now would be a big mistake for us all, and a sad one', 'He called it a major error'),
    ).toEqual([['big mistake'], ['major error']])
  })

  it('marks nothing in equal wordings, in empty ones and in very long ones', () => {
    expect(marked('We will go', 'We will go')).toEqual([[], []])
    expect(marked('', 'We will go')).toEqual([[], []])
    expect(marked('we go '.repeat(100), 'we go now')).toEqual([[], []])
  })
})
