/**
 * What search finds stories by, kept from build to build: taking texts apart into terms is most of what the index costs. Each build adds the
 * documents it met first to the end of the file. The cache is safe to delete and can only say what would be read.
 *
 *     head    = the terms, in the order of their numbers here; of each document its key, how many postings it has, and how many bytes
 *     numbers = document after document, filled up to whole numbers: for each posting, by number of its term,
 *               varint 4 · (number − the one before) + k, then k bytes, or four for k = 0: its occurrences, as in `search/postings.ts`
 */
import { join } from 'node:path'
import { type ByteWriter, byteWriter } from '../search/bytes.ts'
import type { DocumentPostings, PostingsMemory } from '../search/index.ts'
import { type ChunksRead, chunkBytes, keepChunks, readChunks } from './chunk-log.ts'
import { forgetOthers } from './entry-log.ts'

/** Bytes of documents in one chunk, about. */
const BATCH = 1 << 24

export interface PostingsCache extends PostingsMemory {
  /** Writes what was new. */
  readonly keep: () => void
}

interface Head {
  readonly terms: readonly string[]
  readonly documents: readonly (readonly [key: string, postings: number, bytes: number])[]
}

/** The terms of a chunk, and their numbers in the index at hand once they are asked for. */
interface Terms {
  readonly terms: readonly string[]
  numbers: Uint32Array | null
}

interface KnownDocument {
  readonly key: string
  readonly of: Terms
  readonly postings: number
  readonly bytes: Uint8Array
}

function readDocuments(file: string): ChunksRead & { readonly known: Map<string, KnownDocument> } {
  const known = new Map<string, KnownDocument>()
  const read = readChunks(file, (head, numbers) => {
    const { terms, documents } = head as Head
    const of: Terms = { terms, numbers: null }
    const all = new Uint8Array(numbers.buffer)
    let at = 0
    for (const [key, postings, length] of documents) {
      known.set(key, { key, of, postings, bytes: all.subarray(at, at + length) })
      at += length
    }
  })
  return { ...read, known }
}

/** Above the number of postings of any document: a number and a place in one. */
const PLACES = 2 ** 20

/** Writes postings in an order: for each, its term's number and its place among them as one. */
function write(
  { listed, occurrences }: DocumentPostings,
  ordered: Float64Array,
  { byte, varint }: ByteWriter,
): void {
  let before = 0
  for (let n = 0; n < ordered.length; n++) {
    const placed = ordered[n] ?? 0
    const place = placed % PLACES
    const number = (placed - place) / PLACES
    const count = listed[place] ?? 0
    const packed = occurrences[place] ?? 0
    varint(4 * (number - before) + count)
    for (let part = 0; part < (count || 4); part++) byte((packed >>> (8 * part)) & 255)
    before = number
  }
}

interface Room {
  term: Uint32Array
  listed: Uint8Array
  occurrences: Uint32Array
}

const room = (length: number): Room => ({
  term: new Uint32Array(length),
  listed: new Uint8Array(length),
  occurrences: new Uint32Array(length),
})

/** Reads what `write` wrote, the terms numbered as `numbers` says; null: as they are. */
function readInto({ term, listed, occurrences }: Room, bytes: Uint8Array, numbers: Uint32Array | null): void {
  let [at, before] = [0, 0]
  for (let n = 0; at < bytes.length; n++) {
    let [value, shift, byte] = [0, 0, 0]
    do {
      byte = bytes[at++] ?? 0
      value |= (byte & 127) << shift
      shift += 7
    } while (byte > 127)
    const count = value & 3
    before += value >>> 2
    let packed = 0
    for (let part = 0; part < (count || 4); part++) packed |= (bytes[at++] ?? 0) << (8 * part)
    term[n] = numbers === null ? before : (numbers[before] ?? 0)
    listed[n] = count
    occurrences[n] = packed
  }
}

/** Documents to be written, with terms of their own numbers. */
interface Batch {
  readonly numberOf: Map<string, number>
  /** The same by the number that a term has in a list of terms. */
  readonly numbersIn: Map<readonly string[], number[]>
  readonly documents: [key: string, postings: number, bytes: number][]
  readonly writer: ByteWriter
}

const batch = (): Batch => ({
  numberOf: new Map(),
  numbersIn: new Map(),
  documents: [],
  writer: byteWriter(),
})

/** The number that a term has in the batch. */
function numberIn({ numberOf }: Batch, term: string): number {
  const known = numberOf.get(term)
  if (known !== undefined) return known
  numberOf.set(term, numberOf.size)
  return numberOf.size - 1
}

/** Postings by the numbers that their terms have in the batch, each with its place. */
function inOrder(into: Batch, { length, term }: DocumentPostings, terms: readonly string[]): Float64Array {
  const numbers = into.numbersIn.get(terms) ?? []
  into.numbersIn.set(terms, numbers)
  const placed = new Float64Array(length)
  for (let place = 0; place < length; place++) {
    const one = term[place] ?? 0
    const number = numbers[one] ?? numberIn(into, terms[one] ?? '')
    numbers[one] = number
    placed[place] = number * PLACES + place
  }
  return placed.sort()
}

function addTo(into: Batch, key: string, postings: DocumentPostings, terms: readonly string[]): void {
  const before = into.writer.length()
  write(postings, inOrder(into, postings, terms), into.writer)
  into.documents.push([key, postings.length, into.writer.length() - before])
}

function chunkOf({ numberOf, documents, writer }: Batch): Buffer {
  const head: Head = { terms: [...numberOf.keys()], documents }
  const bytes = writer.take()
  const numbers = new Int32Array(Math.ceil(bytes.length / 4))
  new Uint8Array(numbers.buffer).set(bytes)
  return chunkBytes(head, numbers)
}

export function postingsCache(folder: string, sources: string): PostingsCache {
  const file = join(folder, sources)
  let read: ReturnType<typeof readDocuments> | null = null
  let used: KnownDocument[] = []
  let chunks: Buffer[] = []
  let open = batch()
  let own = room(1 << 12)

  function documents() {
    read ??= readDocuments(file)
    return read
  }

  function postingsOf({ postings, bytes }: KnownDocument, numbers: Uint32Array | null): DocumentPostings {
    if (own.term.length < postings) own = room(2 * postings)
    readInto(own, bytes, numbers)
    return { length: postings, ...own }
  }

  function close(): void {
    if (open.documents.length > 0) chunks.push(chunkOf(open))
    open = batch()
  }

  function learn(key: string, postings: DocumentPostings, terms: readonly string[]): void {
    addTo(open, key, postings, terms)
    if (open.writer.length() >= BATCH) close()
  }

  /** What is of use, in chunks of its own. */
  function anew(): Buffer[] {
    const fresh = chunks
    chunks = []
    for (const one of used) learn(one.key, postingsOf(one, null), one.of.terms)
    close()
    return [...chunks, ...fresh]
  }

  return {
    known(key, numberOf) {
      const document = documents().known.get(key)
      if (document === undefined) return null
      used.push(document)
      document.of.numbers ??= Uint32Array.from(document.of.terms, numberOf)
      return postingsOf(document, document.of.numbers)
    },
    learn,
    keep() {
      const { known, ...state } = documents()
      close()
      keepChunks(file, { ...state, known: known.size, used: used.length, fresh: () => chunks, all: anew })
      forgetOthers(folder, sources)
      read = null
      used = []
      chunks = []
    },
  }
}
