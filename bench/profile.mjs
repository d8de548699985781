#!/usr/bin/env node
/**
 * One build under V8's sampling profiler → what each stage took, and the functions that cost most:
 *
 *     node bench/profile.mjs [--top 40] [options of `stemma build`]
 *
 * Self time is spent in the function's own code; inclusive time counts what it calls, once even where it calls itself.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** `--top N` taken out of the words; the rest is the build's. */
function asked(words) {
  const at = words.indexOf('--top')
  if (at < 0) return { top: 40, build: words }
  return { top: Number(words[at + 1]), build: words.filter((_, index) => index !== at && index !== at + 1) }
}

const label = ({ functionName, url, lineNumber }) =>
  `${functionName || '(anonymous)'}${url === '' ? '' : ` ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`}`

/** Microseconds by function, from the samples. */
function costs({ nodes, samples, timeDeltas }) {
  const nodeById = new Map(nodes.map((node) => [node.id, node]))
  const selfById = new Map()
  samples.forEach((id, index) => {
    selfById.set(id, (selfById.get(id) ?? 0) + (timeDeltas[index] ?? 0))
  })
  const self = new Map()
  const inclusive = new Map()
  const add = (sums, name, time) => sums.set(name, (sums.get(name) ?? 0) + time)
  const stack = [{ node: nodes[0], open: [] }]
  while (stack.length > 0) {
    const { node, open } = stack.pop()
    const name = label(node.callFrame)
    const time = selfById.get(node.id) ?? 0
    add(self, name, time)
    const callers = open.includes(name) ? open : [...open, name]
    for (const caller of callers) add(inclusive, caller, time)
    for (const child of node.children ?? []) stack.push({ node: nodeById.get(child), open: callers })
  }
  return { self, inclusive }
}

function printed(title, sums, top) {
  const rows = [...sums].sort((a, b) => b[1] - a[1]).slice(0, top)
  console.log(`\n${title}`)
  for (const [name, time] of rows) console.log(`${(time / 1000).toFixed(0).padStart(9)}  ${name}`)
}

const { top, build } = asked(process.argv.slice(2))
const folder = mkdtempSync(join(tmpdir(), 'stemma-profile-'))
try {
  const program = join(root, 'build.mjs')
  const flags = ['--cpu-prof', '--cpu-prof-dir', folder]
  const { status } = spawnSync(process.execPath, [...flags, program, ...build, '--timings'], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
  for (const name of readdirSync(folder)) {
    const { self, inclusive } = costs(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    printed('self, ms', self, top)
    printed('inclusive, ms', inclusive, top)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
