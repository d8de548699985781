#!/usr/bin/env node
/**
 * Compiles `src/` with esbuild when its content changed, then runs it: `node build.mjs [--watch] [options]`, or as a library
 * `import { buildSite } from 'stemma'`. The bundle's folder is named by a hash of everything it is made of, so a stale one cannot run.
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

const root = dirname(fileURLToPath(import.meta.url))

/** What the program is made of, by path, with what the disk says of each file; tests are not part of it. */
function sources() {
  const found = []
  const add = (path) => {
    if (path.endsWith('.test.ts')) return
    const status = lstatSync(path, { throwIfNoEntry: false })
    if (status?.isDirectory()) for (const name of readdirSync(path).sort()) add(`${path}/${name}`)
    else if (status?.isFile()) found.push({ path, status })
  }
  for (const name of ['build.mjs', 'package.json', 'package-lock.json', 'src']) add(`${root}/${name}`)
  return found
}

const stamps = (found) =>
  found
    .map(({ path, status }) => `${path} ${status.size} ${status.ino} ${status.mtimeMs} ${status.ctimeMs}\n`)
    .join('')

function hashOf(found) {
  const hash = createHash('sha256')
  for (const { path } of found) {
    const text = readFileSync(path, 'utf8') // one system call less than bytes would take
    hash.update(`${path.slice(root.length)}\0${text.length}\0`).update(text)
  }
  return hash.digest('hex').slice(0, KEY)
}

const NAMED = 'sources' // in the folder of bundles
const KEY = 16 // characters
const REST = 3000 // ms: clocks of disks tick, of some every other second

/**
 * Names the sources as they are now. Reading them all takes a tenth of a small build: `file` holds the last name beside what the disk said
 * of each source, and is believed where it says the same of all. A source that was written to just before could be written to again in the
 * same tick, so that nobody sees it: until all are at rest they are read every time.
 */
function bundleKey(file) {
  const found = sources()
  const now = stamps(found)
  const kept = readIfThere(file)?.toString() ?? ''
  if (kept.slice(KEY) === now) return kept.slice(0, KEY)
  const time = clockOf(file)
  const key = hashOf(found)
  if (found.every(({ status }) => status.ctimeMs < time - REST)) keep(file, key + now)
  return key
}

/** The time by the clock of the disk; 0 where it cannot be told. */
function clockOf(file) {
  const draft = draftOf(file)
  try {
    writeFileSync(draft, '')
    return statSync(draft).mtimeMs
  } catch {
    return 0
  } finally {
    rmSync(draft, { force: true })
  }
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

/** Bundles of other sources than these are of no use, but for the newest: a build that runs from it may have parts still to load. */
function forgetOthers(cache, key) {
  const others = readdirSync(cache)
    .filter((name) => !name.startsWith(key) && !name.startsWith(NAMED))
    .map((name) => join(cache, name))
    .map((path) => ({ path, written: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.written - a.written)
  for (const { path } of others.slice(1)) rmSync(path, { recursive: true, force: true })
}

/** The folder of the bundle that belongs to the sources as they are now. */
async function bundle() {
  const cache = bundleCache()
  const key = bundleKey(join(cache, NAMED))
  const folder = join(cache, key)
  if (!existsSync(join(folder, 'whole'))) {
    const { compile } = await import('./src/program/compile.mjs')
    await compile(root, folder)
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

function readIfThere(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function draftOf(file) {
  return `${file}.${process.pid}-${randomBytes(4).toString('hex')}`
}

/** A folder that cannot be written keeps nothing. */
function keep(file, bytes) {
  const draft = draftOf(file)
  try {
    writeFileSync(draft, bytes)
    renameSync(draft, file)
  } catch {
    rmSync(draft, { force: true })
  }
}

/**
 * A part of the program as a script. With what V8 compiled of it beside it, a small build takes a third less. V8 refuses code of another version
 * or other settings and compiles anew.
 */
function scriptOf(filename) {
  const flags = process.execArgv.join().replace(/[^\w=-]+/g, '')
  const code = `${filename}.${process.version}${flags}.code`
  // A text that is not made here stays outside the heap.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: readIfThere(code) })
  const keepCode = () => {
    if (script.cachedDataRejected !== false) keep(code, script.createCachedData())
  }
  return { script, keepCode }
}

/** The program, and a way to keep what V8 compiled of it by then. */
function loadProgram(folder) {
  const parts = new Map()
  const resolve = (name) => import.meta.resolve(name)
  const require = createRequire(join(folder, 'cli.cjs'))
  const part = (name) => (name.startsWith('./') ? load(name) : require(name))
  function load(name) {
    const loaded = parts.get(name)
    if (loaded) return loaded.module.exports
    const filename = join(folder, name)
    const { script, keepCode } = scriptOf(filename)
    const module = { exports: {} }
    parts.set(name, { module, keepCode })
    const address = pathToFileURL(filename).href
    script.runInThisContext()(module.exports, part, module, filename, folder, address, resolve)
    // What a part gives is settled once it has run: values are read faster than what looks them up.
    module.exports = { ...module.exports }
    return module.exports
  }
  const { main } = load('./cli.cjs')
  const keepCode = () => {
    tuneEngine() // as it was when the program was loaded: V8 takes no code that was kept under other settings
    for (const { keepCode } of parts.values()) keepCode()
  }
  return { main, keepCode }
}

/** Runs the program as its sources are now. */
async function run() {
  const folder = await bundle()
  const { main, keepCode } = loadProgram(folder)
  const installation = {
    root,
    sources: basename(folder),
    browserFiles: join(folder, 'public'),
    previewFiles: join(folder, 'preview'),
    compiled: bundle,
    keepCode,
    prepareForMany() {
      setFlagsFromString(EAGER)
    },
  }
  return main(process.argv.slice(2), installation)
}

/** How watch mode ends when its own sources have changed and compile. */
const CHANGED = 75

/** V8 counts bytecodes before it makes a function faster; the second is its own setting. */
const PATIENT = '--interrupt-budget=300000'
const EAGER = '--interrupt-budget=67584'

/**
 * A third of a small build's CPU went into functions that were made faster when they were nearly done. Builds of many reports take a tenth less
 * of CPU too, but a tenth more of wall time: they set the patience back. That regular expressions are compiled once may not be set here, while
 * V8 runs: one build in two hundred and fifty crashed in one. `npm run build` sets it at the start.
 */
function tuneEngine() {
  setFlagsFromString(PATIENT)
  setFlagsFromString('--no-flush-bytecode') // else what a long build keeps lacks what only its beginning used
}

if (isProgram) {
  tuneEngine()
  let status = await run()
  while (status === CHANGED) status = await run()
  process.exitCode = status
}
