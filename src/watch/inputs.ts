/** Everything a build reads, as places on the disk. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Installation } from '../cli/inputs.ts'
import type { BuildOptions } from '../cli/options.ts'

/** Folders of templates, the one that wins first; those the operator may yet make are among them. */
export const templateFolders = (options: BuildOptions, { root }: Installation): string[] => [
  resolve(options.templates ?? 'templates'),
  join(root, 'templates'),
]

export const configFile = (options: BuildOptions): string => resolve(options.config ?? 'stemma.config.json')

export interface InputPlaces {
  readonly seeds: string
  readonly templates: readonly string[]
  readonly assets: readonly string[]
  readonly config: string
}

const distinct = (paths: readonly string[]) => [...new Set(paths)]

export function inputPlaces(options: BuildOptions, installation: Installation): InputPlaces {
  const { root, browserFiles } = installation
  return {
    seeds: resolve(options.seeds),
    templates: distinct(templateFolders(options, installation)),
    assets: distinct([resolve(options.public ?? 'public'), join(root, 'public'), browserFiles]),
    config: configFile(options),
  }
}

/** The sources of Stemma itself, where they are someone's work and not an installed package. */
export function sourceFolder({ root }: Installation): string | null {
  const folder = join(root, 'src')
  return root.split(/[\\/]/).includes('node_modules') || !existsSync(folder) ? null : folder
}

/** What publishing must not replace. */
export const publishInputs = ({ seeds, templates, public: assets, config }: BuildOptions): string[] =>
  [seeds, templates, assets, config].filter((path) => path !== null)
