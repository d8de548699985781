/**
 * Folders and files that are watched, there or not: each is watched from its parent folder, so that one that vanishes is noticed when it
 * returns. The system tells of changes; nothing is asked for at intervals.
 */
import { dirname, join, resolve, sep } from 'node:path'
import { type FSWatcher, watch as watchFiles } from 'chokidar'

export interface Watching {
  /** Settled once everything is watched. */
  readonly ready: Promise<void>
  readonly close: () => Promise<void>
}

const isIn = (folder: string, path: string) => path === folder || path.startsWith(folder + sep)

/** The watched path that `path` is or lies in; the innermost where they lie in each other. */
export function targetOf(targets: readonly string[], path: string): string | null {
  return targets.reduce<string | null>(
    (found, target) => (isIn(target, path) && target.length > (found?.length ?? -1) ? target : found),
    null,
  )
}

const isHidden = (target: string, path: string) =>
  path
    .slice(target.length)
    .split(sep)
    .some((name) => name.startsWith('.'))

/** Told in full once: the remedy is the same for every file. */
const TOO_MANY =
  'The system watches no more files for you: changes may be missed. Raise fs.inotify.max_user_watches (sudo sysctl fs.inotify.max_user_watches=524288).'

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC') return TOO_MANY
  return `Watching: ${error instanceof Error ? error.message : String(error)}`
}

/**
 * Calls `changed` with the watched path and the path in it whenever something may have changed there, `troubled` where the system
 * refuses. Paths are absolute; the same may be told several times.
 */
export function watchPaths(
  paths: readonly string[],
  changed: (target: string, path: string) => void,
  troubled: (message: string) => void,
): Watching {
  const targets = [...new Set(paths.map((path) => resolve(path)))]
  const parents = [...new Set(targets.map((target) => dirname(target)))]
  const told = new Set<string>()

  function notice(path: string): void {
    const target = targetOf(targets, path)
    if (target !== null && !isHidden(target, path)) changed(target, path)
  }

  function isPassedOver(path: string): boolean {
    const target = targetOf(targets, path)
    return target === null ? !parents.includes(path) : isHidden(target, path)
  }

  const watcher: FSWatcher = watchFiles(parents, {
    ignored: (path) => isPassedOver(resolve(path)),
    ignoreInitial: true,
    persistent: true,
  })
  // `raw` comes first and unfiltered: chokidar drops a second change of a file within 50 ms, which may be the one that completes it.
  watcher.on('raw', (_, name, details) => {
    const { watchedPath } = details as { watchedPath: string }
    notice(resolve(watchedPath))
    if (typeof name === 'string') notice(join(watchedPath, name))
  })
  watcher.on('all', (_, path) => notice(resolve(path)))
  watcher.on('error', (error) => {
    const reason = reasonOf(error)
    if (!told.has(reason)) troubled(reason)
    told.add(reason)
  })
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    close: () => watcher.close(),
  }
}
