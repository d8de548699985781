/**
 * Normalized seeds, kept from build to build: the record of a seed is taken from the cache where the seed, the lines its outlet repeats and
 * Stemma's own sources are what they were. Deserializing one takes a tenth of making it. The cache is safe to delete and can only say
 * what `normalizeSeed` says.
 */
import { join } from 'node:path'
import { type CorpusContext, outletKeyOf } from '../normalize/context.ts'
import { type Normalized, normalizeSeed } from '../normalize/index.ts'
import type { SeedFile, StoryRecord } from '../records.ts'
import { sizeOfText } from '../text/text-size.ts'
import { type EntryLog, entryLog, forgetOthers, KEY, sha256 } from './entry-log.ts'
import { inParts, partsOf, putOff, readPart } from './late-parts.ts'
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

/** What is known of a seed but for what is late of its record; then that. */
function entryOf({ record, problems }: Normalized): Buffer {
  if (record === null) return inParts([{ record, problems }])
  const { paragraphs, tree, ...rest } = record
  return inParts([{ record: { ...rest, size: sizeOfText(paragraphs) }, problems }, paragraphs, tree])
}

function kept(log: EntryLog, key: Buffer): Normalized | null {
  const value = log.get(key)
  if (value === null) return null
  try {
    const [first, paragraphs, tree] = partsOf(value)
    const known = readPart(first) as Normalized
    const { record } = known
    // Most of what a record weighs.
    if (record) putOff(record, 'paragraphs', () => readPart(paragraphs) as StoryRecord['paragraphs'])
    if (record) putOff(record, 'tree', () => readPart(tree) as StoryRecord['tree'])
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
