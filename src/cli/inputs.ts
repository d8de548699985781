/**
 * Disk → what `buildSite` takes: configuration, templates, static files and seeds, the operator's own laid over Stemma's.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type Config, parseConfig } from '../config.ts'
import { once } from '../once.ts'
import { type ReadSeeds, readSeeds, type SeedMemory } from '../read/index.ts'
import type { OutputFile, Problem } from '../records.ts'
import type { SiteInput } from '../site.ts'
import { openStudio } from './card-studio.ts'
import type { BuildOptions } from './options.ts'

/** Where Stemma itself lies, and the browser scripts that were compiled with it. */
export interface Installation {
  readonly root: string
  /** Folder of the scripts that are published with every site. */
  readonly browserFiles: string
  /** Folder of the script that only the preview adds to its pages. */
  readonly previewFiles: string
  /** Names the sources the program was compiled from. Where it is missing, nothing is kept from build to build. */
  readonly sources?: string
  /** Compiles the sources where they changed and returns the folder of the program. Throws what the compiler says. */
  readonly compiled: () => Promise<string>
  /** Called where there are so many reports that functions pay for being made faster early. */
  readonly prepareForMany?: () => void
  /** Keeps what the engine compiled of the program until now for the next run; called once a build is over. */
  readonly keepCode?: () => void
}

/** What a later build may use again, in the current folder. Safe to delete. */
export const CACHE = '.cache'

/** The build cannot go on: one line, the remedy in it. */
export class NotBuilt extends Error {}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Files below `folder`, `/` between the parts of their names, sorted; hidden ones passed over. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

function readFolder<T>(folder: string, read: (path: string) => T): Map<string, T> {
  try {
    return new Map(filesBelow(folder).map((name) => [name, read(join(folder, name))]))
  } catch (error) {
    throw new NotBuilt(`Cannot read the folder ${folder}: ${reasonOf(error)}.`)
  }
}

/** Stemma's own folder of that name, then the operator's: named by an option, else beside the seeds. */
function layers(root: string, name: string, named: string | null): string[] {
  const own = join(root, name)
  const operators = named ?? (existsSync(name) ? name : null)
  return operators === null ? [own] : [own, operators]
}

function layered<T>(folders: readonly string[], read: (path: string) => T): Map<string, T> {
  return new Map(folders.flatMap((folder) => [...readFolder(folder, read)]))
}

export const templatesFrom = (options: BuildOptions, { root }: Installation): ReadonlyMap<string, string> =>
  layered(layers(root, 'templates', options.templates), (path) => readFileSync(path, 'utf8'))

/** Stemma's static files, its compiled scripts, then the operator's: a later file of the same name stands in for an earlier one. */
export function assetsFrom(
  options: BuildOptions,
  { root, browserFiles }: Installation,
): readonly OutputFile[] {
  const [own, ...operators] = layers(root, 'public', options.public)
  const files = layered(own === undefined ? [] : [own, browserFiles, ...operators], (path) =>
    readFileSync(path),
  )
  return [...files].map(([path, contents]) => ({ path, contents }))
}

/** The configuration; a base URL given as an option wins. Throws `NotBuilt` where the file is missing or says something wrong. */
export function configFrom(options: BuildOptions): { config: Config; problems: readonly Problem[] } {
  const file = options.config ?? 'stemma.config.json'
  const present = existsSync(file)
  if (!present && options.config !== null)
    throw new NotBuilt(`There is no configuration ${file}. Check --config.`)
  let text: string | null = null
  try {
    text = present ? readFileSync(file, 'utf8') : null
  } catch (error) {
    throw new NotBuilt(`Cannot read the configuration ${file}: ${reasonOf(error)}.`)
  }
  const { config, problems } = parseConfig(text, file)
  if (options.baseUrl === null) return { config, problems }
  return {
    config: { ...config, site: { ...config.site, baseUrl: options.baseUrl.replace(/\/*$/, '/') } },
    problems,
  }
}

/** With a `memory`, of what changed since; throws `NotBuilt` where there is no such folder. */
export function seedsFrom(options: BuildOptions, config: Config, memory?: SeedMemory): ReadSeeds {
  const remedy = 'Put articles there as .txt or .md files, or name their folder: --seeds DIR.'
  if (!existsSync(options.seeds)) throw new NotBuilt(`There is no folder ${options.seeds}. ${remedy}`)
  if (!statSync(options.seeds).isDirectory())
    throw new NotBuilt(`${options.seeds} is not a folder. ${remedy}`)
  const reading = { maxBytes: config.limits.seedBytes, shownFolder: '' }
  return readSeeds(options.seeds, memory ? { ...reading, memory } : reading)
}

/** `SOURCE_DATE_EPOCH` as ISO 8601 in UTC, null where it is not set. It is the only time of building that can be in the output. */
export function builtAt(epoch: string | undefined): string | null {
  if (epoch === undefined || epoch === '') return null
  if (!/^\d{1,12}$/.test(epoch)) throw new NotBuilt('SOURCE_DATE_EPOCH takes whole seconds since 1970.')
  return new Date(Number(epoch) * 1000).toISOString().replace('.000Z', 'Z')
}

/** How the parts of the input are read: anew, or from what a watching build remembers. */
export interface InputReaders {
  readonly config: typeof configFrom
  readonly seeds: typeof seedsFrom
  readonly templates: typeof templatesFrom
  readonly assets: typeof assetsFrom
}

export const ANEW: InputReaders = {
  config: configFrom,
  seeds: seedsFrom,
  templates: templatesFrom,
  assets: assetsFrom,
}

export function readInputs(
  options: BuildOptions,
  installation: Installation,
  read: InputReaders = ANEW,
): SiteInput {
  const { config, problems } = read.config(options)
  const wrong = problems.find((problem) => problem.level === 'error')
  if (wrong)
    throw new NotBuilt(
      `${wrong.file ?? 'The configuration'}${wrong.line ? `:${wrong.line}` : ''}: ${wrong.message} ${wrong.hint}`,
    )
  const { seeds, problems: seedProblems } = read.seeds(options, config)
  return {
    seeds,
    seedProblems,
    settingProblems: problems,
    config,
    templates: read.templates(options, installation),
    assets: read.assets(options, installation),
    builtAt: builtAt(process.env.SOURCE_DATE_EPOCH),
    cards: once(() => openStudio(join(CACHE, 'cards'))),
  }
}
