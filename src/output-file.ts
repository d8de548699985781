/** Files of the site whose contents lie elsewhere until they are asked for. */
import type { OutputFile } from './records.ts'

/** What a file holds, wherever it is put. */
export type FileContents = Omit<OutputFile, 'path'>

export class LateFile implements OutputFile {
  /** Asks `make` each time; `bytes` and `digest` are what it would have. */
  constructor(
    readonly path: string,
    private readonly make: () => OutputFile['contents'],
    readonly bytes: number | undefined,
    readonly digest: string | undefined,
  ) {}

  get contents(): OutputFile['contents'] {
    return this.make()
  }
}

/** A file with these contents; those that lie elsewhere are not asked for now. */
export const fileAt = (path: string, file: FileContents): OutputFile =>
  file.bytes === undefined
    ? { ...file, path }
    : new LateFile(path, () => file.contents, file.bytes, file.digest)
