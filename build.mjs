#!/usr/bin/env node
/**
 * Compiles `src/` with esbuild when its content changed, then runs it: `node build.mjs [--watch] [options]`, or as a library
 * `import { buildSite } from 'stemma'`. The bundle's folder is named by a hash of everything it is made of, so a stale one cannot run.
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))

/** Every source file, by path; tests are not part of the program. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return sources(path)
      return entry.isFile() && !entry.name.endsWith('.test.ts') ? [path] : []
    })
    .sort()
}

function bundleKey() {
  const hash = createHash('sha256')
  const made = ['build.mjs', 'package.json', 'package-lock.json'].map((name) => join(root, name))
  for (const path of [...made.filter(existsSync), ...sources(join(root, 'src'))]) {
    const bytes = readFileSync(path)
    hash.update(`${relative(root, path)}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The project's own `.cache/`, or one in the system's temporary folder where the package is installed read-only. */
function bundleCache() {
  const own = join(root, '.cache', 'bundle')
  try {
    mkdirSync(own, { recursive: true })
    return own
  } catch {
    const place = createHash('sha256').update(root).digest('hex').slice(0, 12)
    const shared = join(tmpdir(), `stemma-${process.getuid?.() ?? 0}-${place}`)
    mkdirSync(shared, { recursive: true, mode: 0o700 })
    return shared
  }
}

/** Compiles into a folder of its own and moves it into place, so that two builds at once do not meet. */
async function compile(folder) {
  const esbuild = await import('esbuild')
  const draft = `${folder}.${process.pid}-${randomBytes(4).toString('hex')}`
  const common = { absWorkingDir: root, bundle: true, logLevel: 'warning', legalComments: 'none' }
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts', builder: 'src/watch/builder-thread.ts' },
      outdir: draft,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      external: ['esbuild', 'eld', 'eld/*', 'fsevents', '@resvg/*'],
      loader: { '.tsv': 'text' },
      outExtension: { '.js': '.mjs' },
      banner: {
        js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
      },
    }),
    esbuild.build({
      ...common,
      entryPoints: { live: 'src/browser/live.ts' },
      outdir: join(draft, 'preview'),
      minify: true,
      format: 'iife',
      target: ['es2022'],
    }),
    esbuild.build({
      ...common,
      entryPoints: { app: 'src/browser/app.ts', search: 'src/browser/search.ts' },
      outdir: join(draft, 'public'),
      minify: true,
      format: 'iife',
      target: ['es2020'],
    }),
  ])
  writeFileSync(join(draft, 'whole'), '')
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(join(folder, 'whole'))) throw error
  }
}

/** Bundles of other sources than these are of no use to anyone. */
function forgetOthers(cache, key) {
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(key)) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

/** The folder of the bundle that belongs to the sources as they are now. */
async function bundle() {
  const cache = bundleCache()
  const key = bundleKey()
  const folder = join(cache, key)
  if (!existsSync(join(folder, 'whole'))) {
    rmSync(folder, { recursive: true, force: true })
    await compile(folder)
    forgetOthers(cache, key)
  }
  return folder
}

const load = async (name) => import(pathToFileURL(join(await bundle(), `${name}.mjs`)).href)

const isProgram =
  process.argv[1] !== undefined &&
  realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))

const library = isProgram ? {} : await load('index')
export const { buildSite, readSeeds, parseSeed, normalizeSeed, clusterStories } = library

/** Runs the program as its sources are now. */
async function run() {
  const folder = await bundle()
  const { main } = await import(pathToFileURL(join(folder, 'cli.mjs')).href)
  const installation = {
    root,
    browserFiles: join(folder, 'public'),
    previewFiles: join(folder, 'preview'),
    compiled: bundle,
  }
  return main(process.argv.slice(2), installation)
}

/** How watch mode ends when its own sources have changed and compile. */
const CHANGED = 75

if (isProgram) {
  let status = await run()
  while (status === CHANGED) status = await run()
  process.exitCode = status
}
