/** What must hold for any seed: nothing is lost, nothing is counted twice, every sentence lies where it says. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountOf } from '../src/normalize/account.ts'
import { corpusContext, normalizeSeed } from '../src/normalize/index.ts'
import { linesOf } from '../src/normalize/lines.ts'
import { isMarked } from '../src/normalize/marks.ts'
import type { SeedFile, StoryRecord } from '../src/records.ts'
import { leafBlocks } from '../src/text/leaves.ts'
import { reportSeed } from './normalize/seed.ts'

const shapes = join(import.meta.dirname, 'seeds')
const own = join(import.meta.dirname, '..', 'seeds')
const seeds = [shapes, own].flatMap((folder) =>
  readdirSync(folder)
    .sort()
    .map((file) => reportSeed(file, readFileSync(join(folder, file), 'utf8'))),
)

const inked = (text: string) => text.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '')

/** Every non-blank character of a plain-text seed's body is in exactly one of headline, paragraphs and what was set aside. */
function expectWhole(seed: SeedFile): void {
  const { headline, kept, aside } = accountOf(seed)
  const ranges = [...headline, ...kept, ...aside].sort((a, b) => a.start - b.start)
  let last = seed.bodyStart
  let left = ''
  for (const { start, end } of ranges) {
    expect(start).toBeGreaterThanOrEqual(last)
    left += seed.text.slice(last, start)
    last = end
  }
  left += seed.text.slice(last)
  expect(inked(left)).toBe('')
}

/** All characters of a text stand in its source in this order, marks and escapes between them. */
function expectInOrder(text: string, source: string): void {
  if (/&|\p{M}/u.test(source)) return
  let at = -1
  for (const char of text) {
    at = source.indexOf(char, at + 1)
    expect(at, `${text} in ${source}`).toBeGreaterThanOrEqual(0)
  }
}

/** Sentences come in order, do not overlap, and are what the seed prints there. */
function expectPlaced(seed: SeedFile, record: StoryRecord): void {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
  let last = 0
  for (const { start, end, text } of record.paragraphs.flatMap(({ sentences }) => sentences)) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    if (seed.format === 'text' && !isMarked(linesOf(seed.text, 0)))
      expect(flat(seed.text.slice(start, end))).toBe(text)
    else expectInOrder(inked(text), seed.text.slice(start, end))
    last = end
  }
}

/** The n-th leaf of the tree that holds text is the n-th paragraph, word for word. */
function expectTree(record: StoryRecord): void {
  const text = (node: object): string =>
    'value' in node
      ? String(node.value)
      : 'children' in node
        ? (node.children as object[]).map(text).join('')
        : 'type' in node && node.type === 'break'
          ? ' '
          : ''
  expect(leafBlocks(record.tree).map((leaf) => inked(text(leaf)))).toEqual(
    record.paragraphs.map(({ sentences }) => inked(sentences.map((sentence) => sentence.text).join(''))),
  )
}

const line = fc.oneof(
  fc.constantFrom(
    'The council met on Monday and decided nothing, officials said.',
    '“We will go,” Dr. Lee said. “Not today.”',
    'Read more: Bridge closes for repairs',
    'Share',
    'Comments',
    'Ana Lee says:',
    'World',
    'Analysis',
    'By Ana Lee',
    '3 June 2024',
    'VALLIS (Agency) - A ferry sank.',
    'A headline that ends without a stop',
    'All rights reserved.',
    '* Home',
    '## Heading',
    '[1]: https://example.com/a',
    'He said so.The rest followed.Nobody left.',
    '東京で会見した。「待つ。」と述べた。',
    'قال المتحدث إن الوفد وصل. هل بقي؟',
    '© 2024 Herald',
    '12 | 14 | 19',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\n\r]/g, ' ')),
)
const anySeed = fc.array(line, { maxLength: 40 }).map((lines) => reportSeed('any.txt', lines.join('\n')))
const anyMarkdown = fc.array(line, { maxLength: 40 }).map((lines) => reportSeed('any.md', lines.join('\n')))

describe('any plain-text seed', () => {
  it('is wholly accounted for', () => {
    for (const seed of seeds.filter(({ format }) => format === 'text')) expectWhole(seed)
    fc.assert(fc.property(anySeed, expectWhole), { numRuns: 1000 })
  })
  it('has sentences that lie where they say', () => {
    const check = (seed: SeedFile) => {
      const { record, problems } = normalizeSeed(seed)
      if (record === null) expect(problems.map(({ code }) => code)).toEqual(['no-text'])
      else {
        expectPlaced(seed, record)
        expectTree(record)
      }
    }
    for (const seed of seeds) check(seed)
    fc.assert(fc.property(anySeed, check), { numRuns: 1000 })
  })
})

describe('any Markdown seed', () => {
  it('has a tree that its paragraphs are read off', () => {
    fc.assert(
      fc.property(anyMarkdown, (seed) => {
        const { record } = normalizeSeed(seed)
        if (record === null) return
        expectPlaced(seed, record)
        expectTree(record)
      }),
      { numRuns: 1000 },
    )
  })
  it('covers the source of every sentence, escapes and entities included', () => {
    const seed = reportSeed(
      'a.md',
      '# A title here\n\nThe \\*mayor\\* &amp; the **council** met [today](http://a.b). *They* &mdash; all &#8212; left.\n',
    )
    const sentences = normalizeSeed(seed).record?.paragraphs[0]?.sentences ?? []
    expect(sentences.map(({ text }) => text)).toEqual([
      'The *mayor* & the council met today.',
      'They — all — left.',
    ])
    expect(sentences.map(({ start, end }) => seed.text.slice(start, end))).toEqual([
      'The \\*mayor\\* &amp; the **council** met [today](http://a.b).',
      'They* &mdash; all &#8212; left.',
    ])
  })
  it('has a paragraph for each line where lines are paragraphs, and joins lines that are wrapped', () => {
    const pasted = reportSeed(
      'a.md',
      'The council met on *Monday* night. It decided nothing at all, officials said.\nRead also: Bridge closes for repairs\nNobody wanted to comment on it. The doors stayed [shut](http://a.b) until the morning.\n',
    )
    const record = normalizeSeed(pasted).record
    expect(record?.paragraphs.map(({ sentences }) => sentences.length)).toEqual([2, 2])
    expect(record?.setAside.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'related-article teaser'],
    ])
    const wrapped = reportSeed(
      'a.md',
      'The council met on Monday night.\nIt decided nothing at all, officials said.\n',
    )
    expect(normalizeSeed(wrapped).record?.paragraphs).toHaveLength(1)
  })
  it('keeps emphasis and links in the tree, and loses no text of raw HTML', () => {
    const seed = reportSeed(
      'a.md',
      '# A title here\n\n**Bold** and [a link](http://a.b) stay in this text.\n\n<div>\n<p>A first one is here.</p><p>A <b>second</b> &amp; last one is here.</p>\n<script>never()</script></div>\n',
    )
    const record = normalizeSeed(seed).record
    expect(JSON.stringify(record?.tree)).toMatch(/"strong".*"link","title":null,"url":"http:\/\/a\.b"/)
    expect(record?.paragraphs.map(({ sentences }) => sentences.map(({ text }) => text).join(' '))).toEqual([
      'Bold and a link stay in this text.',
      'A first one is here.',
      'A second & last one is here.',
    ])
  })
  it('is read as plain text, with a warning, where it would cost the parser too much', () => {
    const hostile = [
      '!['.repeat(4000),
      '*a_ '.repeat(10_000),
      `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|`,
      '>'.repeat(5000),
      '- '.repeat(5000),
    ]
    for (const text of hostile) {
      const { record, problems } = normalizeSeed(
        reportSeed('a.md', `${text}\n\nThe council met on Monday and decided nothing.\n`),
      )
      expect(problems.map(({ code }) => code)).toEqual(['markdown-too-complex'])
      expect(record?.paragraphs.at(-1)?.sentences.at(-1)?.text).toBe(
        'The council met on Monday and decided nothing.',
      )
    }
  })
})

describe('hostile text', () => {
  it('is read in linear time', () => {
    const units = [
      'a',
      ' ',
      '.',
      'A. ',
      '* ',
      '[',
      '](',
      '“',
      '。',
      '(Reuters ',
      'By ',
      '1. ',
      'Read more: ',
      'x.Y ',
      'aB',
      '| ',
      '— ',
      '@',
      'a@',
      '©',
      '\t',
      'a\n',
      'A b.\n',
      '[1]: x\n',
      '- x\n',
      '/ ',
    ]
    for (const unit of units) {
      const seed = reportSeed('a.txt', unit.repeat(Math.ceil(40_000 / unit.length)))
      expectWhole(seed)
    }
  })
})

describe('what repeats across an outlet', () => {
  const story = (day: string) =>
    `A headline about ${day}\n\nThe council met on ${day} and argued about ${day} until midnight, officials said.\n\nNobody on ${day} wanted to say what the ${day} meeting had cost the town in the end.\n`
  const appeal = 'This newspaper is made by its readers in the valley and for its readers.'
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday']
  const made = days.map((day) => reportSeed(`valley/${day}.txt`, `${story(day)}\n${appeal}\n`))

  it('is set aside in every report of the outlet', () => {
    for (const seed of made) {
      const aside = normalizeSeed(seed, corpusContext(made)).record?.setAside
      expect(aside?.map(({ reason, text }) => [reason, text])).toEqual([
        ['repeated across the outlet', appeal],
      ])
    }
  })
  it('is kept where the reports are versions of one, or the outlets differ', () => {
    const versions = days.map((day) => reportSeed(`valley/${day}.txt`, `${story('Monday')}\n${appeal}\n`))
    const others = days.map((day) => reportSeed(`${day}/a.txt`, `${story(day)}\n${appeal}\n`))
    for (const all of [versions, others]) {
      for (const seed of all) expect(normalizeSeed(seed, corpusContext(all)).record?.setAside).toEqual([])
    }
  })
  it('does not hang on the order of the seeds', () => {
    const all = [...made, ...seeds]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(corpusContext(shuffled)).toEqual(corpusContext(all))
        expect([...corpusContext(shuffled).repeatedLines]).toEqual([...corpusContext(all).repeatedLines])
      }),
      { numRuns: 20 },
    )
  })
})
