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
import { sortedByPath } from './sorted-paths.ts'

const BATCH = 1 << 16 // characters that are hashed at once

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

/** Of a site's folders their number tells enough: none of them is empty, so that one more is a stranger. `digests` stand in the places of their paths. */
function digest(folders: number, sorted: readonly string[], digests: readonly string[]): string {
  const hash = createHash('sha256').update(`${folders}`)
  let said = ''
  for (const [place, path] of sorted.entries()) {
    said += `\0${path}\0${digests[place]}`
    if (said.length < BATCH) continue
    hash.update(said)
    said = ''
  }
  return hash.update(said).digest('hex')
}

export function siteDigest(files: readonly OutputFile[]): string {
  const sorted = sortedByPath(files)
  const paths = sorted.map(({ path }) => path)
  return digest(foldersAround(paths), paths, sorted.map(digestOf))
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
    const digests: string[] = []
    for (const path of files) {
      const file = index.fileAt(nodeFs, folder.path, path)
      if (file === null) return null
      digests.push(file.digest)
    }
    return digest(folders.length, files, digests)
  } catch (error) {
    // Why a folder may not be replaced, publishing will say.
    if (error instanceof PublishError || NO_SITE.includes(errorCode(error) ?? '')) return null
    throw publishError(error, out)
  }
}
