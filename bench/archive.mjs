#!/usr/bin/env node
/**
 * What a build costs when few reports are new: an archive of made-up reports (bench/generate.ts) without its newest ones is built from
 * nothing, then half of those come, then the other half, then nothing; at last it is built from nothing again, and must be the same site.
 *
 *     node bench/archive.mjs [--reports 10000] [--new 50] [--seed 1] [--in DIR]
 *
 * The second build is the one that counts: the first after a cold one also has to make the folders that later ones find. DIR is where it is done, on
 * a disk of its own if that matters; the system's folder for temporary files otherwise.
 */
import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measured, NODE } from './peers/measure.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'build.mjs')
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10000' },
    new: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    in: { type: 'string', default: tmpdir() },
  },
})

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

const dateIn = (path) => /^date: (\S+)/m.exec(readFileSync(path, 'utf8').slice(0, 400))?.[1] ?? ''

/** A second name for each file below another folder. */
function linked(files, from, to) {
  for (const file of files) {
    const path = join(to, relative(from, file))
    mkdirSync(dirname(path), { recursive: true })
    linkSync(file, path)
  }
}

function digestOf(folder) {
  const hash = createHash('sha256')
  for (const path of filesBelow(folder))
    hash.update(`\0${relative(folder, path)}\0`).update(readFileSync(path))
  return hash.digest('hex')
}

const folder = mkdtempSync(join(values.in, 'stemma-archive-'))
try {
  const [made, seeds, dist] = ['made', 'seeds', 'dist'].map((name) => join(folder, name))
  const generate = [process.execPath, join(root, 'bench/run.mjs'), join(root, 'bench/generate.ts')]
  measured([...generate, '--reports', values.reports, '--seed', values.seed, '--out', made], root)
  const byDate = filesBelow(made)
    .map((path) => ({ path, date: dateIn(path) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ path }) => path)
  const fresh = byDate.splice(-Number(values.new))
  const half = Math.ceil(fresh.length / 2)
  const build = (name, files, isCold = false) => {
    if (isCold)
      for (const kept of [dist, join(folder, '.cache')]) rmSync(kept, { recursive: true, force: true })
    linked(files, made, seeds)
    const { wall, cpu, megabytes } = measured([...NODE, program], folder)
    console.log(`| ${name} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${megabytes.toFixed(0)} |`)
    return digestOf(dist)
  }
  measured([process.execPath, program, '--version'], root) // compiles the sources
  console.log(`${values.reports} reports, ${values.new} of them new, seed ${values.seed}\n`)
  console.log('| build | wall s | CPU s | peak MB |\n|---|---|---|---|')
  build('from nothing, without the new', byDate, true)
  build(`${half} more`, fresh.slice(0, half))
  const grown = build(`${fresh.length - half} more`, fresh.slice(half))
  build('nothing more', [])
  const anew = build('from nothing', [], true)
  console.log(`\nThe same site either way: ${grown === anew ? 'yes' : 'NO'}`)
  process.exitCode = grown === anew ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
