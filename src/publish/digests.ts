/** The SHA-256 of a file's contents, in base64url. */
import { createHash } from 'node:crypto'
import { LateFile } from '../output-file.ts'
import type { OutputFile } from '../records.ts'

export const contentsDigest = (contents: OutputFile['contents']): string =>
  createHash('sha256').update(contents).digest('base64url')

/** The file with its digest, which is taken now where it is not known. */
export function digested(file: OutputFile): OutputFile {
  if (file.digest !== undefined) return file
  return new LateFile(file.path, () => file.contents, file.bytes, contentsDigest(file.contents))
}

export const digestOf = (file: OutputFile): string => file.digest ?? contentsDigest(file.contents)
