/**
 * The published folder as watch mode keeps it: published whole once, then only what changed is written, file by file, each put in its
 * place in one step. Whoever else touches the folder, by publishing or deleting it, is noticed, and it is published whole again.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, realpathSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PublishError, publish } from '../publish/index.ts'
import type { OutputFile } from '../records.ts'

/** A file of the site as a builder remembers it. */
export interface MadeFile {
  readonly path: string
  /** Differs where the bytes do. */
  readonly mark: string
  readonly bytes: number
  /** Null where it was made before and is not held in memory. */
  readonly contents: OutputFile['contents'] | null
}

export interface Written {
  readonly written: readonly string[]
  readonly removed: readonly string[]
}

export interface SiteFolder {
  /** Whether the folder is as it was left: else the next `show` needs the contents of every file. */
  readonly isAsLeft: () => boolean
  /** Makes the folder hold these files; with `isPart`, these and what it holds already. Throws `PublishError`. */
  readonly show: (files: readonly MadeFile[], isPart?: boolean) => Written
}

const place = (path: string): string | null => {
  try {
    const { dev, ino } = statSync(path)
    return `${dev} ${ino}`
  } catch {
    return null
  }
}

const fault = (path: string, error: unknown) =>
  new PublishError(
    path,
    `Cannot write ${path}: ${error instanceof Error ? error.message : String(error)}.`,
    'Free the place or mend its permissions; it is tried again at the next change.',
  )

function whole(files: readonly MadeFile[]): OutputFile[] {
  return files.map(({ path, contents }) => {
    if (contents === null) throw new Error(`The contents of ${path} are not held.`)
    return { path, contents }
  })
}

export function siteFolder(out: string, inputs: readonly string[]): SiteFolder {
  const marks = new Map<string, string>()
  let left: string | null = null

  function publishWhole(files: readonly MadeFile[]): Written {
    const before = [...marks.keys()]
    left = null
    publish(whole(files), out, { inputs })
    left = place(out)
    marks.clear()
    for (const { path, mark } of files) marks.set(path, mark)
    return { written: files.map(({ path }) => path), removed: before.filter((path) => !marks.has(path)) }
  }

  function write(root: string, draft: string, { path, mark, contents }: MadeFile): void {
    if (contents === null) throw new Error(`The contents of ${path} are not held.`)
    const target = join(root, path)
    try {
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(draft, contents)
      renameSync(draft, target)
    } catch (error) {
      rmSync(draft, { force: true })
      throw fault(target, error)
    }
    marks.set(path, mark)
  }

  function remove(root: string, path: string): void {
    rmSync(join(root, path), { force: true })
    marks.delete(path)
    try {
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) rmdirSync(join(root, folder))
    } catch {
      // Something else is in it.
    }
  }

  function update(files: readonly MadeFile[], isPart: boolean): Written {
    const root = realpathSync(out)
    const stays = new Set(files.map(({ path }) => path))
    const removed = isPart ? [] : [...marks.keys()].filter((path) => !stays.has(path))
    const changed = files.filter(({ path, mark }) => marks.get(path) !== mark)
    // A name publishing itself gives and clears away, should this be killed before it is renamed.
    const draft = join(dirname(root), `.${basename(root)}.stemma-new-${randomBytes(6).toString('hex')}`)
    for (const path of removed) remove(root, path)
    for (const file of changed) write(root, draft, file)
    return { written: changed.map(({ path }) => path), removed }
  }

  const isAsLeft = () => left !== null && place(out) === left
  return {
    isAsLeft,
    show(files, isPart = false) {
      if (isAsLeft()) return update(files, isPart)
      return publishWhole(files)
    },
  }
}
