/** What the command does when it is used rightly, wrongly, and when the world is not as it should be. */
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIVE_SEEDS, folderOf, stemma, treeOf } from './command.ts'

const ARTICLE = `The harbour bridge at Velmora was closed on Monday after engineers found cracks in two of its pillars.

The city said that trams would turn back at the fish market until further notice. Repairs would take until autumn, it said.
`
const isRoot = process.getuid?.() === 0

describe('the command line', () => {
  it('builds what stands in seeds/ into dist/ and says so', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE })
    const { status, out, err } = stemma(folder, [])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain('1 report → 1 story, 1 independent account')
    expect(existsSync(join(folder, 'dist/index.html'))).toBe(true)
  })

  it('takes other folders and a quiet run', () => {
    const folder = folderOf({ 'news/a.txt': ARTICLE })
    const { status, out } = stemma(folder, ['build', '--seeds', 'news', '--out', 'site/public', '--quiet'])
    expect({ status, out }).toEqual({ status: 0, out: '' })
    expect(existsSync(join(folder, 'site/public/stories.json'))).toBe(true)
  })

  it('prints the build report as JSON and nothing else', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE, 'seeds/b.pdf': 'x' })
    const { status, out } = stemma(folder, ['--json'])
    const report = JSON.parse(out)
    expect(status).toBe(0)
    expect(report).toMatchObject({ version: 1, built: true, reports: 1, stories: 1, accounts: 1 })
    expect(report.problems).toHaveLength(1)
    expect(report.problems[0].file).toBe(join('seeds', 'b.pdf'))
  })

  it('makes the same site in one thread and in two', () => {
    const seeds = Array.from({ length: 60 }, (_, n) => [
      `seeds/${n}.txt`,
      ARTICLE.replaceAll('Velmora', `Velmora ${n % 20}`),
    ])
    const folder = folderOf({
      'stemma.config.json': '{"cards":{"maxStories":0}}',
      ...Object.fromEntries(seeds),
    })
    const made = ['1', '2'].map((threads) => {
      const out = `dist-${threads}`
      expect(stemma(folder, ['--quiet', '--out', out, '--threads', threads]).status).toBe(0)
      return treeOf(join(folder, out))
    })
    expect(made[0]?.size).toBeGreaterThan(60)
    expect(made[1]).toEqual(made[0])
    expect(stemma(folder, ['--threads', '3'])).toMatchObject({ status: 2 })
  })

  it('fails under --strict on any problem, and leaves the old site as it was', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE })
    stemma(folder, [])
    const before = treeOf(join(folder, 'dist'))
    writeFileSync(join(folder, 'seeds/b.pdf'), 'x')
    const { status, err } = stemma(folder, ['--strict'])
    expect(status).toBe(1)
    expect(err).toContain('b.pdf')
    expect(err).toContain('--strict')
    expect(treeOf(join(folder, 'dist'))).toEqual(before)
  })

  it('builds with the good seeds when one is bad, and names the bad one', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE, 'seeds/bad.md': '---\ntitle: [unclosed\n---\nText.\n' })
    const { status, out, err } = stemma(folder, [])
    expect(status).toBe(0)
    expect(out).toContain('1 report')
    expect(err).toMatch(/bad\.md:\d+ {2}error: /)
  })

  it('marks problems for GitHub where it runs there', () => {
    const folder = folderOf({
      'seeds/a.txt': ARTICLE,
      'seeds/bad.md': '---\ndate: 2024-02-30\n---\nText is here.\n',
    })
    const { err } = stemma(folder, [], { GITHUB_ACTIONS: 'true' })
    expect(err).toMatch(/^::(error|warning) file=seeds\/bad\.md,line=2,title=/m)
  })

  it.each([
    [['--sedes', 'x'], 'Did you mean --seeds?'],
    [['bild'], 'unknown command'],
    [['--port', '70000'], '65535'],
    [['--base-url', 'javascript:alert(1)'], 'https://'],
    [['--out', ''], 'path'],
    [['explain'], 'missing required argument'],
  ])('%j is wrong usage: status 2 and a word on it', (args, word) => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE })
    const { status, out, err } = stemma(folder, args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(word)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('prints its help and its version', () => {
    const folder = folderOf({})
    const help = stemma(folder, ['--help'])
    expect(help.status).toBe(0)
    for (const option of ['--seeds', '--out', '--strict', '--json', '--base-url', '--watch'])
      expect(help.out).toContain(option)
    expect(stemma(folder, ['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    ['a missing folder', {}, 'There is no folder seeds'],
    ['an empty folder', { 'seeds/.gitkeep': '' }, 'No seed could be read'],
    ['a file in its place', { seeds: 'x' }, 'not a folder'],
    ['no readable seed', { 'seeds/a.txt': '\n\n' }, 'No seed could be read'],
  ])('with %s nothing is built and the remedy is named', (_, files, word) => {
    const folder = folderOf(files)
    const { status, out, err } = stemma(folder, [])
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain(word)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it.each([
    ['a configuration that is not there', ['--config', 'none.json'], {}, 'none.json'],
    [
      'a configuration that says something wrong',
      [],
      { 'stemma.config.json': '{"site":{"nmae":"x"}}' },
      'stemma.config.json',
    ],
    ['a broken template', [], { 'templates/story.njk': '{% if %}' }, 'story.njk'],
  ])('with %s nothing is built', (_, args, files, word) => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE, ...files })
    const { status, err } = stemma(folder, args)
    expect(status).toBe(1)
    expect(err).toContain(word)
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('says that the output cannot be written, and where', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE, blocked: 'a file' })
    const { status, err } = stemma(folder, ['--out', 'blocked/dist'])
    expect(status).toBe(1)
    expect(err).toContain('blocked')
    expect(err).not.toMatch(/\n\s+at /)
  })

  it.skipIf(isRoot)('names a seed that may not be read and builds the others', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE, 'seeds/secret.txt': ARTICLE })
    chmodSync(join(folder, 'seeds/secret.txt'), 0)
    const { status, err } = stemma(folder, [])
    expect(status).toBe(0)
    expect(err).toContain('secret.txt')
  })

  it('names a link that leads nowhere and builds the others', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE })
    symlinkSync('/nowhere/at/all.txt', join(folder, 'seeds/gone.txt'))
    const { status, err } = stemma(folder, [])
    expect(status).toBe(0)
    expect(err).toContain('gone.txt')
  })

  it('leaves a folder alone that it did not make', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE, 'dist/thesis.doc': 'years of work' })
    const { status } = stemma(folder, [])
    expect(status).toBe(1)
    expect(readFileSync(join(folder, 'dist/thesis.doc'), 'utf8')).toBe('years of work')
  })

  it('never publishes into its own seeds', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE })
    expect(stemma(folder, ['--out', 'seeds']).status).toBe(1)
    expect(stemma(folder, ['--out', 'seeds/site']).status).toBe(1)
    expect(stemma(folder, ['--out', '.']).status).toBe(1)
    expect(readFileSync(join(folder, 'seeds/a.txt'), 'utf8')).toBe(ARTICLE)
  })

  it('explains a report and a pair', () => {
    const folder = folderOf({})
    const one = stemma(folder, ['explain', '000_40443a31ee57ea79', '--seeds', FIVE_SEEDS])
    expect(one.status).toBe(0)
    expect(one.out).toMatch(/In this story because/)
    const two = stemma(folder, [
      'explain',
      '000_40443a31ee57ea79.txt',
      '002_7a62a86fc2548975',
      '--seeds',
      FIVE_SEEDS,
    ])
    expect(two.status).toBe(0)
    expect(two.out).toMatch(/sentences/)
    const none = stemma(folder, ['explain', '000_40443a31ee57ea7', '--seeds', FIVE_SEEDS])
    expect(none.status).toBe(1)
    expect(none.err).toContain('000_40443a31ee57ea79')
  })

  it('builds into a folder that stands empty', () => {
    const folder = folderOf({ 'seeds/a.txt': ARTICLE })
    mkdirSync(join(folder, 'dist'))
    expect(stemma(folder, []).status).toBe(0)
  })
})
