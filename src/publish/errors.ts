/** The one error publishing throws: one line, naming the path, what happened there and, last, what to do. */
export class PublishError extends Error {
  /** The path concerned. */
  readonly path: string
  readonly hint: string
  /** The system's own name of the fault (`ENOSPC`), where it was one. */
  readonly code: string | null

  constructor(path: string, message: string, hint: string, code: string | null = null) {
    super(hint === '' ? message : `${message} ${hint}`)
    this.name = 'PublishError'
    this.path = path
    this.hint = hint
    this.code = code
  }
}

const REASONS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'Free some space; a build needs room for the old site and the new one.'],
  EDQUOT: [
    'the disk quota is used up',
    'Free some space; a build needs room for the old site and the new one.',
  ],
  EACCES: ['permission is denied', 'Publish to a folder you may write to, beside which you may write too.'],
  EPERM: ['permission is denied', 'Publish to a folder you may write to, beside which you may write too.'],
  EROFS: ['the disk is read-only', 'Publish to a folder on a disk you may write to.'],
  EMFILE: ['too many files are open', 'Raise the limit of open files (`ulimit -n`).'],
  ENFILE: ['too many files are open on this machine', 'Close some programs.'],
  EIO: ['the disk reports an error', 'Check the disk.'],
  EBUSY: ['it is in use, or a mount point', 'Publish to a folder inside it.'],
  EXDEV: ['it is a mount point', 'Publish to a folder inside it.'],
  ENAMETOOLONG: ['the path is too long', 'Publish to a folder nearer to the root.'],
}

export const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** Whatever the system threw while `path` was worked on, as a `PublishError`; what was published before stays. */
export function publishError(error: unknown, path: string): PublishError {
  if (error instanceof PublishError) return error
  const code = errorCode(error)
  const [what, hint] = REASONS[code ?? ''] ?? [error instanceof Error ? error.message : String(error), '']
  const suffix = code === null ? '' : ` (${code})`
  return new PublishError(path, `Cannot publish: ${path}: ${what}${suffix}.`, hint, code)
}

/** What a file system says that has no second names for files, or no more of them, or not for this file. */
export const NO_LINKS = ['EMLINK', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EXDEV', 'EINVAL']
