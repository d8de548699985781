import { expect, it } from 'vitest'
import { sentenceKey } from './sentence-key.ts'

const SENTENCE = 'The company is based in Westport, on Canning Street.'

it('is the same whatever the case and the marks', () => {
  expect(sentenceKey('THE company is based in Westport – on “Canning Street”')).toBe(sentenceKey(SENTENCE))
})

it('tells words, their order and where they are parted', () => {
  const others = [
    'The company is based in Eastport, on Canning Street.',
    'On Canning Street, in Westport, is based the company.',
    'The companyis based in Westport, on Canning Street.',
    'La société est établie à Westport, rue Canning.',
    '会社はウェストポートのカニング通りに本社を置いていますと発表した。',
    '会社はイーストポートのカニング通りに本社を置いていますと発表した。',
  ]
  expect(new Set([SENTENCE, ...others].map(sentenceKey)).size).toBe(7)
})

it('is 0 where a sentence is too short to tell', () => {
  expect(sentenceKey('He declined to comment.')).toBe(0)
})

it('does not meet by chance in a hundred thousand sentences that differ in one place', () => {
  const keys = new Set<number>()
  for (let n = 0; n < 100_000; n++)
    keys.add(sentenceKey(`The ferry of line ${n} left the harbour of Westport.`))
  expect(keys.size).toBe(100_000)
})
