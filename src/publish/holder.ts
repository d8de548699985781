/**
 * Who holds a lock, as its file tells: a process is known by its number and, where /proc tells, by when it began, since numbers
 * come round.
 */
import { hostname } from 'node:os'
import { errorCode, publishError } from './errors.ts'
import type { FileSystem } from './file-system.ts'

export interface Holder {
  readonly pid: number
  readonly host: string
  readonly began: string | null
  readonly token: string
}

/** Field 22 of /proc/<pid>/stat: clock ticks since the machine began; null where it cannot be told. */
export function processBegan(fs: FileSystem, pid: number): string | null {
  const path = `/proc/${pid}/stat`
  try {
    const line = fs.readFileSync(path, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ESRCH'].includes(errorCode(error) ?? '')) return null
    throw publishError(error, path)
  }
}

/** Whether the process runs. One on another machine is taken to. */
export function isAlive(fs: FileSystem, { pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false
  }
  const beganNow = processBegan(fs, pid)
  return began === null || beganNow === null || began === beganNow
}

/** Null for text that names nobody. */
export function holderOf(text: string): Holder | null {
  try {
    const { pid, host, began, token } = JSON.parse(text) as Partial<Holder>
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof token !== 'string') return null
    return { pid, host, began: typeof began === 'string' ? began : null, token }
  } catch {
    return null
  }
}
