/** The parts of publishing, each alone: names, locks, folders that are refused, bytes compared, places exchanged. */
import { createHash } from 'node:crypto'
import fs, { type PathLike } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LateFile } from '../src/output-file.ts'
import { errorCode, NO_LINKS, PublishError, publishError } from '../src/publish/errors.ts'
import { exchange } from '../src/publish/exchange.ts'
import type { FileSystem } from '../src/publish/file-system.ts'
import { holderOf, isAlive, processBegan } from '../src/publish/holder.ts'
import {
  contentsDigest,
  patchSite,
  publish,
  publishedDigest,
  siteDigest,
  siteIndex,
} from '../src/publish/index.ts'
import { keptFiles } from '../src/publish/kept-files.ts'
import { removeLeftovers, removeTree, restore } from '../src/publish/leftovers.ts'
import { lockFor } from '../src/publish/lock.ts'
import { bytesOf, makeTree, writeFile } from '../src/publish/make-tree.ts'
import { readNote } from '../src/publish/notes.ts'
import { outFolder, presentSite } from '../src/publish/out-folder.ts'
import { foldersOf } from '../src/publish/output-paths.ts'
import { removeKnown, siteTree } from '../src/publish/site-tree.ts'
import { buildPlace } from '../src/publish/spare.ts'
import { stampAt } from '../src/publish/stamps.ts'
import { keepMode, tryToRemove } from '../src/publish/swap.ts'
import type { OutputFile } from '../src/records.ts'
import { asOnDisk, type Call, madeUpSite, noteLater, siteOnDisk, temporaryFolder } from './publish-support.ts'

const STORIES = { path: 'stories.json', contents: '{"version":1}' }
const A = madeUpSite('a', 4)
const B = madeUpSite('b', 5)

let folder = ''
let out = ''
beforeEach(() => {
  folder = temporaryFolder()
  out = join(folder, 'dist')
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const fault = (code: string): Error => Object.assign(new Error(code), { code })
const throwing = (code: string) => (): never => {
  throw fault(code)
}
const fsWith = (calls: Partial<Record<Call, unknown>>): FileSystem => ({ ...fs, ...calls }) as FileSystem
const write = (path: string, text: string | Uint8Array = ''): void => {
  fs.mkdirSync(join(folder, path, '..'), { recursive: true })
  fs.writeFileSync(join(folder, path), text)
}
const read = (path: string): string => fs.readFileSync(join(folder, path), 'utf8')
const beside = (): string[] => fs.readdirSync(folder).sort()

function errorOf(work: () => unknown): PublishError {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(PublishError)
    return error as PublishError
  }
  throw new Error('nothing was thrown')
}

/** Runs `work` with a property of `process` changed. */
function withProcess<Result>(name: 'platform' | 'arch', value: string, work: () => Result): Result {
  const before = Object.getOwnPropertyDescriptor(process, name) ?? {}
  Object.defineProperty(process, name, { ...before, value })
  try {
    return work()
  } finally {
    Object.defineProperty(process, name, before)
  }
}

describe('an error', () => {
  it('has the name of its kind, and the code of the system only where it is one', () => {
    expect(new PublishError('a', 'b', 'c').name).toBe('PublishError')
    expect(errorCode(fault('EIO'))).toBe('EIO')
    expect(errorCode(new Error('EIO'))).toBeNull()
    expect(errorCode({ code: 'EIO' })).toBeNull()
    expect(errorCode(Object.assign(new Error('x'), { code: 5 }))).toBeNull()
    expect(publishError(new Error('odd'), 'd').message).toBe('Cannot publish: d: odd.')
  })
  it('of the disk’s room says how much a build needs', () => {
    for (const code of ['ENOSPC', 'EDQUOT'])
      expect(publishError(fault(code), 'd').hint).toBe(
        'Free some space; a build needs room for the old site and the new one.',
      )
  })
})

describe('a file system without second names for files', () => {
  it.each([['EMLINK'], ['ENOSYS'], ['ENOTSUP'], ['EOPNOTSUPP'], ['EPERM'], ['EXDEV'], ['EINVAL']])(
    'that says %s gets copies, and one build at a time all the same',
    (code) => {
      const without = fsWith({ linkSync: throwing(code) })
      expect(NO_LINKS).toContain(code)
      publish(A, out, { fs: without })
      publish(B, out, { fs: without })
      expect(siteOnDisk(out)).toEqual(asOnDisk(B))
      expect(beside()).toEqual(['dist'])
      write('.dist.stemma-lock', JSON.stringify({ pid: process.pid, host: hostname(), token: 'x' }))
      expect(errorOf(() => publish(A, out, { fs: without, waitMs: 0 })).message).toContain(
        `another build (process ${process.pid}) is`,
      )
    },
  )
  it('and a fault in making one is told with the file’s name', () => {
    publish(A, out)
    const { path, code } = errorOf(() => publish(B, out, { fs: fsWith({ linkSync: throwing('EIO') }) }))
    expect([path, code]).toEqual([join(folder, '.dist.stemma-lock'), 'EIO'])
  })
})

describe('exchanging two folders', () => {
  const found = (program: string): string | undefined =>
    (process.env.PATH ?? '')
      .split(':')
      .map((place) => join(place, program))
      .find((path) => fs.existsSync(path))
  /** Runs `work` where only the programs given are found. */
  function withPrograms<Result>(programs: Record<string, string>, work: () => Result): Result {
    const before = process.env.PATH
    fs.mkdirSync(join(folder, 'bin'))
    for (const [name, text] of Object.entries(programs))
      fs.writeFileSync(join(folder, 'bin', name), text, { mode: 0o755 })
    process.env.PATH = join(folder, 'bin')
    try {
      return work()
    } finally {
      process.env.PATH = before
    }
  }
  const pair = (): [string, string] => {
    write('a/here', 'a')
    write('b/there', 'b')
    return [join(folder, 'a'), join(folder, 'b')]
  }
  const says = (name: string, status: number) =>
    `#!/bin/sh\nfor one in ${name} "$@"; do printf '%s\\n' "$one"; done >> ${join(folder, 'said')}\nexit ${status}\n`
  /** The program as it is, with all the others that it may call. */
  const itself = (program: string): string =>
    `#!/bin/sh\nPATH='${process.env.PATH}' exec '${found(program)}' "$@"\n`
  const isLinux = process.platform === 'linux'

  it.runIf(isLinux).each(['perl', 'python3'].filter(found))('is what %s does in one call', (program) => {
    const [a, b] = pair()
    expect(withPrograms({ [program]: itself(program) }, () => exchange(a, b))).toBe(true)
    expect([fs.readdirSync(a), fs.readdirSync(b)]).toEqual([['there'], ['here']])
  })
  it.runIf(isLinux)('says no where no program can, or a folder is not there', () => {
    const [a, b] = pair()
    expect(withPrograms({}, () => exchange(a, b))).toBe(false)
    expect(exchange(a, join(folder, 'nowhere'))).toBe(false)
    expect(fs.readdirSync(a)).toEqual(['here'])
  })
  it.runIf(isLinux)('asks one program after the other until one has done it', () => {
    const programs = {
      perl: says('perl', 1),
      python3: says('python3', 1),
      mv: says('mv', 1),
      exch: says('exch', 0),
    }
    expect(withPrograms(programs, () => exchange('-a', '-b'))).toBe(true)
    const said = read('said').split('\n')
    expect(said.filter((line) => line in programs)).toEqual(['perl', 'python3', 'mv', 'exch'])
    const mv = said.indexOf('mv')
    const words = ['mv', '--exchange', '--no-target-directory', '--', '-a', '-b', 'exch', '-a', '-b', '']
    expect(said.slice(mv)).toEqual(words)
  })
  it.runIf(isLinux).each(['x64', 'arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x'])(
    'knows the numbers of the calls on %s',
    (arch) => {
      withPrograms({ perl: says('perl', 0) }, () => withProcess('arch', arch, () => exchange('a', 'b')))
      expect(read('said')).toMatch(/syscall\(1\d\d, 1, 9, 0, 0, 0\)[\s\S]*syscall\([23]\d\d, -100/)
    },
  )
  it.runIf(isLinux)('makes no call on a processor whose numbers it does not know', () => {
    const programs = { perl: says('perl', 0), mv: says('mv', 0) }
    withPrograms(programs, () => withProcess('arch', 'mips', () => exchange('a', 'b')))
    expect(read('said')).toMatch(/^mv\n/)
  })
  it('is not tried where there is no such call', () => {
    const [a, b] = pair()
    expect(withProcess('platform', 'darwin', () => exchange(a, b))).toBe(false)
    expect(fs.readdirSync(a)).toEqual(['here'])
  })
})

describe('the holder of a lock', () => {
  const me = { pid: process.pid, host: hostname(), began: null, token: 'x' }
  const stat = (began: string) => () =>
    `7 (a (b) c) S 1 7 7 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 ${began} 99 98\n`
  it('began when the 22nd word of its line says, whatever its name is', () => {
    let asked: unknown
    const readFileSync = (...args: unknown[]) => {
      asked = args
      return stat('424242')()
    }
    expect(processBegan(fsWith({ readFileSync }), 7)).toBe('424242')
    expect(asked).toEqual(['/proc/7/stat', 'utf8'])
    expect(processBegan(fsWith({ readFileSync: () => '7 (a) S' }), 7)).toBeNull()
  })
  it('began nobody knows when, where the system does not tell', () => {
    for (const code of ['ENOENT', 'ENOTDIR', 'ESRCH'])
      expect(processBegan(fsWith({ readFileSync: throwing(code) }), 7)).toBeNull()
    expect(errorOf(() => processBegan(fsWith({ readFileSync: throwing('EIO') }), 7))).toMatchObject({
      path: '/proc/7/stat',
      code: 'EIO',
    })
  })
  it('is alive where its number runs, and ran from the same moment', () => {
    const at = fsWith({ readFileSync: stat('5') })
    const untold = fsWith({ readFileSync: throwing('ENOENT') })
    expect(isAlive(at, me)).toBe(true)
    expect(isAlive(at, { ...me, began: '5' })).toBe(true)
    expect(isAlive(at, { ...me, began: '6' })).toBe(false)
    expect(isAlive(untold, { ...me, began: '6' })).toBe(true)
    expect(isAlive(at, { ...me, pid: 2 ** 22 + 1 })).toBe(false)
    expect(isAlive(at, { ...me, pid: 2 ** 22 + 1, host: 'elsewhere' })).toBe(true)
  })
  it('is read from text that names one', () => {
    expect(holderOf('{"pid":1,"host":"h","began":"9","token":"t"}')).toEqual({
      pid: 1,
      host: 'h',
      began: '9',
      token: 't',
    })
    expect(holderOf('{"pid":1,"host":"h","began":9,"token":"t"}')?.began).toBeNull()
    const nobody = ['', 'null', '{}', '{"pid":"1","host":"h","token":"t"}', '{"pid":1,"host":2,"token":"t"}']
    for (const text of [...nobody, '{"pid":1,"host":"h","token":3}']) expect(holderOf(text)).toBeNull()
  })
})

describe('a lock', () => {
  const at = () => outFolder(fs, out, [])
  const lock = () => join(folder, '.dist.stemma-lock')
  const other = JSON.stringify({ pid: process.pid, host: hostname(), began: null, token: 'other' })
  it('names this process, is one file, and goes when it is released', () => {
    const held = lockFor(fs, at(), 0)
    expect(JSON.parse(read('.dist.stemma-lock'))).toEqual({
      pid: process.pid,
      host: hostname(),
      began: processBegan(fs, process.pid),
      token: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
    expect(beside()).toEqual(['.dist.stemma-lock'])
    held.check()
    held.release()
    expect(beside()).toEqual([])
  })
  it('that another has taken meanwhile is no more this build’s, and is left alone', () => {
    const held = lockFor(fs, at(), 0)
    fs.writeFileSync(lock(), other)
    expect(errorOf(held.check).message).toBe(
      `Cannot publish to ${out}: another build (a process) is publishing there. Wait for it to end. If none is running, remove ${lock()}.`,
    )
    held.release()
    expect(read('.dist.stemma-lock')).toBe(other)
    fs.rmSync(lock())
    expect(errorOf(held.check).path).toBe(out)
  })
  it('is waited for as long as was said, looked at every 50 ms', () => {
    fs.writeFileSync(lock(), other)
    let looks = 0
    const linkSync = (from: PathLike, to: PathLike) => {
      looks += 1
      fs.linkSync(from, to)
    }
    const { message } = errorOf(() => lockFor(fsWith({ linkSync }), at(), 100))
    expect(message).toContain(`another build (process ${process.pid}) is`)
    expect(looks).toBe(3)
    expect(beside()).toEqual(['.dist.stemma-lock'])
  })
  it('of another machine’s process names the machine', () => {
    fs.writeFileSync(lock(), JSON.stringify({ pid: 7, host: 'elsewhere', token: 'x' }))
    expect(errorOf(() => lockFor(fs, at(), 0)).message).toContain('(process 7 on elsewhere)')
  })
  it('is taken over from a dead process, with nothing left open', () => {
    fs.writeFileSync(lock(), '{}')
    let open = 0
    const openSync = (...args: Parameters<typeof fs.openSync>) => {
      open += 1
      return fs.openSync(...args)
    }
    const closeSync = (fd: number) => {
      open -= 1
      fs.closeSync(fd)
    }
    const held = lockFor(fsWith({ openSync, closeSync }), at(), 0)
    held.check()
    expect([open, beside()]).toEqual([0, ['.dist.stemma-lock']])
  })
  it('whose draft another build cleared away is tried again', () => {
    let tries = 0
    const linkSync = (from: PathLike, to: PathLike) => {
      tries += 1
      if (tries === 1) throw fault('ENOENT')
      fs.linkSync(from, to)
    }
    lockFor(fsWith({ linkSync }), at(), 0).check()
    expect(tries).toBe(2)
  })
  it('that goes while it is looked at is free', () => {
    fs.writeFileSync(lock(), other)
    const readFileSync = (path: string, ...rest: [BufferEncoding]) => {
      if (path === lock()) fs.rmSync(path)
      return fs.readFileSync(path, ...rest)
    }
    lockFor(fsWith({ readFileSync }), at(), 0).release()
    expect(beside()).toEqual([])
  })
  it('of a dead process that another build took over first stays that build’s', () => {
    fs.writeFileSync(lock(), '{}')
    let isFirst = true
    const renameSync = (from: string, to: string) => {
      if (isFirst) fs.writeFileSync(from, other)
      isFirst = false
      fs.renameSync(from, to)
    }
    expect(errorOf(() => lockFor(fsWith({ renameSync }), at(), 0)).message).toMatch(/another build/)
    expect(read('.dist.stemma-lock')).toBe(other)
    expect(beside()).toEqual(['.dist.stemma-lock'])
  })
  it('of a dead process that is gone when it is moved away is free; that cannot be moved is a fault', () => {
    fs.writeFileSync(lock(), '{}')
    const renameSync = (from: string, to: string) => {
      fs.rmSync(from)
      fs.renameSync(from, to)
    }
    lockFor(fsWith({ renameSync }), at(), 0).release()
    fs.writeFileSync(lock(), '{}')
    expect(() => lockFor(fsWith({ renameSync: throwing('EIO') }), at(), 0)).toThrow('EIO')
  })
  it('that cannot be read or written is a fault, and leaves no draft', () => {
    fs.writeFileSync(lock(), other)
    const readFileSync = (path: string, ...rest: [BufferEncoding]) => {
      if (path === lock()) throw fault('EIO')
      return fs.readFileSync(path, ...rest)
    }
    expect(() => lockFor(fsWith({ readFileSync }), at(), 0)).toThrow('EIO')
    fs.rmSync(lock())
    const { path, code } = errorOf(() => lockFor(fsWith({ writeSync: throwing('ENOSPC') }), at(), 0))
    expect([path, code]).toEqual([lock(), 'ENOSPC'])
    expect(beside()).toEqual([])
    let opened = 0
    const openSync = (...args: Parameters<typeof fs.openSync>) => {
      opened += 1
      if (opened === 2) throw fault('EIO')
      return fs.openSync(...args)
    }
    const late = fsWith({ openSync, linkSync: throwing('EPERM') })
    expect(errorOf(() => lockFor(late, at(), 0))).toMatchObject({ path: lock(), code: 'EIO' })
  })
})

describe('the folder to publish to', () => {
  it('is known by its place, links resolved, and by how it was given', () => {
    fs.mkdirSync(join(folder, 'www'))
    fs.symlinkSync('www', join(folder, 'link'))
    expect(outFolder(fs, join(folder, 'link', 'deep', 'dist'), [])).toEqual({
      shown: join(folder, 'link', 'deep', 'dist'),
      path: join(folder, 'www', 'deep', 'dist'),
      parent: join(folder, 'www', 'deep'),
      name: 'dist',
    })
  })
  it('is refused in words that say why and what to do', () => {
    const hint = 'Publish to a folder of its own, such as dist.'
    const why = (to: string, inputs: string[] = []) => errorOf(() => outFolder(fs, to, inputs))
    expect(why('/')).toMatchObject({ path: '/', hint })
    expect(why('/').message).toBe(`Cannot publish to /: it is the root of the disk. ${hint}`)
    expect(why(homedir()).message).toContain(': it is or holds your home folder. ')
    expect(why(process.cwd()).message).toContain(': it is or holds the folder you are in. ')
    const inner = join(folder, 'site', 'seeds')
    expect(why(join(folder, 'site'), ['/usr', inner]).message).toContain(
      `: publishing replaces the folder, and ${inner}, which is read, is in it. `,
    )
    expect(why(join(inner, 'dist'), [inner]).message).toContain(`: it is inside ${inner}, which is read. `)
    expect(outFolder(fs, inner, [join(folder, 'site', 'see')]).name).toBe('seeds')
  })
  it('that cannot be looked at is a fault', () => {
    fs.symlinkSync('loop', join(folder, 'loop'))
    expect(() => outFolder(fs, join(folder, 'loop'), [])).toThrow('ELOOP')
    expect(() => presentSite(fsWith({ readdirSync: throwing('EIO') }), outFolder(fs, out, []))).toThrow('EIO')
  })
  it('holds nothing, or a site, or what is not Stemma’s', () => {
    const present = () => presentSite(fs, outFolder(fs, out, []))
    expect(present()).toBe('none')
    fs.mkdirSync(out)
    expect(present()).toBe('empty')
    for (const text of ['{"version":1}', '\n {\n  "version" : 2', `${' '.repeat(88)}{"version":`]) {
      write('dist/stories.json', text)
      expect(present()).toBe('site')
    }
    for (const text of [
      '',
      '[{"version":1}]',
      '{"version"}',
      '{"aversion":1}',
      `${' '.repeat(99)}{"version":1}`,
    ]) {
      write('dist/stories.json', text)
      expect(errorOf(present).message).toBe(
        `Cannot publish to ${out}: it holds files that Stemma did not make (there is no stories.json). Name another folder with --out, or empty this one.`,
      )
    }
    fs.rmSync(join(out, 'stories.json'))
    fs.mkdirSync(join(out, 'stories.json'))
    expect(errorOf(present).message).toMatch(/did not make/)
    fs.mkdirSync(join(out, '.git'))
    expect(errorOf(present)).toMatchObject({
      path: out,
      message: `Cannot publish to ${out}: it is a git repository, which would be replaced. Publish to a folder of its own, and copy the site into the repository from there.`,
    })
    fs.rmSync(out, { recursive: true })
    write('dist')
    expect(errorOf(present).message).toBe(
      `Cannot publish to ${out}: it is a file. Publish to a folder of its own, such as dist.`,
    )
  })
  it('whose stories.json cannot be read is a fault, and the file is closed', () => {
    write('dist/stories.json', '{"version":1}')
    const open = outFolder(fs, out, [])
    let closed = 0
    const closeSync = (fd: number) => {
      closed += 1
      fs.closeSync(fd)
    }
    const path = join(out, 'stories.json')
    for (const calls of [{ openSync: throwing('EACCES') }, { readSync: throwing('EACCES'), closeSync }])
      expect(errorOf(() => presentSite(fsWith(calls), open))).toMatchObject({ path, code: 'EACCES' })
    expect(closed).toBe(1)
  })
})

describe('the paths of a site', () => {
  const folders = (...paths: string[]) => foldersOf(paths.map((path) => ({ path, contents: '' })))
  const why = (path: string) =>
    /^Cannot publish: the path "(?:.*)" (.*)\. This is a fault of Stemma; please report it\.$/s.exec(
      errorOf(() => folders(path)).message,
    )?.[1]
  it('give their folders, parents before children', () => {
    expect(folders('z', 'b/c/d', 'b/c/e', 'b/a', 'a/x')).toEqual(['a', 'b', 'b/c'])
  })
  it.each([['a//b'], [''], ['a/']])('have no empty part: %j', (path) =>
    expect(why(path)).toBe('has an empty part'),
  )
  it.each([['./a'], ['a/../b'], ['..']])('stay inside: %j', (path) =>
    expect(why(path)).toBe('leaves the site'),
  )
  it.each([...'\\:*?"<>|\t\u007f'].map((mark) => [`a${mark}b`]))('hold no %j', (path) => {
    expect(why(path)).toBe('holds a character that not every file system allows')
  })
  it.each([
    ...['con', 'PRN', 'aux.html', 'a/nul', 'com1', 'lpt9.txt', 'a.', 'a ', 'b./c', 'com0.x', 'long-name.'],
  ])('hold no name that Windows keeps for itself: %j', (path) => {
    expect(why(path)).toBe('holds a name that is reserved on some file systems')
  })
  it.each(['console', 'xcon', 'com', 'com1x', 'lptx', 'a.con', '.a', ' a', 'nul-1/a.b'])(
    'may be %j',
    (path) => {
      expect(() => folders(path)).not.toThrow()
    },
  )
  it('have names of up to 255 bytes', () => {
    expect(folders('é'.repeat(127))).toEqual([])
    expect(folders('n'.repeat(255))).toEqual([])
    for (const name of ['é'.repeat(128), 'n'.repeat(256)])
      expect(why(`a/${name}`)).toBe('holds a name of more than 255 bytes')
  })
  it('belong to one file each', () => {
    expect(errorOf(() => folders('A/x', 'a/y'))).toMatchObject({
      path: 'a/',
      message:
        'Cannot publish: two files claim one place: "A/" and "a/". This is a fault of Stemma; please report it.',
    })
    expect(errorOf(() => folders('b/x', 'b')).message).toContain('"b" and "b/"')
    expect(errorOf(() => folders('b', 'b-c', 'b/c/x', 'b/d')).message).toContain('"b" and "b/"')
    expect(errorOf(() => folders('b/C', 'b/a', 'c/c', 'b/c')).message).toContain('"b/C" and "b/c"')
    expect(folders('b/c', 'c/c', 'b/a', 'a/c')).toEqual(['a', 'b', 'c'])
    expect(errorOf(() => folders('é', 'e\u0301')).message).toContain('two files claim one place: "é" and')
  })
})

describe('a tree on disk', () => {
  it('is listed with folders before what is in them, links as files', () => {
    write('dist/a/b/c', 'x')
    write('dist/d', 'x')
    fs.symlinkSync('a', join(out, 'link'))
    const { files, folders } = siteTree(fs, out)
    expect([...files].sort()).toEqual(['a/b/c', 'd', 'link'])
    expect(folders).toEqual(['a', 'a/b'])
  })
  it('keeps the files that have the same bytes, in whatever pieces they are read', () => {
    const text = (contents: string) => ({ path: 'a', contents })
    write('dist/a', 'same é')
    const inode = fs.lstatSync(join(out, 'a'), { bigint: true }).ino
    const kept = (contents: string, calls = {}) =>
      keptFiles(fsWith(calls), out, siteTree(fs, out).files, [text(contents)])
    expect(kept('same é')).toEqual([{ inode, from: 'a' }])
    const readSync = (fd: number, to: Uint8Array, from: number, length: number, at: null) =>
      fs.readSync(fd, to, from, Math.min(length, 2), at)
    expect(kept('same é', { readSync })).toEqual([{ inode, from: 'a' }])
    expect(kept('same è', { readSync })).toEqual([undefined])
    expect(kept('same')).toEqual([undefined])
    expect(kept('same é', { readSync: () => 0 })).toEqual([undefined])
    expect(keptFiles(fs, out, [], [text('same é')])).toEqual([undefined])
  })
  it('keeps no file that is gone or is something else; one that cannot be read is a fault', () => {
    write('dist/a', 'x')
    const { files } = siteTree(fs, out)
    const kept = (code: string) =>
      keptFiles(fsWith({ openSync: throwing(code) }), out, files, [{ path: 'a', contents: 'x' }])
    for (const code of ['ELOOP', 'ENXIO', 'ENOENT', 'ENOTDIR']) expect(kept(code)).toEqual([undefined])
    expect(errorOf(() => kept('EIO'))).toMatchObject({ path: join(out, 'a'), code: 'EIO' })
    fs.rmSync(join(out, 'a'))
    fs.mkdirSync(join(out, 'a'))
    const size = fs.statSync(join(out, 'a')).size
    const file = { path: 'a', contents: 'x'.repeat(size) }
    const readSync = (_: number, to: Uint8Array, from: number, length: number) => {
      to.fill(120, from, from + length)
      return length
    }
    expect(keptFiles(fsWith({ readSync }), out, files, [file])).toEqual([undefined])
  })
  it('gets files written whole, in whatever pieces the disk takes them, and closed', () => {
    const long = 'é'.repeat(200_000)
    expect(Buffer.from(bytesOf({ path: 'a', contents: long })).toString()).toBe(long)
    expect(bytesOf({ path: 'a', contents: '日' })).toHaveLength(3)
    let closed = 0
    const pieces = fsWith({
      writeSync: (fd: number, bytes: Uint8Array, from: number, length: number, at: null) =>
        fs.writeSync(fd, bytes, from, Math.min(length, 3), at),
      closeSync: (fd: number) => {
        closed += 1
        fs.closeSync(fd)
      },
    })
    writeFile(pieces, join(folder, 'file'), Buffer.from('ten bytes!'))
    expect([read('file'), closed]).toEqual(['ten bytes!', 1])
    expect(() => writeFile(fs, join(folder, 'file'), Buffer.from('again'))).toThrow('EEXIST')
    expect(read('file')).toBe('ten bytes!')
  })
  it('is made new, or of a former one: what is shared stays, what is not goes, nothing is written into', () => {
    write('old/stays/same', 'same')
    write('old/changed', 'old')
    const spare = join(folder, 'spare')
    fs.mkdirSync(join(spare, 'stays'), { recursive: true })
    fs.mkdirSync(join(spare, 'gone', 'deep'), { recursive: true })
    fs.linkSync(join(folder, 'old/stays/same'), join(spare, 'stays/same'))
    fs.linkSync(join(folder, 'old/changed'), join(spare, 'changed'))
    const files = [
      { path: 'changed', contents: 'new' },
      { path: 'fresh/file', contents: 'fresh' },
      { path: 'stays/same', contents: 'same' },
    ]
    const folders = foldersOf(files)
    const old = join(folder, 'old')
    const kept = keptFiles(fs, old, siteTree(fs, old).files, files)
    expect(kept.map((one) => one?.from)).toEqual([undefined, undefined, 'stays/same'])
    for (const root of [spare, join(folder, 'very', 'new')]) {
      makeTree(fs, root, { files, folders, old, kept })
      expect(siteOnDisk(root)).toEqual(asOnDisk(files))
      expect(siteTree(fs, root).folders).toEqual(['fresh', 'stays'])
      expect(fs.statSync(join(root, 'stays/same')).ino).toBe(fs.statSync(join(old, 'stays/same')).ino)
    }
    expect(read('old/changed')).toBe('old')
  })
  it('that cannot be made names the file or folder', () => {
    const files = [{ path: 'deep/file', contents: 'x' }]
    const tree = { files, folders: ['deep'], old: out, kept: [] }
    const path = (calls: Partial<Record<Call, unknown>>, root: string) =>
      errorOf(() => makeTree(fsWith(calls), root, tree)).path
    expect(path({ openSync: throwing('ENOSPC') }, join(folder, 'a'))).toBe(join(folder, 'a/deep/file'))
    expect(path({ mkdirSync: throwing('ENOSPC') }, join(folder, 'b'))).toBe(join(folder, 'b'))
    fs.mkdirSync(join(folder, 'c'))
    expect(path({ mkdirSync: throwing('ENOSPC') }, join(folder, 'c'))).toBe(join(folder, 'c/deep'))
    const kept = [{ inode: 1n, from: 'deep/file' }]
    expect(() =>
      makeTree(fsWith({ linkSync: throwing('EIO') }), join(folder, 'd'), { ...tree, kept }),
    ).toThrow('EIO')
  })
  it('is removed with what is known of it, and what else is there stays', () => {
    write('dist/a/b/c')
    write('dist/d')
    const tree = siteTree(fs, out)
    write('dist/a/new')
    removeKnown(fs, out, { ...tree, files: [...tree.files, 'never'] })
    expect(siteOnDisk(folder)).toEqual({ 'dist/a/new': '' })
    fs.rmSync(join(out, 'a/new'))
    removeKnown(fs, out, tree)
    expect(beside()).toEqual([])
  })
})

describe('the place a site is built in', () => {
  const place = (cache: string | null, calls: Partial<Record<Call, unknown>> = {}) =>
    buildPlace(fsWith(calls), outFolder(fs, out, []), cache, 'token')
  const cache = () => join(folder, 'a', 'cache')
  it('is beside the old one, or where the one before last is kept, one for each folder', () => {
    expect(place(null)).toEqual({ path: join(folder, '.dist.stemma-new-token'), keeps: false })
    const { path, keeps } = place(cache())
    expect([path.replace(/[0-9a-f]{12}$/, '…'), keeps]).toEqual([join(cache(), 'site-…'), true])
    const elsewhere = buildPlace(fs, outFolder(fs, `${out}2`, []), cache(), 'token')
    expect(elsewhere.path).not.toBe(path)
    expect(place(cache())).toEqual({ path, keeps })
  })
  it('is beside the old one where the cache is on another disk', () => {
    const lstatSync = (path: string) => ({ dev: path === cache() ? 1 : 2 })
    expect(place(cache(), { lstatSync })).toEqual({
      path: join(folder, '.dist.stemma-new-token'),
      keeps: false,
    })
  })
})

describe('the change of places', () => {
  /** An exchange as the system makes it, in more than one step. */
  const swapped = (a: string, b: string): boolean => {
    fs.renameSync(a, join(folder, 'aside'))
    fs.renameSync(b, a)
    fs.renameSync(join(folder, 'aside'), b)
    return true
  }
  it('is told as what it was', () => {
    expect(publish(A, out).swap).toBe('rename')
    expect(publish(B, out, { exchange: swapped }).swap).toBe('exchange')
    expect(publish(A, out, { exchange: () => true }).swap).toBe('two renames')
    expect(publish(A, out, { exchange: swapped })).toEqual({
      out,
      files: 9,
      written: 0,
      removed: 0,
      swap: 'none',
    })
    expect(siteOnDisk(out)).toEqual(asOnDisk(A))
    expect(beside()).toEqual(['dist'])
  })
  it('leaves the old site where it is kept for the next build, after an exchange', () => {
    const cache = join(folder, 'cache')
    publish(A, out, { cache })
    publish(B, out, { cache, exchange: swapped })
    const [kept = ''] = fs.readdirSync(cache)
    expect(siteOnDisk(join(cache, kept))).toEqual(asOnDisk(A))
    publish(A, out, { cache, exchange: () => false })
    expect(fs.readdirSync(cache)).toEqual([])
    expect(beside()).toEqual(['cache', 'dist'])
  })
  it('keeps the permissions of the folder, an empty one’s too', () => {
    fs.mkdirSync(out)
    for (const [mode, site] of [
      [0o750, A],
      [0o711, B],
    ] as const) {
      fs.chmodSync(out, mode)
      publish(site, out)
      expect(fs.statSync(out).mode & 0o777).toBe(mode)
    }
    let given: unknown[] = []
    const chmodSync = (...args: unknown[]) => {
      given = args
    }
    keepMode(fsWith({ chmodSync, lstatSync: () => ({ mode: 0o42755 }) }), 'from', 'to')
    expect(given).toEqual(['to', 0o2755])
  })
  it('takes an empty folder away first on Windows, and only there', () => {
    const removed: string[] = []
    const rmdirSync = (path: string) => {
      removed.push(path)
      fs.rmdirSync(path)
    }
    for (const platform of ['linux', 'win32']) {
      fs.rmSync(out, { recursive: true, force: true })
      fs.mkdirSync(out)
      withProcess('platform', platform, () => publish(A, out, { fs: fsWith({ rmdirSync }) }))
      expect(siteOnDisk(out)).toEqual(asOnDisk(A))
      expect(removed).toEqual(platform === 'win32' ? [out] : [])
    }
    fs.rmSync(out, { recursive: true, force: true })
    withProcess('platform', 'win32', () => publish(A, out, { fs: fsWith({ rmdirSync }) }))
    expect(removed).toEqual([out])
  })
  it('that fails half-way puts the old site back, and takes the new one away', () => {
    publish(A, out)
    let renamed = 0
    const renameSync = (from: string, to: string) => {
      renamed += 1
      if (renamed === 2) throw fault('EIO')
      fs.renameSync(from, to)
    }
    const options = { exchange: () => false, fs: fsWith({ renameSync }) }
    expect(errorOf(() => publish(B, out, options))).toMatchObject({ path: out, code: 'EIO' })
    expect(siteOnDisk(out)).toEqual(asOnDisk(A))
    expect(beside()).toEqual(['dist'])
  })
  it('is not made by a build whose lock another has taken', () => {
    publish(A, out)
    const openSync = (...args: Parameters<typeof fs.openSync>) => {
      if (String(args[0]).endsWith('index.html') && args[1] === 'wx') write('.dist.stemma-lock', '{}')
      return fs.openSync(...args)
    }
    expect(errorOf(() => publish(B, out, { fs: fsWith({ openSync }) })).message).toMatch(
      /another build \(a process\)/,
    )
    expect(siteOnDisk(out)).toEqual(asOnDisk(A))
    expect(beside()).toEqual(['.dist.stemma-lock', 'dist'])
  })
})

describe('what killed builds left', () => {
  const at = () => outFolder(fs, out, [])
  it('is put back only where there is no site', () => {
    expect(restore(fs, at())).toBe(false)
    write('.dist.stemma-old-1/x', '1')
    write('.dist.stemma-old-2/x', '2')
    expect(restore(fs, at())).toBe(true)
    expect(read('dist/x')).toBe('1')
    expect(restore(fs, at())).toBe(false)
    expect(beside()).toEqual(['.dist.stemma-old-2', 'dist'])
  })
  it('is removed, and what cannot be stays', () => {
    for (const name of ['new-1/x', 'old-1/x/y', 'lock-1', 'new']) write(`.dist.stemma-${name}`)
    const unlinkSync = (path: string) => {
      if (path.includes('new-1')) throw fault('EIO')
      fs.unlinkSync(path)
    }
    const readdirSync = (path: string) => {
      if (path.includes('new-1')) throw fault('EIO')
      return fs.readdirSync(path)
    }
    removeLeftovers(fsWith({ unlinkSync, readdirSync }), at())
    expect(beside()).toEqual(['.dist.stemma-new', '.dist.stemma-new-1'])
  })
  it('is never followed out of its folder', () => {
    write('kept/file', 'x')
    write('tree/deep/file')
    fs.symlinkSync('../kept', join(folder, 'tree', 'link'))
    removeTree(fs, join(folder, 'tree'))
    removeTree(fs, join(folder, 'tree'))
    expect(siteOnDisk(folder)).toEqual({ 'kept/file': 'x' })
    expect(() => removeTree(fsWith({ unlinkSync: throwing('EIO') }), join(folder, 'kept', 'file'))).toThrow(
      'ENOTDIR',
    )
    tryToRemove(fsWith({ unlinkSync: throwing('EIO') }), join(folder, 'kept', 'file'))
    tryToRemove(fs, join(folder, 'kept'))
    expect(beside()).toEqual([])
  })
})

describe('a site as one number', () => {
  const text = (path: string, contents: string | Uint8Array) => ({ path, contents })
  const published = () => publishedDigest(out, [])
  it('is that of the files on disk, in any order, text or bytes', () => {
    const large = text('large', 'é'.repeat(150_000))
    const site = [...A, large]
    publish(site, out)
    expect(published()).toBe(siteDigest(site))
    expect(siteDigest([...site].reverse())).toBe(published())
    expect(siteDigest(site.map(({ path, contents }) => text(path, Buffer.from(contents))))).toBe(published())
    expect(published()).toMatch(/^[0-9a-f]{64}$/)
  })
  it('is the SHA-256 of how many folders there are, of paths and digests, however many', () => {
    const many = Array.from({ length: 2000 }, (_, number) => text(`f/${10_000 + number}`, `${number}`))
    const said = many.map(({ path, contents }) => `\0${path}\0${contentsDigest(contents)}`)
    expect(siteDigest(many)).toBe(
      createHash('sha256')
        .update(`1${said.join('')}`)
        .digest('hex'),
    )
  })
  it('is another where a byte, a path, a folder or the border of two files is', () => {
    const sites = [
      [STORIES, text('a', 'b')],
      [STORIES, text('a', 'c')],
      [STORIES, text('c', 'b')],
      [STORIES, text('a', '')],
      [STORIES, text('a/a', 'b')],
      [STORIES, text('a', ''), text('b', '')],
      [STORIES, text('ab', '')],
      [STORIES, text('a/bc', ''), text('d/e', '')],
      [STORIES, text('ab/c', ''), text('d/e', '')],
      [STORIES],
    ]
    expect(new Set(sites.map(siteDigest)).size).toBe(sites.length)
    publish([STORIES], out)
    const before = published()
    fs.mkdirSync(join(out, 'empty'))
    expect(published()).not.toBe(before)
  })
  it('is none where there is no site, or what a site does not hold, or a folder that is refused', () => {
    expect(published()).toBeNull()
    fs.mkdirSync(out)
    expect(published()).toBeNull()
    publish(A, out)
    expect(publishedDigest(out, [join(out, 'seeds')])).toBeNull()
    fs.symlinkSync('index.html', join(out, 'link'))
    expect(published()).toBeNull()
    fs.rmSync(out, { recursive: true })
    fs.symlinkSync('dist', out)
    expect(published()).toBeNull()
  })
  it('of a folder whose name cannot be is a fault that names it', () => {
    const name = join(folder, 'n'.repeat(300))
    expect(errorOf(() => publishedDigest(name, []))).toMatchObject({ path: name, code: 'ENAMETOOLONG' })
  })
})

describe('the index of a published site', () => {
  const SITE = [STORIES, { path: 'a/b', contents: 'same é' }, { path: 'c', contents: 'other' }]
  const indexFile = () => join(folder, 'cache', 'index')
  /** What the index says of a file, and how many files were read for it. */
  function looked(path: string, root = fs.realpathSync(out)) {
    let read = 0
    const openSync = (...args: Parameters<typeof fs.openSync>) => {
      read++
      return fs.openSync(...args)
    }
    const file = siteIndex(indexFile()).fileAt(fsWith({ openSync }), root, path)
    return [file?.digest ?? null, read]
  }
  /** A site published with an index that was written after everything had come to rest. */
  function noted(seconds = 10) {
    publish(SITE, out, { index: siteIndex(indexFile()) })
    noteLater(indexFile(), seconds)
  }
  const same = contentsDigest('same é')

  it('knows what a file holds without reading it', () => {
    noted()
    expect(looked('a/b')).toEqual([same, 0])
    expect(siteIndex(indexFile()).fileAt(fs, fs.realpathSync(out), 'a/b')?.inode).toBe(
      fs.statSync(join(out, 'a/b'), { bigint: true }).ino,
    )
    expect(looked('a')).toEqual([null, 0])
    expect(() => looked('gone')).toThrow('ENOENT')
  })
  it('reads a file that was written to since, or put in its place, even at the same length and time', () => {
    publish(SITE, out)
    fs.utimesSync(join(out, 'a/b'), 1_700_000_000, 1_700_000_000)
    noted()
    expect(looked('a/b')).toEqual([same, 0])
    fs.writeFileSync(join(out, 'a/b'), 'Same é')
    fs.utimesSync(join(out, 'a/b'), 1_700_000_000, 1_700_000_000)
    expect(looked('a/b')).toEqual([contentsDigest('Same é'), 1])
    fs.rmSync(join(out, 'c'))
    write('dist/c', 'OTHER')
    expect(looked('c')).toEqual([contentsDigest('OTHER'), 1])
  })
  it('reads what had not come to rest, what lies elsewhere, and all where there is no index', () => {
    noted(0)
    expect(looked('a/b')).toEqual([same, 1])
    noted()
    fs.cpSync(out, join(folder, 'copy'), { recursive: true })
    expect(looked('a/b', join(folder, 'copy'))).toEqual([same, 1])
    for (const text of ['', '{', 'null', '{"noted":1}', '{"noted":"1","files":null}']) {
      fs.writeFileSync(indexFile(), text)
      expect(looked('a/b')).toEqual([same, 1])
    }
    fs.rmSync(indexFile())
    expect(looked('a/b')).toEqual([same, 1])
  })
  it('that cannot be written is left, and the site is published', () => {
    write('cache', 'a file')
    publish(SITE, out, { index: siteIndex(indexFile()) })
    expect(siteOnDisk(out)).toEqual(asOnDisk(SITE))
    expect(beside()).toEqual(['cache', 'dist'])
  })
  it('lets a build write only what changed, and link what was only given another name', () => {
    noted()
    const asked: string[] = []
    const late = (path: string, contents: string) =>
      new LateFile(
        path,
        () => {
          asked.push(path)
          return contents
        },
        Buffer.byteLength(contents),
        contentsDigest(contents),
      )
    const next = [
      ...SITE.slice(0, 1),
      late('a/b', 'other'),
      late('c', 'same é'),
      late('d/e', 'same é'),
      late('new', 'new'),
    ]
    const report = publish(next, out, { index: siteIndex(indexFile()) })
    expect(asked).toEqual(['new'])
    expect(report).toMatchObject({ files: 5, written: 1, removed: 0 })
    asked.length = 0
    expect(siteOnDisk(out)).toEqual(asOnDisk(next))
    expect(publishedDigest(out, [])).toBe(siteDigest(next))
  })
  describe('where the site before last is kept', () => {
    const cache = () => join(folder, 'cache', 'kept')
    const spare = () => join(cache(), fs.readdirSync(cache())[0] ?? '')
    const changed = (contents: string) => [...SITE, { path: 'news', contents }]
    /** Publishes with what is kept; which of the site's paths were looked at in the site in use. */
    function again(files: readonly OutputFile[]) {
      const seen: string[] = []
      const root = join(fs.realpathSync(folder), 'dist')
      const lstatSync = ((path: string, options?: object) => {
        if (path.startsWith(`${root}/`)) seen.push(path.slice(root.length + 1))
        return fs.lstatSync(path, options)
      }) as typeof fs.lstatSync
      const index = siteIndex(indexFile())
      const report = publish(files, out, { index, cache: cache(), fs: fsWith({ lstatSync }) })
      noteLater(indexFile(), 10)
      expect(siteOnDisk(out)).toEqual(asOnDisk(files))
      return { seen: seen.filter((path) => path !== 'stories.json').sort(), report }
    }
    beforeEach(() => {
      again(changed('1'))
      again(changed('2'))
    })

    it('looks at a file once that both sites share', () => {
      const { seen, report } = again(changed('3'))
      expect(seen).toEqual(['news'])
      expect(report).toMatchObject({ files: 4, written: 1, removed: 0, swap: 'exchange' })
      expect(again(SITE).report).toMatchObject({ written: 0, removed: 1 })
    })
    it('notes of every file the stamp that it has', () => {
      for (const contents of ['3', '4']) {
        again(changed(contents))
        const { paths = [], stamps } = readNote(indexFile(), ['paths', 'stamps'])?.lists ?? {}
        expect(paths).toEqual(['a/b', 'c', 'news', 'stories.json'])
        expect(stamps).toEqual(paths.map((path) => stampAt(join(out, path))))
      }
    })
    it('writes only what changed where the index is lost', () => {
      fs.rmSync(indexFile())
      expect(again(changed('3')).report).toMatchObject({ written: 1, removed: 0 })
    })
    it('publishes the site before last once more', () => {
      expect(again(changed('1')).report).toMatchObject({ written: 1, swap: 'exchange' })
    })
    it('believes no file there that is not the noted one', () => {
      fs.rmSync(join(spare(), 'c'))
      fs.writeFileSync(join(spare(), 'c'), 'OTHER')
      fs.writeFileSync(join(spare(), 'stranger'), 'x')
      fs.mkdirSync(join(spare(), 'folder'))
      expect(again(changed('3')).seen).toEqual(['c', 'news'])
    })
    it('mends a file that was written to in both at once', () => {
      fs.writeFileSync(join(out, 'a/b'), 'SAME é')
      expect(read(join(spare(), 'a/b').slice(folder.length + 1))).toBe('SAME é')
      expect(again(changed('3')).seen).toEqual(['a/b', 'news'])
    })
    it('gives a file the bytes of another that is right there', () => {
      const next = changed('3').map((file) => (file.path === 'c' ? { ...file, contents: 'same é' } : file))
      expect(again(next).report.written).toBe(1)
    })
    it('knows a moved file from where it is right', () => {
      const { report } = again([...changed('3'), { path: 'again', contents: 'other' }])
      expect(report.written).toBe(1)
      expect(fs.statSync(join(out, 'again')).ino).toBe(fs.statSync(join(out, 'c')).ino)
    })
  })
})

describe('a preview’s changes', () => {
  const patch = (written: string[], removed: string[], options = {}) =>
    patchSite({ written: written.map((path) => ({ path, contents: 'new' })), removed }, out, options)
  beforeEach(() => {
    publish(
      [
        STORIES,
        { path: 'a/b/c', contents: '1' },
        { path: 'a/d', contents: '2' },
        { path: 'e', contents: '3' },
      ],
      out,
    )
  })
  it('take away folders that are empty then, and no others', () => {
    patch([], ['a/b/c'])
    expect(siteTree(fs, out).folders).toEqual(['a'])
    patch([], ['e/never'])
    patch([], ['a/d', 'never/was', 'e'])
    expect(siteOnDisk(out)).toEqual({ 'stories.json': STORIES.contents })
    expect(siteTree(fs, out).folders).toEqual([])
    expect(beside()).toEqual(['dist'])
  })
  it('make the folders they need', () => {
    patch(['x/y/z', 'e'], ['e'])
    expect(siteOnDisk(out)).toMatchObject({ 'x/y/z': 'new', e: 'new', 'a/d': '2' })
  })
  it('that cannot be made are told with the file’s name, and the lock is let go', () => {
    expect(errorOf(() => patch([], ['a'])).path).toBe(join(out, 'a'))
    expect(errorOf(() => patch(['a'], [])).path).toBe(join(out, 'a'))
    expect(beside().filter((name) => name.endsWith('lock'))).toEqual([])
    publish([STORIES], out)
    expect(beside()).toEqual(['dist'])
  })
  it('are refused where no site is, where another build is at work, and over what is read', () => {
    expect(errorOf(() => patch([], ['../x'])).message).toMatch(/leaves the site/)
    expect(errorOf(() => patch(['../x'], [])).message).toMatch(/leaves the site/)
    expect(errorOf(() => patch([], [], { inputs: [join(out, 'seeds')] })).message).toMatch(/is in it/)
    write('.dist.stemma-lock', JSON.stringify({ pid: process.pid, host: hostname(), token: 'x' }))
    expect(errorOf(() => patch([], [], { waitMs: 0 })).message).toMatch(/another build/)
    fs.rmSync(out, { recursive: true })
    expect(errorOf(() => patch([], [])).message).toBe(`There is no site in ${out} to change. Build it.`)
  })
})

describe('a build that cannot begin', () => {
  it('names the folder beside which it would be built', () => {
    expect(errorOf(() => publish(A, out, { fs: fsWith({ mkdirSync: throwing('EROFS') }) }))).toMatchObject({
      path: folder,
      code: 'EROFS',
    })
    expect(errorOf(() => publish(A, out, { inputs: [out] })).path).toBe(out)
  })
  it('lets its lock go', () => {
    publish(A, out)
    fs.writeFileSync(join(folder, 'file'), '')
    expect(errorOf(() => publish(B, out, { cache: join(folder, 'file') })).code).toBe('EEXIST')
    expect(beside()).toEqual(['dist', 'file'])
  })
})
