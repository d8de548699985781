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
import { NO_INDEX, type SiteIndex } from './site-index.ts'

/** Paths that are hashed at once. */
const BATCH = 1024

/** How many folders the files lie in, by their sorted paths: those in one folder stand together. */
function foldersAround(sorted: readonly string[]): number {
  let [folders, before] = [0, '']
  for (const path of sorted) {
    let shared = 0
    while (shared < before.length && path.charCodeAt(shared) === before.charCodeAt(shared)) shared++
    for (let cut = path.indexOf('/', shared); cut >= 0; cut = path.indexOf('/', cut + 1)) folders++
    before = path
  }
  return folders
}

/**
 * `digestAt` gives the digest of each path in turn; null where it is no ordinary file. Of a site's folders their number tells enough: none of
 * them is empty, so that one more is a stranger.
 */
function digest(
  paths: Iterable<string>,
  digestAt: (path: string) => string | null,
  folders?: number,
): string | null {
  const sorted = [...paths].sort()
  const hash = createHash('sha256').update(`${folders ?? foldersAround(sorted)}`)
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
  return digest(fileByPath.keys(), (path) => {
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
    const digestAt = (path: string) => index.fileAt(nodeFs, folder.path, path)?.digest ?? null
    return digest(files, digestAt, folders.length)
  } catch (error) {
    // Why a folder may not be replaced, publishing will say.
    if (error instanceof PublishError || NO_SITE.includes(errorCode(error) ?? '')) return null
    throw publishError(error, out)
  }
}
