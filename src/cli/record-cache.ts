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
import { sha256 } from './digests.ts'
import { KEY } from './entry-file.ts'
import { type EntryLog, entryLog, forgetOthers } from './entry-log.ts'
import { inParts, partsOf, readPart } from './late-parts.ts'
import { seedDigests } from './seed-digests.ts'

export interface RecordCache {
  readonly normalize: typeof normalizeSeed
  /** What a record was made of, as a text; undefined of one that was not made here. */
  readonly identity: (record: StoryRecord) => string | undefined
  /** Writes what was new. */
  readonly keep: () => void
  /** After this no text of a kept record may be asked for. */
  readonly close: () => void
}

/** Gives the lines that a seed's outlet repeats, as text: an outlet's once. */
function repeatedLines() {
  const told = new Map<ReadonlySet<string>, string>()
  return (seed: SeedFile, context: CorpusContext | undefined): string => {
    const lines = context?.repeatedLines.get(outletKeyOf(seed) ?? '')
    if (lines === undefined) return ''
    const text = told.get(lines) ?? JSON.stringify([...lines])
    told.set(lines, text)
    return text
  }
}

type Paragraphs = StoryRecord['paragraphs']
type Tree = StoryRecord['tree']

/** Most of what a record weighs, read when it is asked for: of the reports of a story that is known nobody does. */
class LateText implements Pick<StoryRecord, 'paragraphs' | 'tree'> {
  readonly #entry: () => Buffer
  #paragraphs: Paragraphs | null = null
  #tree: Tree | null = null

  constructor(entry: () => Buffer) {
    this.#entry = entry
  }

  get paragraphs(): Paragraphs {
    this.#paragraphs ??= readPart(partsOf(this.#entry())[1]) as Paragraphs
    return this.#paragraphs
  }

  get tree(): Tree {
    this.#tree ??= readPart(partsOf(this.#entry())[2]) as Tree
    return this.#tree
  }
}

interface Known {
  readonly record: Omit<StoryRecord, 'paragraphs' | 'tree'> | null
  readonly problems: Normalized['problems']
}

/** What is known of a seed but for the text of its record; then that. */
function entryOf({ record, problems }: Normalized): Buffer {
  if (record === null) return inParts([{ record, problems }])
  const { paragraphs, tree, ...rest } = record
  return inParts([{ record: { ...rest, size: sizeOfText(paragraphs) }, problems }, paragraphs, tree])
}

function kept(log: EntryLog, key: Buffer): Normalized | null {
  const value = log.get(key)
  if (value === null) return null
  try {
    const { record, problems } = readPart(partsOf(value)[0]) as Known
    const late = new LateText(() => log.again(key))
    return { record: record && Object.assign(late, record), problems }
  } catch {
    return null // written by another version of the engine
  }
}

/** `sources` names the sources the program was compiled from. */
export function recordCache(folder: string, sources: string, digestOf = seedDigests()): RecordCache {
  const log = entryLog(join(folder, sources))
  const linesAround = repeatedLines()
  const identities = new Map<StoryRecord, string>()
  const named = (normalized: Normalized, key: Buffer) => {
    if (normalized.record) identities.set(normalized.record, key.toString('base64url'))
    return normalized
  }
  return {
    normalize(seed, context) {
      // Everything `normalizeSeed` looks at.
      const key = sha256(digestOf(seed), linesAround(seed, context)).subarray(0, KEY)
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
    close: log.close,
  }
}
