/** A path → its bytes, where it is an ordinary file of no more than so many. Nothing else is opened for longer than a look. */
import fs from 'node:fs'

/** O_NOFOLLOW and O_NONBLOCK: whatever took the file's place since it was listed is neither followed nor waited for. */
const OPEN_FLAGS = fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0)

function bytesOf(fd: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let length = 0
  while (length < size) {
    const count = fs.readSync(fd, bytes, length, size - length, null)
    if (count === 0) break
    length += count
  }
  return bytes.subarray(0, length)
}

export type FileBytes =
  | { readonly bytes: Buffer }
  /** A pipe, a socket, a device, a folder. */
  | { readonly bytes: null; readonly size: null }
  | { readonly bytes: null; readonly size: number }

/** Throws what the system throws. A file over `maxBytes` is not read; its size is told. */
export function fileBytes(path: string, maxBytes: number): FileBytes {
  const fd = fs.openSync(path, OPEN_FLAGS)
  try {
    const status = fs.fstatSync(fd)
    if (!status.isFile()) return { bytes: null, size: null }
    if (status.size > maxBytes) return { bytes: null, size: status.size }
    return { bytes: bytesOf(fd, status.size) }
  } finally {
    fs.closeSync(fd)
  }
}
