/** Seed → a digest of all that it says, taken once: both the whole input and each record are known by it. */
import type { SeedFile } from '../records.ts'
import { sha256 } from './digests.ts'

export type SeedDigest = (seed: SeedFile) => Buffer

export function seedDigest(seed: SeedFile): Buffer {
  const { path, format, encoding, bodyStart, frontMatter, text } = seed
  return sha256(JSON.stringify([path, format, encoding, bodyStart, frontMatter]), '\0', text)
}

/** `before` gives those that are known. */
export function seedDigests(before: (seed: SeedFile) => Buffer | undefined = () => undefined): SeedDigest {
  const known = new Map<SeedFile, Buffer>()
  return (seed) => {
    const digest = known.get(seed) ?? before(seed) ?? seedDigest(seed)
    known.set(seed, digest)
    return digest
  }
}
