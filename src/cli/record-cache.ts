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
import { type EntryLog, entryLog, forgetOthers, KEY, sha256 } from './entry-log.ts'

export interface RecordCache {
  readonly normalize: typeof normalizeSeed
  /** What a record was made of, as a text; undefined of one that was not made here. */
  readonly identity: (record: StoryRecord) => string | undefined
  /** Writes what was new. */
  readonly keep: () => void
}

/** Everything `normalizeSeed` looks at. */
function keyOf(seed: SeedFile, context: CorpusContext | undefined): Buffer {
  const repeated = context?.repeatedLines.get(outletKeyOf(seed) ?? '')
  const { text, ...rest } = seed
  return sha256(JSON.stringify([rest, repeated ? [...repeated] : []]), '\0', text).subarray(0, KEY)
}

/** Length of what is known of a seed but for its record's tree, in bytes; then that; then the tree. */
function entryOf({ record, problems }: Normalized): Buffer {
  const known = serialize({ record: record && { ...record, tree: null }, problems })
  const length = Buffer.alloc(4)
  length.writeUInt32LE(known.length)
  return Buffer.concat([length, known, ...(record ? [serialize(record.tree)] : [])])
}

/** Puts off the tree, most of what a record weighs, until it is asked for: of a story that is known nobody does. */
function withLateTree(record: StoryRecord, bytes: Buffer): void {
  const own = Buffer.from(bytes) // a copy: the log is let go
  const tree = (value: StoryRecord['tree']) =>
    Object.defineProperty(record, 'tree', { value, enumerable: true, configurable: true, writable: true })
  Object.defineProperty(record, 'tree', {
    get: () => tree(deserialize(own) as StoryRecord['tree']).tree,
    enumerable: true,
    configurable: true,
  })
}

function kept(log: EntryLog, key: Buffer): Normalized | null {
  const value = log.get(key)
  if (value === null) return null
  try {
    const end = 4 + value.readUInt32LE(0)
    const known = deserialize(value.subarray(4, end)) as Normalized
    if (known.record) withLateTree(known.record, value.subarray(end))
    return known
  } catch {
    return null // written by another version of the engine
  }
}

/** `sources` names the sources the program was compiled from. */
export function recordCache(folder: string, sources: string): RecordCache {
  const log = entryLog(join(folder, sources))
  const identities = new Map<StoryRecord, string>()
  const named = (normalized: Normalized, key: Buffer) => {
    if (normalized.record) identities.set(normalized.record, key.toString('base64url'))
    return normalized
  }
  return {
    normalize(seed, context) {
      const key = keyOf(seed, context)
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
