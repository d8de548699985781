/**
 * One build publishes to a folder at a time. The lock is a file beside the folder that names its holder; that of a holder who is
 * no more is taken over.
 */
import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { errorCode, NO_LINKS, PublishError, publishError } from './errors.ts'
import type { FileSystem } from './file-system.ts'
import { type Holder, holderOf, isAlive, processBegan } from './holder.ts'
import { lockName } from './leftovers.ts'
import type { OutFolder } from './out-folder.ts'

export interface Lock {
  /** Throws where the lock is no longer this build's. */
  readonly check: () => void
  /** Never throws and opens nothing: after the swap nothing may fail any more. */
  readonly release: () => void
}

const PAUSE = 50 // milliseconds between looks

function readLock(fs: FileSystem, path: string): string | null {
  try {
    return fs.readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function writeLock(fs: FileSystem, path: string, holder: Holder): void {
  const fd = fs.openSync(path, 'wx')
  try {
    fs.writeSync(fd, JSON.stringify(holder))
  } finally {
    fs.closeSync(fd)
  }
}

function tryToUnlink(fs: FileSystem, path: string): void {
  try {
    fs.unlinkSync(path)
  } catch {}
}

/**
 * Says whether the lock was free. It appears whole or not at all: it is written under another name and linked to its own, or, on
 * file systems without links, under its own.
 */
function takeLock(fs: FileSystem, path: string, holder: Holder): boolean {
  const draft = `${path}-${holder.token}`
  try {
    writeLock(fs, draft, holder)
    fs.linkSync(draft, path)
    return true
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST' || code === 'ENOENT') return false
    if (!NO_LINKS.includes(code ?? '')) throw publishError(error, path)
  } finally {
    tryToUnlink(fs, draft)
  }
  try {
    writeLock(fs, path, holder)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw publishError(error, path)
  }
}

/** Moves a dead holder's lock away. Where another build was quicker, the lock moved is that build's, and is put back. */
function removeStaleLock(fs: FileSystem, path: string, text: string, token: string): void {
  const away = `${path}-${token}`
  try {
    fs.renameSync(path, away)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  try {
    if (readLock(fs, away) !== text) fs.linkSync(away, path)
  } finally {
    tryToUnlink(fs, away)
  }
}

const sleep = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

function busy(out: OutFolder, path: string, holder: Holder | null): PublishError {
  const who = holder
    ? `process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}`
    : 'a process'
  return new PublishError(
    out.shown,
    `Cannot publish to ${out.shown}: another build (${who}) is publishing there.`,
    `Wait for it to end. If none is running, remove ${path}.`,
  )
}

/** Takes the lock of `out`, waiting up to `waitMs` milliseconds for another build to end. */
export function lockFor(fs: FileSystem, out: OutFolder, waitMs: number): Lock {
  const path = lockName(out)
  const token = randomBytes(8).toString('hex')
  const mine = { pid: process.pid, host: hostname(), began: processBegan(fs, process.pid), token }
  for (let waited = 0; !takeLock(fs, path, mine); ) {
    const text = readLock(fs, path)
    if (text === null) continue
    const holder = holderOf(text)
    if (holder === null || !isAlive(fs, holder)) removeStaleLock(fs, path, text, token)
    else if (waited >= waitMs) throw busy(out, path, holder)
    else sleep(PAUSE)
    waited += PAUSE
  }
  let isMine = true
  return {
    check: () => {
      isMine = holderOf(readLock(fs, path) ?? '')?.token === token
      if (!isMine) throw busy(out, path, null)
    },
    release: () => {
      if (isMine) tryToUnlink(fs, path)
    },
  }
}
