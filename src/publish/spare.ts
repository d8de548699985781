/**
 * Where the new site is built. Without a place to keep one, in a new folder beside the old site. With one, in the site before
 * last, which is kept there: nearly all its files and folders are right already, so that a build costs what changed. What is in it
 * is never trusted, only compared; it may be removed at any time.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { FileSystem } from './file-system.ts'
import { besideName } from './leftovers.ts'
import type { OutFolder } from './out-folder.ts'

export interface BuildPlace {
  readonly path: string
  /** Whether the site before stays there for the next build, or is removed. */
  readonly keeps: boolean
}

/** Folders change places only on one file system. */
function isOnSameDisk(fs: FileSystem, cache: string, out: OutFolder): boolean {
  fs.mkdirSync(cache, { recursive: true })
  return fs.lstatSync(cache).dev === fs.lstatSync(out.parent).dev
}

export function buildPlace(fs: FileSystem, out: OutFolder, cache: string | null, token: string): BuildPlace {
  if (cache === null || !isOnSameDisk(fs, cache, out)) {
    return { path: besideName(out, 'new', token), keeps: false }
  }
  const key = createHash('sha256').update(out.path).digest('hex').slice(0, 12)
  return { path: join(cache, `site-${key}`), keeps: true }
}
