/**
 * Files of a site → a folder on disk. A file that did not change is not written again: the new site gets a second name (a hard link) for the
 * old one's.
 */
import { join } from 'node:path'
import type { OutputFile } from '../records.ts'
import { errorCode, NO_LINKS, publishError } from './errors.ts'
import type { FileSystem } from './file-system.ts'
import { NO_TREE, type SiteTree, siteTree } from './site-tree.ts'
import { placesIn } from './sorted-paths.ts'

const MOST_BYTES = 3 // of UTF-8 for one unit of a string
let scratch = Buffer.allocUnsafeSlow(1 << 18)

/** The file's bytes, until the next call: pages are encoded one after the other in the same place. */
export function bytesOf({ contents }: OutputFile): Uint8Array {
  if (typeof contents !== 'string') return contents
  const room = contents.length * MOST_BYTES
  if (room > scratch.length) scratch = Buffer.allocUnsafeSlow(room)
  return scratch.subarray(0, scratch.write(contents))
}

export function writeFile(fs: FileSystem, path: string, bytes: Uint8Array): void {
  const fd = fs.openSync(path, 'wx')
  try {
    for (let written = 0; written < bytes.byteLength; ) {
      written += fs.writeSync(fd, bytes, written, bytes.byteLength - written, null)
    }
  } finally {
    fs.closeSync(fd)
  }
}

/** Gives `from` a second name; false where it cannot have one. */
function linked(fs: FileSystem, from: string, to: string): boolean {
  try {
    fs.linkSync(from, to)
    return true
  } catch (error) {
    if (NO_LINKS.includes(errorCode(error) ?? '')) return false
    throw error
  }
}

/** A file that has the bytes of one of the new site. */
export interface KeptFile {
  /** Its path, which may be another: what is numbered moves when something comes before it. */
  readonly from: string
  /** Whether it lies where the new site is made, not in the site in use. */
  readonly isHere?: boolean
  /** Of one in the site in use. */
  readonly inode?: bigint
}

export interface NewTree {
  /** In order of their paths, as the folders are. */
  readonly files: readonly OutputFile[]
  readonly folders: readonly string[]
  /** The site in use, and which of `files` it holds already, each in its place. */
  readonly old: string
  readonly kept: readonly (KeptFile | undefined)[]
  /** The former site that the new one is made from, where it has been looked at. */
  readonly former?: SiteTree | undefined
}

function isRight(fs: FileSystem, root: string, path: string, kept: KeptFile | undefined): boolean {
  if (kept === undefined) return false
  if (kept.isHere) return kept.from === path
  return fs.lstatSync(join(root, path), { bigint: true }).ino === kept.inode
}

/** Is told of each path that is made or removed. */
type Changed = (path: string) => void

/** Takes out of `root` what the new site does not have, or has otherwise; gives what stays. A file still shared with the old site stays. */
function removeOthers(fs: FileSystem, root: string, tree: NewTree, changed: Changed): SiteTree {
  const present = tree.former ?? siteTree(fs, root)
  const placeOf = placesIn(tree.files.map(({ path }) => path))
  const files = present.files.filter((path) => {
    if (isRight(fs, root, path, tree.kept[placeOf(path)])) return true
    changed(path)
    fs.unlinkSync(join(root, path))
    return false
  })
  const isWanted = placesIn(tree.folders)
  const [folders, others]: [string[], string[]] = [[], []]
  for (const path of present.folders) (isWanted(path) < 0 ? others : folders).push(path)
  for (const path of others.reverse()) {
    changed(path)
    fs.rmdirSync(join(root, path))
  }
  return { files, folders }
}

/**
 * Makes `root` hold the new site: a folder that is not there yet, or a former site. Never writes into a file that is there, since
 * the site in use may share it.
 */
export function makeTree(
  fs: FileSystem,
  root: string,
  tree: NewTree,
  changed: Changed = () => undefined,
): void {
  let at = root
  try {
    const isNew = !fs.existsSync(root)
    if (isNew) fs.mkdirSync(root, { recursive: true })
    const stays = isNew ? NO_TREE : removeOthers(fs, root, tree, changed)
    const [isFile, isFolder] = [placesIn(stays.files), placesIn(stays.folders)]
    for (const folder of tree.folders) {
      if (isFolder(folder) >= 0) continue
      at = join(root, folder)
      changed(folder)
      fs.mkdirSync(at)
    }
    for (const [place, file] of tree.files.entries()) {
      if (isFile(file.path) >= 0) continue
      at = join(root, file.path)
      changed(file.path)
      const kept = tree.kept[place]
      if (kept && linked(fs, join(kept.isHere ? root : tree.old, kept.from), at)) continue
      writeFile(fs, at, bytesOf(file))
    }
  } catch (error) {
    throw publishError(error, at)
  }
}
