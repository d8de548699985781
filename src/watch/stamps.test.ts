import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { random } from '../../bench/generate.ts'
import { changedPaths, stampsAgain, stampsOf } from './stamps.ts'

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

  it('are those of a full look where one looks only at what is told, over random changes', () => {
    const next = random(7)
    const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T
    const names = ['a.md', 'b.md', 'sub', 'sub/b.md', 'sub/c', 'sub/c/d.md', 'new', 'new/a.md', 'new/x/y.md']
    const at = (name: string) => join(folder, name)
    const changes: readonly ((name: string) => string[])[] = [
      (name) => {
        mkdirSync(at(`${name}/..`), { recursive: true })
        writeFileSync(at(name), String(next()))
        return [name]
      },
      (name) => {
        rmSync(at(name), { recursive: true, force: true })
        return [name]
      },
      (name) => {
        const to = pick(names)
        renameSync(at(name), at(to))
        return [name, to]
      },
      (name) => {
        mkdirSync(at(name), { recursive: true })
        return [name]
      },
    ]
    let stamps = stampsOf(folder)
    for (let n = 0; n < 400; n++) {
      let paths: string[] = []
      try {
        paths = pick(changes)(pick(names))
      } catch {
        // There is no such thing to be changed.
      }
      // The system may tell of the folders too, whose names are nothing that is read.
      const folders = paths.flatMap((path) =>
        path.split('/').map((_, n, parts) => parts.slice(0, n).join('/')),
      )
      stamps = stampsAgain(folder, stamps, next() < 0.5 ? paths : [...folders, ...paths])
      const files = (all: typeof stamps) => [...all].filter(([path]) => !path.endsWith('/')).sort()
      expect(files(stamps)).toEqual(files(stampsOf(folder)))
    }
  })

  it('of a folder that is told by its name alone tell what came and went', () => {
    const before = stampsOf(folder)
    writeFileSync(join(folder, 'sub', 'c.md'), 'c')
    rmSync(join(folder, 'sub', 'b.md'))
    writeFileSync(join(folder, 'a.md'), 'not told')
    expect(changedPaths(before, stampsAgain(folder, before, ['sub']))).toEqual(['sub/b.md', 'sub/c.md'])
    rmSync(folder, { recursive: true })
    expect(stampsAgain(folder, before, ['a.md']).size).toBe(0)
  })
})
