/**
 * Entries by key ↔ the bytes of a file. Only where the entries lie is held in memory; each is read when it is asked for. A file that may not be
 * read holds nothing; a disk that is broken throws a `ReadFault`.
 *
 *     entry = key (16 bytes), length of the value (4), checksum of key and value (4), value
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { throwFault } from '../read/index.ts'
import { checksum } from './checksum.ts'

export const KEY = 16 // bytes
const HEAD = KEY + 4 + 4
/** Bytes that are read at once to see where entries lie. */
const WINDOW = 1 << 20

export function entry(key: Uint8Array, value: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD)
  head.set(key)
  head.writeUInt32LE(value.byteLength, KEY)
  head.writeUInt32LE(checksum(key, value), KEY + 4)
  return Buffer.concat([head, value])
}

/** The value of an entry; null where its bytes are not what was written. */
export function valueIn(whole: Buffer): Buffer | null {
  const value = whole.subarray(HEAD)
  return whole.length >= HEAD && checksum(whole.subarray(0, KEY), value) === whole.readUInt32LE(KEY + 4)
    ? value
    : null
}

export interface Place {
  readonly start: number
  readonly end: number
}

export interface EntryFile {
  readonly size: number
  /** Whether entries fill the file. */
  readonly isWhole: boolean
  readonly placeOf: (key: Buffer) => Place | null
  /** Good until the next call. Fewer where the file has become shorter. */
  readonly bytes: (place: Place) => Buffer
  readonly close: () => void
}

const nameOf = (bytes: Buffer, at = 0) => bytes.toString('latin1', at, at + KEY)

/** Fills a buffer from a place on; returns how many bytes there were. */
function readAt(fd: number, into: Buffer, start: number): number {
  for (let done = 0; ; ) {
    const count = done < into.length ? readSync(fd, into, done, into.length - done, start + done) : 0
    if (count === 0) return done
    done += count
  }
}

/** Where each key's entry lies, as far as the lengths lead: a wrong one leads past the end, or to entries whose checksums are wrong. */
function placesIn(fd: number, size: number): { places: Map<string, Place>; isWhole: boolean } {
  const places = new Map<string, Place>()
  const window = Buffer.allocUnsafeSlow(Math.min(WINDOW, Math.max(size, HEAD)))
  let [at, begin, filled] = [0, 0, 0]
  while (at + HEAD <= size) {
    if (at + HEAD > begin + filled) {
      begin = at
      filled = readAt(fd, window, at)
      if (filled < HEAD) break
    }
    const end = at + HEAD + window.readUInt32LE(at - begin + KEY)
    if (end > size) break
    places.set(nameOf(window, at - begin), { start: at, end })
    at = end
  }
  return { places, isWhole: at === size }
}

const NOTHING: EntryFile = {
  size: 0,
  isWhole: true,
  placeOf: () => null,
  bytes: () => Buffer.alloc(0),
  close: () => undefined,
}

/** What `read` gives; null where the file may not be read. */
function tried<T>(file: string, read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    throwFault(error, file)
    return null
  }
}

export function entryFile(file: string): EntryFile {
  const fd = tried(file, () => openSync(file, 'r'))
  if (fd === null) return NOTHING
  const found = tried(file, () => {
    const { size } = fstatSync(fd)
    return { size, ...placesIn(fd, size) }
  })
  if (found === null) {
    closeSync(fd)
    return { ...NOTHING, isWhole: false }
  }
  const { size, places, isWhole } = found
  let room = Buffer.allocUnsafeSlow(1 << 16)
  return {
    size,
    isWhole,
    placeOf: (key) => places.get(nameOf(key)) ?? null,
    bytes({ start, end }) {
      if (end - start > room.length) room = Buffer.allocUnsafeSlow(2 * (end - start))
      const own = room.subarray(0, end - start)
      return own.subarray(0, tried(file, () => readAt(fd, own, start)) ?? 0)
    },
    close: () => closeSync(fd),
  }
}
