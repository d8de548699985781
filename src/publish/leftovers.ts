/**
 * What publishing puts beside `dist/`, and what a killed build left of it. All names begin `.dist.stemma-`:
 * `new-…` a site being built (or, after the exchange, the old one being removed), `old-…` the old site while it is aside,
 * `lock` and its drafts. Whoever calls here holds the lock.
 */
import { join } from 'node:path'
import { errorCode } from './errors.ts'
import type { FileSystem } from './file-system.ts'
import type { OutFolder } from './out-folder.ts'

/** `lock` here is a draft of one, `lock-…`; the lock itself has no token. */
type Beside = 'new' | 'old' | 'lock'

const prefix = ({ name }: OutFolder): string => `.${name}.stemma-`

export const besideName = (out: OutFolder, what: Beside, token: string): string =>
  join(out.parent, `${prefix(out)}${what}-${token}`)

export const lockName = (out: OutFolder): string => join(out.parent, `${prefix(out)}lock`)

/** Removes a folder and all in it; a link is removed, never followed. */
export function removeTree(fs: FileSystem, path: string): void {
  try {
    fs.unlinkSync(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    for (const name of fs.readdirSync(path)) removeTree(fs, join(path, name))
    fs.rmdirSync(path)
  }
}

const namesBeside = (fs: FileSystem, out: OutFolder, what: Beside): string[] =>
  fs
    .readdirSync(out.parent)
    .filter((name) => name.startsWith(`${prefix(out)}${what}-`))
    .sort()

/** A build killed while the old site was aside left no site: the old one is put back. */
export function restore(fs: FileSystem, out: OutFolder): boolean {
  const [aside] = namesBeside(fs, out, 'old')
  if (aside === undefined || fs.existsSync(out.path)) return false
  fs.renameSync(join(out.parent, aside), out.path)
  return true
}

/** Removes what killed builds left. What cannot be removed does no harm and is tried again by the next build. */
export function removeLeftovers(fs: FileSystem, out: OutFolder): void {
  for (const what of ['new', 'old', 'lock'] as const) {
    for (const name of namesBeside(fs, out, what)) {
      try {
        removeTree(fs, join(out.parent, name))
      } catch {}
    }
  }
}
