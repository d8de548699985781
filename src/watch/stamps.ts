/**
 * What lies in a folder, by a stamp of each file that differs when its contents do: size, times and place on the disk. Looking at 10,000
 * files takes some 40 ms; nothing is read.
 */
import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'

/** Stamps by path below the folder, `/` between the parts. */
export type Stamps = ReadonlyMap<string, string>

/** A save that keeps size and modification time still moves the time of change, or the place. */
const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats) => `${size} ${mtimeMs} ${ctimeMs} ${ino}`

/** What vanishes while it is looked at is not there. */
function quietly<T>(look: () => T): T | null {
  try {
    return look()
  } catch {
    return null
  }
}

function walk(folder: string, prefix: string, found: Map<string, string>): void {
  for (const entry of quietly(() => readdirSync(folder, { withFileTypes: true })) ?? []) {
    const path = join(folder, entry.name)
    const name = prefix + entry.name
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) {
      found.set(`${name}/`, '')
      walk(path, `${name}/`, found)
    } else {
      const stats = quietly(() => lstatSync(path))
      if (stats) found.set(name, stampOf(stats))
    }
  }
}

/** Of a folder, or of a single file (under the name ''); empty where there is neither. */
export function stampsOf(path: string): Stamps {
  const found = new Map<string, string>()
  const stats = quietly(() => statSync(path))
  if (stats?.isDirectory()) {
    found.set('/', '')
    walk(path, '', found)
  } else if (stats) found.set('', stampOf(stats))
  return found
}

/** Paths that came, went or changed, in order. */
export function changedPaths(before: Stamps, after: Stamps): string[] {
  const changed = [...after].filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path)
  const gone = [...before.keys()].filter((path) => !after.has(path))
  return [...changed, ...gone].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}
