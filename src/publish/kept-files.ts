/** Which files of a new site the one in use holds already, byte for byte: under the same name, or under another. */
import { join } from 'node:path'
import type { OutputFile } from '../records.ts'
import { errorCode, publishError } from './errors.ts'
import { READ_FLAGS } from './file-bytes.ts'
import type { FileSystem } from './file-system.ts'
import { NO_INDEX, type SiteIndex } from './site-index.ts'
import { bytesOf, type KeptFile, type SiteTree } from './site-tree.ts'

/** The inode of the file at `path` where it is an ordinary one with these bytes, else null. */
function inodeOfSame(fs: FileSystem, path: string, bytes: Uint8Array): bigint | null {
  const fd = fs.openSync(path, READ_FLAGS)
  try {
    const status = fs.fstatSync(fd, { bigint: true })
    if (!status.isFile() || status.size !== BigInt(bytes.byteLength)) return null
    const present = Buffer.allocUnsafe(bytes.byteLength)
    let length = 0
    while (length < present.length) {
      const count = fs.readSync(fd, present, length, present.length - length, null)
      if (count === 0) return null
      length += count
    }
    return present.equals(bytes) ? status.ino : null
  } finally {
    fs.closeSync(fd)
  }
}

/** Which files `root` holds already, as ordinary files with the same bytes, by the path that they have in the new site. */
export function keptFiles(
  fs: FileSystem,
  root: string,
  present: SiteTree,
  files: readonly OutputFile[],
  index: SiteIndex = NO_INDEX,
): Map<string, KeptFile> {
  const kept = new Map<string, KeptFile>()
  const byDigest = new Map<string, KeptFile>()
  for (const file of files) {
    if (!present.files.has(file.path)) continue
    const { path: from, digest } = file
    const at = join(root, from)
    try {
      if (digest === undefined) {
        const inode = inodeOfSame(fs, at, bytesOf(file))
        if (inode !== null) kept.set(from, { inode, from })
        continue
      }
      const found = index.fileAt(fs, root, from)
      if (found === null) continue
      const one = { inode: found.inode, from }
      byDigest.set(found.digest, one)
      if (found.digest === digest) kept.set(from, one)
    } catch (error) {
      if (!['ELOOP', 'ENXIO', 'ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? ''))
        throw publishError(error, at)
    }
  }
  for (const { path, digest } of files) {
    const moved = digest === undefined || kept.has(path) ? undefined : byDigest.get(digest)
    if (moved) kept.set(path, moved)
  }
  return kept
}
