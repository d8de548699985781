/** A file of the site with the mark of its bytes. */
import { createHash } from 'node:crypto'
import type { OutputFile } from '../../records.ts'
import type { MadeFile } from '../site-folder.ts'

export function madeFile({ path, contents }: OutputFile): MadeFile {
  const mark = createHash('sha1').update(contents).digest('base64url')
  const bytes = typeof contents === 'string' ? Buffer.byteLength(contents) : contents.byteLength
  return { path, mark, bytes, contents }
}

/** Static files are the same objects as long as nobody saved one: their marks are taken once. */
export function assetMarks(): (asset: OutputFile) => MadeFile {
  const known = new WeakMap<OutputFile, MadeFile>()
  return (asset) => {
    const before = known.get(asset)
    if (before) return before
    const made = madeFile(asset)
    known.set(asset, made)
    return made
  }
}
