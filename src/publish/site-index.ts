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
  /** Notes the site that is published in `root`. Never throws: what is not noted is read. */
  readonly note: (root: string, files: readonly OutputFile[], stamps?: Stamps) => void
}

type Entry = readonly [stamp: string, digest: string]

interface Index {
  /** When noting began, by the disk's clock: nanoseconds since 1970. */
  readonly noted: string
  readonly files: Readonly<Record<string, Entry>>
}

const stampOf = ({ size, ino, dev, mtimeNs, ctimeNs }: BigIntStats) =>
  `${size} ${dev}.${ino} ${mtimeNs} ${ctimeNs}`

const SECOND = 1_000_000_000n

/**
 * Clocks of disks tick: a file that is written to again in the tick in which it was made keeps its stamp. So only what had come to rest when
 * noting began is believed: some ticks of 10 ms, or two seconds where the disk counts in seconds.
 */
const rest = (time: bigint) => (time % SECOND === 0n ? 2n * SECOND : SECOND / 20n)

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

function removed(draft: string): void {
  try {
    nodeFs.rmSync(draft, { force: true })
  } catch {
    // There is no such folder.
  }
}

/** An index that believes nothing and notes nothing. */
export const NO_INDEX: SiteIndex = {
  fileAt: (fs, root, path) => fileAt(fs, join(root, path), () => null),
  isNoted: () => false,
  paths: () => new Set(),
  differs: () => false,
  note: () => undefined,
}

/** The index kept in `file`, read when first asked. */
export function siteIndex(file: string): SiteIndex {
  let read: NotedSite | null = null
  const site = () => {
    read ??= readIndex(file)
    return read
  }

  function known(path: string, status: BigIntStats): string | null {
    const { noted, files } = site()
    const entry = files.get(path)
    const isAtRest = status.ctimeNs + rest(status.ctimeNs) <= noted
    return entry && isAtRest && entry[0] === stampOf(status) ? entry[1] : null
  }

  /** Stamps that were taken while publishing are older than the time of noting, as they have to be. */
  function written(draft: string, root: string, files: readonly OutputFile[], stamps: Stamps): void {
    nodeFs.writeFileSync(draft, '')
    const noted = String(nodeFs.lstatSync(draft, { bigint: true }).mtimeNs)
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
    note(root, files, stamps = new Map()) {
      const draft = `${file}.${process.pid}`
      try {
        nodeFs.mkdirSync(dirname(file), { recursive: true })
        written(draft, root, files, stamps)
        nodeFs.renameSync(draft, file)
      } catch {
        removed(draft)
      }
    },
  }
}
