import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { changedPaths, stampsOf } from './stamps.ts'

describe('stamps of a folder', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-stamps-'))
    const made = folder
    onTestFinished(() => rmSync(made, { recursive: true, force: true }))
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'a.md'), 'a')
    writeFileSync(join(folder, 'sub', 'b.md'), 'b')
    writeFileSync(join(folder, '.hidden'), 'h')
  })
  /** What `change` changed. */
  const changedBy = (change: () => void) => {
    const before = stampsOf(folder)
    change()
    return changedPaths(before, stampsOf(folder))
  }

  it('do not differ where nothing does', () => {
    expect(changedBy(() => undefined)).toEqual([])
    expect(changedBy(() => writeFileSync(join(folder, '.hidden'), 'other'))).toEqual([])
  })

  it('differ where a file was written, came or went', () => {
    expect(changedBy(() => writeFileSync(join(folder, 'a.md'), 'longer'))).toEqual(['a.md'])
    expect(changedBy(() => writeFileSync(join(folder, 'c.md'), 'c'))).toEqual(['c.md'])
    expect(changedBy(() => rmSync(join(folder, 'c.md')))).toEqual(['c.md'])
  })

  it('differ where a save kept size and time', () => {
    const long = new Date(1_700_000_000_000)
    utimesSync(join(folder, 'a.md'), long, long)
    expect(
      changedBy(() => {
        writeFileSync(join(folder, 'next'), 'x')
        utimesSync(join(folder, 'next'), long, long)
        renameSync(join(folder, 'next'), join(folder, 'a.md'))
      }),
    ).toEqual(['a.md'])
  })

  it('differ where a folder moved', () => {
    expect(changedBy(() => renameSync(join(folder, 'sub'), join(folder, 'moved')))).toEqual([
      'moved/',
      'moved/b.md',
      'sub/',
      'sub/b.md',
    ])
  })

  it('are empty where the folder vanished, and of one file where it is one', () => {
    expect(stampsOf(join(folder, 'none')).size).toBe(0)
    expect([...stampsOf(join(folder, 'a.md')).keys()]).toEqual([''])
  })
})
