/**
 * What the system says when a file cannot be read → whose matter it is: the file's, which becomes a Problem, or the machine's, which
 * ends the build.
 */
import fs from 'node:fs'
import { escapeControl } from './escape-control.ts'

export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOENT: 'it is not there',
  ENOTDIR: 'it is a file',
  ENOMEM: 'there is no memory left',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  ENFILE: 'too many files are open on this machine',
  ELOOP: 'it is a symbolic link',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its path is too long',
}

/** `name`, where it was not UTF-8, has replacement characters and names nothing. */
export function reasonOf(error: unknown, name: string): string {
  const code = errorCode(error)
  if (code === 'ENOENT' && name.includes('\ufffd')) return 'its name is not UTF-8'
  return `${REASONS[code] ?? 'the system refuses'} (${code})`
}

type Use = 'read' | 'write'

/** A fault of the machine, not of one file: a build that went on would drop reports that are published. */
export class ReadFault extends Error {
  readonly path: string
  constructor(path: string, error: unknown, use: Use = 'read') {
    const remedy = 'Mend the disk, or raise the limit of open files or of memory.'
    super(`Cannot ${use} ${escapeControl(path)}: ${reasonOf(error, path)}. ${remedy}`)
    this.name = 'ReadFault'
    this.path = path
  }
}

const FAULTS = ['EIO', 'EMFILE', 'ENFILE', 'ENOMEM', 'ENOSPC', 'EDQUOT']

function may(use: Use, path: string): boolean {
  try {
    fs.accessSync(path, use === 'read' ? fs.constants.R_OK : fs.constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Permission denied is the file's own matter, but not where its permissions would allow it. */
export function throwFault(error: unknown, path: string, use: Use = 'read'): void {
  const code = errorCode(error)
  const isFault = FAULTS.includes(code) || ((code === 'EACCES' || code === 'EPERM') && may(use, path))
  if (isFault) throw new ReadFault(path, error, use)
}
