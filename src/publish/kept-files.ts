/** Which files of a new site the one in use holds already, byte for byte: under the same name, or under another. */
import { join } from 'node:path'
import type { OutputFile } from '../records.ts'
import { digestOf } from './digests.ts'
import { errorCode, publishError } from './errors.ts'
import type { FileSystem } from './file-system.ts'
import { NO_INDEX, type PublishedFile, type SiteIndex, type Stamps } from './site-index.ts'
import type { KeptFile, SiteTree } from './site-tree.ts'

/** The ordinary file at `path`; null where it is none, or is gone by now. */
function ordinaryFile(fs: FileSystem, root: string, path: string, index: SiteIndex): PublishedFile | null {
  try {
    return index.fileAt(fs, root, path)
  } catch (error) {
    if (['ELOOP', 'ENXIO', 'ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return null
    throw publishError(error, join(root, path))
  }
}

/** A former site that is made into the new one. */
export interface FormerSite {
  readonly root: string
  readonly tree: SiteTree
}

/**
 * Which files `root` holds already, as ordinary files with the same bytes, by the path that they have in the new site. Those that the `former`
 * site shares with the one that was noted are right where they are; their stamps go to `stamps`.
 */
export function keptFiles(
  fs: FileSystem,
  root: string,
  present: Pick<SiteTree, 'files'>,
  files: readonly OutputFile[],
  index: SiteIndex = NO_INDEX,
  former: FormerSite | null = null,
  stamps: Stamps = new Map(),
): Map<string, KeptFile> {
  const kept = new Map<string, KeptFile>()
  if (present.files.size === 0) return kept
  const wanted = files.map((file) => ({ path: file.path, digest: digestOf(file) }))
  const byDigest = new Map<string, KeptFile>()
  for (const file of wanted) {
    const { path, digest } = file
    if (former?.tree.files.has(path) && index.isNoted(fs, former.root, file, stamps)) {
      const one = { isHere: true, from: path }
      byDigest.set(digest, one)
      kept.set(path, one)
      continue
    }
    const found = present.files.has(path) ? ordinaryFile(fs, root, path, index) : null
    if (found === null) continue
    const one = { inode: found.inode, from: path }
    byDigest.set(found.digest, one)
    if (found.digest === digest) kept.set(path, one)
  }
  for (const { path, digest } of wanted) {
    const moved = kept.has(path) ? undefined : byDigest.get(digest)
    if (moved) kept.set(path, moved)
  }
  return kept
}
