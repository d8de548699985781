/** A folder of articles from the open web, some of them made to do harm: what is bad is named, the rest is published, nothing runs. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { normalizeSeed } from '../src/normalize/index.ts'
import { parseSeed } from '../src/read/index.ts'
import { folderOf, stemma, treeOf } from './command.ts'

const article = (n: number) =>
  `Town ${n} opens bridge ${n * 7}\n\nThe bridge of town ${n} opened after ${n + 3} years of work. Mayor ${n} cut ribbon ${n * 11}.\n`

const BAD: Readonly<Record<string, string | Uint8Array>> = {
  'bad-a.md': '---js\nprocess.exit(3)\n---\n\nText of it.\n',
  'bad-b.md': '---\ntitle: [a\n---\n\nText of it.\n',
  'bad-c.txt': '',
  'bad-d.md': '---\na: &a [x]\nb: [*a, *a]\n---\n\nText of it.\n',
  'bad-e.txt': 'a\n'.repeat(20_001),
}

describe('a folder with bad files in it', () => {
  it('is built without them, and exactly they are named', () => {
    const good = Array.from({ length: 495 }, (_, n) => [`seeds/town-${n}.txt`, article(n)])
    const bad = Object.entries(BAD).map(([name, contents]) => [`seeds/${name}`, contents])
    const folder = folderOf(Object.fromEntries([...good, ...bad]))
    const ran = stemma(folder, ['--seeds', 'seeds', '--out', 'out', '--json'])
    const data = JSON.parse(String(treeOf(join(folder, 'out')).get('stories.json')))
    expect(ran.status).toBe(0)
    expect(data.reports).toHaveLength(495)
    const named = data.problems
      .filter(({ level }: { level: string }) => level === 'error')
      .map(({ file }: { file: string }) => file)
    expect(named).toEqual(Object.keys(BAD))
  }, 120_000)

  it('follows no link, opens no pipe and runs no template', () => {
    const folder = folderOf({
      'outside/secret.txt': 'Kept words outside.\n\nNobody may see them.\n',
      'seeds/a.txt': 'A title {{7*7}}\n\nThe sum {{7*7}} and {% include "x" %} stand here.\n',
    })
    symlinkSync('../outside/secret.txt', join(folder, 'seeds/link.txt'))
    symlinkSync('../outside', join(folder, 'seeds/links'))
    mkdirSync(join(folder, 'seeds/folder.txt'))
    spawnSync('mkfifo', [join(folder, 'seeds/pipe.txt')])
    writeFileSync(join(folder, 'seeds/line\nbreak.txt'), article(1))
    const ran = stemma(folder, ['--seeds', 'seeds', '--out', 'out'])
    expect(ran.status).toBe(0)
    const written = [...treeOf(join(folder, 'out'))].filter(([name]) => /\.(?:html|json|xml)$/.test(name))
    const all = written.map(([, bytes]) => String(bytes)).join('\n')
    expect(all).not.toContain('Nobody may see them')
    expect(all).toContain('{{7*7}} and {% include')
    expect(ran.err).toContain('pipe.txt')
    expect(ran.err).toContain('link.txt')
  }, 60_000)
})

describe('a line made to be slow', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['#a', ' b'],
    ['#a,,', ' b'],
    [' | b', 'x'.repeat(50)],
    ['.', 'x y'],
    ['—', 'x'],
    [')', 'x'],
    ['A', ' said x'],
    ['w@r.w', '\tx'],
    ['a@', 'x'],
    ['www.', ' '],
    [',', 'x'],
    ['1', 'x'],
    ['©', 'x'],
    ['3 May ', 'x'],
    ['e\u0301', 'x'],
    ['👩\u200d', 'x'],
  ]
  it.each(lines)('is read to its end: %j', (unit, end) => {
    const text = `A title of the day\n\nThe first words of it.\n\n${unit.repeat(4000)}${end}\n`
    for (const name of ['a.txt', 'a.md']) {
      const { seed } = parseSeed(name, text)
      expect(seed === null ? null : normalizeSeed(seed).record?.words).toBeGreaterThan(0)
    }
  })
  it.each([
    ['closing brackets', ']'.repeat(100_000)],
    ['nested quotations', '> '.repeat(20_000)],
    ['nested lists', '- '.repeat(20_000)],
    ['a quotation without an end', `> ${'a\n'.repeat(1900)}`],
    ['a list item without an end', `- ${'a\n'.repeat(1900)}`],
    ['paragraphs full of emphasis', `${'*a_ '.repeat(990)}\n\n`.repeat(50)],
    ['paragraphs full of brackets', `${'['.repeat(1190)}\n\n`.repeat(200)],
    ['underlined headings', 'a\n=\n'.repeat(1800)],
    ['notes', Array.from({ length: 3000 }, (_, n) => `[^a${n}]: [^a${n + 1}]\n\n`).join('')],
  ])('is bounded before it is parsed: %s', (_, text) => {
    const { seed } = parseSeed('a.md', `A title of the day\n\nThe first words of it.\n\n${text}\n`)
    const { record, problems } = seed === null ? { record: null, problems: [] } : normalizeSeed(seed)
    expect(record?.words).toBeGreaterThan(0)
    expect(problems.map(({ code }) => code)).toEqual(['markdown-too-complex'])
  })
  it.each([
    ['open tags in a block', `<pre>\n${'<a-0-0\n\n'.repeat(5000)}`],
    ['one tag without an end', `<pre>\n<a${'-0'.repeat(28_000)}`],
  ])('is parsed in good time: %s', (_, text) => {
    const { seed } = parseSeed('a.md', `A title of the day\n\nThe first words of it.\n\n${text}\n`)
    const { record, problems } = seed === null ? { record: null, problems: null } : normalizeSeed(seed)
    expect(record?.words).toBeGreaterThan(0)
    expect(problems).toEqual([])
  })
  it('is no headline, though a file of base64 has no second word', () => {
    const { seed } = parseSeed('a.txt', 'DQ'.repeat(400_000))
    const headline = seed === null ? null : normalizeSeed(seed).record?.headline
    expect(headline).toMatchObject({ from: 'opening' })
    expect(headline?.text.length).toBeLessThanOrEqual(200)
  })
})

describe('a text that is a book, or made to be counted as one', () => {
  const normalized = (name: string, text: string) => {
    const { seed } = parseSeed(name, `A title of the day\n\nThe first words of it.\n\n${text}\n`)
    if (seed === null) throw new Error('refused before it was read')
    return normalizeSeed(seed)
  }
  it.each([
    ['initials', 'A. ', 51_000],
    ['exclamations', 'Yes! ', 5100],
    ['words', 'word ', 51_000],
    ['sentences in Arabic', 'قال. ', 5100],
    ['sentences in Japanese', '日本。', 5100],
    ['quotations', '“No,” she said. ', 5100],
    ['marks', 'The “a” of “b” and “c” said nothing about “it”. ', 1900],
    ['dates', 'He came on 3 May 2024. ', 5100],
  ])('is refused by name with what to do: %s', (_, unit, times) => {
    for (const name of ['a.txt', 'a.md']) {
      const { record, problems } = normalized(name, unit.repeat(times))
      expect(record).toBeNull()
      const problem = problems.find(({ level }) => level === 'error')
      expect(problem).toMatchObject({ code: 'too-long', file: name })
      expect(problem?.message).toMatch(
        /^It has [\d,]+ (?:words|sentences|quotation marks); a report may have [\d,]+\.$/,
      )
    }
  })
  it('is read as a report up to the bounds', () => {
    expect(normalized('a.txt', 'Yes! '.repeat(3990)).record?.words).toBe(3995)
    expect(normalized('a.txt', 'word '.repeat(49_990)).record?.words).toBe(49_995)
  })
})
