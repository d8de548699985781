/** Seed → a digest of all that it says, taken once: both the whole input and each record are known by it. */
import type { SeedFile } from '../records.ts'
import { sha256 } from './digests.ts'

export type SeedDigest = (seed: SeedFile) => Buffer

export function seedDigests(): SeedDigest {
  const known = new Map<SeedFile, Buffer>()
  return (seed) => {
    const before = known.get(seed)
    if (before) return before
    const { text, ...rest } = seed
    const digest = sha256(JSON.stringify(rest), '\0', text)
    known.set(seed, digest)
    return digest
  }
}
