#!/usr/bin/env node
/**
 * Accuracy on labelled data: `node bench/accuracy.mjs --furniture FILE… | --events FILE… | --rewrites FILE… | --quotes FILE…`.
 * Compiles `bench/accuracy/main.ts` into the project's cache and runs it.
 */
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const outfile = join(root, '.cache', 'bench', 'accuracy.mjs')
mkdirSync(dirname(outfile), { recursive: true })
await build({
  absWorkingDir: root,
  entryPoints: ['bench/accuracy/main.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['eld', 'eld/*'],
  loader: { '.tsv': 'text' },
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
})
const { main } = await import(pathToFileURL(outfile).href)
process.exitCode = await main(process.argv.slice(2))
