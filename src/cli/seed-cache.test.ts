import fs, { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { folderOf } from '../../test/command.ts'
import { parseConfig } from '../config.ts'
import { seedLines } from '../normalize/seed-lines.ts'
import { ReadFault, type ReadSeeds } from '../read/index.ts'
import { NotBuilt, seedsFrom } from './inputs.ts'
import type { BuildOptions } from './options.ts'
import { seedCache } from './seed-cache.ts'
import { seedDigest } from './seed-digests.ts'

const { config } = parseConfig(null, 'stemma.config.json')

const OWN =
  'Our newsletter brings you the best of the week, every Friday, for free, and no later than at noon.'
const SEEDS = {
  'a.md': `---\ntitle: Ferry\noutlet: The Example\ndate: 2024-06-03\n---\n\nThe ferry sank off Westport.\n\n${OWN}\n\nMore\nSubscribe now\nEnd`,
  'b.txt': `Rain is expected.\n${OWN}\nRain fell.\nMore to come\n`,
  'draft.md': '---\ntitle: Later\ndraft: true\n---\n\nNot yet.\n',
  'broken.md': '---\ntitle: [broken\n---\n\nText.\n',
  'warned.md': '---\ntitle: Warned\ndate: yesterday\n---\n\nText.\n',
}

/** Seeds by what they say, however they hold it. */
const told = (read: ReadSeeds): ReadSeeds => ({
  ...read,
  seeds: read.seeds.map(({ path, format, encoding, text, bodyStart, frontMatter }) => ({
    path,
    format,
    encoding,
    text,
    bodyStart,
    frontMatter,
  })),
})

/** Longer than any clock of a disk takes to tick, so that files have come to rest. */
const untilAtRest = () => setTimeout(120)

describe('the cache of seeds', () => {
  let seeds = ''
  let folder = ''
  const options = () => ({ seeds }) as BuildOptions

  beforeEach(async () => {
    seeds = folderOf(SEEDS)
    folder = folderOf({})
    await untilAtRest()
  })
  afterEach(() => void vi.restoreAllMocks())

  /** All that a build learns of the seeds, and the names of those it opened. */
  function build({ keeps = true, settings = config, program = 'one' } = {}) {
    const opened: string[] = []
    const open = fs.openSync
    vi.spyOn(fs, 'openSync').mockImplementation((path, ...more) => {
      if (String(path).startsWith(seeds)) opened.push(String(path).slice(seeds.length + 1))
      return open(path, ...more)
    })
    const cache = seedCache(folder, program)
    const read = cache.read(options(), settings)
    const openedFirst = opened.sort().join(' ')
    const said = {
      ...told(read),
      lines: read.seeds.map(cache.linesOf),
      digests: read.seeds.map((seed) => cache.digestOf(seed).toString('hex')),
    }
    if (keeps) cache.keep()
    vi.restoreAllMocks()
    return { said, opened: openedFirst }
  }

  function plain(settings = config) {
    const read = seedsFrom(options(), settings)
    const digests = read.seeds.map((seed) => seedDigest(seed).toString('hex'))
    return { ...read, lines: read.seeds.map(seedLines), digests }
  }

  const ALL = Object.keys(SEEDS).sort().join(' ')
  const file = () => join(folder, readdirSync(folder)[0] ?? '')

  it('says what reading says, and opens nothing that nobody touched', () => {
    expect(build()).toEqual({ said: plain(), opened: ALL })
    expect(build()).toEqual({ said: plain(), opened: '' })
    expect(plain().lines.map(({ areTelling }) => [...areTelling].includes(1))).toContain(true)
  })

  it('opens what was written to, though its size and its time of writing are as they were', async () => {
    build()
    const path = join(seeds, 'a.md')
    const { atime, mtime } = statSync(path)
    writeFileSync(path, SEEDS['a.md'].replace('Ferry', 'Barge'))
    utimesSync(path, atime, mtime)
    await untilAtRest()
    expect(build()).toEqual({ said: plain(), opened: 'a.md' })
    expect(build()).toEqual({ said: plain(), opened: '' })
  })

  it('reads once more what may have been written to in the tick in which it was read', () => {
    writeFileSync(join(seeds, 'a.md'), 'The ferry sank once more, off Westport.\n')
    build()
    expect(build().opened).toBe('a.md')
  })

  it('notices what came and what went', async () => {
    build()
    rmSync(join(seeds, 'b.txt'))
    writeFileSync(join(seeds, 'c.txt'), 'A report that came.\n')
    await untilAtRest()
    expect(build()).toEqual({ said: plain(), opened: 'c.txt' })
    expect(build()).toEqual({ said: plain(), opened: '' })
  })

  it('is of no use to another program, nor where seeds may be shorter', () => {
    build()
    const short = { ...config, limits: { ...config.limits, seedBytes: 60 } }
    expect(build({ settings: short })).toEqual({ said: plain(short), opened: ALL })
    expect(build().opened).toBe('')
    expect(build({ program: 'two' }).opened).toBe(ALL)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('adds what is new to the end, and is written anew where most of it is of no use', async () => {
    build()
    const before = readFileSync(file())
    writeFileSync(join(seeds, 'c.txt'), 'A report that came.\n')
    await untilAtRest()
    build()
    expect(readFileSync(file()).subarray(0, before.length)).toEqual(before)
    for (const name of Object.keys(SEEDS)) rmSync(join(seeds, name))
    build()
    expect(statSync(file()).size).toBeLessThan(before.length)
    expect(build()).toEqual({ said: plain(), opened: '' })
  })

  it('does not grow with each time that a seed is written', async () => {
    build()
    const { size } = statSync(file())
    for (let time = 0; time < 12; time++) {
      writeFileSync(join(seeds, 'a.md'), `${SEEDS['a.md']}\nLine ${time}.`)
      writeFileSync(join(seeds, 'b.txt'), `${SEEDS['b.txt']}\nLine ${time}.`)
      await untilAtRest()
      build()
    }
    expect(statSync(file()).size).toBeLessThan(3 * size)
  })

  it('is passed over from where it was damaged', () => {
    build()
    const bytes = readFileSync(file())
    for (const at of [3, bytes.length >> 1, bytes.length - 1]) {
      const harmed = Buffer.from(bytes)
      harmed[at] = (harmed[at] ?? 0) ^ 1
      for (const damaged of [harmed, bytes.subarray(0, at)]) {
        writeFileSync(file(), damaged)
        expect(build()).toEqual({ said: plain(), opened: ALL })
        expect(build().opened).toBe('')
      }
    }
  })

  it('keeps nothing where it may not be written to', () => {
    writeFileSync(join(folder, 'file'), '')
    const cache = seedCache(join(folder, 'file/none'), 'one')
    expect(told(cache.read(options(), config))).toEqual(seedsFrom(options(), config))
    expect(cache.keep).not.toThrow()
  })

  it('holds no text once it has kept what it learnt, and reads it again where it is asked for', () => {
    for (const _ of ['read now', 'known']) {
      const cache = seedCache(folder, 'one')
      const read = cache.read(options(), config)
      expect(told(read)).toEqual(seedsFrom(options(), config))
      cache.keep()
      writeFileSync(join(seeds, 'a.md'), SEEDS['a.md'].replace('sank', 'swam'))
      expect(() => read.seeds[0]?.text).toThrow(NotBuilt)
      writeFileSync(join(seeds, 'a.md'), SEEDS['a.md'])
      expect(told(read)).toEqual(seedsFrom(options(), config))
    }
  })

  it('does not mix a text with what was known of an older one', () => {
    build()
    const cache = seedCache(folder, 'one')
    const [first] = cache.read(options(), config).seeds
    writeFileSync(join(seeds, 'a.md'), SEEDS['a.md'].replace('sank', 'swam'))
    expect(() => first?.text).toThrow(NotBuilt)
    expect(() => first?.text).toThrow(/a\.md was changed while the build ran\. Build again\./)
    rmSync(join(seeds, 'a.md'))
    expect(() => first?.text).toThrow(NotBuilt)
    vi.spyOn(fs, 'openSync').mockImplementation(() => {
      throw Object.assign(new Error('broken'), { code: 'EIO' })
    })
    expect(() => first?.text).toThrow(ReadFault)
  })
})
