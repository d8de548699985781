import { describe, expect, it } from 'vitest'
import { report } from '../../test/cluster/reports.ts'
import { commonSentences, keysOf, outletSentences } from './house-sentences.ts'
import { reader } from './words/reader.ts'
import { sentenceKey } from './words/sentence-key.ts'

const FORMULA = 'The company is based in Westport, on Canning Street.'
const OTHER = 'Reporting by our correspondents in the whole region.'
const words = reader()

const one = (id: string, outlet: string | undefined, ...sentences: string[]) =>
  report({ id, text: sentences.join(' '), ...(outlet === undefined ? {} : { outlet }) })
/** A sentence that no other report has. */
const own = (id: string, place: number) => `Nobody but report ${id} has sentence number ${place}.`

describe('sentences of an outlet', () => {
  const withFormula = (id: string, outlet: string | undefined, sentences = 2) =>
    one(id, outlet, FORMULA, ...Array.from({ length: sentences }, (_, place) => own(id, place)))
  const found = (...records: ReturnType<typeof one>[]) => [...outletSentences(records, words)]

  it('are those in three of its reports, whatever the case of its name', () => {
    const three = [withFormula('a', 'Post'), withFormula('b', 'POST'), withFormula('c', 'post')]
    expect(found(...three)).toEqual([sentenceKey(FORMULA)])
    expect(found(...three.slice(1))).toEqual([])
  })

  it('are none of several outlets, nor of reports without one', () => {
    expect(found(withFormula('a', 'Post'), withFormula('b', 'Post'), withFormula('c', 'Mail'))).toEqual([])
    expect(found(...['a', 'b', 'c', 'd'].map((id) => withFormula(id, undefined)))).toEqual([])
    const two = [one('b', 'Post', FORMULA, own('b', 1), own('b', 2)), withFormula('c', 'Post')]
    expect(found(one('a', 'Post', own('a', 1)), ...two)).toEqual([])
  })

  it('are counted once a report', () => {
    const twice = (id: string) => one(id, 'Post', FORMULA, own(id, 1), own(id, 2), own(id, 3), FORMULA)
    expect(found(twice('a'), twice('b'), one('c', 'Post', own('c', 1)))).toEqual([])
  })

  it('are none where reports repeat half of each other, as updates do', () => {
    expect(found(...['a', 'b', 'c'].map((id) => withFormula(id, 'Post', 1)))).toEqual([])
    expect(found(withFormula('a', 'Post', 2), ...['b', 'c'].map((id) => withFormula(id, 'Post', 1)))).toEqual(
      [sentenceKey(FORMULA)],
    )
  })

  it('are never those too short to tell', () => {
    const short = (id: string) => one(id, 'Post', 'Rain fell.', own(id, 1), own(id, 2))
    expect([...keysOf(short('a'), words)]).toHaveLength(2)
    expect(found(...['a', 'b', 'c'].map(short))).toEqual([])
  })
})

describe('sentences of everybody', () => {
  const records = ['a', 'b', 'c', 'd'].map((id) =>
    one(id, undefined, id === 'd' ? own(id, 1) : FORMULA, OTHER),
  )
  const found = (...stories: number[]) =>
    [...commonSentences(records, words, (report) => stories[report] ?? 0)].sort()
  const both = () => [FORMULA, OTHER].map(sentenceKey).sort()

  it('stand in three reports of two stories', () => {
    expect(found(0, 0, 2, 3)).toEqual(both())
    expect(found(0, 1, 0, 0)).toEqual(both())
    expect(found(0, 0, 0, 3)).toEqual([sentenceKey(OTHER)])
    expect(found(0, 0, 0, 0)).toEqual([])
  })

  it('count once in a report that repeats them', () => {
    const [twice, once] = [one('a', undefined, FORMULA, OTHER, FORMULA), one('b', undefined, FORMULA)]
    expect([...commonSentences([twice, once], words, (report) => report)]).toEqual([])
  })

  it('are none of two reports', () => {
    expect([...commonSentences(records.slice(2), words, (report) => report)]).toEqual([])
  })
})
