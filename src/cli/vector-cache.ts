/**
 * The vectors of reports, kept from build to build as long as their words weigh what they weighed. Each build adds those that it made to the
 * end of the file. The cache is safe to delete and can only say what would be made.
 *
 *     head    = of each report its reading, how many terms its vector has
 *     numbers = for each report: where among its words each term stands first, what each weighs
 */
import { join } from 'node:path'
import type { Steps } from '../cluster/index.ts'
import { storyVectors, type Vector, type VectorMemory } from '../cluster/vectors.ts'
import { arena } from '../cluster/words/arena.ts'
import type { WeighedWords } from '../cluster/words/reader.ts'
import { larger } from '../larger.ts'
import type { StoryRecord } from '../records.ts'
import { type ChunksRead, chunkBytes, keepChunks, readChunks } from './chunk-log.ts'
import { forgetOthers } from './entry-log.ts'
import type { Readings } from './readings.ts'

/** Reports in one chunk at most: some 8 MB. */
const BATCH = 1 << 14

export interface VectorCache {
  readonly steps: Pick<Steps, 'storyVectors'>
  /** Writes what was new. */
  readonly keep: () => void
}

interface Entry {
  readonly reading: string
  /** By places among the report's words, so that they do not hang on the numbers of stems. */
  readonly places: Int32Array
  readonly weights: Int32Array
}

type Head = readonly (readonly [reading: string, terms: number])[]

function readVectors(file: string): ChunksRead & { readonly known: Map<string, Entry> } {
  const known = new Map<string, Entry>()
  const read = readChunks(file, (head, numbers) => {
    let at = 0
    const take = (length: number) => {
      at += length
      return numbers.subarray(at - length, at)
    }
    for (const [reading, terms] of head as Head)
      known.set(reading, { reading, places: take(terms), weights: take(terms) })
  })
  return { ...read, known }
}

function vectorChunk(entries: readonly Entry[]): Buffer {
  const head: Head = entries.map(({ reading, places }) => [reading, places.length])
  const numbers = new Int32Array(2 * entries.reduce((sum, { places }) => sum + places.length, 0))
  let at = 0
  for (const { places, weights } of entries) {
    numbers.set(places, at)
    numbers.set(weights, at + places.length)
    at += 2 * places.length
  }
  return chunkBytes(head, numbers)
}

function* chunksOf(entries: readonly Entry[]): Generator<Buffer> {
  for (let from = 0; from < entries.length; from += BATCH)
    yield vectorChunk(entries.slice(from, from + BATCH))
}

/** The stems of a report's words, by place. */
function stemsOf(record: StoryRecord, { words }: WeighedWords): Int32Array {
  const { stemOf } = words.lexicon
  return words.wordsOf(record).forms.map((form) => stemOf[form] ?? 0)
}

function entryOf(reading: string, { terms, weights }: Vector, stems: Int32Array): Entry {
  const placeOf = new Map<number, number>()
  for (let place = stems.length - 1; place >= 0; place--) placeOf.set(stems[place] ?? 0, place)
  return { reading, places: terms.map((stem) => placeOf.get(stem) ?? -1), weights }
}

/** Makes the vector that an entry stands for, stems ascending as they are numbered now. */
function vectorMaker() {
  const room = arena((length) => new Int32Array(length))
  let scratch = new Float64Array(0)
  return ({ places, weights }: Entry, record: StoryRecord, { words }: WeighedWords): Vector => {
    const { forms } = words.wordsOf(record)
    const { stemOf } = words.lexicon
    const many = places.length
    scratch = larger(scratch, many)
    const ordered = scratch.subarray(0, many)
    for (let n = 0; n < many; n++) ordered[n] = (stemOf[forms[places[n] ?? 0] ?? 0] ?? 0) * many + n
    ordered.sort()
    const vector = { terms: room.list(many), weights: room.list(many) }
    for (let n = 0; n < many; n++) {
      const key = ordered[n] ?? 0
      vector.terms[n] = Math.floor(key / many)
      vector.weights[n] = weights[key % many] ?? 0
    }
    return vector
  }
}

/** `readingOf` says all that a report's vector is made of; null where that is not known. */
export function vectorCache(folder: string, sources: string, readingOf: Readings['of']): VectorCache {
  const file = join(folder, sources)
  let read: ReturnType<typeof readVectors> | null = null
  let vectorOf = vectorMaker()
  const used: Entry[] = []
  const fresh: Entry[] = []

  const remembered: VectorMemory = (record, weights, house, anew) => {
    read ??= readVectors(file)
    const reading = readingOf([record], weights, house)
    if (reading === null) return anew()
    const before = read.known.get(reading)
    if (before) {
      used.push(before)
      return vectorOf(before, record, weights)
    }
    const vector = anew()
    fresh.push(entryOf(reading, vector, stemsOf(record, weights)))
    return vector
  }

  return {
    steps: {
      storyVectors: (records, background, words, house) =>
        storyVectors(records, background, words, house, remembered),
    },
    keep() {
      if (read === null) return
      keepChunks(file, {
        known: read.known.size,
        used: used.length,
        chunks: read.chunks,
        isWhole: read.isWhole,
        fresh: () => chunksOf(fresh),
        all: () => chunksOf([...used, ...fresh]),
      })
      forgetOthers(folder, sources)
      read = null
      vectorOf = vectorMaker()
      used.length = 0
      fresh.length = 0
    },
  }
}
