/**
 * `OutputFile[]` → `dist/`, all or nothing: the new site is built apart and changes places with the old one in one step. Until
 * then the old one is untouched, whatever fails and whenever the process is killed; after it nothing can fail any more.
 */
import { randomBytes } from 'node:crypto'
import nodeFs from 'node:fs'
import type { OutputFile } from '../records.ts'
import { publishError } from './errors.ts'
import { type Exchange, exchange } from './exchange.ts'
import type { FileSystem } from './file-system.ts'
import { type FormerSite, keptFiles } from './kept-files.ts'
import { removeLeftovers, restore } from './leftovers.ts'
import { lockFor } from './lock.ts'
import { makeTree } from './make-tree.ts'
import { outFolder, presentSite } from './out-folder.ts'
import { foldersOf } from './output-paths.ts'
import { NO_INDEX, type SiteIndex } from './site-index.ts'
import { removeKnown, siteTree } from './site-tree.ts'
import { parentOf, placesIn, sortedByPath } from './sorted-paths.ts'
import { type BuildPlace, buildPlace } from './spare.ts'
import { noStamps, type Stamps } from './stamps.ts'
import { keepMode, type Publishing, type Swap, swapIn, tryToRemove } from './swap.ts'

export interface PublishOptions {
  /** Folders and files the build reads; publishing over or into one is refused. */
  readonly inputs?: readonly string[]
  /** Folder in which the site before last may be kept, so that the next build writes only what changed; default: none is kept. */
  readonly cache?: string | null
  /** Of the site that is published now; default: its files are read. */
  readonly index?: SiteIndex
  /** How long to wait for another build that publishes to the same folder. Default 30,000 ms. */
  readonly waitMs?: number
  /** For tests. */
  readonly fs?: FileSystem
  readonly exchange?: Exchange
}

export interface PublishReport {
  /** The folder as given. */
  readonly out: string
  /** Files of the site, and how many of them had to be written. */
  readonly files: number
  readonly written: number
  /** Files of the site before that are no more. */
  readonly removed: number
  readonly swap: Swap
}

/** The site before last, where the new one is to be made of it; null where it has to be seen first whether there is anything to publish. */
function formerSite(
  fs: FileSystem,
  { path, keeps }: BuildPlace,
  files: readonly OutputFile[],
  index: SiteIndex,
  stamps: Stamps,
): FormerSite | null {
  if (!keeps || !fs.existsSync(path) || !index.differs(files)) return null
  return { root: path, tree: index.tree(fs, path, stamps.folders) }
}

function publishLocked(
  publishing: Publishing,
  files: readonly OutputFile[],
  folders: readonly string[],
  place: BuildPlace,
  index: SiteIndex,
  stamps: Stamps,
): PublishReport {
  const { fs, out } = publishing
  restore(fs, out)
  removeLeftovers(fs, out)
  const present = presentSite(fs, out)
  const former = present === 'site' ? formerSite(fs, place, files, index, stamps) : null
  const seen = present === 'site' && former === null ? index.tree(fs, out.path) : null
  const old = seen?.files ?? (former === null ? [] : index.paths())
  const kept = keptFiles(fs, out.path, old, files, index, former, stamps.files)
  const placeOf = placesIn(files.map(({ path }) => path))
  const removed = old.filter((path) => placeOf(path) < 0).length
  const written = kept.filter((one) => one === undefined).length
  const report = { out: out.shown, files: files.length, written, removed }
  const isSame = written === 0 && removed === 0 && seen?.folders.length === folders.length
  if (isSame) return { ...report, swap: 'none' }
  try {
    makeTree(fs, place.path, { files, folders, old: out.path, kept, former: former?.tree }, (path) =>
      stamps.folders.delete(parentOf(path)),
    )
    if (present !== 'none') keepMode(fs, out.path, place.path)
    const { swap, oldAt } = swapIn(publishing, place.path, present)
    if (oldAt !== null && oldAt !== (place.keeps ? place.path : null))
      removeKnown(fs, oldAt, seen ?? siteTree(fs, oldAt))
    return { ...report, swap }
  } catch (error) {
    if (!place.keeps) tryToRemove(fs, place.path)
    throw error
  }
}

/**
 * Publishes files to the folder `out`, which is Stemma's: what is there and not among them is gone afterwards. Throws one
 * `PublishError`, and then what was published before is as it was. A site is known by its `stories.json`.
 */
export function publish(
  given: readonly OutputFile[],
  out: string,
  options: PublishOptions = {},
): PublishReport {
  const fs = options.fs ?? nodeFs
  let at = out
  try {
    const files = sortedByPath(given)
    const folders = foldersOf(files)
    const folder = outFolder(fs, out, options.inputs ?? [])
    presentSite(fs, folder)
    at = folder.parent
    fs.mkdirSync(folder.parent, { recursive: true })
    const lock = lockFor(fs, folder, options.waitMs ?? 30_000)
    try {
      const token = `${process.pid}-${randomBytes(6).toString('hex')}`
      const place = buildPlace(fs, folder, options.cache ?? null, token)
      at = folder.path
      const swaps = { fs, exchange: options.exchange ?? exchange, out: folder, lock, token }
      const index = options.index ?? NO_INDEX
      const stamps = noStamps()
      const report = publishLocked(swaps, files, folders, place, index, stamps)
      index.note(folder.path, files, folders, stamps)
      return report
    } finally {
      lock.release()
    }
  } catch (error) {
    throw publishError(error, at)
  }
}
