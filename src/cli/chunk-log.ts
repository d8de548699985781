/**
 * A file of chunks, each of a head and numbers, that is written to at its end only: what a build learnt of many reports at once. A chunk that
 * was cut short or altered, and all behind it, is not there.
 *
 *     chunk = lengths in bytes of its head and of its numbers (4 + 4), checksum of these and of what follows (4), head, numbers
 *     head  = JSON; numbers have 4 bytes each
 */
import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { throwFault } from '../read/index.ts'
import { checksum } from './checksum.ts'

const LENGTHS = 8 // bytes
const CHECKSUM = 4

/** A file with more chunks, or in which more reports are of no use than of use, is written anew. */
const MOST_CHUNKS = 100
const WASTE = 2

export interface ChunksRead {
  readonly chunks: number
  /** Whether all of the file could be read. */
  readonly isWhole: boolean
}

/** The next so many bytes of a file, where numbers may lie; null where it ends before. */
function nextBytes(fd: number, length: number): Buffer | null {
  const bytes = Buffer.from(new ArrayBuffer(length))
  for (let done = 0; done < length; ) {
    const count = readSync(fd, bytes, done, length - done, null)
    if (count === 0) return null
    done += count
  }
  return bytes
}

interface Chunk {
  readonly head: unknown
  readonly numbers: Int32Array
  readonly length: number
}

/** The next chunk of a file of which so many bytes are left; null where there is none that is whole. */
function nextChunk(fd: number, left: number): Chunk | null {
  const before = nextBytes(fd, LENGTHS + CHECKSUM)
  if (before === null) return null
  const [headLength, numbersLength] = [before.readUInt32LE(0), before.readUInt32LE(4)]
  const length = LENGTHS + CHECKSUM + headLength + numbersLength
  if (length > left) return null
  const [head, numbers] = [nextBytes(fd, headLength), nextBytes(fd, numbersLength)]
  if (head === null || numbers === null) return null
  const isRight = checksum(before.subarray(0, LENGTHS), head, numbers) === before.readUInt32LE(LENGTHS)
  if (!isRight) return null
  return { head: JSON.parse(head.toString()), numbers: new Int32Array(numbers.buffer), length }
}

/** Null where the file may not be read: it holds nothing then. */
function opened(file: string): number | null {
  try {
    return openSync(file, 'r')
  } catch (error) {
    throwFault(error, file)
    return null
  }
}

/** Tells of every chunk up to the first that is not whole. */
export function readChunks(file: string, tell: (head: unknown, numbers: Int32Array) => void): ChunksRead {
  const fd = opened(file)
  if (fd === null) return { chunks: 0, isWhole: true }
  try {
    const { size } = fstatSync(fd)
    let [at, chunks] = [0, 0]
    for (let chunk = nextChunk(fd, size); chunk !== null; chunk = nextChunk(fd, size - at)) {
      tell(chunk.head, chunk.numbers)
      at += chunk.length
      chunks++
    }
    return { chunks, isWhole: at === size }
  } catch (error) {
    throwFault(error, file)
    return { chunks: 0, isWhole: false }
  } finally {
    closeSync(fd)
  }
}

export function chunkBytes(head: unknown, numbers: Int32Array): Buffer {
  const text = Buffer.from(JSON.stringify(head))
  const before = Buffer.alloc(LENGTHS + CHECKSUM)
  before.writeUInt32LE(text.length)
  before.writeUInt32LE(numbers.byteLength, 4)
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
  before.writeUInt32LE(checksum(before.subarray(0, LENGTHS), text, bytes), LENGTHS)
  return Buffer.concat([before, text, bytes])
}

/** How many reports the file knows, how many of them were asked for, and the chunks of those to be in it. */
export interface Learnt extends ChunksRead {
  readonly known: number
  readonly used: number
  readonly fresh: () => Iterable<Buffer>
  readonly all: () => Iterable<Buffer>
}

/** Adds what is fresh to the end of the file, or writes it anew with all that is of use. Throws a `ReadFault` where the disk is full or broken. */
export function keepChunks(file: string, { known, used, chunks, isWhole, fresh, all }: Learnt): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    if (!isWhole || known > WASTE * used || chunks > MOST_CHUNKS) rewrite(file, all())
    else for (const chunk of fresh()) appendFileSync(file, chunk)
  } catch (error) {
    throwFault(error, dirname(file), 'write')
  }
}

function rewrite(file: string, chunks: Iterable<Buffer>): void {
  const draft = `${file}.${process.pid}`
  try {
    writeFileSync(draft, '')
    for (const chunk of chunks) appendFileSync(draft, chunk)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
