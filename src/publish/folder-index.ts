/**
 * What lies in the folders of published sites, known without listing them: the names in each beside its stamp, which changes when a name comes or
 * goes. Two sites are noted, the one in use and the one before, which the next is made of; each is known by the place of its folder on the
 * disk, since they change places. The index lies in the cache and is safe to delete.
 */
import nodeFs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { FileSystem } from './file-system.ts'
import type { FolderNames, SiteTree } from './site-tree.ts'
import { isAtRest, stampOf, timeOf, writeNote } from './stamps.ts'

export interface FolderIndex {
  /** Gives the names in a folder of the site in `root`; null where it has to be listed. */
  readonly of: (fs: FileSystem, root: string) => (folder: string) => FolderNames | null
  /** Notes the site in `root`. Never throws: what is not noted is listed. */
  readonly note: (root: string, tree: SiteTree) => void
}

type Entry = readonly [stamp: string, files: readonly string[], folders: readonly string[]]

interface Note {
  /** When noting began, by the disk's clock: nanoseconds since 1970. */
  readonly noted: string
  readonly folders: Readonly<Record<string, Entry>>
}

const NOTHING_KNOWN = () => null

/** Names by folder; '' is the site's own. */
function namesByFolder({ files, folders }: SiteTree): Map<string, { files: string[]; folders: string[] }> {
  const found = new Map([['', { files: [] as string[], folders: [] as string[] }]])
  for (const folder of folders) found.set(folder, { files: [], folders: [] })
  const put = (path: string, kind: 'files' | 'folders') => {
    const cut = path.lastIndexOf('/')
    found.get(path.slice(0, Math.max(0, cut)))?.[kind].push(path.slice(cut + 1))
  }
  for (const folder of folders) put(folder, 'folders')
  for (const file of files) put(file, 'files')
  return found
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

/** Null where there is none, or it is damaged. */
function readNote(file: string): { began: bigint; folders: Note['folders'] } | null {
  try {
    const { noted, folders } = JSON.parse(nodeFs.readFileSync(file, 'utf8')) as Note
    return { began: BigInt(noted), folders: folders ?? {} }
  } catch {
    return null
  }
}

function folderNote(root: string, began: bigint, tree: SiteTree): Note {
  const folders: Record<string, Entry> = {}
  for (const [folder, names] of namesByFolder(tree)) {
    if (folder === '') continue
    const stamp = stampOf(nodeFs.lstatSync(`${root}/${folder}`, { bigint: true }))
    folders[folder] = [stamp, names.files, names.folders]
  }
  return { noted: String(began), folders }
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
    of(fs, root) {
      const note = readNote(fileOf(root))
      if (note === null) return NOTHING_KNOWN
      return (folder) => {
        const entry = note.folders[folder]
        if (entry === undefined) return null
        const status = fs.lstatSync(join(root, folder), { bigint: true })
        if (!isAtRest(status, note.began) || stampOf(status) !== entry[0]) return null
        return { files: entry[1], folders: entry[2] }
      }
    },
    note(root, tree) {
      const file = fileOf(root)
      writeNote(file, (draft) => {
        removeOthers(prefix, file)
        const note = folderNote(root, timeOf(draft), tree)
        nodeFs.writeFileSync(draft, JSON.stringify(note))
      })
    },
  }
}
