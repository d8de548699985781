/**
 * A file of chunks, each of a head and numbers, that is written to at its end only: what a build learnt of many reports at once. A chunk that
 * was cut short or altered, and all behind it, is not there.
 *
 *     chunk = lengths in bytes of its head and of its numbers (4 + 4), checksum of these and of what follows (8), head, numbers
 *     head  = JSON; numbers have 4 bytes each
 */
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { throwFault } from '../read/index.ts'
import { bytesOf, sha256 } from './entry-log.ts'

const LENGTHS = 8 // bytes
const CHECKSUM = 8

const checksum = (lengths: Uint8Array, content: Uint8Array) => sha256(lengths, content).subarray(0, CHECKSUM)

/** A file with more chunks, or in which more reports are of no use than of use, is written anew. */
const MOST_CHUNKS = 100
const WASTE = 2

export interface ChunksRead {
  readonly chunks: number
  /** Whether all of the file could be read. */
  readonly isWhole: boolean
}

/** Tells of every chunk up to the first that is not whole. The numbers are the caller's own. */
export function readChunks(file: string, tell: (head: unknown, numbers: Int32Array) => void): ChunksRead {
  const bytes = bytesOf(file)
  let [at, chunks] = [0, 0]
  while (at + LENGTHS + CHECKSUM <= bytes.length) {
    const [headLength, numbersLength] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)]
    const begin = at + LENGTHS + CHECKSUM
    const end = begin + headLength + numbersLength
    if (end > bytes.length) break
    const content = bytes.subarray(begin, end)
    const isRight = checksum(bytes.subarray(at, at + LENGTHS), content)
    if (!isRight.equals(bytes.subarray(at + LENGTHS, begin))) break
    // A copy of its own: numbers of four bytes cannot lie anywhere.
    const numbers = new Int32Array(numbersLength / 4)
    new Uint8Array(numbers.buffer).set(content.subarray(headLength))
    tell(JSON.parse(content.toString('utf8', 0, headLength)), numbers)
    at = end
    chunks++
  }
  return { chunks, isWhole: at === bytes.length }
}

export function chunkBytes(head: unknown, numbers: Int32Array): Buffer {
  const text = Buffer.from(JSON.stringify(head))
  const lengths = Buffer.alloc(LENGTHS)
  lengths.writeUInt32LE(text.length)
  lengths.writeUInt32LE(numbers.byteLength, 4)
  const content = Buffer.concat([
    text,
    new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
  ])
  return Buffer.concat([lengths, checksum(lengths, content), content])
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
