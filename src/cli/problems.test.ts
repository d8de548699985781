import { describe, expect, it } from 'vitest'
import type { Problem } from '../records.ts'
import { annotation, painter, problemLines } from './problems.ts'

const problem: Problem = {
  level: 'error',
  code: 'front-matter-date',
  file: 'seeds/a, b:c.md',
  line: 3,
  message: 'There is no 30 February\n2024: 100%.',
  hint: 'Write the day.',
}

describe('problems', () => {
  it('stand with their place first and the remedy beneath', () => {
    expect(problemLines({ ...problem, message: 'No.' }, painter(false))).toEqual([
      'seeds/a, b:c.md:3  error: No.  [front-matter-date]',
      '  Write the day.',
    ])
  })
  it('without a file or a hint take one line', () => {
    expect(
      problemLines({ ...problem, message: 'No.', file: null, line: null, hint: '' }, painter(false)),
    ).toEqual(['error: No.  [front-matter-date]'])
  })
  it('become annotations that nothing in them can end early', () => {
    expect(annotation(problem)).toBe(
      '::error file=seeds/a%2C b%3Ac.md,line=3,title=front-matter-date::There is no 30 February%0A2024: 100%25. Write the day.',
    )
  })
})
