import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { seedsFrom } from '../cli/inputs.ts'
import type { BuildOptions } from '../cli/options.ts'
import { parseConfig } from '../config.ts'
import { seedMemory } from './seed-memory.ts'

const { config } = parseConfig(null, 'stemma.config.json')
const report = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nText of ${title}.\n`

function scene() {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-seeds-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const at = (name: string) => join(folder, name)
  mkdirSync(at('sub'))
  for (const name of ['a.md', 'b.md', 'sub/c.md']) writeFileSync(at(name), report(name))
  const options = { seeds: folder } as BuildOptions
  const memory = seedMemory()
  const read = () => memory.read(options, config)
  read()
  return { at, read, forget: memory.forget, fresh: () => seedsFrom(options, config) }
}

it('are what they are when all are read anew, whatever happened to a file', () => {
  const { at, read, forget, fresh } = scene()
  const changes: readonly (() => void)[] = [
    () => writeFileSync(at('a.md'), report('another')),
    () => writeFileSync(at('a.md'), '---\ntitle: [broken\n---\n'),
    () => writeFileSync(at('a.md'), report('mended')),
    () => writeFileSync(at('a.md'), report('draft', 'draft: true\n')),
    () => writeFileSync(at('a.md'), report('no draft')),
    () => writeFileSync(at('a.md'), 'x'.repeat(config.limits.seedBytes + 1)),
    () => rmSync(at('a.md')),
    () => symlinkSync(at('b.md'), at('a.md')),
    () => renameSync(at('sub/c.md'), at('a.md')),
  ]
  for (const change of changes) {
    change()
    for (const path of ['a.md', 'sub/c.md']) forget(path)
    expect(read()).toEqual(fresh())
  }
})

it('keep those that nobody saved, and notice one that came', () => {
  const { at, read, forget, fresh } = scene()
  const before = read()
  expect(read()).toBe(before)
  writeFileSync(at('b.md'), report('saved'))
  forget('b.md')
  expect(read()).toEqual(fresh())
  expect(read().seeds.map((seed, place) => seed === before.seeds[place])).toEqual([true, false, true])
  writeFileSync(at('new.md'), report('new'))
  forget('new.md')
  expect(read()).toEqual(fresh())
})
