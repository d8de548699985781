/**
 * An address → the bytes of the published file it names. Nothing outside the published folder is ever opened, whatever links lie in it.
 *
 * The folder itself may be a link (publishing swaps one), so its real path is asked for anew at every request. Reading is
 * synchronous on purpose: no descriptor outlives the call, however many clients vanish while they wait.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Address } from './address.ts'

export type Found =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Buffer }
  /** A folder that has a page and was asked for without its slash. */
  | { readonly kind: 'folder' }
  | { readonly kind: 'nothing' }

const NOTHING: Found = { kind: 'nothing' }

/** Neither a link put in place of the file after it was looked at nor a pipe that nobody writes to can trap the reader. */
const OPEN_FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

function bytesOf(path: string): Buffer | null {
  const descriptor = openSync(path, OPEN_FLAGS)
  try {
    return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : null
  } finally {
    closeSync(descriptor)
  }
}

/** The real path of a name below `root`, itself a real path; null where it lies elsewhere. */
function within(root: string, names: readonly string[]): string | null {
  const real = realpathSync(join(root, ...names))
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep) ? real : null
}

function found(folder: string, { names, folder: asFolder }: Address): Found {
  const root = realpathSync(folder)
  const path = within(root, names)
  if (path === null) return NOTHING
  const isFolder = statSync(path).isDirectory()
  if (isFolder && !asFolder)
    return within(root, [...names, 'index.html']) === null ? NOTHING : { kind: 'folder' }
  if (!isFolder && asFolder) return NOTHING
  const file = isFolder ? within(root, [...names, 'index.html']) : path
  const bytes = file === null ? null : bytesOf(file)
  return bytes === null
    ? NOTHING
    : { kind: 'file', name: isFolder ? 'index.html' : (names.at(-1) ?? ''), bytes }
}

/** What `folder` holds at an address. A file that cannot be read is not there. */
export function fileAt(folder: string, address: Address): Found {
  try {
    return found(folder, address)
  } catch {
    return NOTHING
  }
}
