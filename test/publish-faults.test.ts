import fs from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PublishError, publish } from '../src/publish/index.ts'
import {
  asOnDisk,
  type Call,
  failingFileSystem,
  madeUpSite,
  siteOnDisk,
  temporaryFolder,
} from './publish-support.ts'

/** Under mutation testing one code stands for all: what differs between them is a message. */
const CODES = process.env.STEMMA_MUTATION_TESTS ? ['ENOSPC'] : ['ENOSPC', 'EACCES', 'EMFILE', 'EIO']
const BEFORE = madeUpSite('before', 4)
const AFTER = madeUpSite('after', 5)

let folder = ''
let out = ''
beforeEach(() => {
  folder = temporaryFolder()
  out = join(folder, 'dist')
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

function thrownBy(work: () => unknown): unknown {
  try {
    work()
    return null
  } catch (error) {
    return error
  }
}

/** Publishes AFTER over BEFORE with the n-th call failing, for every n there is; returns how many there were. */
function failEveryCall(
  calls: readonly Call[],
  code: string,
  options: { cache?: string; exchange?: () => boolean },
): number {
  for (let n = 1; ; n++) {
    fs.rmSync(folder, { recursive: true, force: true })
    publish(BEFORE, out)
    const inode = fs.statSync(out).ino
    const broken = failingFileSystem(calls, n, code)
    const error = thrownBy(() => publish(AFTER, out, { ...options, fs: broken.fs, waitMs: 0 }))
    if (broken.calls() < n) {
      expect(siteOnDisk(out)).toEqual(asOnDisk(AFTER))
      return n - 1
    }
    expect(error, `call ${n}`).toBeInstanceOf(PublishError)
    const { message, path } = error as PublishError
    expect(message).toContain(path)
    expect(message).toContain(code)
    expect(message).not.toContain('\n')
    expect(siteOnDisk(out), `call ${n}`).toEqual(asOnDisk(BEFORE))
    if (!options.exchange) expect(fs.statSync(out).ino).toBe(inode)
    expect(publish(AFTER, out, options).written).toBeGreaterThan(0)
    expect(siteOnDisk(out)).toEqual(asOnDisk(AFTER))
    expect(fs.readdirSync(folder).filter((name) => name !== 'cache')).toEqual(['dist'])
  }
}

describe.each(CODES)('a disk that says %s once', (code) => {
  it.each([
    [['openSync']],
    [['writeSync']],
    [['renameSync']],
    [['mkdirSync']],
    [['readFileSync', 'readSync', 'readdirSync']],
    [['closeSync', 'fstatSync', 'chmodSync', 'linkSync']],
  ] as [Call[]][])('at any %s leaves the old site as it was and names the path', (calls) => {
    const total = failEveryCall(calls, code, { cache: join(folder, 'cache') })
    if (!calls.includes('renameSync')) expect(total).toBeGreaterThan(1)
  })
  it('while building beside the old site does it no harm either', () => {
    expect(failEveryCall(['openSync', 'writeSync', 'renameSync', 'mkdirSync'], code, {})).toBeGreaterThan(10)
  })
  it('puts the old site back where there is no exchange', () => {
    expect(failEveryCall(['renameSync', 'mkdirSync'], code, { exchange: () => false })).toBeGreaterThan(3)
  })
})

describe('a first build that fails', () => {
  it('leaves nothing behind', () => {
    for (let n = 1; ; n++) {
      fs.rmSync(folder, { recursive: true, force: true })
      fs.mkdirSync(folder)
      const broken = failingFileSystem(['openSync', 'writeSync', 'renameSync', 'mkdirSync'], n, 'ENOSPC')
      const error = thrownBy(() => publish(AFTER, out, { fs: broken.fs }))
      if (broken.calls() < n) break
      expect(error).toBeInstanceOf(PublishError)
      expect(fs.readdirSync(folder), `call ${n}`).toEqual([])
    }
    expect(siteOnDisk(out)).toEqual(asOnDisk(AFTER))
  })
})
