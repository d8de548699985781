/** What lies in the folder of a site: finding it, and removing it. */
import { join } from 'node:path'
import type { FileSystem } from './file-system.ts'
import { parentOf, placesIn } from './sorted-paths.ts'

/** Paths of a site, each list in order (`sorted-paths.ts`). */
export interface SiteTree {
  /** Everything in it that is no folder. */
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

export const NO_TREE: SiteTree = { files: [], folders: [] }

/** What is known of a site without listing its folders. */
export interface KnownTree extends SiteTree {
  /** Whether the folder, which is there and stands at `place` among the folders, still holds what is known of it. */
  readonly holds: (folder: string, place: number) => boolean
}

export const NOTHING_KNOWN: KnownTree = { ...NO_TREE, holds: () => false }

/** What lies in `root`. Only its own folder is listed, those that hold other things than is known, and those nothing is known of. */
export function siteTree(fs: FileSystem, root: string, known: KnownTree = NOTHING_KNOWN): SiteTree {
  const [files, folders]: [string[], string[]] = [[], []]
  /** Folders of which what is known is not so, since they were listed or are no more; and all folders that were met in listing. */
  const [others, met] = [new Set<string>(), new Set<string>()]
  const placeOf = placesIn(known.folders)

  const list = (folder: string): void => {
    others.add(folder)
    for (const entry of fs.readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (!entry.isDirectory()) files.push(path)
      else {
        met.add(path)
        if (placeOf(path) < 0) visit(path, -1)
      }
    }
  }
  const visit = (folder: string, place: number): void => {
    folders.push(folder)
    if (place < 0 || !known.holds(folder, place)) list(folder)
  }

  list('')
  // Parents stand before their children: whether a folder is there is known when its turn comes.
  for (const [place, folder] of known.folders.entries()) {
    if (!others.has(parentOf(folder)) || met.has(folder)) visit(folder, place)
    else others.add(folder)
  }
  for (const path of known.files) if (!others.has(parentOf(path))) files.push(path)
  return { files: files.sort(), folders: folders.sort() }
}

/** Removes a tree whose contents are known, opening nothing. Never throws: what stays is the next build's to remove. */
export function removeKnown(fs: FileSystem, root: string, { files, folders }: SiteTree): void {
  const quietly = (remove: (path: string) => void, path: string): void => {
    try {
      remove(path)
    } catch {}
  }
  for (const path of files) quietly(fs.unlinkSync, join(root, path))
  for (const path of [...folders].reverse()) quietly(fs.rmdirSync, join(root, path))
  quietly(fs.rmdirSync, root)
}
