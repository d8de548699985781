/**
 * What is kept of seeds ↔ chunks, each of the seeds that one build read.
 *
 *     head    = of each seed its path, its file's stamp, its digest, what else it says, how many lines of it follow
 *     numbers = for each line: the upper bits of its number, twice, and 1 if it tells versions; the lower 32 bits
 */
import type { SeedLines } from '../normalize/seed-lines.ts'
import { type ChunksRead, chunkBytes, readChunks } from './chunk-log.ts'
import type { SeedFacts } from './known-seed.ts'

export interface SeedEntry {
  readonly path: string
  /** Of the file. */
  readonly stamp: string
  /** Of all that the seed says, in base64url. */
  readonly digest: string
  readonly facts: SeedFacts
  readonly lines: SeedLines
}

type Head = readonly (readonly [
  path: string,
  stamp: string,
  digest: string,
  facts: SeedFacts,
  lines: number,
])[]

function pack({ numbers, areTelling }: SeedLines, into: Int32Array): void {
  numbers.forEach((number, place) => {
    into[2 * place] = 2 * Math.floor(number / 2 ** 32) + (areTelling[place] ?? 0)
    into[2 * place + 1] = number | 0
  })
}

/** The lines of many seeds, one after the other. */
function unpacked(packed: Int32Array): SeedLines {
  const many = packed.length / 2
  const [numbers, areTelling] = [new Float64Array(many), new Uint8Array(many)]
  for (let place = 0; place < many; place++) {
    const upper = packed[2 * place] ?? 0
    numbers[place] = (upper >> 1) * 2 ** 32 + ((packed[2 * place + 1] ?? 0) >>> 0)
    areTelling[place] = upper & 1
  }
  return { numbers, areTelling }
}

const cut = ({ numbers, areTelling }: SeedLines, begin: number, end: number): SeedLines => ({
  numbers: numbers.subarray(begin, end),
  areTelling: areTelling.subarray(begin, end),
})

export interface SeedEntries extends ChunksRead {
  readonly known: ReadonlyMap<string, SeedEntry>
  /** How many the file holds, with those that later ones took the place of. */
  readonly entries: number
}

export function readSeedEntries(file: string): SeedEntries {
  const known = new Map<string, SeedEntry>()
  let entries = 0
  const read = readChunks(file, (head, numbers) => {
    const all = unpacked(numbers)
    let at = 0
    for (const [path, stamp, digest, facts, lines] of head as Head) {
      known.set(path, { path, stamp, digest, facts, lines: cut(all, at, at + lines) })
      at += lines
      entries++
    }
  })
  return { ...read, known, entries }
}

function chunkOf(entries: readonly SeedEntry[]): Buffer {
  const head: Head = entries.map(({ path, stamp, digest, facts, lines }) => [
    path,
    stamp,
    digest,
    facts,
    lines.numbers.length,
  ])
  const numbers = new Int32Array(2 * head.reduce((sum, [, , , , lines]) => sum + lines, 0))
  let at = 0
  for (const { lines } of entries) {
    pack(lines, numbers.subarray(at))
    at += 2 * lines.numbers.length
  }
  return chunkBytes(head, numbers)
}

/** Seeds in one chunk at most: some 10 MB. */
const BATCH = 1 << 14

export function* seedChunks(entries: readonly SeedEntry[]): Generator<Buffer> {
  for (let from = 0; from < entries.length; from += BATCH) yield chunkOf(entries.slice(from, from + BATCH))
}
