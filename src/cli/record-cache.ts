/**
 * Normalized seeds, kept from build to build: the record of a seed is taken from the cache where the seed, the lines its outlet repeats and
 * Stemma's own sources are what they were. Deserializing one takes a tenth of making it. The cache is safe to delete and can only say
 * what `normalizeSeed` says.
 */
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { type CorpusContext, outletKeyOf } from '../normalize/context.ts'
import { type Normalized, normalizeSeed } from '../normalize/index.ts'
import type { SeedFile, StoryRecord } from '../records.ts'
import { sizeOfText } from '../text/text-size.ts'
import { type EntryLog, entryLog, forgetOthers, KEY, sha256 } from './entry-log.ts'
import { seedDigests } from './seed-digests.ts'

export interface RecordCache {
  readonly normalize: typeof normalizeSeed
  /** What a record was made of, as a text; undefined of one that was not made here. */
  readonly identity: (record: StoryRecord) => string | undefined
  /** Writes what was new. */
  readonly keep: () => void
}

/** Of the lines that a seed's outlet repeats, as text. */
function repeatedLines(seed: SeedFile, context: CorpusContext | undefined): string {
  const lines = context?.repeatedLines.get(outletKeyOf(seed) ?? '')
  return lines === undefined ? '' : JSON.stringify([...lines])
}

/** Most of what a record weighs. Of the reports of a story that is known nobody asks for it. */
const LATE = ['paragraphs', 'tree'] as const

type Late = (typeof LATE)[number]

const withLength = (bytes: Buffer): Buffer[] => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return [length, bytes]
}

/** What is known of a seed but for what is late of its record; then that, part by part. Each with its length before it. */
function entryOf({ record, problems }: Normalized): Buffer {
  if (record === null) return Buffer.concat(withLength(serialize({ record, problems })))
  const { paragraphs, tree, ...rest } = record
  const known = { record: { ...rest, size: sizeOfText(paragraphs) }, problems }
  return Buffer.concat([known, paragraphs, tree].flatMap((part) => withLength(serialize(part))))
}

/** Puts a part of the record off until it is asked for. */
function putOff(record: StoryRecord, part: Late, bytes: Buffer): void {
  const common = { enumerable: true, configurable: true }
  Object.defineProperty(record, part, {
    get() {
      const value = deserialize(bytes)
      Object.defineProperty(record, part, { value, writable: true, ...common })
      return value
    },
    ...common,
  })
}

function kept(log: EntryLog, key: Buffer): Normalized | null {
  const value = log.get(key)
  if (value === null) return null
  try {
    let at = 0
    const next = () => {
      const begin = at + 4
      at = begin + value.readUInt32LE(at)
      return value.subarray(begin, at)
    }
    const known = deserialize(next()) as Normalized
    for (const part of known.record ? LATE : []) putOff(known.record as StoryRecord, part, next())
    return known
  } catch {
    return null // written by another version of the engine
  }
}

/** `sources` names the sources the program was compiled from. */
export function recordCache(folder: string, sources: string, digestOf = seedDigests()): RecordCache {
  const log = entryLog(join(folder, sources))
  const identities = new Map<StoryRecord, string>()
  const named = (normalized: Normalized, key: Buffer) => {
    if (normalized.record) identities.set(normalized.record, key.toString('base64url'))
    return normalized
  }
  return {
    normalize(seed, context) {
      // Everything `normalizeSeed` looks at.
      const key = sha256(digestOf(seed), repeatedLines(seed, context)).subarray(0, KEY)
      const known = kept(log, key)
      if (known !== null) return named(known, key)
      const made = normalizeSeed(seed, context)
      log.put(key, entryOf(made))
      return named(made, key)
    },
    identity: (record) => identities.get(record),
    keep() {
      log.keep()
      forgetOthers(folder, sources)
    },
  }
}
