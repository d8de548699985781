/**
 * A file of entries by key, written to at its end only: what a build learnt, for the next one. Each entry carries a checksum, so one that
 * was cut short, altered, or mixed with another build's is not there. A file that may not be read holds nothing, and one that may not be
 * written stays as it is; only a disk that is full or broken throws a `ReadFault`, since the site goes to the same one.
 */
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ReadFault, throwFault } from '../read/index.ts'
import { type EntryFile, entry, entryFile, type Place, valueIn } from './entry-file.ts'

/** Bytes of new entries that are held before they go to the file. */
const HELD = 1 << 23
/** A file more than this many times as large as what was asked of it is written anew. */
const WASTE = 2

function removed(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch {
    // Then it is passed over.
  }
}

export interface EntryLog {
  /** The value of a key, good until the next call; null where there is none that is whole. */
  readonly get: (key: Buffer) => Buffer | null
  /** The value that `get` gave, once more, until the log is closed. Throws a `ReadFault` where it is not there any more. */
  readonly again: (key: Buffer) => Buffer
  /** Whether there is an entry, which may not be whole. */
  readonly has: (key: Buffer) => boolean
  readonly put: (key: Buffer, value: Buffer) => void
  /** Writes what was put. */
  readonly keep: () => void
  /** Where it was kept, entries that nobody asked for go once they outweigh the others. */
  readonly close: () => void
}

/** The log in `file`, read when first asked. */
export function entryLog(file: string): EntryLog {
  let read: EntryFile | null = null
  let used: Place[] = []
  /** New entries that are not in the file yet. */
  let held: Buffer[] = []
  let heldSize = 0
  /** Of all new entries. */
  let addedSize = 0
  let isWasteful = false
  const content = () => {
    read ??= entryFile(file)
    return read
  }

  /** New entries to the end of the file; where its entries lie has been read by then. */
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

  /** The file without what nobody asked for, and what is no entry. */
  function writeDraft(draft: string): void {
    const added = entryFile(file)
    const { size } = content()
    try {
      writeFileSync(draft, '')
      for (const place of used) appendFileSync(draft, content().bytes(place))
      for (let start = size; start < added.size; start += HELD)
        appendFileSync(draft, added.bytes({ start, end: Math.min(start + HELD, added.size) }))
    } finally {
      added.close()
    }
  }

  /** The site is published by then, so nothing may fail any more. Not every system gives a file another's name while that is open. */
  function rewrite(): void {
    const draft = `${file}.${process.pid}`
    try {
      writeDraft(draft)
      content().close()
      renameSync(draft, file)
    } catch {
      removed(draft)
    }
  }

  return {
    get(key) {
      const place = content().placeOf(key)
      const value = place && valueIn(content().bytes(place))
      if (value) used.push(place)
      return value
    },
    again(key) {
      const place = content().placeOf(key)
      const value = place && valueIn(Buffer.from(content().bytes(place)))
      if (value) return value
      throw new ReadFault(file, new Error('it was changed'))
    },
    has(key) {
      const place = content().placeOf(key)
      if (place) used.push(place)
      return place !== null
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
      const { size, isWhole } = content()
      const usedSize = used.reduce((sum, { start, end }) => sum + end - start, 0)
      // Behind an entry that was cut short no other is found.
      isWasteful = !isWhole || size > WASTE * (usedSize + addedSize)
    },
    close() {
      if (isWasteful) rewrite()
      else read?.close()
      isWasteful = false
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
