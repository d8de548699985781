/**
 * The one step in which a new site takes the place of the old one, and where the old one is after it.
 */
import type { Exchange } from './exchange.ts'
import type { FileSystem } from './file-system.ts'
import { besideName, removeTree } from './leftovers.ts'
import type { Lock } from './lock.ts'
import type { OutFolder, Present } from './out-folder.ts'

/**
 * `exchange`: in one step. `rename`: in one step, where there was no site. `two renames`: where the system offers no exchange;
 * between them, for some microseconds, there is no site. `none`: nothing had changed.
 */
export type Swap = 'exchange' | 'rename' | 'two renames' | 'none'

export interface Publishing {
  readonly fs: FileSystem
  readonly exchange: Exchange
  readonly out: OutFolder
  readonly lock: Lock
  readonly token: string
}

interface Swapped {
  readonly swap: Swap
  /** Where the old site is now; null where there was none. */
  readonly oldAt: string | null
}

const inode = (fs: FileSystem, path: string): bigint => fs.lstatSync(path, { bigint: true }).ino

/** The old site is moved aside, the new one in. Where that fails it is put back; where killed, by the next build (`restore`). */
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

/** Puts the folder `site` in the place of the present one. */
export function swapIn(publishing: Publishing, site: string, present: Present): Swapped {
  const { fs, out, lock } = publishing
  lock.check()
  if (present !== 'site') {
    if (present === 'empty' && process.platform === 'win32') fs.rmdirSync(out.path)
    fs.renameSync(site, out.path)
    return { swap: 'rename', oldAt: null }
  }
  const made = inode(fs, site)
  publishing.exchange(site, out.path)
  if (inode(fs, out.path) === made) return { swap: 'exchange', oldAt: site }
  return { swap: 'two renames', oldAt: swapByRenames(publishing, site) }
}

/** The folder keeps the permissions its owner gave it. */
export function keepMode(fs: FileSystem, from: string, to: string): void {
  fs.chmodSync(to, fs.lstatSync(from).mode & 0o7777)
}

export function tryToRemove(fs: FileSystem, path: string): void {
  try {
    removeTree(fs, path)
  } catch {}
}
