/** The inputs of a build, each read again only where a stamp says that it changed. */
import {
  assetsFrom,
  configFrom,
  type InputReaders,
  type Installation,
  readInputs,
  templatesFrom,
} from '../cli/inputs.ts'
import type { BuildOptions } from '../cli/options.ts'
import type { SiteInput } from '../site.ts'
import { seedMemory } from './seed-memory.ts'
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
