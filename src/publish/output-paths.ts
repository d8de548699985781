/**
 * The files of a site → the folders they need, or a `PublishError`: every path stays inside the site, is a name on every file
 * system, and belongs to one file. All of these are broken invariants of the stages before, never the fault of a seed.
 */
import type { OutputFile } from '../records.ts'
import { PublishError } from './errors.ts'

const MAX_NAME = 255 // bytes, on every file system in use
const UNUSABLE = /[\p{Cc}\\:*?"<>|]/u
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

const bad = (path: string, why: string): PublishError =>
  new PublishError(
    path,
    `Cannot publish: the path ${JSON.stringify(path)} ${why}.`,
    'This is a fault of Stemma; please report it.',
  )

function checkName(path: string, name: string): void {
  if (name === '') throw bad(path, 'has an empty part')
  if (name === '.' || name === '..') throw bad(path, 'leaves the site')
  if (UNUSABLE.test(name)) throw bad(path, 'holds a character that not every file system allows')
  if (RESERVED.test(name) || /[. ]$/.test(name))
    throw bad(path, 'holds a name that is reserved on some file systems')
  if (Buffer.byteLength(name) > MAX_NAME) throw bad(path, `holds a name of more than ${MAX_NAME} bytes`)
}

/** Nothing to fold. */
const PLAIN = /^[a-z0-9/._-]*$/

/** What two paths are on a file system that folds case and normalizes: the same where this is the same. */
const folded = (path: string): string => (PLAIN.test(path) ? path : path.normalize('NFC').toLowerCase())

const clash = (path: string, other: string): PublishError =>
  new PublishError(
    path,
    `Cannot publish: two files claim one place: ${JSON.stringify(other)} and ${JSON.stringify(path)}.`,
    'This is a fault of Stemma; please report it.',
  )

/** Every folder of `files`, parents before children. Throws where a path is unusable or two files claim one. */
export function foldersOf(files: readonly OutputFile[]): string[] {
  const fileByPlace = new Map<string, string>()
  const folders = new Map<string, string>()
  for (const { path } of files) {
    const place = folded(path)
    const other = fileByPlace.get(place)
    if (other !== undefined) throw clash(path, other)
    fileByPlace.set(place, path)
    addFolders(path, folders)
  }
  for (const [place, folder] of folders) {
    const file = fileByPlace.get(place)
    if (file !== undefined) throw clash(`${folder}/`, file)
  }
  return [...folders.values()].sort()
}

/** The folders of `part`, a path or the folders of one, which is checked on the way; a folder known already has been checked. */
function addFolders(path: string, folders: Map<string, string>, part = path): void {
  const cut = part.lastIndexOf('/')
  checkName(path, part.slice(cut + 1))
  if (cut < 0) return
  const folder = part.slice(0, cut)
  const known = folders.get(folded(folder))
  if (known === folder) return
  if (known !== undefined) throw clash(`${folder}/`, `${known}/`)
  addFolders(path, folders, folder)
  folders.set(folded(folder), folder)
}
