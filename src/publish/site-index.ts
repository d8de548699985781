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

export interface SiteIndex {
  /** The ordinary file `path` of the site in `root`; null where it is none. Throws what the disk says. */
  readonly fileAt: (fs: FileSystem, root: string, path: string) => PublishedFile | null
  /** Notes the site that is published in `root`. Never throws: what is not noted is read. */
  readonly note: (root: string, files: readonly OutputFile[]) => void
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

function readIndex(file: string): Pick<Index, 'files'> & { readonly noted: bigint } {
  try {
    const { noted, files } = JSON.parse(nodeFs.readFileSync(file, 'utf8')) as Index
    return { noted: BigInt(noted), files: files ?? {} }
  } catch {
    return { noted: 0n, files: {} }
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
  note: () => undefined,
}

/** The index kept in `file`, read when first asked. */
export function siteIndex(file: string): SiteIndex {
  let read: ReturnType<typeof readIndex> | null = null

  function known(path: string, status: BigIntStats): string | null {
    read ??= readIndex(file)
    const { noted, files } = read
    const entry = Object.hasOwn(files, path) ? files[path] : undefined
    const isAtRest = status.ctimeNs + rest(status.ctimeNs) <= noted
    return entry && isAtRest && entry[0] === stampOf(status) ? entry[1] : null
  }

  return {
    fileAt: (fs, root, path) => fileAt(fs, join(root, path), (status) => known(path, status)),
    note(root, files) {
      const draft = `${file}.${process.pid}`
      try {
        nodeFs.mkdirSync(dirname(file), { recursive: true })
        nodeFs.writeFileSync(draft, '')
        const noted = String(nodeFs.lstatSync(draft, { bigint: true }).mtimeNs)
        const entries = files.map((one): [string, Entry] => {
          const status = nodeFs.lstatSync(join(root, one.path), { bigint: true })
          return [one.path, [stampOf(status), digestOf(one)]]
        })
        const index: Index = { noted, files: Object.fromEntries(entries) }
        nodeFs.writeFileSync(draft, JSON.stringify(index))
        nodeFs.renameSync(draft, file)
      } catch {
        removed(draft)
      }
    },
  }
}
