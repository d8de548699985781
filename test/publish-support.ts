/** What the tests of publishing share: sites made up, a folder read back, a file system whose n-th call fails. */
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileSystem } from '../src/publish/file-system.ts'
import { noteBytes, readNote } from '../src/publish/notes.ts'
import type { OutputFile } from '../src/records.ts'

/** A site whose every file names its version; versions differ in some contents, in files and in folders. */
export function madeUpSite(version: string, stories = 20): OutputFile[] {
  const files: OutputFile[] = [
    { path: 'stories.json', contents: `{"version":1,"site":"${version}"}` },
    { path: 'index.html', contents: `<p>${version}` },
    { path: 'style.css', contents: 'body{}' },
    { path: `only-${version}/index.html`, contents: version },
    { path: 'card.png', contents: new Uint8Array([137, 80, 78, 71, 0, 255]) },
  ]
  for (let story = 0; story < stories; story++) {
    const contents = story % 3 === 0 ? `story ${story} in ${version}` : `story ${story}, unchanged`
    files.push({ path: `stories/story-${story}/index.html`, contents })
  }
  return files
}

/** Every file below `root` with its bytes as text; null where there is no such folder. */
export function siteOnDisk(root: string): Record<string, string> | null {
  if (!fs.existsSync(root)) return null
  const entries = fs.readdirSync(root, { withFileTypes: true, recursive: true })
  return Object.fromEntries(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(root.length + 1), fs.readFileSync(path, 'latin1')] as const
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** The same as `siteOnDisk` of a site that holds exactly `files`. */
export const asOnDisk = (files: readonly OutputFile[]): Record<string, string> =>
  Object.fromEntries(
    files
      .map(({ path, contents }) => [path, Buffer.from(contents).toString('latin1')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

export const temporaryFolder = (): string =>
  fs.mkdtempSync(join(fs.realpathSync(tmpdir()), 'stemma-publish-'))

/** As if the note in `file` had been begun so many seconds later, when everything had come to rest. */
export function noteLater(file: string, seconds: number): void {
  const note = readNote(file, [])
  if (note === null) throw new Error(`There is no note in ${file}.`)
  const noted = note.noted + BigInt(seconds) * 1_000_000_000n
  fs.writeFileSync(file, noteBytes({ ...note, noted }))
}

export type Call = keyof FileSystem

/** `node:fs`, but the n-th of the calls named (1-based) fails with `code`. `calls()` says how many were made. */
export function failingFileSystem(
  named: readonly Call[],
  n: number,
  code: string,
): { readonly fs: FileSystem; readonly calls: () => number } {
  let made = 0
  const broken = new Proxy(fs, {
    get(target, property: Call) {
      const real = target[property] as (...args: unknown[]) => unknown
      if (!named.includes(property)) return real
      return (...args: unknown[]) => {
        made++
        if (made === n) throw Object.assign(new Error(`${code}: injected`), { code })
        return real(...args)
      }
    },
  })
  return { fs: broken, calls: () => made }
}
