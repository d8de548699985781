/**
 * Where the site goes → the place it is built beside, or a `PublishError` where publishing would replace what is not Stemma's:
 * the disk's root, the home folder, the current folder, the seeds or any other folder that is read, a stranger's folder.
 */
import { constants } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { errorCode, PublishError, publishError } from './errors.ts'
import type { FileSystem } from './file-system.ts'

export interface OutFolder {
  /** As given, for messages. */
  readonly shown: string
  /** Absolute, links resolved. */
  readonly path: string
  readonly parent: string
  readonly name: string
}

/** Absolute path with the links of what exists of it resolved. */
function realPath(fs: FileSystem, path: string): string {
  const absolute = resolve(path)
  try {
    return fs.realpathSync(absolute)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(absolute) === absolute) throw error
    return join(realPath(fs, dirname(absolute)), basename(absolute))
  }
}

const holds = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`)

const HINT = 'Publish to a folder of its own, such as dist.'

/** `inputs` are the folders and files the build reads. */
export function outFolder(fs: FileSystem, out: string, inputs: readonly string[]): OutFolder {
  const path = realPath(fs, out)
  const refuse = (why: string): never => {
    throw new PublishError(out, `Cannot publish to ${out}: ${why}.`, HINT)
  }
  if (dirname(path) === path) refuse('it is the root of the disk')
  if (holds(path, realPath(fs, homedir()))) refuse('it is or holds your home folder')
  if (holds(path, realPath(fs, process.cwd()))) refuse('it is or holds the folder you are in')
  for (const input of inputs) {
    const read = realPath(fs, input)
    if (holds(path, read)) refuse(`publishing replaces the folder, and ${input}, which is read, is in it`)
    if (holds(read, path)) refuse(`it is inside ${input}, which is read`)
  }
  return { shown: out, path, parent: dirname(path), name: basename(path) }
}

const BEGINS_LIKE_STORIES = /^\s*\{\s*"version"\s*:/

/** The first bytes of a file; null where there is no such file. */
function beginning(fs: FileSystem, path: string, length: number): string | null {
  let fd: number
  try {
    fd = fs.openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw publishError(error, path)
  }
  try {
    const bytes = Buffer.alloc(length)
    return bytes.toString('utf8', 0, fs.readSync(fd, bytes, 0, length, 0))
  } catch (error) {
    if (errorCode(error) === 'EISDIR') return null
    throw publishError(error, path)
  } finally {
    fs.closeSync(fd)
  }
}

/** A site holds its `stories.json`; a folder with anything else in it and not that is somebody's. */
const isSite = (fs: FileSystem, folder: string): boolean =>
  BEGINS_LIKE_STORIES.test(beginning(fs, join(folder, 'stories.json'), 100) ?? '')

export type Present = 'none' | 'empty' | 'site'

/** What is at `out` now. Throws where it is not Stemma's to replace. */
export function presentSite(fs: FileSystem, { path, shown }: OutFolder): Present {
  let names: string[]
  try {
    names = fs.readdirSync(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'none'
    if (errorCode(error) !== 'ENOTDIR') throw error
    throw new PublishError(shown, `Cannot publish to ${shown}: it is a file.`, HINT)
  }
  if (names.length === 0) return 'empty'
  if (names.includes('.git')) {
    const hint = 'Publish to a folder of its own, and copy the site into the repository from there.'
    throw new PublishError(
      shown,
      `Cannot publish to ${shown}: it is a git repository, which would be replaced.`,
      hint,
    )
  }
  if (isSite(fs, path)) return 'site'
  const why = 'it holds files that Stemma did not make (there is no stories.json)'
  throw new PublishError(
    shown,
    `Cannot publish to ${shown}: ${why}.`,
    'Name another folder with --out, or empty this one.',
  )
}
