/** What an operator is told about bad seeds, on every way it is told: names and lines, nothing forged, silenced by name. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../src/records.ts'
import { folderOf, stemma, treeOf } from './command.ts'

const FORGED = 'a\u001b[2J\n[ok] b\u202ec.txt'
const SHOWN = 'seeds/a\\x1b[2J\\x0a[ok] b\\u202ec.txt'
const SEEDS = {
  'seeds/good.txt': 'Harbour opens\n\nThe harbour of the town opened on Monday, its master said.\n',
  [`seeds/${FORGED}`]: 'Only a headline\n',
  'seeds/dated.md': '---\ntitle: Bridge closes\ndate: 2024-02-30\n---\n\nThe bridge was closed on Monday.\n',
  'seeds/long.txt': `Counting\n\n${'Yes. '.repeat(5100)}\n`,
  'seeds/page.html': '<p>x',
}
const build = (silence: readonly string[], args: readonly string[] = [], env = {}) => {
  const folder = folderOf({ ...SEEDS, 'stemma.config.json': JSON.stringify({ silence }) })
  const ran = stemma(folder, ['--seeds', 'seeds', '--out', 'out', ...args], env)
  const { problems } = JSON.parse(String(treeOf(join(folder, 'out')).get('stories.json')))
  return { ...ran, problems: problems as Problem[] }
}
const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code).sort()

describe('problems', () => {
  it('name file, line, what happened and what to do, the same on the terminal and as data', () => {
    const { status, err, problems } = build([])
    expect(status).toBe(0)
    expect(err.split('\n').filter((line) => line.includes('seeds/'))).toEqual([
      `${SHOWN}  error: It holds a headline and no text.  [no-text]`,
      'seeds/dated.md:3  warning: `date` is left out: February 2024 has 29 days, not 30 (`2024-02-30`).  [front-matter-date]',
      'seeds/long.txt  error: It has 5,100 sentences; a report may have 4,000.  [too-long]',
      'seeds/page.html  warning: Saved pages (.html) are not read yet; they will come later.  [file-kind]',
    ])
    expect(problems.map(({ file }) => `seeds/${file}`)).toEqual([
      SHOWN,
      'seeds/dated.md',
      'seeds/long.txt',
      'seeds/page.html',
    ])
    for (const { hint } of problems) expect(hint).not.toBe('')
  })
  it('cannot forge a line, an escape or an annotation by what a file is called', () => {
    for (const [args, env] of [
      [[], {}],
      [['--json'], {}],
      [[], { GITHUB_ACTIONS: 'true' }],
    ] as const) {
      const { out, err } = build([], args, env)
      for (const forged of ['\u001b', '\u202e', '\n[ok]']) expect(out + err).not.toContain(forged)
      expect(out + err).toContain('[2J')
    }
    const { err } = build([], [], { GITHUB_ACTIONS: 'true' })
    expect(err).toContain('::warning file=seeds/dated.md,line=3,title=front-matter-date::')
    expect(err.trim().split('\n')).toHaveLength(4)
  })
  it('are silenced by name where they are warnings, on every way, and never where they are errors', () => {
    const { err, problems } = build(['file-kind', 'front-matter-date', 'too-long', 'no-text'])
    expect(problems.map(({ level }) => level)).toEqual(['error', 'error'])
    expect(err).not.toContain('file-kind')
    expect(err).toContain('[too-long]')
    const json = JSON.parse(build(['file-kind'], ['--json']).out)
    expect(codes(json.problems)).toEqual(['front-matter-date', 'no-text', 'too-long'])
  })
})
