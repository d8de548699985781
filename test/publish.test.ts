import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join, relative } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PublishError, patchSite, publish } from '../src/publish/index.ts'
import { asOnDisk, madeUpSite, siteOnDisk, temporaryFolder } from './publish-support.ts'

const A = madeUpSite('a')
const B = madeUpSite('b')
const STORIES = { path: 'stories.json', contents: '{"version":1}' }

let folder = ''
let out = ''
beforeEach(() => {
  folder = temporaryFolder()
  out = join(folder, 'dist')
})
afterEach(() => {
  fs.chmodSync(folder, 0o700)
  fs.rmSync(folder, { recursive: true, force: true })
})

const write = (path: string, text = ''): void => {
  fs.mkdirSync(join(folder, path, '..'), { recursive: true })
  fs.writeFileSync(join(folder, path), text)
}
const beside = (): string[] => fs.readdirSync(folder)

describe('publishing', () => {
  it('makes the folder, its parents too, and nothing beside it', () => {
    const deep = join(folder, 'www', 'news', 'dist')
    expect(publish(A, deep)).toEqual({
      out: deep,
      files: A.length,
      written: A.length,
      removed: 0,
      swap: 'rename',
    })
    expect(siteOnDisk(deep)).toEqual(asOnDisk(A))
    expect(fs.readdirSync(join(folder, 'www', 'news'))).toEqual(['dist'])
  })
  it('leaves exactly the new site where another was', () => {
    publish(A, out)
    const report = publish(B, out)
    expect(siteOnDisk(out)).toEqual(asOnDisk(B))
    expect(report.removed).toBe(1)
    expect(fs.existsSync(join(out, 'only-a'))).toBe(false)
    expect(beside()).toEqual(['dist'])
  })
  it('writes only what changed', () => {
    publish(A, out)
    const unchanged = fs.statSync(join(out, 'stories/story-1/index.html'))
    const changed = A.map((file) => (file.path === 'index.html' ? { ...file, contents: 'new' } : file))
    expect(publish(changed, out).written).toBe(1)
    expect(fs.statSync(join(out, 'stories/story-1/index.html')).ino).toBe(unchanged.ino)
    expect(siteOnDisk(out)).toEqual(asOnDisk(changed))
  })
  it('touches nothing where nothing changed', () => {
    publish(A, out)
    const before = fs.statSync(out)
    expect(publish(A, out)).toEqual({ out, files: A.length, written: 0, removed: 0, swap: 'none' })
    expect(fs.statSync(out)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })
  it('removes a folder that is empty, too', () => {
    publish(A, out)
    fs.mkdirSync(join(out, 'empty'))
    publish(A, out)
    expect(fs.existsSync(join(out, 'empty'))).toBe(false)
  })
  it('mends a file that somebody changed, and replaces a link by the file it should be', () => {
    publish(A, out)
    fs.writeFileSync(join(out, 'stories/story-1/index.html'), 'story 1, unchangeD')
    fs.rmSync(join(out, 'style.css'))
    write('elsewhere.css', 'body{}')
    fs.symlinkSync(join(folder, 'elsewhere.css'), join(out, 'style.css'))
    publish(A, out)
    expect(siteOnDisk(out)).toEqual(asOnDisk(A))
    expect(fs.lstatSync(join(out, 'style.css')).isFile()).toBe(true)
    expect(fs.readFileSync(join(folder, 'elsewhere.css'), 'utf8')).toBe('body{}')
  })
  it('turns a file into a folder and back', () => {
    const file = [STORIES, { path: 'about', contents: 'x' }]
    const inFolder = [STORIES, { path: 'about/index.html', contents: 'x' }]
    for (const site of [file, inFolder, file]) {
      publish(site, out, { cache: join(folder, 'cache') })
      expect(siteOnDisk(out)).toEqual(asOnDisk(site))
    }
  })
  // The mask is the process's own, which a worker thread may not set.
  it.runIf(isMainThread)(
    'gives the same bytes under any umask, and keeps the permissions of the folder',
    () => {
      const before = process.umask(0o077)
      try {
        publish(A, out)
        fs.chmodSync(out, 0o750)
        process.umask(0o002)
        publish(B, out)
      } finally {
        process.umask(before)
      }
      expect(siteOnDisk(out)).toEqual(asOnDisk(B))
      expect(fs.statSync(out).mode & 0o777).toBe(0o750)
    },
  )
  it('fills a folder that is empty, and follows one that is a link to where the site lies', () => {
    fs.mkdirSync(out)
    publish(A, out)
    fs.symlinkSync('dist', join(folder, 'www'))
    publish(B, join(folder, 'www'))
    expect(fs.lstatSync(join(folder, 'www')).isSymbolicLink()).toBe(true)
    expect(siteOnDisk(out)).toEqual(asOnDisk(B))
  })
})

describe('keeping the site before last', () => {
  it('gives the same site as without, whatever is in it', () => {
    const cache = join(folder, 'cache')
    for (const site of [A, B, A, A, B]) {
      publish(site, out, { cache })
      expect(siteOnDisk(out)).toEqual(asOnDisk(site))
      const [kept] = fs.existsSync(cache) ? fs.readdirSync(cache) : []
      if (kept) {
        write(`cache/${kept}/rubbish/deep/file`, 'x')
        fs.rmSync(join(cache, kept, 'style.css'), { force: true })
      }
    }
    expect(beside().sort()).toEqual(['cache', 'dist'])
  })
  it('never writes into a file that the published site shares', () => {
    const cache = join(folder, 'cache')
    const long = (text: string) => [STORIES, { path: 'a', contents: text }, { path: 'b', contents: text }]
    publish(long('one'), out, { cache })
    publish([...long('one'), { path: 'c', contents: '' }], out, { cache })
    publish([...long('two'), { path: 'c', contents: '' }], out, { cache })
    const [kept = ''] = fs.readdirSync(cache)
    expect(siteOnDisk(join(cache, kept))).toMatchObject({ a: 'one', b: 'one' })
    expect(siteOnDisk(out)).toMatchObject({ a: 'two', b: 'two' })
  })
})

describe('folders that are not Stemma’s', () => {
  const refused = (to: string, inputs: readonly string[] = []): string => {
    try {
      publish(A, to, { inputs })
    } catch (error) {
      expect(error).toBeInstanceOf(PublishError)
      return (error as PublishError).message
    }
    return 'published'
  }
  it('are refused: the root, the home folder, the current one and those around them', () => {
    expect(refused('/')).toMatch(/root of the disk/)
    expect(refused(homedir())).toMatch(/home folder/)
    expect(refused(join(homedir(), '..'))).toMatch(/root of the disk|home folder/)
    expect(refused('.')).toMatch(/folder you are in/)
    expect(refused(relative('.', join('.', '..')))).toMatch(/folder you are in|home folder|root/)
  })
  it('are refused: what is read, what holds it, what is in it, by any name', () => {
    write('site/seeds/a.txt', 'text')
    fs.symlinkSync(join(folder, 'site', 'seeds'), join(folder, 'by-link'))
    const seeds = join(folder, 'site', 'seeds')
    expect(refused(seeds, [seeds])).toMatch(/is in it/)
    expect(refused(join(folder, 'site'), [seeds])).toMatch(/is in it/)
    expect(refused(join(folder, 'by-link'), [seeds])).toMatch(/is in it/)
    expect(refused(join(folder, 'by-link', 'dist'), [seeds])).toMatch(/is inside/)
    expect(refused(join(folder, 'site', 'seeds-old'), [seeds])).toBe('published')
    expect(fs.readFileSync(join(seeds, 'a.txt'), 'utf8')).toBe('text')
  })
  it('are refused: a file, a folder with other things in it, a repository', () => {
    write('file')
    expect(refused(join(folder, 'file'))).toMatch(/is a file/)
    write('photos/holiday.jpg')
    expect(refused(join(folder, 'photos'))).toMatch(/did not make/)
    write('data/stories.json', '[]')
    expect(refused(join(folder, 'data'))).toMatch(/did not make/)
    write('pages/stories.json', '{"version":1}')
    write('pages/.git', 'gitdir: elsewhere')
    expect(refused(join(folder, 'pages'))).toMatch(/repository/)
    expect(beside().sort()).toEqual(['data', 'file', 'pages', 'photos'])
  })
})

describe('paths', () => {
  const paths = (...names: string[]) =>
    publish(
      names.map((path) => ({ path, contents: path })),
      out,
    )
  it.each([
    ['../evil.html'],
    ['/etc/cron.d/evil'],
    ['a/../../evil'],
    ['a//b'],
    ['a/./b'],
    [''],
    ['a/'],
    ['a\0b'],
    ['a\nb'],
    ['a\\b'],
    ['C:evil'],
    ['con/index.html'],
    ['aux.html'],
    ['trailing.'],
    ['trailing /x'],
    [`${'é'.repeat(128)}`],
  ])('that leave the site, or are no names somewhere, are refused: %j', (path) => {
    expect(() => paths('stories.json', path)).toThrow(PublishError)
    expect(beside()).toEqual([])
  })
  it('claimed by two files are refused, both named, also where only some file systems see one', () => {
    expect(() => paths('a/b', 'a/b')).toThrow(/"a\/b" and "a\/b"/)
    expect(() => paths('a/B', 'a/b')).toThrow(/"a\/B" and "a\/b"/)
    expect(() => paths('caf\u00e9', 'cafe\u0301')).toThrow(/two files/)
    expect(() => paths('a', 'a/b')).toThrow(/"a".*"a\/"/)
    expect(() => paths('A/b', 'a/c')).toThrow(/two files/)
  })
  it('in any script, and long ones, are published', () => {
    paths('stories.json', 'stories/日本-🔥-ñ/index.html', `${'n'.repeat(255)}/index.html`)
    expect(Object.keys(siteOnDisk(out) ?? {})).toHaveLength(3)
  })
})

describe('two builds into one folder', () => {
  const lockOf = (holder: object): void => write('.dist.stemma-lock', JSON.stringify(holder))
  const me = { host: hostname(), began: null, token: 'x' }
  it('say who is there, and leave it alone', () => {
    publish(A, out)
    lockOf({ ...me, pid: process.pid })
    expect(() => publish(B, out, { waitMs: 0 })).toThrow(new RegExp(`process ${process.pid}`))
    expect(siteOnDisk(out)).toEqual(asOnDisk(A))
    expect(beside().sort()).toEqual(['.dist.stemma-lock', 'dist'])
  })
  it('on two machines say so', () => {
    lockOf({ ...me, host: 'elsewhere', pid: 1 })
    expect(() => publish(A, out, { waitMs: 0 })).toThrow(/process 1 on elsewhere/)
  })
  it('wait for each other', async () => {
    lockOf({ ...me, pid: process.pid })
    const unlock = spawn('sh', ['-c', 'sleep 0.3; rm "$0"', join(folder, '.dist.stemma-lock')])
    publish(A, out, { waitMs: 20_000 })
    expect(siteOnDisk(out)).toEqual(asOnDisk(A))
    await once(unlock, 'exit')
  })
  it('take over from one that is dead, one whose number another process has now, and one that left rubbish', async () => {
    const dead = spawn('true')
    await once(dead, 'exit')
    for (const holder of [{ ...me, pid: dead.pid }, { ...me, pid: process.pid, began: '1' }, {}]) {
      lockOf(holder)
      publish(A, out, { waitMs: 0 })
      expect(beside()).toEqual(['dist'])
    }
  })
})

describe('what killed builds left', () => {
  it('is removed by the next one, and nothing else is', () => {
    publish(A, out)
    write('.dist.stemma-new-1-x/stories/deep/index.html')
    write('.dist.stemma-old-1-x/index.html')
    write('.dist.stemma-lock-x')
    write('.dist2.stemma-new-1-x/index.html')
    write('dist.stemma-new-1-x')
    fs.symlinkSync(out, join(folder, '.dist.stemma-new-1-x', 'link'))
    publish(B, out)
    expect(beside().sort()).toEqual(['.dist2.stemma-new-1-x', 'dist', 'dist.stemma-new-1-x'])
    expect(siteOnDisk(out)).toEqual(asOnDisk(B))
  })
  it('is put back where it is the only site, also where the next build fails', () => {
    publish(A, out)
    fs.renameSync(out, join(folder, '.dist.stemma-old-1-x'))
    expect(() => publish([...B, { path: '../x', contents: '' }], out)).toThrow(PublishError)
    fs.mkdirSync(join(folder, 'nowhere'))
    const failing = () => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' })
    }
    expect(() => publish(B, out, { fs: { ...fs, openSync: countdown(3, fs.openSync, failing) } })).toThrow(
      /EIO/,
    )
    expect(siteOnDisk(out)).toEqual(asOnDisk(A))
  })
})

/** `real` for the first `n` calls, then `other`. */
function countdown(n: number, real: typeof fs.openSync, other: () => never): typeof fs.openSync {
  let left = n
  return (...args) => (left-- > 0 ? real(...args) : other())
}

describe('a preview’s changes', () => {
  it('are made file by file: what changed is written, what went is removed with its empty folders', () => {
    publish(A, out)
    patchSite(
      {
        written: [
          { path: 'stories/story-1/index.html', contents: 'changed' },
          { path: 'stories/new/index.html', contents: 'new' },
        ],
        removed: ['stories/story-2/index.html', 'stories/story-1/index.html', 'never/was.html'],
      },
      out,
    )
    const site = siteOnDisk(out)
    expect(site).toMatchObject({ 'stories/story-1/index.html': 'changed', 'stories/new/index.html': 'new' })
    expect(fs.existsSync(join(out, 'stories/story-2'))).toBe(false)
    expect(fs.existsSync(join(out, 'stories/story-3'))).toBe(true)
    expect(beside()).toEqual(['dist'])
  })
  it('stay inside the site, and need one', () => {
    expect(() => patchSite({ written: [], removed: [] }, out)).toThrow(/no site/)
    publish(A, out)
    expect(() => patchSite({ written: [], removed: ['../x'] }, out)).toThrow(PublishError)
  })
})
