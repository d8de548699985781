/**
 * Some files of a site → changed where they lie, for the preview: each file in one step, the site as a whole not. `publish` is for
 * what readers see; this costs what changed, however large the site.
 */
import { randomBytes } from 'node:crypto'
import nodeFs from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../records.ts'
import { errorCode, PublishError, publishError } from './errors.ts'
import { besideName } from './leftovers.ts'
import { lockFor } from './lock.ts'
import { bytesOf, writeFile } from './make-tree.ts'
import { outFolder, presentSite } from './out-folder.ts'
import { foldersOf } from './output-paths.ts'
import type { PublishOptions } from './publish.ts'

export interface SitePatch {
  /** Files that are new or have changed. */
  readonly written: readonly OutputFile[]
  /** Paths of files that are no more. A path in `written` is not removed. */
  readonly removed: readonly string[]
}

const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')

/** Removes a file and the folders that are empty without it. */
function removeFile(fs: typeof nodeFs, root: string, path: string): void {
  try {
    fs.unlinkSync(join(root, path))
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
      fs.rmdirSync(join(root, folder))
  } catch (error) {
    if (!isAbsent(error) && errorCode(error) !== 'ENOTEMPTY') throw publishError(error, join(root, path))
  }
}

/** Applies `patch` to the site in `out`, which must be there. Throws a `PublishError`; what was changed before stays changed. */
export function patchSite(patch: SitePatch, out: string, options: PublishOptions = {}): void {
  const fs = nodeFs
  let at = out
  try {
    const folders = foldersOf(patch.written)
    foldersOf(patch.removed.map((path) => ({ path, contents: '' })))
    const folder = outFolder(fs, out, options.inputs ?? [])
    if (presentSite(fs, folder) !== 'site')
      throw new PublishError(out, `There is no site in ${out} to change.`, 'Build it.')
    const lock = lockFor(fs, folder, options.waitMs ?? 30_000)
    try {
      const draft = besideName(folder, 'new', `${process.pid}-${randomBytes(6).toString('hex')}`)
      const written = new Set(patch.written.map((file) => file.path))
      for (const path of patch.removed) if (!written.has(path)) removeFile(fs, folder.path, path)
      for (const path of folders) fs.mkdirSync(join(folder.path, path), { recursive: true })
      for (const file of patch.written) {
        at = join(folder.path, file.path)
        writeFile(fs, draft, bytesOf(file))
        fs.renameSync(draft, at)
      }
    } finally {
      lock.release()
    }
  } catch (error) {
    throw publishError(error, at)
  }
}
