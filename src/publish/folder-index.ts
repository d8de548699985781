/**
 * What lies in the folders of published sites, known without listing them: the paths of a site, and of each folder its stamp, which changes when a
 * name in it comes or goes. Two sites are noted, the one in use and the one before, which the next is made of; each is known by the place of its
 * folder on the disk, since they change places. The index lies in the cache and is safe to delete.
 */
import nodeFs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { FileSystem } from './file-system.ts'
import { noteBytes, readNote, writeNote } from './notes.ts'
import { type KnownTree, NOTHING_KNOWN, type SiteTree } from './site-tree.ts'
import { isAtRest, type Stamps, stampAt, stampOf, timeOf } from './stamps.ts'

type FolderStamps = Stamps['folders']

export interface FolderIndex {
  /** What is known of the site in `root`. The stamps of folders that hold what is known go to `stamps`. */
  readonly of: (fs: FileSystem, root: string, stamps?: FolderStamps) => KnownTree
  /** Notes the site in `root`; `stamps` are those that are known. Never throws: what is not noted is listed. */
  readonly note: (root: string, tree: SiteTree, stamps?: FolderStamps) => void
}

/** A site's own folder is told by its place alone: that it was moved is no change of what lies in it, and it is always listed. */
function placeOf(root: string): string {
  try {
    const { dev, ino } = nodeFs.lstatSync(root, { bigint: true })
    return `${dev}.${ino}`
  } catch {
    return 'nowhere' // nothing is known of it
  }
}

/** Removes the notes whose names begin with `prefix` but for `file` and the newest of the others. */
function removeOthers(prefix: string, file: string): void {
  const others = nodeFs
    .readdirSync(dirname(prefix))
    .filter((name) => name.startsWith(basename(prefix)) && name !== basename(file))
    .map((name) => join(dirname(prefix), name))
    .map((path) => ({ path, written: nodeFs.lstatSync(path).mtimeMs }))
    .sort((a, b) => b.written - a.written)
  for (const { path } of others.slice(1)) nodeFs.rmSync(path, { force: true })
}

/** The index kept in files beside one another, each named `prefix` and by the place of its site; read when asked. */
export function folderIndex(prefix: string): FolderIndex {
  const fileOf = (root: string) => `${prefix}${placeOf(root)}`
  return {
    of(fs, root, stamps) {
      const note = readNote(fileOf(root), ['files', 'folders', 'stamps'])
      if (note === null) return NOTHING_KNOWN
      const { files, folders, stamps: before } = note.lists
      const holds = (folder: string, place: number) => {
        const status = fs.lstatSync(`${root}/${folder}`, { bigint: true })
        const stamp = stampOf(status)
        if (!isAtRest(status, note.noted) || stamp !== before[place]) return false
        stamps?.set(folder, stamp)
        return true
      }
      return { files, folders, holds }
    },
    note(root, { files, folders }, stamps) {
      const file = fileOf(root)
      writeNote(file, (draft) => {
        removeOthers(prefix, file)
        const noted = timeOf(draft)
        const now = folders.map((folder) => stamps?.get(folder) ?? stampAt(`${root}/${folder}`))
        nodeFs.writeFileSync(draft, noteBytes({ noted, lists: { files, folders, stamps: now } }))
      })
    },
  }
}
