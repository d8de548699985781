/** The inputs of a build, each read again only where a stamp says that it changed. */
import {
  assetsFrom,
  configFrom,
  type InputReaders,
  type Installation,
  readInputs,
  seedsFrom,
  templatesFrom,
} from '../cli/inputs.ts'
import type { BuildOptions } from '../cli/options.ts'
import type { Config } from '../config.ts'
import type { ParsedSeed, ReadSeeds } from '../read/index.ts'
import type { SiteInput } from '../site.ts'
import type { ChangedInput, InputKind } from './stamped-inputs.ts'

export type ReadInputs = (changed: readonly ChangedInput[]) => SiteInput

/** What `read` gave, until it is made to forget; what it throws is thrown again at every call. */
function remembered<A extends readonly unknown[], T>(read: (...args: A) => T) {
  let kept: { readonly value: T } | null = null
  return {
    read(...args: A): T {
      kept ??= { value: read(...args) }
      return kept.value
    },
    forget() {
      kept = null
    },
  }
}

/** Seeds by path, and all of them as long as none changed. */
function seedMemory() {
  const parsed = new Map<string, ParsedSeed>()
  const memory = {
    get: (path: string) => parsed.get(path),
    set: (path: string, seed: ParsedSeed) => void parsed.set(path, seed),
  }
  let limits: Config['limits'] | null = null
  let all: ReadSeeds | null = null
  return {
    read(options: BuildOptions, settings: Config): ReadSeeds {
      if (limits?.seedBytes !== settings.limits.seedBytes) {
        parsed.clear()
        all = null
      }
      limits = settings.limits
      all ??= seedsFrom(options, settings, memory)
      return all
    },
    forget(path: string) {
      parsed.delete(path)
      all = null
    },
  }
}

export function rememberedInputs(options: BuildOptions, installation: Installation): ReadInputs {
  const config = remembered(configFrom)
  const templates = remembered(templatesFrom)
  const assets = remembered(assetsFrom)
  const seeds = seedMemory()
  const readers: InputReaders = {
    config: config.read,
    templates: templates.read,
    assets: assets.read,
    seeds: seeds.read,
  }
  const forget: Readonly<Record<InputKind, (path: string) => void>> = {
    config: config.forget,
    templates: templates.forget,
    assets: assets.forget,
    seeds: seeds.forget,
  }
  return (changed) => {
    for (const { kind, path } of changed) forget[kind](path)
    return readInputs(options, installation, readers)
  }
}
