/** A seed whose text is held no longer than it is needed, or not at all: all else that it says is known, and the text is read where somebody asks. */
import { join } from 'node:path'
import { fileBytes } from '../read/file-bytes.ts'
import { type ParsedSeed, parseSeed, throwFault } from '../read/index.ts'
import type { Problem, SeedFile } from '../records.ts'
import { NotBuilt } from './inputs.ts'
import { seedDigest } from './seed-digests.ts'

/** Of a parsed seed; its path is known. */
export interface SeedFacts {
  readonly seed: Omit<SeedFile, 'path' | 'text'> | null
  readonly problems: readonly Problem[]
}

export function seedFacts({ seed, problems }: ParsedSeed): SeedFacts {
  if (seed === null) return { seed, problems }
  const { format, encoding, bodyStart, frontMatter } = seed
  return { seed: { format, encoding, bodyStart, frontMatter }, problems }
}

export class KnownSeed implements SeedFile {
  readonly format: SeedFile['format']
  readonly encoding: string
  readonly bodyStart: number
  readonly frontMatter: SeedFile['frontMatter']
  readonly #read: () => string
  #text: string | null

  /** `read` reads the text from its file; `text` where it has been read. */
  constructor(
    readonly path: string,
    { format, encoding, bodyStart, frontMatter }: Omit<SeedFile, 'path' | 'text'>,
    read: () => string,
    text: string | null,
  ) {
    this.format = format
    this.encoding = encoding
    this.bodyStart = bodyStart
    this.frontMatter = frontMatter
    this.#read = read
    this.#text = text
  }

  get text(): string {
    this.#text ??= this.#read()
    return this.#text
  }

  /** Lets go of the text. */
  forget(): void {
    this.#text = null
  }
}

/** The text of the seed `path` of a folder, which had that digest. Throws `NotBuilt` where it is another by now. */
export function textOfSeed(folder: string, path: string, maxBytes: number, digest: Buffer): string {
  const at = join(folder, path)
  let seed: SeedFile | null = null
  try {
    const { bytes } = fileBytes(at, maxBytes)
    seed = bytes && parseSeed(path, bytes, { maxBytes }).seed
  } catch (error) {
    throwFault(error, at)
  }
  if (seed !== null && seedDigest(seed).equals(digest)) return seed.text
  throw new NotBuilt(`${at} was changed while the build ran. Build again.`)
}
