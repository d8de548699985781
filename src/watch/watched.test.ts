import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { targetOf, watchPaths } from './watched.ts'

describe('the watched path a path belongs to', () => {
  it('is the innermost that holds it', () => {
    const targets = ['/a/seeds', '/a/seeds/x', '/a/stemma.config.json']
    expect(targetOf(targets, '/a/seeds/b.md')).toBe('/a/seeds')
    expect(targetOf(targets, '/a/seeds/x/b.md')).toBe('/a/seeds/x')
    expect(targetOf(targets, '/a/seeds')).toBe('/a/seeds')
    expect(targetOf(targets, '/a/seeds2/b.md')).toBeNull()
    expect(targetOf(targets, '/a')).toBeNull()
  })
})

describe('watching', () => {
  async function watching() {
    const place = mkdtempSync(join(tmpdir(), 'stemma-watched-'))
    const seeds = join(place, 'seeds')
    mkdirSync(join(seeds, 'sub'), { recursive: true })
    writeFileSync(join(seeds, 'a.md'), 'a')
    const noticed: string[] = []
    const watched = watchPaths(
      [seeds, join(place, 'config.json')],
      (_, path) => noticed.push(path.slice(place.length + 1)),
      () => undefined,
    )
    onTestFinished(async () => {
      await watched.close()
      rmSync(place, { recursive: true, force: true })
    })
    await watched.ready
    /** Does `change` and waits until `path` is noticed. */
    const expectNoticed = async (path: string, change: () => void) => {
      noticed.length = 0
      change()
      await expect.poll(() => noticed, { timeout: 20_000 }).toContain(path)
    }
    return { place, seeds, noticed, expectNoticed }
  }

  it('notices edits, atomic saves, new files, renames and deletions', async () => {
    const { seeds, expectNoticed } = await watching()
    await expectNoticed('seeds/a.md', () => writeFileSync(join(seeds, 'a.md'), 'b'))
    await expectNoticed('seeds/a.md', () => {
      writeFileSync(join(seeds, '.a.md.tmp'), 'c')
      renameSync(join(seeds, '.a.md.tmp'), join(seeds, 'a.md'))
    })
    await expectNoticed('seeds/a.md', () => writeFileSync(join(seeds, 'a.md'), 'd'))
    await expectNoticed('seeds/sub/b.md', () => writeFileSync(join(seeds, 'sub', 'b.md'), 'b'))
    await expectNoticed('seeds/sub/c.md', () =>
      renameSync(join(seeds, 'sub', 'b.md'), join(seeds, 'sub', 'c.md')),
    )
    await expectNoticed('seeds/sub/c.md', () => rmSync(join(seeds, 'sub', 'c.md')))
  })

  it('notices what happens in a folder that was moved in', async () => {
    const { seeds, expectNoticed } = await watching()
    await expectNoticed('seeds/moved', () => renameSync(join(seeds, 'sub'), join(seeds, 'moved')))
    await expectNoticed('seeds/moved/new.md', () => writeFileSync(join(seeds, 'moved', 'new.md'), 'n'))
  })

  it('notices a folder that vanishes and returns, and what happens in it then', async () => {
    const { seeds, expectNoticed } = await watching()
    await expectNoticed('seeds', () => rmSync(seeds, { recursive: true }))
    await expectNoticed('seeds', () => mkdirSync(seeds))
    await expectNoticed('seeds/again.md', () => writeFileSync(join(seeds, 'again.md'), 'x'))
    await expectNoticed('seeds/again.md', () => writeFileSync(join(seeds, 'again.md'), 'y'))
  })

  it('notices a file that comes later, and nothing beside what is watched', async () => {
    const { place, noticed, expectNoticed } = await watching()
    await expectNoticed('config.json', () => writeFileSync(join(place, 'config.json'), '{}'))
    noticed.length = 0
    mkdirSync(join(place, 'dist'))
    writeFileSync(join(place, 'dist', 'index.html'), 'x')
    writeFileSync(join(place, 'seeds', '.hidden'), 'x')
    await expectNoticed('config.json', () => writeFileSync(join(place, 'config.json'), '{ }'))
    expect(noticed.filter((path) => path.startsWith('dist') || path.includes('.hidden'))).toEqual([])
  })
})
