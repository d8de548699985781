import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { ReadFault } from '../read/index.ts'
import { spool } from './spool.ts'

const disk = vi.hoisted(() => ({ isFull: true }))

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  const fault = (code: string) => Object.assign(new Error(code), { code })
  return {
    ...fs,
    writeSync: (...words: Parameters<typeof fs.writeSync>) => {
      if (disk.isFull) throw fault('ENOSPC')
      return fs.writeSync(...words)
    },
    readSync: () => {
      throw fault('EIO')
    },
  }
})

const folder = mkdtempSync(join(tmpdir(), 'stemma-spool-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a full disk ends the build: the site goes to the same one', () => {
  const { hold } = spool(folder, 64)
  const held = () => Array.from({ length: 20 }, () => hold({ path: 'a', contents: 'words '.repeat(5) }))
  expect(held).toThrow(ReadFault)
  expect(held).toThrow(folder)
})

it('a disk that does not give back what it was given ends the build, by name', () => {
  disk.isFull = false
  const { hold, close } = spool(folder, 64)
  const held = Array.from({ length: 20 }, () => hold({ path: 'a', contents: 'words '.repeat(5) }))
  expect(() => held[0]?.contents).toThrow(ReadFault)
  expect(() => held[0]?.contents).toThrow(folder)
  close()
})
