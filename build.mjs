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

/**
 * Plainer code for Stemma's own templates than nunjucks writes, which does the same for them. What a loop binds is set in one assignment each:
 * nunjucks takes names apart at their stops every time, eight in each turn, and that is a third of its time. Members are read in place: none of
 * them is a function that a template calls.
 */
function plainerCode({ Compiler }) {
  Compiler.prototype._emitLoopBindings = function (_node, _array, i, length) {
    const before = `index: ${i} + 1, index0: ${i}, first: ${i} === 0`
    const after = `revindex: ${length} - ${i}, revindex0: ${length} - ${i} - 1, last: ${i} === ${length} - 1`
    this._emitLine(`frame.variables.loop = { ${before}, ${after}, length: ${length} };`)
  }
  Compiler.prototype.compileLookupVal = function (node, frame) {
    this._emit('(')
    this._compileExpression(node.target, frame)
    this._emit(')?.[')
    this._compileExpression(node.val, frame)
    this._emit(']')
  }
}

const boundDirectly = (code) => code.replace(/frame\.set\("(\w+)", (t_\d+)\);/g, 'frame.variables.$1 = $2;')

/** Puts Stemma's own templates, compiled, in the place of `src/render/compiled.ts`. */
const compiledTemplates = {
  name: 'compiled-templates',
  setup(building) {
    building.onLoad({ filter: /[\\/]src[\\/]render[\\/]compiled\.ts$/ }, async () => {
      const { default: nunjucks } = await import('nunjucks')
      plainerCode(nunjucks.compiler)
      const syntax = JSON.parse(readFileSync(join(root, 'src/render/template-syntax.json'), 'utf8'))
      const env = new nunjucks.Environment([], syntax)
      const wrapper = ([{ name, template }], { source }) =>
        `[${JSON.stringify(name)}, { source: ${JSON.stringify(source)}, code: (() => { ${boundDirectly(template)} })() }]`
      const entries = readdirSync(join(root, 'templates')).map((name) => {
        const source = readFileSync(join(root, 'templates', name), 'utf8')
        return nunjucks.precompileString(source, { name, env, wrapper, source })
      })
      return { contents: `export const COMPILED_TEMPLATES = new Map([${entries.join(',\n')}])` }
    })
  },
}

/**
 * What packages load and are never asked for here: gray-matter a YAML reader of its own (`src/read/yaml-fields.ts`), commander what starts
 * commands that are programs, nunjucks what watches templates. Together 15 ms of every start.
 */
const NEVER_ASKED = [
  ['js-yaml', 'gray-matter'],
  ['node:child_process', 'commander'],
  ['chokidar', 'nunjucks'],
]

const withoutNeverAsked = {
  name: 'without-never-asked',
  setup(building) {
    building.onResolve({ filter: /^(?:js-yaml|node:child_process|chokidar)$/ }, ({ path, importer }) => {
      const isNever = NEVER_ASKED.some(
        ([name, by]) => name === path && importer.includes(join('node_modules', by)),
      )
      return isNever ? { path: 'nothing', namespace: 'never-asked' } : null
    })
    building.onLoad({ filter: /.*/, namespace: 'never-asked' }, () => ({
      contents: `const refuse = () => { throw new Error('This is not part of the program.') }
module.exports = { safeLoad: refuse, safeDump: refuse, spawn: refuse, watch: refuse }`,
    }))
  },
}

/** Slugs are asked for without a locale; patterns for each would be 12 ms of every build. */
const withoutLocales = {
  name: 'without-locales',
  setup(building) {
    building.onLoad({ filter: /[\\/]transliterate[\\/]locale-replacements\.js$/ }, () => ({
      contents: 'export default {}',
    }))
  },
}

/** Lists of thousands of words, most of them of languages that a site has not, are texts until they are asked for: V8 looks each string of a program up as it loads it. */
const longLists = {
  name: 'long-lists',
  setup(building) {
    building.onLoad({ filter: /[\\/](?:stopwords-iso|english-stems)\.json$/ }, ({ path }) => {
      const members = Object.entries(JSON.parse(readFileSync(path, 'utf8'))).map(([name, value]) => {
        if (!Array.isArray(value)) return `${JSON.stringify(name)}: ${JSON.stringify(value)}`
        return `get ${JSON.stringify(name)}() { return ${JSON.stringify(value.join('\n'))}.split('\\n') }`
      })
      return { contents: `export default { ${members.join(', ')} }` }
    })
  },
}

/** Modules that bring much which most builds do not need, and the functions that ask for it: each is loaded when one is called. */
const LATE = {
  'src/cli/card-studio.ts': ['openStudio'],
  'src/cli/threads/two-threads.ts': ['madeInTwoThreads'],
  'src/config/checked.ts': ['checkedConfig'],
  'src/normalize/remark-tree.ts': ['remarkTree'],
  'src/publish/exchange.ts': ['exchange'],
  'src/read/guess.ts': ['guessedEncoding'],
  'src/read/yaml-fields.ts': ['yamlFields'],
  'src/render/report/full.ts': ['fullText'],
}

const lateName = (path) => `late-${basename(path, '.ts')}`

/** `whence` gives the name by which the module at a path is required: another file's, or one that ends in `NOW`. */
const lateModules = (whence) => ({
  name: 'late-modules',
  setup(building) {
    const places = new Map(Object.entries(LATE).map(([name, functions]) => [join(root, name), functions]))
    building.onResolve({ filter: /\?now$/ }, ({ path }) => ({
      path: path.slice(0, -NOW.length),
      suffix: NOW,
    }))
    building.onResolve({ filter: /^\.\/late-.+\.cjs$/ }, ({ path }) => ({ path, external: true }))
    building.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path, suffix }) => {
      const functions = suffix === '' && places.get(path)
      if (!functions) return null
      const asked = `const asked = () => (loaded ??= require(${JSON.stringify(whence(path))}))`
      const calls = functions.map((name) => `export const ${name} = (...given) => asked().${name}(...given)`)
      return { contents: ['let loaded', asked, ...calls].join('\n') }
    })
  },
})

const NOW = '?now'

/** The same text in ASCII: read as bytes, and half the size in memory. Beyond ASCII a compiled source has comments and regular expressions only. */
const inAscii = (source) =>
  source.replace(
    /\\?[\u0080-\uffff]/g,
    (char) =>
      `\\u${char
        .charCodeAt(char.length - 1)
        .toString(16)
        .padStart(4, '0')}`,
  )

/** What the program is called with. */
const GIVEN = 'exports, require, module, __filename, __dirname, __address, __resolve'

/** The program's parts are files for `node:vm`, which can keep what V8 made of them (see `loadProgram`): each is loaded when it is asked for. */
async function compileProgram(esbuild, common, draft) {
  const late = Object.fromEntries(
    Object.keys(LATE).map((name) => [lateName(name), join(root, `${name}${NOW}`)]),
  )
  const { outputFiles } = await esbuild.build({
    ...common,
    plugins: [...common.plugins, lateModules((path) => `./${lateName(path)}.cjs`)],
    entryPoints: { cli: 'src/cli.ts', ...late },
    outdir: draft,
    outExtension: { '.js': '.cjs' },
    write: false,
    format: 'esm',
    splitting: true,
  })
  mkdirSync(draft, { recursive: true })
  for (const { path, text } of outputFiles) {
    const { code } = await esbuild.transform(text, {
      format: 'cjs',
      platform: 'node',
      target: common.target,
      define: { 'import.meta.url': '__address', 'import.meta.resolve': '__resolve' },
      supported: { 'dynamic-import': false },
    })
    writeFileSync(path, inAscii(`(function (${GIVEN}) {${code}\n})`), 'latin1')
  }
}

/** Compiles into a folder of its own and moves it into place, so that two builds at once do not meet. */
async function compileWith(esbuild, folder) {
  const draft = draftOf(folder)
  const common = { absWorkingDir: root, bundle: true, logLevel: 'warning', legalComments: 'none' }
  const node = {
    ...common,
    platform: 'node',
    target: 'node20',
    external: ['esbuild', 'eld', 'eld/*', 'fsevents', '@resvg/*'],
    loader: { '.tsv': 'text' },
    plugins: [compiledTemplates, withoutNeverAsked, withoutLocales, longLists],
  }
  await Promise.all([
    compileProgram(esbuild, node, draft),
    esbuild.build({
      ...node,
      plugins: [...node.plugins, lateModules((path) => `${path}${NOW}`)],
      entryPoints: {
        index: 'src/index.ts',
        builder: 'src/watch/builder-thread.ts',
        stories: 'src/cli/threads/story-thread.ts',
      },
      outdir: draft,
      splitting: true,
      format: 'esm',
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

/** The compiler is not kept: it would wake this process every second. */
async function compile(folder) {
  const esbuild = await import('esbuild')
  try {
    await compileWith(esbuild, folder)
  } finally {
    await esbuild.stop()
  }
}

/** Bundles of other sources than these are of no use to anyone. */
function forgetOthers(cache, key) {
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(key) && !name.startsWith(NAMED))
      rmSync(join(cache, name), { recursive: true, force: true })
  }
}

/** The folder of the bundle that belongs to the sources as they are now. */
async function bundle() {
  const cache = bundleCache()
  const key = bundleKey(join(cache, NAMED))
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
      setFlagsFromString('--incremental-marking')
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
 * A third of a small build's CPU went into functions that were made faster when they were nearly done, and into compiling each regular
 * expression twice. Builds of many reports take a tenth less of CPU too, but a tenth more of wall time: they set the patience back.
 */
function tuneEngine() {
  setFlagsFromString(PATIENT)
  setFlagsFromString('--no-regexp-tier-up')
  setFlagsFromString('--no-incremental-marking') // which a small build ends before, and is held up by when it ends
  setFlagsFromString('--no-flush-bytecode') // else what a long build keeps lacks what only its beginning used
}

if (isProgram) {
  tuneEngine()
  let status = await run()
  while (status === CHANGED) status = await run()
  process.exitCode = status
}
