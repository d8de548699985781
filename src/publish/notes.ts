/**
 * What is noted in the cache for the next build: lists of texts beside the time when noting began, under a checksum. All of it is safe to
 * delete. An object with a key for each path would take five times as long to read and to write.
 */
import nodeFs from 'node:fs'
import { crc32 } from 'node:zlib'

export interface Note<Name extends string> {
  /** When noting began, by the disk's clock: nanoseconds since 1970. */
  readonly noted: bigint
  readonly lists: Readonly<Record<Name, readonly string[]>>
}

const BEGINS = 8 // hexadecimal digits of the checksum

const checksum = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(BEGINS, '0')

export function noteBytes({ noted, lists }: Note<string>): Uint8Array {
  const said = Buffer.from(JSON.stringify([String(noted), lists]))
  return Buffer.concat([Buffer.from(checksum(said)), said])
}

/** Null where there is no note, or not one of lists with these names, or it is damaged. */
export function readNote<Name extends string>(file: string, names: readonly Name[]): Note<Name> | null {
  try {
    const bytes = nodeFs.readFileSync(file)
    const said = bytes.subarray(BEGINS)
    if (bytes.toString('latin1', 0, BEGINS) !== checksum(said)) return null
    const [noted, lists] = JSON.parse(said.toString()) as [string, Note<Name>['lists']]
    return names.every((name) => Array.isArray(lists[name])) ? { noted: BigInt(noted), lists } : null
  } catch {
    return null
  }
}

/** Writes `file` at one go, by way of a draft that `write` is given. Never throws: what cannot be noted is looked at. */
export function writeNote(file: string, write: (draft: string) => void): void {
  const draft = `${file}.${process.pid}`
  try {
    write(draft)
    nodeFs.renameSync(draft, file)
  } catch {
    try {
      nodeFs.rmSync(draft, { force: true })
    } catch {
      // There is no such folder.
    }
  }
}
