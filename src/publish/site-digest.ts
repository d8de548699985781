/**
 * A site as one number: the SHA-256 of its paths and of its files' digests, of files still to be published or of a folder on disk. Where the
 * two are one, there is nothing to publish.
 */
import { createHash } from 'node:crypto'
import nodeFs from 'node:fs'
import type { OutputFile } from '../records.ts'
import { digestOf } from './digests.ts'
import { errorCode, PublishError, publishError } from './errors.ts'
import { outFolder, presentSite } from './out-folder.ts'
import { foldersOf } from './output-paths.ts'
import { NO_INDEX, type SiteIndex } from './site-index.ts'

/** Paths that are hashed at once. */
const BATCH = 1024

/** `digestAt` gives the digest of each path in turn; null where it is no ordinary file. */
function digest(
  folders: readonly string[],
  paths: readonly string[],
  digestAt: (path: string) => string | null,
): string | null {
  const hash = createHash('sha256').update([...folders].sort().join('\n'))
  const sorted = [...paths].sort()
  for (let from = 0; from < sorted.length; from += BATCH) {
    let said = ''
    for (const path of sorted.slice(from, from + BATCH)) {
      const contents = digestAt(path)
      if (contents === null) return null
      said += `\0${path}\0${contents}`
    }
    hash.update(said)
  }
  return hash.digest('hex')
}

export function siteDigest(files: readonly OutputFile[]): string | null {
  const fileByPath = new Map(files.map((file) => [file.path, file]))
  return digest(foldersOf(files), [...fileByPath.keys()], (path) => {
    const file = fileByPath.get(path)
    return file ? digestOf(file) : null
  })
}

const NO_SITE = ['ELOOP', 'ENXIO', 'ENOENT', 'ENOTDIR']

/** The digest of the site that is published in `out`; null where there is none that may be replaced. Throws a `PublishError` where it cannot be read. */
export function publishedDigest(
  out: string,
  inputs: readonly string[],
  index: SiteIndex = NO_INDEX,
): string | null {
  try {
    const folder = outFolder(nodeFs, out, inputs)
    if (presentSite(nodeFs, folder) !== 'site') return null
    const { files, folders } = index.tree(nodeFs, folder.path)
    return digest(folders, [...files], (path) => index.fileAt(nodeFs, folder.path, path)?.digest ?? null)
  } catch (error) {
    // Why a folder may not be replaced, publishing will say.
    if (error instanceof PublishError || NO_SITE.includes(errorCode(error) ?? '')) return null
    throw publishError(error, out)
  }
}
