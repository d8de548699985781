/** Folders of published sites that need not be listed again, and those that must. */
import fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { exchange } from '../src/publish/exchange.ts'
import type { FileSystem } from '../src/publish/file-system.ts'
import { folderIndex } from '../src/publish/folder-index.ts'
import { type PublishOptions, publish, publishedDigest, siteDigest, siteIndex } from '../src/publish/index.ts'
import { readNote } from '../src/publish/notes.ts'
import { siteTree } from '../src/publish/site-tree.ts'
import { stampAt } from '../src/publish/stamps.ts'
import type { OutputFile } from '../src/records.ts'
import { asOnDisk, noteLater, siteOnDisk, temporaryFolder } from './publish-support.ts'

let folder = ''
let out = ''
const indexFile = () => join(folder, 'index')
const notes = () => `${indexFile()}.folders-`
/** The file of one site. */
const noteOf = (root: string) => {
  const { dev, ino } = fs.lstatSync(root)
  return `${notes()}${dev}.${ino}`
}
beforeEach(() => {
  folder = temporaryFolder()
  out = join(folder, 'dist')
  for (const path of ['a/b', 'a/c', 'd']) fs.mkdirSync(join(out, path), { recursive: true })
  for (const path of ['top', 'a/b/one', 'a/c/two', 'd/three']) fs.writeFileSync(join(out, path), path)
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const later = (root = out, seconds = 10) => noteLater(noteOf(root), seconds)

function noted(seconds?: number) {
  folderIndex(notes()).note(out, siteTree(fs, out))
  later(out, seconds)
}

/** Which folders were listed, and what was found. */
function seen(root = out) {
  const listed: string[] = []
  const readdirSync = ((path: string, options: object) => {
    listed.push(path.slice(root.length + 1))
    return fs.readdirSync(path, options)
  }) as typeof fs.readdirSync
  const counting = { ...fs, readdirSync } as FileSystem
  const { files, folders } = siteTree(counting, root, folderIndex(notes()).of(counting, root))
  const plain = siteTree(fs, root)
  expect([...files].sort()).toEqual([...plain.files].sort())
  expect([...folders].sort()).toEqual([...plain.folders].sort())
  for (const path of folders) {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    expect(folders.indexOf(parent)).toBeLessThan(folders.indexOf(path))
  }
  return listed.sort()
}

describe('the folders of a site', () => {
  it('are not listed where nothing came or went, but for the first', () => {
    noted()
    expect(seen()).toEqual([''])
  })
  it('are listed where a name came, went, or got another meaning', () => {
    noted()
    fs.writeFileSync(join(out, 'a/b/new'), '')
    expect(seen()).toEqual(['', 'a/b'])
    noted()
    fs.rmSync(join(out, 'd/three'))
    expect(seen()).toEqual(['', 'd'])
    noted()
    fs.rmSync(join(out, 'a/c/two'))
    fs.mkdirSync(join(out, 'a/c/two/deep'), { recursive: true })
    expect(seen()).toEqual(['', 'a/c', 'a/c/two', 'a/c/two/deep'])
    noted()
    fs.rmSync(join(out, 'a/b'), { recursive: true })
    fs.symlinkSync('c', join(out, 'a/b'))
    expect(seen()).toEqual(['', 'a'])
  })
  it('are listed where another folder lies in the place of one', () => {
    noted()
    fs.renameSync(join(out, 'd'), join(folder, 'd'))
    fs.cpSync(join(folder, 'd'), join(out, 'd'), { recursive: true })
    fs.writeFileSync(join(out, 'd/stranger'), '')
    const { atimeMs, mtimeMs } = fs.statSync(join(folder, 'd'))
    fs.utimesSync(join(out, 'd'), atimeMs / 1000, mtimeMs / 1000)
    expect(seen()).toEqual(['', 'd'])
  })
  it('are not sought in a folder that was moved, by way of a link in its old place', () => {
    fs.mkdirSync(join(out, 'a/b/deep'))
    fs.writeFileSync(join(out, 'a/b/deep/file'), '')
    noted()
    fs.renameSync(join(out, 'a/b'), join(out, 'a/moved'))
    fs.symlinkSync('moved', join(out, 'a/b'))
    expect(seen()).toEqual(['', 'a', 'a/moved', 'a/moved/deep'])
  })
  it('are gone with the folder around them, and known where only that one changed', () => {
    fs.mkdirSync(join(out, 'a/b/deep'))
    fs.mkdirSync(join(out, 'a-b'))
    noted()
    fs.rmSync(join(out, 'a/c'), { recursive: true })
    fs.mkdirSync(join(out, 'a/d/deep'), { recursive: true })
    expect(seen()).toEqual(['', 'a', 'a/d', 'a/d/deep'])
    noted()
    fs.rmSync(join(out, 'a'), { recursive: true })
    expect(seen()).toEqual([''])
  })
  it('are listed where they had not come to rest', () => {
    noted(-1)
    expect(seen()).toEqual(['', 'a', 'a/b', 'a/c', 'd'])
  })
  it('are known wherever the site was moved to, and listed in a copy of it', () => {
    noted()
    fs.renameSync(out, join(folder, 'moved'))
    expect(seen(join(folder, 'moved'))).toEqual([''])
    fs.cpSync(join(folder, 'moved'), out, { recursive: true })
    expect(seen()).toEqual(['', 'a', 'a/b', 'a/c', 'd'])
  })
  it('are listed where the notes are damaged, and noted again', () => {
    noted()
    const whole = fs.readFileSync(noteOf(out), 'utf8')
    const changed = [whole.replace('a/b', 'a/B'), whole.replace('one', 'two'), whole.replace('[', '{')]
    for (const text of ['', whole.slice(0, 40), 'null', '{}', '{"noted":"1"}', ...changed]) {
      fs.writeFileSync(noteOf(out), text)
      expect(seen()).toEqual(['', 'a', 'a/b', 'a/c', 'd'])
    }
    noted()
    expect(seen()).toEqual([''])
  })
  it('have stamps that need not be taken again, where they hold what was noted and rest', () => {
    const stamps = (seconds: number) => {
      noted(seconds)
      const found = new Map<string, string>()
      siteTree(fs, out, folderIndex(notes()).of(fs, out, found))
      return [...found].sort()
    }
    const onDisk = (path: string): [string, string] => [path, stampAt(join(out, path))]
    expect(stamps(10)).toEqual(['a', 'a/b', 'a/c', 'd'].map(onDisk))
    expect(stamps(-1)).toEqual([])
    noted()
    fs.writeFileSync(join(out, 'a/b/new'), '')
    const found = new Map<string, string>()
    siteTree(fs, out, folderIndex(notes()).of(fs, out, found))
    expect([...found.keys()].sort()).toEqual(['a', 'a/c', 'd'])
    folderIndex(notes()).note(out, siteTree(fs, out), found.set('d', 'another'))
    later()
    expect(seen()).toEqual(['', 'd'])
  })
  it('of a site that is gone are not noted, and nobody is held up by it', () => {
    noted()
    const nowhere = join(folder, 'nowhere')
    const index = folderIndex(notes())
    index.note(nowhere, siteTree(fs, out))
    expect(index.of(fs, nowhere).folders).toEqual([])
    expect(seen()).toEqual([''])
  })
  it('of two sites are noted: of this one and the one noted before', () => {
    const sites = ['one', 'two', 'three'].map((name) => {
      fs.cpSync(out, join(folder, name), { recursive: true })
      return join(folder, name)
    })
    for (const site of sites) {
      folderIndex(notes()).note(site, siteTree(fs, site))
      later(site)
      fs.utimesSync(noteOf(site), 1_700_000_000, 1_700_000_000 + sites.indexOf(site))
    }
    expect(sites.map((site) => seen(site).length)).toEqual([5, 1, 1])
    folderIndex(notes()).note(sites[2] ?? '', siteTree(fs, sites[2] ?? ''))
    later(sites[2])
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('index'))).toHaveLength(2)
    expect(sites.map((site) => seen(site).length)).toEqual([5, 1, 1])
  })
})

describe('publishing over and over', () => {
  const files = (news: string, ...more: string[]): OutputFile[] =>
    ['stories.json', 'a/b/one', 'a/c/two', 'd/three', 'news', ...more].map((path) => ({
      path,
      contents: path === 'news' ? news : path === 'stories.json' ? '{"version":1}' : path,
    }))
  /** Publishes with what is kept; which folders were listed, of either site. */
  function again(site: readonly OutputFile[], options: PublishOptions = {}) {
    const listed: string[] = []
    const readdirSync = ((path: string, options: object) => {
      const place = path.match(/(?:dist|site-[0-9a-f]+)\/(.*)/)?.[1]
      if (place !== undefined) listed.push(place)
      return fs.readdirSync(path, options)
    }) as typeof fs.readdirSync
    publish(site, out, {
      index: siteIndex(indexFile()),
      cache: join(folder, 'kept'),
      fs: { ...fs, readdirSync } as FileSystem,
      ...options,
    })
    noteLater(indexFile(), 10)
    later()
    if (options.exchange === undefined) expect(siteOnDisk(out)).toEqual(asOnDisk(site))
    return listed.sort()
  }
  beforeEach(() => {
    fs.rmSync(out, { recursive: true })
    for (const news of ['1', '2', '3']) again(files(news))
  })

  it('lists no folder of the site before last that nobody touched', () => {
    expect(again(files('4'))).toEqual([])
    expect(again(files('5', 'd/four'))).toEqual([])
    expect(again(files('6', 'd/four', 'e/five'))).toEqual([])
    expect(again(files('7'))).toEqual([])
    const renamed = files('7').map((file) => (file.path === 'd/three' ? { ...file, path: 'd/thrice' } : file))
    expect(again(renamed)).toEqual([])
    expect(again(files('7', 'z'))).toEqual([])
    expect(again(files('7'))).toEqual([])
  })
  it('notes of every folder the stamp that it has, whatever was made or removed in it', () => {
    const sites = [['d/four'], ['d/four', 'a/c/x/y'], ['a/c/x', 'e/five/six'], ['e/five/six'], []]
    for (const more of sites) {
      again(files(`${more}`, ...more))
      const { folders = [], stamps } = readNote(noteOf(out), ['folders', 'stamps'])?.lists ?? {}
      expect(folders).toEqual(siteTree(fs, out).folders)
      expect(stamps).toEqual(folders.map((path) => stampAt(join(out, path))))
    }
  })
  it('looks once at a file or folder in which nothing changed', () => {
    const look = vi.spyOn(fs, 'lstatSync')
    onTestFinished(() => look.mockRestore())
    again(files('4', 'd/four'), { fs })
    const looks = look.mock.calls.map(([path]) => String(path).replace(/^.*\/(?:dist|site-[0-9a-f]+)\//, ''))
    const within = looks.filter((path) => /^(?:a\/.*|d|d\/three)$/.test(path))
    expect(within.sort()).toEqual(['a/b', 'a/b/one', 'a/c', 'a/c/two', 'd', 'd', 'd/three'])
  })
  it('finds what a stranger puts into the new site while it is published', () => {
    const [spare = ''] = fs.readdirSync(join(folder, 'kept'))
    again(files('4'), {
      exchange: (a, b) => {
        fs.writeFileSync(join(folder, 'kept', spare, 'a/c/stranger'), 'x')
        return exchange(a, b)
      },
    })
    const digest = () => publishedDigest(out, [], siteIndex(indexFile()))
    expect(fs.existsSync(join(out, 'a/c/stranger'))).toBe(true)
    expect(digest()).not.toBe(siteDigest(files('4')))
    again(files('5'))
    expect(again(files('6'))).toEqual(['a/c'])
  })
  it('removes a stranger from the site before last', () => {
    const [spare = ''] = fs.readdirSync(join(folder, 'kept'))
    fs.writeFileSync(join(folder, 'kept', spare, 'a/c/stranger'), 'x')
    fs.mkdirSync(join(folder, 'kept', spare, 'd/strange'))
    expect(again(files('4'))).toEqual(['a/c', 'd', 'd/strange'])
  })
  it('sees a stranger in the published site', () => {
    const digest = () => publishedDigest(out, [], siteIndex(indexFile()))
    const site = siteDigest(files('3'))
    expect(digest()).toBe(site)
    fs.writeFileSync(join(out, 'a/c/stranger'), 'x')
    expect(digest()).not.toBe(site)
  })
})
