import { describe, expect, test } from 'vitest'
import { storyOf } from '../../test/story-factory.ts'
import { alignSentences, commonInOrder } from './alignment.ts'

/** By definition: the best of leaving a word out of either list, or of taking one that both begin with. */
function commonByDefinition(a: string, b: string): number {
  if (a === '' || b === '') return 0
  if (a[0] === b[0]) return 1 + commonByDefinition(a.slice(1), b.slice(1))
  return Math.max(commonByDefinition(a.slice(1), b), commonByDefinition(a, b.slice(1)))
}

/** All strings of two letters up to a length. */
const stringsOf = (length: number): string[] =>
  length === 0 ? [''] : ['', ...stringsOf(length - 1).flatMap((rest) => [`a${rest}`, `b${rest}`])]

test('words in common, in order, whatever both begin and end with', () => {
  const all = [...new Set(stringsOf(5))]
  for (const a of all)
    for (const b of all)
      expect([a, b, commonInOrder([...a], [...b])]).toEqual([a, b, commonByDefinition(a, b)])
})

function aligned(one: readonly string[], two: readonly string[], language = 'en') {
  const { reports } = storyOf({
    reports: [
      { id: 'a', language: 'en', paragraphs: [...one] },
      { id: 'b', language, paragraphs: [...two] },
    ],
  })
  const [a, b] = reports
  if (!a || !b) throw new Error('Two reports were asked for.')
  return alignSentences(a, b, () => 5).map(({ a: from, b: to, ...told }) => ({
    from: from.paragraph,
    to: to.paragraph,
    ...told,
  }))
}

describe('sentences of two reports', () => {
  const ferry = 'The ferry ran aground off Kelvin harbour in thick fog.'
  const crew = 'Rescuers lifted forty passengers from the listing deck.'

  test('are paired where they say the same, by how alike their wording is', () => {
    expect(
      aligned(
        [ferry, 'Prices of barley rose again this winter.', crew],
        [crew, 'In thick fog a ferry has run aground off the harbour of Kelvin.'],
      ),
    ).toEqual([
      { from: 1, to: 2, kind: 'reworded', sharedWords: 4, words: 10 },
      { from: 3, to: 1, kind: 'same words', sharedWords: 8, words: 8 },
    ])
  })

  test('share words across languages and cases, with either apostrophe', () => {
    expect(aligned(["Kelvin's FERRY ran aground."], ['Kelvin’s ferry ran aground.'])).toEqual([
      { from: 1, to: 1, kind: 'same words', sharedWords: 4, words: 4 },
    ])
    expect(aligned(['Kelvin Barlow Tarsis Ferry'], ['Kelvin Barlow Tarsis Ferry'], 'xx')).toEqual([
      { from: 1, to: 1, kind: 'same words', sharedWords: 4, words: 4 },
    ])
  })

  test('that share only small words are not paired', () => {
    expect(aligned(['It was there that they had been.'], ['They had been there, and it was so.'])).toEqual([])
  })
})
