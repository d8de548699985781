/**
 * Made-up lines, each with what is found in it: `golden/normalize/lines.txt` says after "== what is looked for (language)" one line a row, and
 * behind "=>" what is found. `UPDATE_GOLDEN=1 npx vitest run test/normalize-lines.test.ts` rewrites the right side; read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { namesAfterDate, namesInByline } from '../src/normalize/authors.ts'
import type { Block } from '../src/normalize/blocks.ts'
import { datelineOf } from '../src/normalize/dateline.ts'
import { isHeadlineLike } from '../src/normalize/headline.ts'
import { htmlParagraphs } from '../src/normalize/html-text.ts'
import { titleRepeats } from '../src/normalize/inside.ts'
import { lineWords } from '../src/normalize/line-words.ts'
import { markdownPage } from '../src/normalize/markdown-blocks.ts'
import { labelled, normalizeSeed } from '../src/normalize/normalize-seed.ts'
import { mayNameOutlet, namesOutlet, sameOutlet, withoutDomain } from '../src/normalize/outlet-names.ts'
import { paragraphsOf } from '../src/normalize/paragraphs.ts'
import { plainMarkdown } from '../src/normalize/plain-markdown.ts'
import { publishedOf } from '../src/normalize/published.ts'
import { readBody } from '../src/normalize/read-body.ts'
import { runsOf } from '../src/normalize/report-runs.ts'
import { bestRuns, points } from '../src/normalize/runs.ts'
import { isProse, shapeOf } from '../src/normalize/shape.ts'
import { signOf } from '../src/normalize/signs.ts'
import { creditParts } from '../src/normalize/source-lines.ts'
import { textBlocks } from '../src/normalize/text-blocks.ts'
import { reportSeed } from './normalize/seed.ts'

const GOLDEN = join(import.meta.dirname, 'golden/normalize/lines.txt')

const blockOf = (text: string): Block => ({
  lines: [],
  start: 0,
  end: text.length,
  runs: [],
  text,
  afterBlank: true,
  mark: null,
  linkShare: 0,
})

function signIn(text: string, language: string): string {
  const sign = signOf(blockOf(text), shapeOf({ text }), language)
  return sign === null
    ? 'none'
    : `${sign.strong ? 'strong' : 'weak'} ${sign.reason}${sign.bare ? ', bare' : ''}`
}

function shapeIn(text: string): string {
  const { words, length, capitals, ...marks } = shapeOf({ text })
  const said = Object.entries(marks).flatMap(([name, holds]) => (holds ? [name] : []))
  const kinds = [
    isProse(shapeOf({ text })) ? 'prose' : '',
    isHeadlineLike(shapeOf({ text })) ? 'headline' : '',
  ]
  return [words.length, length, capitals.toFixed(2), ...said, ...kinds.filter(Boolean)].join(' ')
}

function htmlIn(value: string): string {
  const position = {
    start: { line: 1, column: 1, offset: 5 },
    end: { line: 1, column: 1, offset: 5 + value.length },
  }
  return JSON.stringify(
    htmlParagraphs({ type: 'html', value, position }).map((paragraph) => [
      `${paragraph.position?.start.offset}-${paragraph.position?.end.offset}`,
      ...paragraph.children.map((node) => 'value' in node && `${node.position?.start.offset} ${node.value}`),
    ]),
  )
}

/** "{0}" of a row is the menu of a page, "{1}", "{2}" and "{3}" are paragraphs of a report. */
const PASSAGES = [
  'Share\\nSign in\\nSubscribe\\nSearch\\nPrivacy policy\\nMost read\\nComments\\nLoading\\nAdvertisement\\nAbout the author\\nMenu',
  'The council of the valley agreed on Monday to build a new bridge over the river for nine million.',
  'The old one has been closed since the flood of the spring, and the bus goes round by the mill.',
  'The money comes from three towns. Two of them have paid already, the council said.',
]

/** Line ends and other characters are written as in JSON. */
const unescaped = (text: string): string =>
  JSON.parse(`"${text.replaceAll('"', '\\"').replace(/\{([0-3])\}/g, (_, at) => PASSAGES[at] ?? '')}"`)

/** Each block: its lines' numbers, whether a blank stands before it, its mark, how much of it is links, what it shows. */
const blocksIn = (blocks: readonly Block[]): string =>
  blocks
    .map(({ lines, afterBlank, mark, linkShare, start, end, runs, text }) =>
      [
        `${afterBlank ? '^' : ''}${lines.map(({ number }) => number).join(',')}`,
        `${start}-${end}`,
        ...runs.map((run) => `${run.start}-${run.end}`),
        ...[mark ?? []].flat(),
        ...(linkShare > 0 ? [linkShare.toFixed(2)] : []),
        `"${text}"`,
      ].join(' '),
    )
    .join(' ; ')

/** Where a passage stands whole in what is found, it is named as in the row. */
const shortened = (text: string): string =>
  PASSAGES.reduce((all, passage, at) => all.replaceAll(passage, `{${at}}`), text)

const pageIn = (text: string) => labelled(reportSeed('a.txt', unescaped(text))).page

/** The points of a line whose surroundings are told in words: "chrome 0.5, ended, alone, dateline, entry, bullet, links". */
function pointsIn(text: string, around: string, language: string): string {
  const block: Block = {
    ...blockOf(text),
    mark: around.includes('bullet') ? 'bullet' : null,
    linkShare: around.includes('links') ? 0.9 : 0.8,
  }
  const shape = shapeOf({ text })
  const surroundings = {
    chrome: Number(/chrome ([\d.]+)/.exec(around)?.[1] ?? 0),
    ended: around.includes('ended'),
    alone: around.includes('alone'),
    dateline: around.includes('dateline'),
    entry: around.includes('entry'),
  }
  return points(block, shape, signOf(block, shape, language), surroundings).toFixed(3)
}

/** What a seed says about itself. */
function factsIn(text: string, language: string): string {
  const { record } = normalizeSeed(reportSeed('a.txt', unescaped(text), { language }))
  if (record === null) return 'no record'
  const { headline, outlet, credits, authors, place, section, published } = record
  return [
    `${headline.text} (${headline.from})`,
    outlet && `outlet ${outlet.name} (${outlet.from}, ${outlet.line})`,
    ...credits.map(({ name, line, text: printed }) => `credit ${name} (${line}: ${printed})`),
    authors.length > 0 && `by ${authors.join(' + ')}`,
    place && `in ${place}`,
    section && `under ${section}`,
    published && `on ${published.iso} ${published.precision} ${published.zone}`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** "p 0-5[“Boats”]": each node's type, its place in the seed where it has one, and what it holds. */
function nodeIn(node: Nodes): string {
  const { start, end } = node.position ?? {}
  const place = start && end ? ` ${start.offset}-${end.offset}` : ''
  const kind = `${node.type}${'depth' in node ? node.depth : ''}${'url' in node ? `(${node.url})` : ''}${place}`
  if ('children' in node) return `${kind}[${node.children.map(nodeIn).join(' ')}]`
  return 'value' in node ? `${kind}${JSON.stringify(node.value)}` : kind
}

/** The paragraphs of a tree: number, each sentence's place and text, and the source of it where that is another. */
const sentencesIn = (tree: Parameters<typeof paragraphsOf>[0], source: string, language: string): string =>
  paragraphsOf(tree, source, language)
    .map(({ kind, number, sentences }) =>
      [
        `${number}${kind === 'text' ? '' : ` ${kind}`}`,
        ...sentences.map(({ text, start, end }) => {
          const own = source.slice(start, end)
          return `${start}-${end} ${JSON.stringify(text)}${own === text ? '' : ` of ${JSON.stringify(own)}`}`
        }),
      ].join(' '),
    )
    .join('; ')

/** The whole report that is kept of a seed, as its record has it. */
function reportIn(path: string, text: string, language: string): string {
  const { record, problems } = normalizeSeed(reportSeed(path, unescaped(text), { language }))
  const told = problems.map(({ level, code }) => `${level} ${code}; `).join('')
  return told + (record === null ? 'no record' : nodeIn(record.tree))
}

const ALL_TEXT = Array.from({ length: 99 }, () => ({ role: 'text' }) as const)

/** What each block was found to be. */
const verdictsIn = (text: string, title: string | null = null): string =>
  labelled(reportSeed('a.txt', unescaped(text), { title, language: 'en' }))
    .verdicts.map((verdict) => (verdict.role === 'aside' ? `(${verdict.reason})` : verdict.role))
    .join(' ')

/** "a | b" of a row as two. */
const both = <Result>(text: string, of: (a: string, b: string) => Result): Result => {
  const [a = '', b = ''] = text.split(' || ')
  return of(a, b)
}

/** What can be looked for, by its name in the file. */
const LOOKING: Readonly<Record<string, (text: string, language: string) => unknown>> = {
  sign: (text, language) => signIn(unescaped(text), language),
  shape: shapeIn,
  html: htmlIn,
  dateline: (text, language) => {
    const found = datelineOf(text, language)
    return (
      found &&
      [found.place, found.sources.join(' + '), found.date?.iso ?? '-', text.slice(found.length)].join(' | ')
    )
  },
  credit: (text) => creditParts(text)?.join(' + '),
  byline: (text, language) => {
    const { authors, outlet } = namesInByline(text, language)
    return `${authors.join(' + ')} | ${outlet}`
  },
  'names after a date': (text, language) => namesAfterDate(text, language).join(' + '),
  outlet: (text) => `${namesOutlet(text)} ${mayNameOutlet(text)} ${withoutDomain(text)}`,
  'same outlet': (text) => both(text, sameOutlet),
  'title again': (text) => both(text, (line, title) => titleRepeats(title)(line)),
  words: (text) =>
    lineWords(unescaped(text))
      .map(({ start, end, text: word }) => `${start}-${end} ${word}`)
      .join(', '),
  blocks: (text) => shortened(blocksIn(textBlocks(unescaped(text), 0))),
  markdown: (text) => blocksIn(markdownPage(unescaped(text), 0).blocks.map(({ block }) => block)),
  'markdown tree': (text) => nodeIn(markdownPage(unescaped(text), 0).tree),
  'plain markdown': (text) =>
    plainMarkdown(unescaped(text), 0)
      ?.children.map((node) => {
        const places = node.position ? [node.position.start, node.position.end] : []
        return [...places.map(({ line, column }) => `${line}:${column}`), nodeIn(node)].join(' ')
      })
      .join(' '),
  sentences: (text, language) => {
    const source = unescaped(text)
    return sentencesIn(markdownPage(source, 0).tree, source, language)
  },
  'text tree': (text) => nodeIn(readBody(reportSeed('a.txt', unescaped(text))).treeOf(ALL_TEXT)),
  'report of markdown': (text, language) => reportIn('a.md', text, language),
  'report of text': (text, language) => reportIn('a.txt', text, language),
  entries: (text) =>
    pageIn(text)
      .entries.map((entry) => (entry ? 'x' : '.'))
      .join(''),
  report: (text) =>
    runsOf(pageIn(text))
      .map(({ from, to }) => `${from}-${to}`)
      .join(' '),
  page: (text) => {
    const { chrome, comments, datelines } = pageIn(text)
    return `chrome ${chrome.toFixed(3)}, comments ${comments}, datelines ${datelines.map(Number).join('')}`
  },
  runs: (text) =>
    both(text, (scores, chrome) =>
      bestRuns(scores.split(' ').map(Number), Number(chrome))
        .map(({ from, to }) => `${from}-${to}`)
        .join(' '),
    ),
  points: (text, language) => both(text, (line, around) => pointsIn(line, around, language)),
  verdicts: (text) => verdictsIn(text),
  headline: (text) => {
    const { page, verdicts } = labelled(reportSeed('a.txt', unescaped(text), { language: 'en' }))
    return page.blocks.find((_, index) => verdicts[index]?.role === 'headline')?.text
  },
  'verdicts under a title': (text) => both(text, (title, body) => verdictsIn(body, title)),
  facts: (text, language) => factsIn(text, language),
  published: (text, language) => {
    const lines = text.split(' || ').map((line, index) => ({ text: line, distance: 9 - index }))
    return publishedOf(lines, null, language)?.iso
  },
}

let heading = ''
const rows = readFileSync(GOLDEN, 'utf8')
  .split('\n')
  .map((row) => {
    if (row.startsWith('== ')) heading = row
    const [text = '', expected = ''] = row.split('  => ')
    const [, what = '', language = ''] = /^== ([^(]+?)(?: \((\w+)\))?$/.exec(heading) ?? []
    const isPlain = row === '' || row.startsWith('== ')
    return {
      row,
      heading,
      text,
      expected,
      actual: () => (isPlain ? null : String(LOOKING[what]?.(text, language) || '-')),
    }
  })

if (process.env.UPDATE_GOLDEN)
  writeFileSync(
    GOLDEN,
    rows
      .map(({ row, text, actual }) => {
        const found = actual()
        return found === null ? row : `${text}  => ${found}`
      })
      .join('\n'),
  )

for (const one of new Set(rows.map((row) => row.heading)))
  describe(one.slice(3) || 'nothing', () => {
    for (const { row, heading: own, text, expected, actual } of rows)
      if (own === one && row !== '' && !row.startsWith('== ')) it(text, () => expect(actual()).toBe(expected))
  })
