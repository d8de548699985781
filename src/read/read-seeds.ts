/**
 * A folder → its seeds and the Problems met on the way. The only file of this stage that touches the disk. Symbolic links are not
 * followed and special files not opened, whatever they are called; what cannot be read is named, and the rest goes on.
 */
import fs from 'node:fs'
import { basename, isAbsolute, join, normalize } from 'node:path'
import type { Problem, SeedFile } from '../records.ts'
import { reasonOf, throwFault } from './faults.ts'
import { type FileBytes, fileBytes } from './file-bytes.ts'
import {
  DEFAULT_MAX_BYTES,
  type ParsedSeed,
  type ParseOptions,
  parseSeed,
  shownPath,
  tooLarge,
} from './parse-seed.ts'
import { isFolderRead, nameKind } from './seed-names.ts'

export interface ReadSeeds {
  /** By path, in the order of `<`. Drafts are not among them. */
  readonly seeds: readonly SeedFile[]
  readonly problems: readonly Problem[]
  /** Seeds left out because their front matter says `draft: true`. */
  readonly drafts: number
}

/** Seeds parsed before, by path: a build that is done again opens only the files that were saved since. */
export interface SeedMemory {
  /** Nothing for a file that changed, or was never read. */
  readonly get: (path: string) => ParsedSeed | undefined
  /** To be told what was read; gives what stands for it from then on. */
  readonly set: (path: string, parsed: ParsedSeed) => ParsedSeed
}

export interface ReadOptions extends ParseOptions {
  readonly memory?: SeedMemory
}

interface Reading {
  readonly folder: string
  readonly options: Required<ParseOptions>
  readonly memory: SeedMemory | null
  readonly seeds: SeedFile[]
  readonly problems: Problem[]
  drafts: number
}

/** How problems name the folder: as it was given, or by its last part where that depends on the machine. */
export function shownFolder(folder: string): string {
  const plain = normalize(folder).replaceAll('\\', '/')
  return isAbsolute(plain) || plain.startsWith('..') ? basename(plain) : plain === '.' ? '' : plain
}

function say(
  reading: Reading,
  level: Problem['level'],
  code: string,
  path: string,
  message: string,
  hint: string,
): void {
  const file = shownPath(path, reading.options.shownFolder)
  reading.problems.push({ level, code, file: file === '' ? null : file, line: null, message, hint })
}

function sayNotAFile(reading: Reading, path: string): void {
  const message = 'This is no ordinary file (a pipe, a socket or a device); it was not opened.'
  say(reading, 'warning', 'file-special', path, message, 'Remove it from the folder.')
}

function sayLink(reading: Reading, path: string): void {
  const message = 'This is a symbolic link; links are not followed.'
  say(reading, 'warning', 'file-link', path, message, 'Put the file itself here.')
}

function sayTooLarge(reading: Reading, path: string, size: number): void {
  const { message, hint } = tooLarge(size, reading.options.maxBytes)
  say(reading, 'error', 'file-too-large', path, message, hint)
}

function take(reading: Reading, { seed, problems }: ParsedSeed): void {
  reading.problems.push(...problems)
  if (seed?.frontMatter.draft) reading.drafts++
  else if (seed) reading.seeds.push(seed)
}

function readSeed(reading: Reading, path: string, name: string): void {
  const known = reading.memory?.get(path)
  if (known) {
    take(reading, known)
    return
  }
  const { maxBytes } = reading.options
  let file: FileBytes
  try {
    file = fileBytes(join(reading.folder, path), maxBytes)
  } catch (error) {
    throwFault(error, join(reading.folder, path))
    const message = `The file cannot be read: ${reasonOf(error, name)}.`
    say(reading, 'error', 'file-unreadable', path, message, 'Mend its name or its permissions.')
    return
  }
  if (file.bytes === null) {
    if (file.size === null) sayNotAFile(reading, path)
    else sayTooLarge(reading, path, file.size)
    return
  }
  const parsed = parseSeed(path, file.bytes, reading.options)
  take(reading, reading.memory?.set(path, parsed) ?? parsed)
}

function sayOtherKind(reading: Reading, path: string, ending: string): void {
  const isPage = ending === 'html' || ending === 'htm' || ending === 'xhtml'
  const message = isPage
    ? 'Saved pages (.html) are not read yet; they will come later.'
    : 'Only .txt and .md files are read; this is another kind.'
  const hint = isPage ? 'Copy the article’s text into a .txt or .md file.' : 'Move it out of the folder.'
  say(reading, 'warning', 'file-kind', path, message, hint)
}

function readEntry(reading: Reading, entry: fs.Dirent, path: string): void {
  if (entry.isDirectory()) {
    if (isFolderRead(entry.name)) readFolder(reading, path)
    return
  }
  const kind = nameKind(entry.name)
  if (kind.kind === 'passed over') return
  if (entry.isSymbolicLink()) sayLink(reading, path)
  else if (!entry.isFile()) sayNotAFile(reading, path)
  else if (kind.kind === 'other') sayOtherKind(reading, path, kind.ending)
  else readSeed(reading, path, entry.name)
}

function readFolder(reading: Reading, path: string): void {
  let entries: fs.Dirent[]
  try {
    entries = fs.readdirSync(join(reading.folder, path), { withFileTypes: true })
  } catch (error) {
    throwFault(error, join(reading.folder, path))
    const message = `The folder cannot be read: ${reasonOf(error, path)}.`
    const hint =
      path === '' ? 'Name the folder of your articles with --seeds.' : 'Mend its name or its permissions.'
    say(reading, 'error', 'folder-unreadable', path, message, hint)
    return
  }
  for (const entry of entries) readEntry(reading, entry, path === '' ? entry.name : `${path}/${entry.name}`)
}

const byPath =
  <T>(pathOf: (record: T) => string) =>
  (a: T, b: T): number =>
    pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : 0

/** Every seed under `folder`, read now. What is wrong with a file is a Problem; a fault of the machine throws a `ReadFault`. */
export function readSeeds(folder: string, options: ReadOptions = {}): ReadSeeds {
  const reading: Reading = {
    folder,
    options: {
      maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
      shownFolder: options.shownFolder ?? shownFolder(folder),
    },
    memory: options.memory ?? null,
    seeds: [],
    problems: [],
    drafts: 0,
  }
  readFolder(reading, '')
  return {
    seeds: reading.seeds.sort(byPath((seed) => seed.path)),
    problems: reading.problems.sort(byPath((problem) => problem.file ?? '')),
    drafts: reading.drafts,
  }
}
