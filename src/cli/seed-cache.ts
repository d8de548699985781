/**
 * Seeds, kept from build to build: a file that nobody touched since an earlier build read it is not opened again. What its front matter says, its
 * digest and the lines that may be its outlet's own stand beside its stamp; its text is read where somebody asks. Each build adds the seeds
 * that it read to the end of the file. The cache is safe to delete and can only say what would be read.
 */
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { type LinesOf, type SeedLines, seedLines } from '../normalize/seed-lines.ts'
import type { ParsedSeed, ReadSeeds, SeedMemory } from '../read/index.ts'
import type { SeedFile } from '../records.ts'
import { keepChunks } from './chunk-log.ts'
import { sha256 } from './digests.ts'
import { forgetOthers } from './entry-log.ts'
import { seedsFrom } from './inputs.ts'
import { KnownSeed, type SeedFacts, seedFacts, textOfSeed } from './known-seed.ts'
import type { BuildOptions } from './options.ts'
import { type SeedDigest, seedDigests } from './seed-digests.ts'
import { readSeedEntries, type SeedEntries, type SeedEntry, seedChunks } from './seed-entries.ts'
import { restingStamps } from './seed-stamps.ts'

export interface SeedCache {
  /** What `seedsFrom` reads. */
  readonly read: (options: BuildOptions, config: Config) => ReadSeeds
  readonly digestOf: SeedDigest
  readonly linesOf: LinesOf
  /** Writes what was new, and lets go of the seeds' texts: one that is asked for after this is read again. */
  readonly keep: () => void
}

const NO_LINES: SeedLines = { numbers: new Float64Array(0), areTelling: new Uint8Array(0) }

const nameOf = (digest: Buffer) => digest.toString('base64url')

interface Known extends ParsedSeed {
  readonly seed: KnownSeed | null
}

/** A seed that was read now. */
interface Fresh {
  readonly parsed: Known
  /** Of its file before; null where that may have been written to since. */
  readonly stamp: string | null
}

/** `program` names the sources that the program was compiled from, and the engine. */
export function seedCache(folder: string, program: string): SeedCache {
  const entryOf = new Map<SeedFile, SeedEntry>()
  const used: SeedEntry[] = []
  const all: KnownSeed[] = []
  const fresh = new Map<string, Fresh>()
  const freshLines = new Map<SeedFile, SeedLines>()
  let place = { seeds: '', maxBytes: 0 }
  let file = ''
  let before: SeedEntries | null = null

  const digestOf = seedDigests((seed) => {
    const entry = entryOf.get(seed)
    return entry && Buffer.from(entry.digest, 'base64url')
  })

  function linesOf(seed: SeedFile): SeedLines {
    const entry = entryOf.get(seed)
    if (entry) return entry.lines
    const lines = freshLines.get(seed) ?? seedLines(seed)
    freshLines.set(seed, lines)
    return lines
  }

  /** `text` where it has been read. */
  function seedOf(path: string, { seed: facts, problems }: SeedFacts, text: string | null): Known {
    if (facts === null) return { seed: null, problems }
    const read = () => textOfSeed(place.seeds, path, place.maxBytes, digestOf(seed))
    const seed: KnownSeed = new KnownSeed(path, facts, read, text)
    all.push(seed)
    return { seed, problems }
  }

  function memory({ known }: SeedEntries): SeedMemory {
    const stampNow = restingStamps(place.seeds, `${file}.${process.pid}`)
    const stamps = new Map<string, string | null>()
    return {
      get(path) {
        const stamp = stampNow(path)
        const entry = known.get(path)
        if (entry === undefined || entry.stamp !== stamp) {
          stamps.set(path, stamp)
          return undefined
        }
        const parsed = seedOf(path, entry.facts, null)
        if (parsed.seed) entryOf.set(parsed.seed, entry)
        used.push(entry)
        return parsed
      },
      set(path, read) {
        const parsed = seedOf(path, seedFacts(read), read.seed?.text ?? null)
        fresh.set(path, { parsed, stamp: stamps.get(path) ?? null })
        return parsed
      },
    }
  }

  const freshEntry = ([path, { parsed, stamp }]: [string, Fresh]): SeedEntry[] => {
    const { seed } = parsed
    if (stamp === null) return []
    const digest = seed === null ? '' : nameOf(digestOf(seed))
    const lines = seed === null ? NO_LINES : linesOf(seed)
    return [{ path, stamp, digest, facts: seedFacts(parsed), lines }]
  }

  return {
    read(options, config) {
      // What a seed says hangs on how long it may be.
      place = { seeds: options.seeds, maxBytes: config.limits.seedBytes }
      file = join(folder, `${program}-${sha256(JSON.stringify(place)).toString('hex').slice(0, 16)}`)
      before = readSeedEntries(file)
      return seedsFrom(options, config, memory(before))
    },
    digestOf,
    linesOf,
    keep() {
      if (before === null) return
      const { entries, chunks, isWhole } = before
      const added = [...fresh].flatMap(freshEntry)
      keepChunks(file, {
        known: entries,
        used: used.length,
        chunks,
        isWhole,
        fresh: () => seedChunks(added),
        all: () => seedChunks([...used, ...added]),
      })
      forgetOthers(folder, program)
      for (const seed of all) {
        digestOf(seed) // by which a text that is read again is known
        seed.forget()
      }
      before = null
      used.length = 0
      all.length = 0
      for (const held of [entryOf, fresh, freshLines]) held.clear()
    },
  }
}
