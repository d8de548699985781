import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutputFile } from '../records.ts'
import { spool } from './spool.ts'

const SIZE = 64 // bytes kept in memory

const files: OutputFile[] = [
  { path: 'a', contents: 'Größe 東京 🙂' },
  { path: 'b', contents: '' },
  { path: 'c', contents: new Uint8Array([0, 255, 10, 13]) },
  { path: 'd', contents: 'long '.repeat(100) },
  { path: 'e', contents: new Uint8Array(300).fill(7) },
  { path: 'f', contents: 'last' },
]

const bytesOf = ({ contents }: OutputFile) => Buffer.from(contents as string)

describe('the spool', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-spool-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const comeBack = (place: string, size?: number) => {
    const { hold, close } = spool(place, size)
    const held = files.map(hold)
    expect(held.map(({ path }) => path)).toEqual(files.map(({ path }) => path))
    expect(held.map(({ bytes }) => bytes)).toEqual(files.map((file) => bytesOf(file).length))
    for (const again of [held, [...held].reverse()])
      for (const file of again)
        expect(bytesOf(file)).toEqual(bytesOf(files.find(({ path }) => path === file.path) ?? file))
    close()
    return held
  }

  it('gives back what it was given, in any order and more than once', () => {
    comeBack(join(folder, 'cache'), SIZE)
  })

  it('keeps what is little in memory and touches no disk', () => {
    comeBack(join(folder, 'cache'))
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves no file behind, not even while it is in use', () => {
    const { hold, close } = spool(folder, SIZE)
    files.map(hold)
    expect(readdirSync(folder)).toEqual([])
    close()
    expect(readdirSync(folder)).toEqual([])
  })

  it('keeps all in memory where there can be no file', () => {
    writeFileSync(join(folder, 'taken'), '')
    comeBack(join(folder, 'taken'), SIZE)
  })

  it('has nothing to give once it is closed', () => {
    const { hold, close } = spool(folder, SIZE)
    const held = files.map(hold)
    close()
    expect(() => held[0]?.contents).toThrow()
  })
})
