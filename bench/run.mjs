#!/usr/bin/env node
/** Compiles one TypeScript file under `bench/` into the project's cache and runs its `main`: `node bench/run.mjs bench/generate.ts …`. */
import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [file, ...words] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: node bench/run.mjs bench/FILE.ts [options]')
  process.exit(2)
}
const outfile = join(root, '.cache', 'bench', `${basename(file, '.ts')}.mjs`)
mkdirSync(dirname(outfile), { recursive: true })
await build({
  absWorkingDir: root,
  entryPoints: [file],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['eld', 'eld/*'],
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
})
const { main } = await import(pathToFileURL(outfile).href)
process.exitCode = await main(words)
