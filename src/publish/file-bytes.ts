/** The bytes of a published file, as long as it is an ordinary one. */
import { constants } from 'node:fs'
import type { FileSystem } from './file-system.ts'

/** No link is followed, and nothing that is no file (a pipe) is waited for. */
const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

let scratch = Buffer.allocUnsafeSlow(1 << 18)

/** Until the next call; null where it is no ordinary file. */
export function bytesIn(fs: FileSystem, path: string): Uint8Array | null {
  const fd = fs.openSync(path, READ_FLAGS)
  try {
    const status = fs.fstatSync(fd)
    if (!status.isFile()) return null
    if (status.size > scratch.length) scratch = Buffer.allocUnsafeSlow(status.size)
    let length = 0
    while (length < status.size) {
      const count = fs.readSync(fd, scratch, length, status.size - length, null)
      if (count === 0) return null
      length += count
    }
    return scratch.subarray(0, length)
  } finally {
    fs.closeSync(fd)
  }
}
