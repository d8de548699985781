/** A seed that an earlier build read: all that it says but its text, which is read when somebody asks. */
import type { ParsedSeed } from '../read/index.ts'
import type { Problem, SeedFile } from '../records.ts'

/** Of a parsed seed; its path is known. */
export interface SeedFacts {
  readonly seed: Omit<SeedFile, 'path' | 'text'> | null
  readonly problems: readonly Problem[]
}

export function seedFacts({ seed, problems }: ParsedSeed): SeedFacts {
  if (seed === null) return { seed, problems }
  const { path: _, text: __, ...rest } = seed
  return { seed: rest, problems }
}

class KnownSeed implements SeedFile {
  readonly format: SeedFile['format']
  readonly encoding: string
  readonly bodyStart: number
  readonly frontMatter: SeedFile['frontMatter']
  #text: string | null = null

  constructor(
    readonly path: string,
    { format, encoding, bodyStart, frontMatter }: Omit<SeedFile, 'path' | 'text'>,
    private readonly textOf: (path: string) => string,
  ) {
    this.format = format
    this.encoding = encoding
    this.bodyStart = bodyStart
    this.frontMatter = frontMatter
  }

  get text(): string {
    this.#text ??= this.textOf(this.path)
    return this.#text
  }
}

/** `textOf` gives the text of the seed under a path. */
export const knownSeed = (
  path: string,
  { seed, problems }: SeedFacts,
  textOf: (path: string) => string,
): ParsedSeed => ({ seed: seed && new KnownSeed(path, seed, textOf), problems })
