/**
 * A site as one number: the SHA-256 of its paths and bytes, of files still to be published or of a folder on disk. Where the two are one, there
 * is nothing to publish.
 */
import { createHash } from 'node:crypto'
import nodeFs, { constants } from 'node:fs'
import { join } from 'node:path'
import type { OutputFile } from '../records.ts'
import { errorCode, PublishError, publishError } from './errors.ts'
import { outFolder, presentSite } from './out-folder.ts'
import { foldersOf } from './output-paths.ts'
import { siteTree } from './site-tree.ts'

const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/** `bytesAt` gives the contents of each path in turn; null where it is no ordinary file. */
function digest(
  folders: readonly string[],
  paths: readonly string[],
  bytesAt: (path: string) => string | Uint8Array | null,
): string | null {
  const hash = createHash('sha256').update([...folders].sort().join('\n'))
  for (const path of [...paths].sort()) {
    const bytes = bytesAt(path)
    if (bytes === null) return null
    const size = typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.byteLength
    hash.update(`\0${path}\0${size}\0`).update(bytes)
  }
  return hash.digest('hex')
}

export function siteDigest(files: readonly OutputFile[]): string | null {
  // Contents may lie elsewhere until they are asked for: one file's at a time.
  const fileByPath = new Map(files.map((file) => [file.path, file]))
  return digest(foldersOf(files), [...fileByPath.keys()], (path) => fileByPath.get(path)?.contents ?? null)
}

let scratch = Buffer.allocUnsafeSlow(1 << 18)

/** An ordinary file's bytes, until the next call. */
function bytesIn(path: string): Uint8Array | null {
  const fd = nodeFs.openSync(path, READ_FLAGS)
  try {
    const status = nodeFs.fstatSync(fd)
    if (!status.isFile()) return null
    if (status.size > scratch.length) scratch = Buffer.allocUnsafeSlow(status.size)
    let length = 0
    while (length < status.size) {
      const count = nodeFs.readSync(fd, scratch, length, status.size - length, null)
      if (count === 0) return null
      length += count
    }
    return scratch.subarray(0, length)
  } finally {
    nodeFs.closeSync(fd)
  }
}

const NO_SITE = ['ELOOP', 'ENXIO', 'ENOENT', 'ENOTDIR']

/** The digest of the site that is published in `out`; null where there is none that may be replaced. Throws a `PublishError` where it cannot be read. */
export function publishedDigest(out: string, inputs: readonly string[]): string | null {
  try {
    const folder = outFolder(nodeFs, out, inputs)
    if (presentSite(nodeFs, folder) !== 'site') return null
    const { files, folders } = siteTree(nodeFs, folder.path)
    return digest(folders, [...files], (path) => bytesIn(join(folder.path, path)))
  } catch (error) {
    // Why a folder may not be replaced, publishing will say.
    if (error instanceof PublishError || NO_SITE.includes(errorCode(error) ?? '')) return null
    throw publishError(error, out)
  }
}
