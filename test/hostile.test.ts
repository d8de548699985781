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
    ['open tags in a block', `<pre>\n${'<a-0-0\n\n'.repeat(5000)}`],
    ['one tag without an end', `<pre>\n<a${'-0'.repeat(100_000)}`],
    ['nested quotations', '> '.repeat(20_000)],
    ['nested lists', '- '.repeat(20_000)],
  ])('is bounded before it is parsed: %s', (_, text) => {
    const { seed } = parseSeed('a.md', `A title of the day\n\nThe first words of it.\n\n${text}\n`)
    expect(seed === null ? null : normalizeSeed(seed).record?.words).toBeGreaterThan(0)
  })
})
