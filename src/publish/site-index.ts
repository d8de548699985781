/**
 * What the files of a published site hold, known without reading them: the digest of each beside a stamp (size, place on the disk, times of
 * writing and of change to the nanosecond). A file that anybody wrote to, or put in another's place, has another stamp; then it is read.
 * The index lies in the cache and is safe to delete.
 */
import nodeFs, { type BigIntStats } from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../records.ts'
import { contentsDigest, digestOf } from './digests.ts'
import { bytesIn } from './file-bytes.ts'
import type { FileSystem } from './file-system.ts'
import { folderIndex } from './folder-index.ts'
import { noteBytes, readNote, writeNote } from './notes.ts'
import { type SiteTree, siteTree } from './site-tree.ts'
import { placesIn } from './sorted-paths.ts'
import { isAtRest, noStamps, type Stamps, stampAt, stampOf, timeOf } from './stamps.ts'

export interface PublishedFile {
  readonly inode: bigint
  readonly digest: string
}

/** Files of a site are given, and paths told, in their order (`sorted-paths.ts`). */
export interface SiteIndex {
  /** The ordinary file `path` of the site in `root`; null where it is none. Throws what the disk says. */
  readonly fileAt: (fs: FileSystem, root: string, path: string) => PublishedFile | null
  /**
   * The stamp of the file `path`, which lies in the former site in `root`, where it is the very one that was noted under this path, with this
   * digest: sites share the files that did not change. Else null.
   */
  readonly notedStamp: (fs: FileSystem, root: string, path: string, digest: string) => string | null
  /** Paths of the site that was noted. */
  readonly paths: () => readonly string[]
  /** Whether the site that was noted is known to be another than that of these files. */
  readonly differs: (files: readonly OutputFile[]) => boolean
  /**
   * What lies in `root`, this site or the one before; folders that nobody touched are not listed, and their stamps go to `stamps`.
   */
  readonly tree: (fs: FileSystem, root: string, stamps?: Stamps['folders']) => SiteTree
  /** Notes the site that is published in `root`. Never throws: what is not noted is read. */
  readonly note: (
    root: string,
    files: readonly OutputFile[],
    folders: readonly string[],
    stamps?: Stamps,
  ) => void
}

interface NotedSite {
  /** When noting began, by the disk's clock: nanoseconds since 1970. */
  readonly noted: bigint
  readonly paths: readonly string[]
  readonly stamps: readonly string[]
  readonly digests: readonly string[]
  readonly placeOf: (path: string) => number
}

function readIndex(file: string): NotedSite {
  const note = readNote(file, ['paths', 'stamps', 'digests'])
  const { paths, stamps, digests } = note?.lists ?? { paths: [], stamps: [], digests: [] }
  return { noted: note?.noted ?? 0n, paths, stamps, digests, placeOf: placesIn(paths) }
}

/** `known` gives the digest of the file with that status without reading it, or null. */
function fileAt(
  fs: FileSystem,
  at: string,
  known: (status: BigIntStats) => string | null,
): PublishedFile | null {
  const status = fs.lstatSync(at, { bigint: true })
  if (!status.isFile()) return null
  const digest = known(status)
  if (digest !== null) return { inode: status.ino, digest }
  const bytes = bytesIn(fs, at)
  return bytes && { inode: status.ino, digest: contentsDigest(bytes) }
}

/** An index that believes nothing and notes nothing. */
export const NO_INDEX: SiteIndex = {
  fileAt: (fs, root, path) => fileAt(fs, join(root, path), () => null),
  notedStamp: () => null,
  paths: () => [],
  differs: () => false,
  tree: (fs, root) => siteTree(fs, root),
  note: () => undefined,
}

/** The index kept in `file`, read when first asked. */
export function siteIndex(file: string): SiteIndex {
  const listed = folderIndex(`${file}.folders-`)
  let read: NotedSite | null = null
  const site = () => {
    read ??= readIndex(file)
    return read
  }

  function isAsNoted(place: number, status: BigIntStats): boolean {
    const { noted, stamps } = site()
    return isAtRest(status, noted) && stamps[place] === stampOf(status)
  }

  function written(draft: string, root: string, files: readonly OutputFile[], known: Stamps): void {
    const noted = timeOf(draft)
    const paths = files.map(({ path }) => path)
    const stamps = paths.map((path, place) => known.files[place] ?? stampAt(`${root}/${path}`))
    nodeFs.writeFileSync(draft, noteBytes({ noted, lists: { paths, stamps, digests: files.map(digestOf) } }))
  }

  return {
    fileAt: (fs, root, path) =>
      fileAt(fs, join(root, path), (status) => {
        const place = site().placeOf(path)
        return isAsNoted(place, status) ? (site().digests[place] ?? null) : null
      }),
    notedStamp(fs, root, path, digest) {
      const { placeOf, digests, stamps } = site()
      const place = placeOf(path)
      if (digests[place] !== digest) return null
      const status = fs.lstatSync(`${root}/${path}`, { bigint: true })
      return status.isFile() && isAsNoted(place, status) ? (stamps[place] ?? null) : null
    },
    paths: () => site().paths,
    differs(wanted) {
      const { paths, digests } = site()
      return (
        paths.length > 0 &&
        (paths.length !== wanted.length ||
          wanted.some((one, place) => paths[place] !== one.path || digests[place] !== digestOf(one)))
      )
    },
    tree: (fs, root, stamps) => siteTree(fs, root, listed.of(fs, root, stamps)),
    note(root, files, folders, stamps = noStamps()) {
      writeNote(file, (draft) => {
        nodeFs.mkdirSync(dirname(file), { recursive: true })
        written(draft, root, files, stamps)
      })
      listed.note(root, { files: files.map(({ path }) => path), folders }, stamps.folders)
    },
  }
}
