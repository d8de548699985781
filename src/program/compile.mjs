/**
 * `src/` → a folder with the program: its parts and their late modules as files for `node:vm`, the library and the threads as modules, the scripts
 * of the pages. `build.mjs` asks for it where there is none of these sources.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compiledTemplates } from './compiled-templates.mjs'
import { atOnce, lateEntries, lateModules, lateName } from './late-modules.mjs'
import { longLists, withoutLocales, withoutNeverAsked } from './lean-packages.mjs'

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
async function compileProgram(esbuild, root, common, draft) {
  const { outputFiles } = await esbuild.build({
    ...common,
    plugins: [...common.plugins, lateModules(root, (path) => `./${lateName(path)}.cjs`)],
    entryPoints: { cli: 'src/cli.ts', ...lateEntries(root) },
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

/** Moves the draft into place, unless another build did: a folder that is there and not whole was damaged. */
function moveInto(folder, draft) {
  const isWhole = () => existsSync(join(folder, 'whole'))
  try {
    if (existsSync(folder) && !isWhole()) rmSync(folder, { recursive: true, force: true })
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!isWhole()) throw error
  }
}

/** Compiles into a folder of its own and moves it into place, so that two builds at once do not meet. */
async function compileWith(esbuild, root, folder) {
  const draft = `${folder}.${process.pid}-${randomBytes(4).toString('hex')}`
  const common = { absWorkingDir: root, bundle: true, logLevel: 'warning', legalComments: 'none' }
  const node = {
    ...common,
    platform: 'node',
    target: 'node20',
    external: ['esbuild', 'eld', 'eld/*', 'fsevents', '@resvg/*'],
    loader: { '.tsv': 'text' },
    plugins: [compiledTemplates(root), withoutNeverAsked, withoutLocales, longLists],
  }
  await Promise.all([
    compileProgram(esbuild, root, node, draft),
    esbuild.build({
      ...node,
      plugins: [...node.plugins, lateModules(root, atOnce)],
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
  moveInto(folder, draft)
}

/** Compiles the sources in `root` into `folder`. The compiler is not kept: it would wake this process every second. */
export async function compile(root, folder) {
  const esbuild = await import('esbuild')
  try {
    await compileWith(esbuild, root, folder)
  } finally {
    await esbuild.stop()
  }
}
