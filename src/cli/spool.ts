/**
 * Contents of files → out of memory until they are published: a large site does not fit beside the records it is made of. A small site never
 * leaves memory. What is on disk lies in one file that has no name any more, so that a build that is killed leaves nothing behind. Where no
 * file may be made, all stays in memory; only a disk that is full or broken, or contents that cannot be read back, throw a `ReadFault`.
 */
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { ReadFault, throwFault } from '../read/index.ts'
import type { OutputFile } from '../records.ts'

const CHUNK = 1 << 24 // bytes kept in memory before they go to disk, all at once
const MOST_BYTES = 3 // of UTF-8 for one unit of a string

export interface Spool {
  /** The same file, its contents as bytes. */
  readonly hold: (file: OutputFile) => OutputFile
  /** After this no contents may be asked for. */
  readonly close: () => void
}

/** Bytes of many files, one after the other: in memory, or at `at` of the spool's file. */
interface Chunk {
  bytes: Buffer | null
  at: number
}

class HeldFile implements OutputFile {
  constructor(
    readonly path: string,
    private readonly read: (chunk: Chunk, start: number, length: number) => Uint8Array,
    private readonly chunk: Chunk,
    private readonly start: number,
    readonly bytes: number,
    readonly digest: string | undefined,
  ) {}

  get contents(): Uint8Array {
    return this.read(this.chunk, this.start, this.bytes)
  }
}

/** `folder` is made where it is not there. */
export function spool(folder: string, size = CHUNK): Spool {
  const path = join(folder, `spool-${process.pid}`)
  let fd: number | null | undefined
  let written = 0
  let chunk: Chunk = { bytes: Buffer.allocUnsafeSlow(size), at: 0 }
  let used = 0

  /** Null where there can be no file. */
  function opened(): number | null {
    try {
      mkdirSync(folder, { recursive: true })
      rmSync(path, { force: true })
      const file = openSync(path, 'wx+', 0o600)
      rmSync(path, { force: true })
      return file
    } catch (error) {
      throwFault(error, path, 'write')
      return null
    }
  }

  function writeOut(full: Chunk, length: number): void {
    if (fd === undefined) fd = opened()
    if (fd === null || full.bytes === null) return
    try {
      for (let done = 0; done < length; )
        done += writeSync(fd, full.bytes, done, length - done, written + done)
    } catch (error) {
      throwFault(error, path, 'write')
      return
    }
    full.at = written
    full.bytes = null
    written += length
  }

  function read({ bytes, at }: Chunk, start: number, length: number): Uint8Array {
    if (bytes !== null) return bytes.subarray(start, start + length)
    const own = Buffer.allocUnsafeSlow(length)
    try {
      for (let done = 0; done < length; ) {
        const count = readSync(fd ?? -1, own, done, length - done, at + start + done)
        if (count === 0) throw new Error('it was cut short')
        done += count
      }
    } catch (error) {
      throw new ReadFault(path, error)
    }
    return own
  }

  /** Room for so many bytes. */
  function roomFor(bytes: number): Buffer {
    if (chunk.bytes !== null && used + bytes <= chunk.bytes.length) return chunk.bytes
    writeOut(chunk, used)
    const room = Buffer.allocUnsafeSlow(Math.max(size, bytes))
    chunk = { bytes: room, at: 0 }
    used = 0
    return room
  }

  return {
    hold(file) {
      if (file.bytes !== undefined) return file // its contents lie elsewhere already
      const { path: name, contents, digest } = file
      const most = typeof contents === 'string' ? contents.length * MOST_BYTES : contents.byteLength
      const room = roomFor(most)
      const start = used
      if (typeof contents === 'string') used += room.write(contents, start)
      else {
        room.set(contents, start)
        used += contents.byteLength
      }
      return new HeldFile(name, read, chunk, start, used - start, digest)
    },
    close() {
      if (typeof fd === 'number') closeSync(fd)
      fd = null
    },
  }
}
