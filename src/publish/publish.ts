/**
 * `OutputFile[]` → `dist/`, all or nothing: the new site is built beside the old one and changes places with it in one step.
 * Until then the old one is untouched, whatever fails and whenever the process is killed; after it nothing can fail any more.
 */

import { randomBytes } from 'node:crypto'
import nodeFs from 'node:fs'
import type { OutputFile } from '../records.ts'
import { errorCode, publishError } from './errors.ts'
import { type Exchange, exchange } from './exchange.ts'
import type { FileSystem } from './file-system.ts'
import { besideName, removeLeftovers, removeTree, restore } from './leftovers.ts'
import { type Lock, lockFor } from './lock.ts'
import { type OutFolder, outFolder, presentSite } from './out-folder.ts'
import { foldersOf } from './output-paths.ts'
import { isUnchanged, NO_TREE, removeKnown, type SiteTree, siteTree, writeTree } from './site-tree.ts'

export interface PublishOptions {
  /** Folders and files the build reads; publishing over or into one is refused. */
  readonly inputs?: readonly string[]
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
  /**
   * How the new site took its place: `exchange` in one step; `rename` in one step, where there was none; `two renames`, where the
   * system offers no exchange: between them, for some microseconds, there is no site; `none` where nothing had changed.
   */
  readonly swap: 'exchange' | 'rename' | 'two renames' | 'none'
}

interface Publishing {
  readonly fs: FileSystem
  readonly exchange: Exchange
  readonly out: OutFolder
  readonly lock: Lock
  readonly token: string
}

const inode = (fs: FileSystem, path: string): number | null => {
  try {
    return fs.lstatSync(path).ino
  } catch {
    return null
  }
}

/** Without an exchange: the old site is moved aside, the new one in; put back where that fails, by the next build where killed. */
function swapByRenames({ fs, out, token }: Publishing, site: string): string {
  const aside = besideName(out, 'old', token)
  fs.renameSync(out.path, aside)
  try {
    fs.renameSync(site, out.path)
  } catch (error) {
    fs.renameSync(aside, out.path)
    throw error
  }
  return aside
}

/** Puts `site` in the place of the present one; returns how, and where the old one is now. */
function swapIn(publishing: Publishing, site: string, present: 'none' | 'empty' | 'site') {
  const { fs, out, lock } = publishing
  lock.check()
  if (present !== 'site') {
    if (present === 'empty' && process.platform === 'win32') fs.rmdirSync(out.path)
    fs.renameSync(site, out.path)
    return { swap: 'rename', old: null } as const
  }
  const made = inode(fs, site)
  publishing.exchange(site, out.path)
  if (made !== null && inode(fs, out.path) === made) return { swap: 'exchange', old: site } as const
  return { swap: 'two renames', old: swapByRenames(publishing, site) } as const
}

function keptFiles(fs: FileSystem, root: string, files: readonly OutputFile[], old: SiteTree): Set<string> {
  const kept = new Set<string>()
  for (const file of files) {
    if (old.files.has(file.path) && isUnchanged(fs, root, file)) kept.add(file.path)
  }
  return kept
}

/** The folder keeps the permissions its owner gave it. */
function keepMode(fs: FileSystem, from: string, to: string): void {
  try {
    fs.chmodSync(to, fs.lstatSync(from).mode & 0o7777)
  } catch {}
}

function publishLocked(publishing: Publishing, files: readonly OutputFile[], folders: readonly string[]) {
  const { fs, out, token } = publishing
  restore(fs, out)
  removeLeftovers(fs, out)
  const present = presentSite(fs, out)
  const old = present === 'site' ? siteTree(fs, out.path) : NO_TREE
  const kept = keptFiles(fs, out.path, files, old)
  const counts = { out: out.shown, files: files.length, written: files.length - kept.size }
  const stays = new Set(files.map((file) => file.path))
  const removed = [...old.files].filter((path) => !stays.has(path)).length
  if (present === 'site' && counts.written === 0 && removed === 0 && old.folders.length === folders.length) {
    return { ...counts, removed, swap: 'none' } as const
  }
  const site = besideName(out, 'new', token)
  try {
    writeTree(fs, site, folders, files, out.path, kept)
    if (present !== 'none') keepMode(fs, out.path, site)
    const { swap, old: oldSite } = swapIn(publishing, site, present)
    if (oldSite !== null) removeKnown(fs, oldSite, old)
    return { ...counts, removed, swap }
  } catch (error) {
    if (inode(fs, out.path) !== inode(fs, site)) tryToRemove(fs, site)
    throw error
  }
}

function tryToRemove(fs: FileSystem, path: string): void {
  try {
    removeTree(fs, path)
  } catch {}
}

function makeParent(fs: FileSystem, { parent }: OutFolder): void {
  try {
    fs.mkdirSync(parent, { recursive: true })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw publishError(error, parent)
  }
}

/**
 * Publishes `files` to the folder `out`, which is Stemma's: what is there and not among `files` is gone afterwards. Throws one
 * `PublishError`, and then what was published before is as it was.
 */
export function publish(
  files: readonly OutputFile[],
  out: string,
  options: PublishOptions = {},
): PublishReport {
  const fs = options.fs ?? nodeFs
  let at = out
  try {
    const folders = foldersOf(files)
    const folder = outFolder(fs, out, options.inputs ?? [])
    makeParent(fs, folder)
    presentSite(fs, folder)
    at = folder.parent
    const lock = lockFor(fs, folder, options.waitMs ?? 30_000)
    try {
      const token = `${process.pid}-${randomBytes(6).toString('hex')}`
      at = folder.path
      return publishLocked(
        { fs, exchange: options.exchange ?? exchange, out: folder, lock, token },
        files,
        folders,
      )
    } finally {
      lock.release()
    }
  } catch (error) {
    throw publishError(error, at)
  }
}
