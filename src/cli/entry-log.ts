/**
 * A file of entries by key, written to at its end only: what a build learnt, for the next one. Each entry carries a checksum, so one that
 * was cut short, altered, or mixed with another build's is not there. A file that may not be read holds nothing, and one that may not be
 * written stays as it is; only a disk that is full or broken throws a `ReadFault`, since the site goes to the same one.
 *
 *     entry = key (16 bytes), length of the value (4), checksum of key and value (8), value
 */
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { errorCode, throwFault } from '../read/index.ts'

export const KEY = 16 // bytes
const CHECKSUM = 8
const HEAD = KEY + 4 + CHECKSUM
/** Bytes of new entries that are held before they go to the file. */
const HELD = 1 << 23
/** A file more than this many times as large as what was asked of it is written anew. */
const WASTE = 2

export const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const checksum = (key: Uint8Array, value: Uint8Array) => sha256(key, value).subarray(0, CHECKSUM)

function entry(key: Uint8Array, value: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD)
  head.set(key)
  head.writeUInt32LE(value.byteLength, KEY)
  head.set(checksum(key, value), KEY + 4)
  return Buffer.concat([head, value])
}

interface Place {
  readonly start: number
  readonly end: number
}

/** Where each key's entry lies, as far as the lengths lead: a wrong one leads past the end, or to entries whose checksums are wrong. */
function placesIn(bytes: Buffer): { places: Map<string, Place>; isWhole: boolean } {
  const places = new Map<string, Place>()
  let at = 0
  while (at + HEAD <= bytes.length) {
    const end = at + HEAD + bytes.readUInt32LE(at + KEY)
    if (end > bytes.length) break
    places.set(bytes.toString('latin1', at, at + KEY), { start: at, end })
    at = end
  }
  return { places, isWhole: at === bytes.length }
}

/** What a file of a cache holds: nothing where it may not be read. The engine reads no file of 2 GB at once, so such a one begins anew. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throwFault(error, file)
    if (errorCode(error) === 'ERR_FS_FILE_TOO_LARGE') removed(file)
    return Buffer.alloc(0)
  }
}

function removed(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Then nothing is learnt of it.
  }
}

export interface EntryLog {
  /** The value of a key; null where there is none that is whole. */
  readonly get: (key: Buffer) => Buffer | null
  readonly put: (key: Buffer, value: Buffer) => void
  /** Writes what was put, and lets go of what was read. Entries that nobody asked for go once they outweigh the others. */
  readonly keep: () => void
}

/** The log in `file`, read when first asked. */
export function entryLog(file: string): EntryLog {
  let read: ({ readonly bytes: Buffer } & ReturnType<typeof placesIn>) | null = null
  let used: Buffer[] = []
  /** New entries that are not in the file yet. */
  let held: Buffer[] = []
  let heldSize = 0
  /** Of all new entries. */
  let addedSize = 0
  const size = (entries: readonly Buffer[]) => entries.reduce((sum, { length }) => sum + length, 0)
  const content = () => {
    if (read === null) {
      const bytes = bytesOf(file)
      read = { bytes, ...placesIn(bytes) }
    }
    return read
  }

  /** New entries to the end of the file; what it held before has been read by then. */
  function append(): void {
    content()
    try {
      mkdirSync(dirname(file), { recursive: true })
      if (held.length > 0) appendFileSync(file, Buffer.concat(held, heldSize))
    } catch (error) {
      throwFault(error, dirname(file), 'write')
    }
    held = []
    heldSize = 0
  }

  /** Leaves out what nobody asked for, and what is no entry. */
  function rewrite(): void {
    const draft = `${file}.${process.pid}`
    try {
      const added = bytesOf(file).subarray(content().bytes.length)
      writeFileSync(draft, Buffer.concat([...used, added]))
      renameSync(draft, file)
    } catch (error) {
      rmSync(draft, { force: true })
      throwFault(error, dirname(file), 'write')
    }
  }

  return {
    get(key) {
      const { bytes, places } = content()
      const place = places.get(key.toString('latin1'))
      if (place === undefined) return null
      const whole = bytes.subarray(place.start, place.end)
      const value = whole.subarray(HEAD)
      if (!checksum(key, value).equals(whole.subarray(KEY + 4, HEAD))) return null
      used.push(whole)
      return value
    },
    put(key, value) {
      const made = entry(key, value)
      held.push(made)
      heldSize += made.length
      addedSize += made.length
      if (heldSize >= HELD) append()
    },
    keep() {
      append()
      const { bytes, isWhole } = content()
      // Behind an entry that was cut short no other is found.
      if (!isWhole || bytes.length > WASTE * (size(used) + addedSize)) rewrite()
      read = null
      used = []
      addedSize = 0
    },
  }
}

/** What other sources than these made is of no use to anyone. */
export function forgetOthers(folder: string, name: string): void {
  try {
    for (const other of readdirSync(folder))
      if (!other.startsWith(name)) rmSync(join(folder, other), { force: true })
  } catch (error) {
    throwFault(error, folder) // else there is no such folder yet, or it may not be changed
  }
}
