/** Files of a folder → the stamps by which a later build knows that nobody touched them since. */
import { type BigIntStats, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isAtRest, stampOf, timeOf } from '../publish/stamps.ts'
import { throwFault } from '../read/index.ts'

/** The disk's time now, as a file `draft` gets it; 0, by which nothing is at rest, where that may not be written. */
function timeNow(draft: string): bigint {
  try {
    mkdirSync(dirname(draft), { recursive: true })
    const now = timeOf(draft)
    rmSync(draft, { force: true })
    return now
  } catch (error) {
    throwFault(error, dirname(draft), 'write')
    return 0n
  }
}

/** Gives the stamp of a file below `folder` that has come to rest before the call; null of any other. */
export function restingStamps(folder: string, draft: string): (path: string) => string | null {
  const now = timeNow(draft)
  return (path) => {
    let status: BigIntStats
    try {
      status = lstatSync(join(folder, path), { bigint: true })
    } catch {
      return null // reading it will say why
    }
    return isAtRest(status, now) ? stampOf(status) : null
  }
}
