import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { ReadFault } from '../read/index.ts'
import { spool } from './spool.ts'

vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  writeSync: () => {
    throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
  },
}))

const folder = mkdtempSync(join(tmpdir(), 'stemma-spool-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a full disk ends the build: the site goes to the same one', () => {
  const { hold } = spool(folder, 64)
  const held = () => Array.from({ length: 20 }, () => hold({ path: 'a', contents: 'words '.repeat(5) }))
  expect(held).toThrow(ReadFault)
  expect(held).toThrow(folder)
})
