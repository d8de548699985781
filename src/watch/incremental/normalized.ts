/**
 * Seeds → records, those of seeds that are as they were kept. Beside the seed its record hangs on the lines that its outlet prints under
 * several articles: those are looked for again only in the outlets of which a seed changed, and where they are the same lines as before
 * they are the same set.
 */
import { type CorpusContext, corpusContext, outletKeyOf } from '../../normalize/context.ts'
import { type Normalized, normalizeSeed } from '../../normalize/index.ts'
import type { SeedFile } from '../../records.ts'

type Lines = ReadonlySet<string>

const isSameSet = (a: Lines, b: Lines) => a.size === b.size && [...a].every((line) => b.has(line))

const isSameList = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((one, place) => one === b[place])

interface Outlet {
  readonly seeds: readonly SeedFile[]
  readonly lines: Lines | undefined
}

function outletNow(key: string, seeds: readonly SeedFile[], before: Outlet | undefined): Outlet {
  if (before && isSameList(before.seeds, seeds)) return before
  const lines = corpusContext(seeds).repeatedLines.get(key)
  const known = before?.lines
  return { seeds, lines: known && lines && isSameSet(known, lines) ? known : lines }
}

function seedsByOutlet(seeds: readonly SeedFile[], keyOf: (seed: SeedFile) => string | null) {
  const byOutlet = new Map<string, SeedFile[]>()
  for (const seed of seeds) {
    const key = keyOf(seed)
    if (key === null) continue
    const own = byOutlet.get(key)
    if (own) own.push(seed)
    else byOutlet.set(key, [seed])
  }
  return byOutlet
}

interface Kept {
  readonly seed: SeedFile
  readonly outlet: string | null
  readonly lines: Lines | undefined
  readonly normalized: Normalized
}

/** One for each seed, in the same order. Seeds that are the same object are the same seed. */
export type NormalizeSeeds = (seeds: readonly SeedFile[]) => readonly Normalized[]

export function incrementalNormalize(): NormalizeSeeds {
  let kept: ReadonlyMap<string, Kept> = new Map()
  let outlets: ReadonlyMap<string, Outlet> = new Map()

  const keyOf = (seed: SeedFile) => {
    const before = kept.get(seed.path)
    return before?.seed === seed ? before.outlet : outletKeyOf(seed)
  }

  function normalize(seed: SeedFile): Kept {
    const before = kept.get(seed.path)
    const outlet = keyOf(seed)
    const lines = outlets.get(outlet ?? '')?.lines
    if (before?.seed === seed && before.lines === lines) return before
    const context: CorpusContext = {
      repeatedLines: new Map(outlet !== null && lines ? [[outlet, lines]] : []),
    }
    return { seed, outlet, lines, normalized: normalizeSeed(seed, context) }
  }

  return (seeds) => {
    outlets = new Map(
      [...seedsByOutlet(seeds, keyOf)].map(([key, own]) => [key, outletNow(key, own, outlets.get(key))]),
    )
    const now = seeds.map(normalize)
    kept = new Map(now.map((one) => [one.seed.path, one]))
    return now.map(({ normalized }) => normalized)
  }
}
