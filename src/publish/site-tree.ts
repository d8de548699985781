/**
 * Files of a site ↔ a folder on disk: listing one, building one beside it, removing one. A file that did not change is not written
 * again: the new site gets a second name (a hard link) for the old one's.
 */
import { join } from 'node:path'
import type { OutputFile } from '../records.ts'
import { errorCode, NO_LINKS, publishError } from './errors.ts'
import type { FileSystem } from './file-system.ts'

export interface SiteTree {
  /** Paths of everything in it that is no folder. */
  readonly files: ReadonlySet<string>
  /** Parents before children. */
  readonly folders: readonly string[]
}

export const NO_TREE: SiteTree = { files: new Set(), folders: [] }

/** Names in one folder. */
export interface FolderNames {
  /** Of everything that is no folder. */
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

function listed(fs: FileSystem, folder: string): FolderNames {
  const [files, folders]: [string[], string[]] = [[], []]
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }))
    (entry.isDirectory() ? folders : files).push(entry.name)
  return { files, folders }
}

/** `known` gives the names in a folder that need not be listed. */
export function siteTree(
  fs: FileSystem,
  root: string,
  known: (folder: string) => FolderNames | null = () => null,
): SiteTree {
  const files = new Set<string>()
  const folders: string[] = []
  const walk = (folder: string): void => {
    const names = known(folder) ?? listed(fs, join(root, folder))
    const before = folder === '' ? '' : `${folder}/`
    for (const name of names.files) files.add(before + name)
    for (const name of names.folders) {
      folders.push(before + name)
      walk(before + name)
    }
  }
  walk('')
  return { files, folders }
}

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
  readonly files: readonly OutputFile[]
  /** Parents before children. */
  readonly folders: readonly string[]
  /** The site in use, and which of `files` it holds already. */
  readonly old: string
  readonly kept: ReadonlyMap<string, KeptFile>
  /** The former site that the new one is made from, where it has been looked at. */
  readonly former?: SiteTree | undefined
}

function isRight(fs: FileSystem, root: string, path: string, kept: KeptFile | undefined): boolean {
  if (kept === undefined) return false
  if (kept.isHere) return kept.from === path
  return fs.lstatSync(join(root, path), { bigint: true }).ino === kept.inode
}

/** Takes out of `root` what the new site does not have, or has otherwise. A file still shared with the old site stays. */
function removeOthers(
  fs: FileSystem,
  root: string,
  present: SiteTree,
  { folders, kept }: NewTree,
): Set<string> {
  const stays = new Set<string>()
  for (const path of present.files) {
    if (isRight(fs, root, path, kept.get(path))) stays.add(path)
    else fs.unlinkSync(join(root, path))
  }
  const wanted = new Set(folders)
  for (const path of [...present.folders].reverse()) {
    if (wanted.has(path)) stays.add(path)
    else fs.rmdirSync(join(root, path))
  }
  return stays
}

/**
 * Makes `root` hold the new site: a folder that is not there yet, or a former site. Never writes into a file that is there, since
 * the site in use may share it.
 */
export function makeTree(fs: FileSystem, root: string, tree: NewTree): void {
  let at = root
  try {
    const isNew = !fs.existsSync(root)
    if (isNew) fs.mkdirSync(root, { recursive: true })
    const stays = isNew ? new Set<string>() : removeOthers(fs, root, tree.former ?? siteTree(fs, root), tree)
    for (const folder of tree.folders) {
      if (stays.has(folder)) continue
      at = join(root, folder)
      fs.mkdirSync(at)
    }
    for (const file of tree.files) {
      if (stays.has(file.path)) continue
      at = join(root, file.path)
      const kept = tree.kept.get(file.path)
      if (kept && linked(fs, join(kept.isHere ? root : tree.old, kept.from), at)) continue
      writeFile(fs, at, bytesOf(file))
    }
  } catch (error) {
    throw publishError(error, at)
  }
}

/** Removes a tree whose contents are known, opening nothing. Never throws: what stays is the next build's to remove. */
export function removeKnown(fs: FileSystem, root: string, { files, folders }: SiteTree): void {
  const quietly = (remove: (path: string) => void, path: string): void => {
    try {
      remove(path)
    } catch {}
  }
  for (const path of files) quietly(fs.unlinkSync, join(root, path))
  for (const path of [...folders].reverse()) quietly(fs.rmdirSync, join(root, path))
  quietly(fs.rmdirSync, root)
}
