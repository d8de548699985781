import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from './markdown-parse.ts'
import { plainMarkdown } from './plain-markdown.ts'
import { remarkTree } from './remark-tree.ts'

const FRONT = '---\ntitle: A\n---\n'
let plain = 0
const checked = (body: string): void => {
  const own = plainMarkdown(FRONT + body, FRONT.length)
  if (own === null) return
  plain += 1
  expect(own.children).toEqual(remarkTree(FRONT + body, FRONT.length).children)
}

describe('Markdown that marks nothing', () => {
  it('is the tree that remark makes of it', () => {
    const unit = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          'word',
          'A',
          'é',
          '😀',
          '.',
          ',',
          '“',
          '\u00a0',
          '\u2028',
          '\n',
          '\n',
          '\n\n',
          ' ',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ...'-+=#>:"\'()!?$%/{}@^;5&'.split(''),
          '1.',
          '2)',
          '& ',
          '&amp',
          'http://a.b',
          'www.a.b',
          'a@b.c',
          '---',
          '===',
          '...',
          '  ',
          '\u3000',
          '\u0085',
          '\ufeff',
        ),
      },
    )
    fc.assert(fc.property(fc.string({ unit, maxLength: 30 }), checked), { numRuns: 3000 })
  })

  it('was plain often enough to tell', () => {
    expect(plain).toBeGreaterThan(100)
  })

  it('is left to remark where anything may be a mark', () => {
    for (const mark of [
      '*a*',
      '_a_',
      '`a`',
      '[a](b)',
      '<b>',
      'a\\',
      '~a~',
      '&amp;',
      'a | b',
      '# a',
      '> a',
      '- a',
      '1. a',
      'a  \nb',
      'a\n===',
    ])
      expect(plainMarkdown(`Some text.\n\n${mark}\n`, 0), mark).toBeNull()
  })

  it('is the one that is parsed', () => {
    const text = 'The bridge was closed on Monday, the harbour office said.\n\nIt opens again in May.\n'
    expect(plainMarkdown(text, 0)?.children).toHaveLength(2)
    expect(parseMarkdown(text, 0)).toEqual(plainMarkdown(text, 0))
  })
})
