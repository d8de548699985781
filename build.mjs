#!/usr/bin/env node
/**
 * Compiles `src/` with esbuild when its content changed, then runs it. The bundle's folder is named by a hash of everything it is made
 * of, so a stale bundle cannot be run: `node build.mjs [--watch] [options]`, or as a library `import { buildSite } from 'stemma'`.
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

/** Every source file, by path, tests left out. */
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
  const extra = ['build.mjs', 'package.json', 'package-lock.json']
    .map((name) => join(root, name))
    .filter(existsSync)
  for (const path of [...extra, ...sources(join(root, 'src'))]) {
    const bytes = readFileSync(path)
    hash.update(`${relative(root, path)}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}

/** The project's own `.cache/`, or a folder of the system's where the package is installed read-only. */
function cacheFolder() {
  const own = join(root, '.cache', 'bundle')
  try {
    mkdirSync(own, { recursive: true })
    return own
  } catch {
    const shared = join(tmpdir(), `stemma-bundle-${process.getuid?.() ?? 0}`)
    mkdirSync(shared, { recursive: true, mode: 0o700 })
    return shared
  }
}

/** Compiles into a folder of its own and moves it into place, so that two builds at once do not meet. */
async function compile(folder) {
  const esbuild = await import('esbuild')
  const draft = `${folder}.${process.pid}-${randomBytes(4).toString('hex')}`
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli.ts', index: 'src/index.ts', browser: 'src/browser/app.ts' },
    outdir: draft,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'bundle',
    external: ['esbuild', 'eld', 'eld/*', 'fsevents', '@resvg/*'],
    outExtension: { '.js': '.mjs' },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    define: { 'process.env.STEMMA_ROOT': JSON.stringify(root) },
    logLevel: 'silent',
  })
  writeFileSync(join(draft, 'whole'), '')
  try {
    renameSync(draft, folder)
  } catch {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(join(folder, 'whole'))) throw new Error(`cannot write ${folder}`)
  }
}

/** Bundles of earlier sources are of no use to anyone. */
function forgetOthers(cache, key) {
  for (const name of readdirSync(cache))
    if (!name.startsWith(key)) rmSync(join(cache, name), { recursive: true, force: true })
}

async function bundle() {
  const cache = cacheFolder()
  const key = bundleKey()
  const folder = join(cache, key)
  if (!existsSync(join(folder, 'whole'))) {
    rmSync(folder, { recursive: true, force: true })
    await compile(folder)
    forgetOthers(cache, key)
  }
  return folder
}
