/** What only many seeds tell together: the lines that a site prints under all its reports; and how long a report may be. */
import { describe, expect, it } from 'vitest'
import { outletKeyOf } from '../src/normalize/context.ts'
import { corpusContext, normalizeSeed } from '../src/normalize/index.ts'
import { tooLong } from '../src/normalize/length.ts'
import { lineKey } from '../src/normalize/line-key.ts'
import { tooMuchMarkdown } from '../src/normalize/markdown-caps.ts'
import type { FrontMatter, Paragraph } from '../src/records.ts'
import { reportSeed } from './normalize/seed.ts'

const words = (count: number, name: string): string =>
  `${Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ')}.`
/** Reports of three sentences each that no two share. */
const report = (name: string, ...more: string[]): string =>
  [
    words(12, `${name}a`),
    words(12, `${name}b`),
    words(12, `${name}c`),
    ...more,
    'Short end.',
    'Last line.',
  ].join('\n')
const repeated = (texts: readonly string[], of: Partial<FrontMatter> = { outlet: 'Herald' }): string[] =>
  [...corpusContext(texts.map((text, index) => reportSeed(`${index}.txt`, text, of))).repeatedLines].flatMap(
    ([outlet, lines]) => [outlet, ...lines],
  )

describe('the outlet of a seed', () => {
  const outlet = (path: string, of: Partial<FrontMatter> = {}) => outletKeyOf(reportSeed(path, '', of))
  it('is told by its front matter, its address or its folder, in this order', () => {
    expect(outlet('a/b/c.txt', { outlet: 'The Herald', url: 'https://www.x.org/' })).toBe('outlet the herald')
    expect(outlet('a/b/c.txt', { url: 'HTTPS://www.X.org?a' })).toBe('host x.org')
    expect(outlet('a/b/c.txt', { url: 'http://news.x.org/a#b' })).toBe('host news.x.org')
    expect(outlet('a/b/c.txt', { url: 'c.txt' })).toBe('folder a/b')
    expect(outlet('c.txt')).toBeNull()
  })
})

describe('lines that repeat', () => {
  const notice = 'We promise to tell you all that we know'
  it('stand in three reports at least, whatever their marks and case', () => {
    const texts = ['x', 'y'].map((name) => report(name, notice))
    expect(repeated(texts)).toEqual([])
    expect(repeated([...texts, report('z', `** ${notice.toUpperCase()}! **`)])).toEqual([
      'outlet herald',
      'we promise to tell you all that we know',
    ])
    expect(repeated([...texts, report('z')])).toEqual([])
    expect(repeated([...texts, report('z', notice)], {})).toEqual([])
  })
  it('are of one outlet, and sorted', () => {
    const seeds = ['y', 'x'].flatMap((outlet) =>
      ['p', 'q', 'r'].map((name) =>
        reportSeed(`${name}.txt`, report(outlet + name, 'Second of them', 'First of them'), { outlet }),
      ),
    )
    const { repeatedLines } = corpusContext(seeds)
    expect([...repeatedLines.keys()]).toEqual(['outlet x', 'outlet y'])
    expect([...(repeatedLines.get('outlet x') ?? [])]).toEqual(['first of them', 'second of them'])
    expect([...corpusContext([...seeds].reverse()).repeatedLines]).toEqual([...repeatedLines])
  })
  it('are no single words, no short sentences, no paragraphs, and a fair share of all', () => {
    const three = (line: string) => repeated(['x', 'y', 'z'].map((name) => report(name, line))).slice(1)
    expect(three('Photograph')).toEqual([])
    expect(three('!')).toEqual([])
    expect(three('He declined to comment on any of it when asked.')).toEqual([])
    expect(three('He declined to comment on any of it when he was asked about it.')).toHaveLength(1)
    expect(three(`${'word '.repeat(119)}end`)).toHaveLength(1)
    expect(three(`${'word '.repeat(119)}endings`)).toEqual([])
    const many = (count: number) => Array.from({ length: count }, (_, index) => report(`n${index}of`))
    const texts = ['x', 'y', 'z'].map((name) => report(name, notice))
    expect(repeated([...texts, ...many(27)])).toHaveLength(2)
    expect(repeated([...texts, ...many(28)])).toEqual([])
  })
  it('are not those of versions of one report', () => {
    const [one, two, three] = [words(12, 'a'), words(12, 'b'), words(12, 'c')]
    const version = (...own: string[]) => [...own, notice, 'Short end.', 'Last line.'].join('\n')
    expect(repeated([version(one, two), version(one, three), version(one, words(12, 'd'))])).toEqual([])
    expect(repeated([version(one), version(two), version(three)])).toHaveLength(2)
    const long = (name: string) => [words(12, `${name}1`), words(12, `${name}2`), words(12, `${name}3`)]
    const lines = repeated(['x', 'y', 'z'].map((name) => version(one, ...long(name))))
    expect(lines.slice(1)).toEqual([lineKey(one), lineKey(notice)])
  })
  it('are set aside in each report, with their reason', () => {
    const seeds = ['X', 'Y', 'Z'].map((name) =>
      reportSeed(`${name}.txt`, `${report(name)}\n${notice}\n${words(14, `${name}d`)}`, {
        outlet: 'Herald',
        language: 'en',
      }),
    )
    const context = corpusContext(seeds)
    for (const seed of seeds) {
      const { record } = normalizeSeed(seed, context)
      expect(record?.setAside.filter(({ text }) => text === notice)).toMatchObject([
        { line: 6, reason: 'repeated across the outlet' },
      ])
      expect(normalizeSeed(seed).record?.setAside).toEqual([])
    }
  })
  it('are the same whatever they link to', () => {
    expect(lineKey('Read [all of it](https://example.com/a) — now!')).toBe('read all of it now')
    expect(lineKey('  ÉTÉ  ')).toBe('été')
  })
})

describe('a text too long for a report', () => {
  const paragraphs = (count: number, text: string): Paragraph[] => [
    { kind: 'text', number: 1, sentences: Array.from({ length: count }, () => ({ text, start: 0, end: 1 })) },
  ]
  it('says of what it has too much', () => {
    expect(tooLong('a.txt', paragraphs(4000, '“””'), 50_000)).toBeNull()
    expect(tooLong('a.txt', paragraphs(1, ''), 1_050_001)).toEqual({
      level: 'error',
      code: 'too-long',
      file: 'a.txt',
      line: null,
      message: 'It has 1,050,001 words; a report may have 50,000.',
      hint: 'Split it into one file for each report.',
    })
    expect(tooLong('a.txt', paragraphs(4001, ''), 1)?.message).toBe(
      'It has 4,001 sentences; a report may have 4,000.',
    )
    expect(tooLong('a.txt', paragraphs(3001, '"x”«»「'), 1)?.message).toBe(
      'It has 15,005 quotation marks; a report may have 15,000.',
    )
    expect(tooLong('a.txt', paragraphs(3000, '"x”«»「'), 1)).toBeNull()
  })
  it('is a problem of the seed', () => {
    const { record, problems } = normalizeSeed(
      reportSeed('a.txt', `${'It is so. '.repeat(4001)}\n`, { language: 'en' }),
    )
    expect(record).toBeNull()
    expect(problems).toMatchObject([{ code: 'too-long', file: 'a.txt' }])
  })
})

describe('Markdown too costly to parse', () => {
  const lines = (count: number, line: string, gap = '\n') =>
    Array.from({ length: count }, () => line).join(gap)
  it.each([
    ['characters', 'a'.repeat(300_000), 'a', 'more than 300000 characters'],
    ['nested quotations', `x\n${'> '.repeat(30)}x`, null, null],
    ['nested quotations', `x\n${'> '.repeat(31)}x`, null, 'lists or quotations nested too deeply'],
    ['nested items', `${'1. - '.repeat(16)}x`, null, 'lists or quotations nested too deeply'],
    ['indents', `${' '.repeat(119)}x`, null, null],
    ['indents', `${' '.repeat(120)}x`, null, 'lists or quotations nested too deeply'],
    ['columns', '|'.repeat(60), '|', 'a table of more than 60 columns'],
    ['cells', `${lines(100, '|'.repeat(60))}\n`, '|', 'tables of more than 6000 cells'],
    ['lines in lists', `${lines(1499, '- a')}\nb\n`, 'c', 'more than 1500 lines in lists and quotations'],
    ['lines in lists', `${lines(1499, '- a')}\n\n  b\n`, 'c', 'more than 1500 lines in lists and quotations'],
    ['lines after lists', `${lines(1500, '- a')}\n\nb\n`, 'c', null],
    ['underlines', `${lines(1500, 'a\n==')}\n`, '---', 'more than 1500 underlined headings'],
    [
      'definitions',
      `${lines(1500, '[a]: b', '\n\n')}\n\n`,
      ' [a]: b',
      'more than 1500 definitions of links and notes',
    ],
    ['brackets', lines(600, '[]', ''), ']', 'more than 1200 brackets in a paragraph'],
    ['emphasis', lines(1000, '*_', ''), '~', 'more than 2000 emphasis marks in a paragraph'],
    ['angles', lines(3000, '<', ''), '<', 'more than 3000 angle brackets in a paragraph'],
    [
      'brackets in all',
      `${lines(5, ']'.repeat(1200), '\n\n')}\n \n${']'.repeat(894)}`,
      ']',
      'too many paragraphs full of brackets',
    ],
    [
      'marks in all',
      lines(2, '_'.repeat(2000), '\n\n'),
      '\n\n~',
      'too many paragraphs full of emphasis marks',
    ],
  ])('is told by its %s', (_, most, oneMore, why) => {
    if (oneMore === null) return expect(tooMuchMarkdown(most)).toBe(why)
    expect(tooMuchMarkdown(most)).toBeNull()
    expect(tooMuchMarkdown(most + oneMore)).toBe(why)
  })
  it('is read as plain text, with a warning', () => {
    const text = `The bridge is open again, the council said on Monday.\n\n${'> '.repeat(31)}x\n`
    const { record, problems } = normalizeSeed(reportSeed('a.md', text, { language: 'en' }))
    expect(record?.tree.children.map(({ type }) => type)).toEqual(['paragraph'])
    expect(problems).toEqual([
      {
        level: 'warning',
        code: 'markdown-too-complex',
        file: 'a.md',
        line: null,
        message: 'Its Markdown has lists or quotations nested too deeply, so it was read as plain text.',
        hint: 'Simplify its Markdown, or save it as a .txt file.',
      },
    ])
  })
})
