/**
 * Seeds, kept from build to build: a file that nobody touched since an earlier build read it is not opened again. What its front matter says, its
 * digest and the lines that may be its outlet's own stand beside its stamp; its text is read where somebody asks. Each build adds the seeds
 * that it read to the end of the file. The cache is safe to delete and can only say what would be read.
 */
import { type BigIntStats, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { type LinesOf, type SeedLines, seedLines } from '../normalize/seed-lines.ts'
import { isAtRest, stampOf, timeOf } from '../publish/stamps.ts'
import { fileBytes } from '../read/file-bytes.ts'
import { type ParsedSeed, parseSeed, type ReadSeeds, type SeedMemory, throwFault } from '../read/index.ts'
import type { SeedFile } from '../records.ts'
import { keepChunks } from './chunk-log.ts'
import { sha256 } from './digests.ts'
import { forgetOthers } from './entry-log.ts'
import { NotBuilt, seedsFrom } from './inputs.ts'
import { knownSeed, seedFacts } from './known-seed.ts'
import type { BuildOptions } from './options.ts'
import { type SeedDigest, seedDigest, seedDigests } from './seed-digests.ts'
import {
  linesIn,
  packedLines,
  readSeedEntries,
  type SeedEntries,
  type SeedEntry,
  seedChunks,
} from './seed-entries.ts'

export interface SeedCache {
  /** What `seedsFrom` reads. */
  readonly read: (options: BuildOptions, config: Config) => ReadSeeds
  readonly digestOf: SeedDigest
  readonly linesOf: LinesOf
  /** Writes what was new. */
  readonly keep: () => void
}

/** The disk's time before any seed is read; 0, by which nothing is at rest, where the folder may not be written to. */
function timeNow(folder: string, draft: string): bigint {
  try {
    mkdirSync(folder, { recursive: true })
    const now = timeOf(draft)
    rmSync(draft, { force: true })
    return now
  } catch (error) {
    throwFault(error, folder, 'write')
    return 0n
  }
}

/** The stamp of a file that has come to rest by then; null of any other. */
function restingStamp(at: string, by: bigint): string | null {
  let status: BigIntStats
  try {
    status = lstatSync(at, { bigint: true })
  } catch {
    return null // reading it will say why
  }
  return isAtRest(status, by) ? stampOf(status) : null
}

/** The text of a seed that is known, from its file. */
function textIn(at: string, { path, digest }: SeedEntry, maxBytes: number): string {
  let seed: SeedFile | null = null
  try {
    const { bytes } = fileBytes(at, maxBytes)
    seed = bytes && parseSeed(path, bytes, { maxBytes }).seed
  } catch (error) {
    throwFault(error, at)
  }
  if (seed !== null && seedDigest(seed).toString('base64url') === digest) return seed.text
  throw new NotBuilt(`${at} was changed while the build ran. Build again.`)
}

/** A seed that was read now. */
interface Fresh {
  readonly parsed: ParsedSeed
  /** Of its file before; null where that may have been written to since. */
  readonly stamp: string | null
}

/** `program` names the sources that the program was compiled from, and the engine. */
export function seedCache(folder: string, program: string): SeedCache {
  const entryOf = new Map<SeedFile, SeedEntry>()
  const used: SeedEntry[] = []
  const fresh = new Map<string, Fresh>()
  const freshLines = new Map<SeedFile, SeedLines>()
  let file = ''
  let before: SeedEntries | null = null

  const digestOf = seedDigests((seed) => {
    const entry = entryOf.get(seed)
    return entry && Buffer.from(entry.digest, 'base64url')
  })

  function linesOf(seed: SeedFile): SeedLines {
    const entry = entryOf.get(seed)
    if (entry) return linesIn(entry)
    const lines = freshLines.get(seed) ?? seedLines(seed)
    freshLines.set(seed, lines)
    return lines
  }

  function taken(entry: SeedEntry, seeds: string, maxBytes: number): ParsedSeed {
    const textOf = (path: string) => textIn(join(seeds, path), entry, maxBytes)
    const parsed = knownSeed(entry.path, entry.facts, textOf)
    if (parsed.seed) entryOf.set(parsed.seed, entry)
    used.push(entry)
    return parsed
  }

  function memory(seeds: string, maxBytes: number, { known }: SeedEntries): SeedMemory {
    const began = timeNow(folder, `${file}.${process.pid}`)
    const stamps = new Map<string, string | null>()
    return {
      get(path) {
        const stamp = restingStamp(join(seeds, path), began)
        const entry = known.get(path)
        if (entry !== undefined && entry.stamp === stamp) return taken(entry, seeds, maxBytes)
        stamps.set(path, stamp)
        return undefined
      },
      set: (path, parsed) => void fresh.set(path, { parsed, stamp: stamps.get(path) ?? null }),
    }
  }

  const freshEntry = ([path, { parsed, stamp }]: [string, Fresh]): SeedEntry[] => {
    const { seed } = parsed
    if (stamp === null) return []
    const digest = seed === null ? '' : digestOf(seed).toString('base64url')
    const lines = seed === null ? new Int32Array(0) : packedLines(linesOf(seed))
    return [{ path, stamp, digest, facts: seedFacts(parsed), lines }]
  }

  return {
    read(options, config) {
      // What a seed says hangs on how long it may be.
      const maxBytes = config.limits.seedBytes
      const name = sha256(JSON.stringify([options.seeds, maxBytes]))
        .toString('hex')
        .slice(0, 16)
      file = join(folder, `${program}-${name}`)
      before = readSeedEntries(file)
      return seedsFrom(options, config, memory(options.seeds, maxBytes, before))
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
      before = null
      used.length = 0
      fresh.clear()
      freshLines.clear()
    },
  }
}
