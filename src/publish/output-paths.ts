/**
 * The files of a site → the folders they need, or a `PublishError`: every path stays inside the site, is a name on every file
 * system, and belongs to one file. All of these are broken invariants of the stages before, never the fault of a seed.
 */
import type { OutputFile } from '../records.ts'
import { PublishError } from './errors.ts'
import { parentOf, placesIn } from './sorted-paths.ts'

const MAX_NAME = 255 // bytes, on every file system in use
const UNUSABLE = /[\p{Cc}\\:*?"<>|]/u
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

const bad = (path: string, why: string): PublishError =>
  new PublishError(
    path,
    `Cannot publish: the path ${JSON.stringify(path)} ${why}.`,
    'This is a fault of Stemma; please report it.',
  )

/** A name that nothing speaks against: those that are reserved have four letters at most before the first dot. */
const GOOD = /^[a-z0-9_-]{5,}(?:\.[a-z0-9_-]+)*$/

function checkName(path: string, name: string): void {
  if (name.length <= MAX_NAME && GOOD.test(name)) return
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
  const folders = new Map<string, string>()
  let before: string | null = null
  for (const { path } of files) {
    const folder = parentOf(path)
    if (folder !== '' && folder === before) checkName(path, path.slice(folder.length + 1))
    else addFolders(path, folders)
    before = folder
  }
  checkPlaces(files, folders)
  return [...folders.values()].sort()
}

/** Throws where a file lies in the place of another, or in that of a folder. */
function checkPlaces(files: readonly OutputFile[], folders: ReadonlyMap<string, string>): void {
  const places = files.map(({ path }) => folded(path)).sort()
  const isIn = (place: string) => (file: OutputFile) => folded(file.path) === place
  const shared = places.find((place, at) => place === places[at - 1])
  if (shared !== undefined) {
    const [one, other] = files.filter(isIn(shared))
    throw clash(other?.path ?? '', one?.path ?? '')
  }
  const placeOf = placesIn(places)
  for (const [place, folder] of folders)
    if (placeOf(place) >= 0) throw clash(`${folder}/`, files.find(isIn(place))?.path ?? '')
}

/** The folders of `part`, a path or the folders of one, which is checked on the way; a folder known already has been checked. */
function addFolders(path: string, folders: Map<string, string>, part = path): void {
  const cut = part.lastIndexOf('/')
  checkName(path, part.slice(cut + 1))
  if (cut < 0) return
  const folder = part.slice(0, cut)
  const place = folded(folder)
  const known = folders.get(place)
  if (known === folder) return
  if (known !== undefined) throw clash(`${folder}/`, `${known}/`)
  addFolders(path, folders, folder)
  folders.set(place, folder)
}
