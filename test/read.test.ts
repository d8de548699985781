import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ReadFault, readSeeds, shownFolder } from '../src/read/index.ts'

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), 'stemma-read-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(folder, { recursive: true, force: true })
})

function write(path: string, contents: string | Buffer = 'Talks went on.\n'): void {
  fs.mkdirSync(join(folder, 'seeds', path, '..'), { recursive: true })
  fs.writeFileSync(join(folder, 'seeds', path), contents)
}

const read = (options = {}) => readSeeds(join(folder, 'seeds'), options)
const paths = () => read().seeds.map((seed) => seed.path)
const told = () => read().problems.map(({ level, code, file }) => `${level} ${code} ${file}`)

describe('a folder of seeds', () => {
  it('is read at any depth, in the order of the paths', () => {
    for (const path of ['b.txt', 'a/z.md', 'a/b/c/d/e/f.MD', 'B.txt', 'a.txt', 'é.txt', '10.txt', '9.txt'])
      write(path)
    expect(paths()).toEqual([
      '10.txt',
      '9.txt',
      'B.txt',
      'a.txt',
      'a/b/c/d/e/f.MD',
      'a/z.md',
      'b.txt',
      'é.txt',
    ])
    expect(told()).toEqual([])
  })
  it('gives the five seeds of the project unchanged', () => {
    const { seeds, problems } = readSeeds('seeds')
    expect(seeds).toHaveLength(5)
    expect(problems).toEqual([])
    for (const seed of seeds) expect(seed.text).toBe(fs.readFileSync(join('seeds', seed.path), 'utf8'))
  })
  it('is read without a word about hidden files and what editors leave', () => {
    for (const path of [
      '.env',
      '.git/config.md',
      'a.md~',
      '#a.md#',
      '.a.md.swp',
      '4913',
      'Thumbs.db',
      'a.md.bak',
    ])
      write(path)
    write('a.md')
    expect(paths()).toEqual(['a.md'])
    expect(told()).toEqual([])
  })
  it('is read with a word about other kinds of files', () => {
    for (const path of ['a.html', 'photo.png', 'README']) write(path)
    fs.mkdirSync(join(folder, 'seeds', 'folder.md'))
    expect(told()).toEqual([
      'warning file-kind seeds/README',
      'warning file-kind seeds/a.html',
      'warning file-kind seeds/photo.png',
    ])
    expect(read().problems[1]?.message).toMatch(/come later/)
  })
  it('leaves out drafts and counts them', () => {
    write('a.md', '---\ndraft: true\n---\nNot yet.')
    write('b.md')
    expect(read()).toMatchObject({ drafts: 1, seeds: [{ path: 'b.md' }], problems: [] })
  })
  it('tells of each bad file and uses all others', () => {
    for (let n = 0; n < 100; n++)
      write(`${n}.md`, n % 10 === 0 ? Buffer.from([0, 1, 2, 3, 255]) : 'Talks went on.')
    const { seeds, problems } = read()
    expect(seeds).toHaveLength(90)
    expect(problems.map(({ file }) => file)).toEqual(
      ['0', '10', '20', '30', '40', '50', '60', '70', '80', '90'].map((n) => `seeds/${n}.md`),
    )
  })
  it('may hold a file that is too large, which is not even read', () => {
    write('large.md')
    fs.truncateSync(join(folder, 'seeds', 'large.md'), 3_000_000_000)
    write('small.md')
    expect(read()).toMatchObject({ seeds: [{ path: 'small.md' }], problems: [{ code: 'file-too-large' }] })
    expect(read({ maxBytes: 5 }).problems).toHaveLength(2)
  })
  it('that is missing, or no folder, is an error', () => {
    expect(told()).toEqual(['error folder-unreadable seeds/'])
    fs.writeFileSync(join(folder, 'seeds'), '')
    expect(read().problems[0]?.message).toMatch(/it is a file/)
  })
})

describe('what is not an ordinary file', () => {
  it('is named and left: links to files, folders, nowhere and themselves', () => {
    fs.writeFileSync(join(folder, 'secret.md'), 'secret')
    write('a.md')
    const link = (to: string, name: string) => fs.symlinkSync(to, join(folder, 'seeds', name))
    link('../secret.md', 'file.md')
    link('/etc', 'etc')
    link('.', 'loop')
    link('nowhere', 'nowhere.md')
    link('self.md', 'self.md')
    link('user@host.1:2', '.#a.md')
    expect(paths()).toEqual(['a.md'])
    expect(told()).toEqual(
      ['etc', 'file.md', 'loop', 'nowhere.md', 'self.md'].map((name) => `warning file-link seeds/${name}`),
    )
  })
  it('is never opened: pipes and sockets', async () => {
    write('a.md')
    execFileSync('mkfifo', [join(folder, 'seeds', 'pipe.md')])
    const server = createServer().listen(join(folder, 'seeds', 'socket.md'))
    await new Promise((resolve) => server.once('listening', resolve))
    expect(paths()).toEqual(['a.md'])
    expect(told()).toEqual(['warning file-special seeds/pipe.md', 'warning file-special seeds/socket.md'])
    server.close()
  })
  it('is not followed either where it took a file’s place after the folder was listed', () => {
    fs.writeFileSync(join(folder, 'secret.md'), 'secret')
    write('a.md')
    const list = fs.readdirSync.bind(fs)
    vi.spyOn(fs, 'readdirSync').mockImplementation(((path: string, options: { withFileTypes: true }) => {
      const entries = list(path, options)
      fs.rmSync(join(folder, 'seeds', 'a.md'), { force: true })
      fs.symlinkSync('../secret.md', join(folder, 'seeds', 'a.md'))
      return entries
    }) as typeof fs.readdirSync)
    expect(read()).toMatchObject({
      seeds: [],
      problems: [{ code: 'file-unreadable', message: expect.stringContaining('link') }],
    })
  })
})

describe('names', () => {
  it('of any kind are read as they are', () => {
    const names = [
      '--help.md',
      '*[a-z]{x,y}!(z).md',
      'a#b?c&d=e.md',
      '%2e%2e%2f.md',
      'cafe\u0301.md',
      `${'n'.repeat(252)}.md`,
    ]
    for (const name of names) write(name)
    expect(paths()).toEqual([...names].sort())
  })
  it('that steer terminals are escaped in problems and kept in seeds', () => {
    write('a\u001b[31m.md', '---\ndate: soon\n---\nx')
    expect(paths()).toEqual(['a\u001b[31m.md'])
    expect(told()).toEqual(['warning front-matter-date seeds/a\\x1b[31m.md'])
  })
  it.runIf(process.platform === 'linux')('that are not UTF-8 are told as what they are', () => {
    fs.mkdirSync(join(folder, 'seeds'))
    fs.writeFileSync(
      Buffer.concat([Buffer.from(join(folder, 'seeds', 'a')), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]),
      'x',
    )
    expect(read().problems).toMatchObject([
      { code: 'file-unreadable', message: expect.stringContaining('not UTF-8') },
    ])
  })
  it('of the folder are shown as given, or by the last part where the machine is in them', () => {
    expect(['seeds', './seeds/', 'a/b', '/tmp/x/seeds', '../seeds', '.'].map(shownFolder)).toEqual([
      'seeds',
      'seeds/',
      'a/b',
      'seeds',
      'seeds',
      '',
    ])
  })
})

describe('a machine that fails', () => {
  const failing = (code: string) =>
    vi.spyOn(fs, 'openSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code })
    })
  it.each(['EIO', 'EMFILE', 'ENOSPC', 'ENOMEM'])('ends the reading: %s', (code) => {
    write('a.md')
    failing(code)
    expect(read).toThrow(ReadFault)
    expect(read).toThrow(new RegExp(`a\\.md.*${code}`))
  })
  it.each(['EACCES', 'EPERM'])('that refuses a file which its permissions allow ends it too: %s', (code) => {
    write('a.md')
    failing(code)
    expect(read).toThrow(ReadFault)
  })
  it.each(['EACCES', 'ENOENT', 'EPERM'])('is not meant where one file may not be read: %s', (code) => {
    write('a.md')
    failing(code)
    vi.spyOn(fs, 'accessSync').mockImplementation(() => {
      throw new Error('EACCES')
    })
    expect(told()).toEqual(['error file-unreadable seeds/a.md'])
  })
})
