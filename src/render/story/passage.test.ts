import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passage } from './passage.ts'

const extract = (text: string) => ({
  at: { report: 'a', paragraph: 1, sentence: 1 },
  text,
  cutBefore: false,
  cutAfter: false,
})

describe('a passage', () => {
  it('stands around what it was asked for', () => {
    const text = 'One two three four five six in 2019 seven eight nine ten eleven twelve thirteen.'
    expect(passage(extract(text), '2019', 6)).toMatchObject({
      text: 'in 2019 seven eight nine ten',
      cutBefore: true,
      cutAfter: true,
    })
    expect(passage(extract(text), 'One', 4)).toMatchObject({ text: 'One two three four', cutBefore: false })
    expect(passage(extract(text), 'thirteen', 3)).toMatchObject({
      text: 'eleven twelve thirteen.',
      cutAfter: false,
    })
  })

  it('is the whole where that is short enough', () => {
    expect(passage(extract('In 2019 it ended.'), '2019', 4)).toEqual(extract('In 2019 it ended.'))
  })

  it('is always verbatim, and holds what it stands around', () => {
    const words = fc.array(fc.constantFrom('a', 'bc', 'May 10', '2019', 'x,'), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 12 }), (list, most) => {
        const text = list.join(' ')
        const around = list[list.length >> 1] ?? ''
        const cut = passage(extract(text), around, most)
        expect(text).toContain(cut.text)
        expect(cut.text).toContain(around)
      }),
    )
  })
})
