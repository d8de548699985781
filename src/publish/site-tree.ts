/**
 * Files of a site ↔ a folder on disk: listing one, telling which files it holds already byte for byte, building one beside it,
 * removing one. A file that did not change is not written again: the new site gets a second name (a hard link) for the old one's.
 */
import { constants } from 'node:fs'
import { join } from 'node:path'
import type { OutputFile } from '../records.ts'
import { errorCode, publishError } from './errors.ts'
import type { FileSystem } from './file-system.ts'

export interface SiteTree {
  /** Paths of everything in it that is no folder. */
  readonly files: ReadonlySet<string>
  /** Parents before children. */
  readonly folders: readonly string[]
}

export const NO_TREE: SiteTree = { files: new Set(), folders: [] }

export function siteTree(fs: FileSystem, root: string): SiteTree {
  const files = new Set<string>()
  const folders: string[] = []
  const walk = (folder: string): void => {
    for (const entry of fs.readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (!entry.isDirectory()) files.add(path)
      else {
        folders.push(path)
        walk(path)
      }
    }
  }
  walk('')
  return { files, folders }
}

const READ_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const bytesOf = ({ contents }: OutputFile): Uint8Array =>
  typeof contents === 'string' ? Buffer.from(contents) : contents

function readsAs(fs: FileSystem, path: string, bytes: Uint8Array): boolean {
  const fd = fs.openSync(path, READ_FLAGS)
  try {
    const status = fs.fstatSync(fd)
    if (!status.isFile() || status.size !== bytes.byteLength) return false
    const present = Buffer.allocUnsafe(bytes.byteLength)
    let length = 0
    while (length < present.length) {
      const count = fs.readSync(fd, present, length, present.length - length, null)
      if (count === 0) return false
      length += count
    }
    return present.equals(bytes)
  } finally {
    fs.closeSync(fd)
  }
}

/** Whether `root` holds `file` as an ordinary file with these bytes. One that cannot be read counts as changed. */
export function isUnchanged(fs: FileSystem, root: string, file: OutputFile): boolean {
  try {
    return readsAs(fs, join(root, file.path), bytesOf(file))
  } catch (error) {
    if (['EACCES', 'EPERM', 'ELOOP', 'ENXIO', 'ENOENT'].includes(errorCode(error) ?? '')) return false
    throw publishError(error, join(root, file.path))
  }
}

function writeFile(fs: FileSystem, path: string, bytes: Uint8Array): void {
  const fd = fs.openSync(path, 'wx')
  try {
    for (let written = 0; written < bytes.byteLength; ) {
      written += fs.writeSync(fd, bytes, written, bytes.byteLength - written, null)
    }
  } finally {
    fs.closeSync(fd)
  }
}

/** A second name for `from`; false where the file system or its rules do not allow one. */
function linked(fs: FileSystem, from: string, to: string): boolean {
  try {
    fs.linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/** Writes `files` below `root`, a new folder; those `kept` says `old` holds already are linked from there. */
export function writeTree(
  fs: FileSystem,
  root: string,
  folders: readonly string[],
  files: readonly OutputFile[],
  old: string,
  kept: ReadonlySet<string>,
): void {
  let at = root
  try {
    fs.mkdirSync(root)
    for (const folder of folders) {
      at = join(root, folder)
      fs.mkdirSync(at)
    }
    for (const file of files) {
      at = join(root, file.path)
      if (kept.has(file.path) && linked(fs, join(old, file.path), at)) continue
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
