/** Which files of a new site the one in use holds already, byte for byte: under the same name, or under another. */
import { join } from 'node:path'
import type { OutputFile } from '../records.ts'
import { digestOf } from './digests.ts'
import { errorCode, publishError } from './errors.ts'
import type { FileSystem } from './file-system.ts'
import type { KeptFile } from './make-tree.ts'
import { NO_INDEX, type PublishedFile, type SiteIndex } from './site-index.ts'
import type { SiteTree } from './site-tree.ts'
import { placesIn } from './sorted-paths.ts'
import type { Stamps } from './stamps.ts'

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

/** Gives a file that is not kept under its own name the bytes of one that is, or of one that has another's name in the site in use. */
function addMoved(
  kept: (KeptFile | undefined)[],
  digests: readonly string[],
  misplaced: Map<string, KeptFile>,
): void {
  const missing = new Set(digests.filter((_, place) => kept[place] === undefined))
  const byDigest = new Map(misplaced)
  for (const [place, digest] of digests.entries()) {
    const one = kept[place]
    if (one && missing.has(digest)) byDigest.set(digest, one)
  }
  for (const [place, digest] of digests.entries()) kept[place] ??= byDigest.get(digest)
}

/**
 * Which files `root` holds already, as ordinary files with the same bytes, each in the place that it has among those of the new site. Those that the
 * `former` site shares with the one that was noted are right where they are; their stamps go to `stamps`. All paths are in order.
 */
export function keptFiles(
  fs: FileSystem,
  root: string,
  present: readonly string[],
  files: readonly OutputFile[],
  index: SiteIndex = NO_INDEX,
  former: FormerSite | null = null,
  stamps: Stamps['files'] = [],
): (KeptFile | undefined)[] {
  const kept: (KeptFile | undefined)[] = files.map(() => undefined)
  if (present.length === 0) return kept
  const digests = files.map(digestOf)
  const misplaced = new Map<string, KeptFile>()
  const [inFormer, inUse] = [placesIn(former?.tree.files ?? []), placesIn(present)]
  for (const [place, { path }] of files.entries()) {
    const digest = digests[place] ?? ''
    const stamp = former && inFormer(path) >= 0 ? index.notedStamp(fs, former.root, path, digest) : null
    if (stamp !== null) {
      stamps[place] = stamp
      kept[place] = { isHere: true, from: path }
      continue
    }
    const found = inUse(path) >= 0 ? ordinaryFile(fs, root, path, index) : null
    if (found === null) continue
    const one = { inode: found.inode, from: path }
    if (found.digest === digest) kept[place] = one
    else misplaced.set(found.digest, one)
  }
  addMoved(kept, digests, misplaced)
  return kept
}
