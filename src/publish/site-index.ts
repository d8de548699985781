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
import { type SiteTree, siteTree } from './site-tree.ts'
import { isAtRest, stampOf, timeOf, writeNote } from './stamps.ts'

export interface PublishedFile {
  readonly inode: bigint
  readonly digest: string
}

/** Stamps of files as they were found while publishing, by path: they need not be looked at again. */
export type Stamps = Map<string, string>

export interface SiteIndex {
  /** The ordinary file `path` of the site in `root`; null where it is none. Throws what the disk says. */
  readonly fileAt: (fs: FileSystem, root: string, path: string) => PublishedFile | null
  /**
   * Whether the file `path` of the former site in `root` is the very one that was noted under this path, with this digest: sites share the files
   * that did not change. Its stamp goes to `stamps`.
   */
  readonly isNoted: (
    fs: FileSystem,
    root: string,
    file: { readonly path: string; readonly digest: string },
    stamps: Stamps,
  ) => boolean
  /** Paths of the site that was noted. */
  readonly paths: () => ReadonlySet<string>
  /** Whether the site that was noted is known to be another than that of these files. */
  readonly differs: (files: readonly OutputFile[]) => boolean
  /** What lies in `root`, this site or the one before; folders that nobody touched are not listed. */
  readonly tree: (fs: FileSystem, root: string) => SiteTree
  /** Notes the site that is published in `root`. Never throws: what is not noted is read. */
  readonly note: (
    root: string,
    files: readonly OutputFile[],
    folders: readonly string[],
    stamps?: Stamps,
  ) => void
}

type Entry = readonly [stamp: string, digest: string]

interface Index {
  /** When noting began, by the disk's clock: nanoseconds since 1970. */
  readonly noted: string
  readonly files: Readonly<Record<string, Entry>>
}

interface NotedSite {
  readonly noted: bigint
  readonly files: ReadonlyMap<string, Entry>
}

function readIndex(file: string): NotedSite {
  try {
    const { noted, files } = JSON.parse(nodeFs.readFileSync(file, 'utf8')) as Index
    return { noted: BigInt(noted), files: new Map(Object.entries(files ?? {})) }
  } catch {
    return { noted: 0n, files: new Map() }
  }
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
  isNoted: () => false,
  paths: () => new Set(),
  differs: () => false,
  tree: siteTree,
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

  function known(path: string, status: BigIntStats): string | null {
    const { noted, files } = site()
    const entry = files.get(path)
    return entry && isAtRest(status, noted) && entry[0] === stampOf(status) ? entry[1] : null
  }

  /** Stamps that were taken while publishing are older than the time of noting, as they have to be. */
  function written(draft: string, root: string, files: readonly OutputFile[], stamps: Stamps): void {
    const noted = String(timeOf(draft))
    const stampAt = (path: string) => stampOf(nodeFs.lstatSync(`${root}/${path}`, { bigint: true }))
    const entries = files.map((one): [string, Entry] => [
      one.path,
      [stamps.get(one.path) ?? stampAt(one.path), digestOf(one)],
    ])
    const index: Index = { noted, files: Object.fromEntries(entries) }
    nodeFs.writeFileSync(draft, JSON.stringify(index))
  }

  return {
    fileAt: (fs, root, path) => fileAt(fs, join(root, path), (status) => known(path, status)),
    isNoted(fs, root, { path, digest }, stamps) {
      if (site().files.get(path)?.[1] !== digest) return false
      const status = fs.lstatSync(`${root}/${path}`, { bigint: true })
      if (!status.isFile() || known(path, status) !== digest) return false
      stamps.set(path, stampOf(status))
      return true
    },
    paths: () => new Set(site().files.keys()),
    differs(wanted) {
      const { files } = site()
      return (
        files.size > 0 &&
        (files.size !== wanted.length || wanted.some((one) => files.get(one.path)?.[1] !== digestOf(one)))
      )
    },
    tree: (fs, root) => siteTree(fs, root, listed.of(fs, root)),
    note(root, files, folders, stamps = new Map()) {
      writeNote(file, (draft) => {
        nodeFs.mkdirSync(dirname(file), { recursive: true })
        written(draft, root, files, stamps)
      })
      listed.note(root, { files: new Set(files.map(({ path }) => path)), folders })
    },
  }
}
