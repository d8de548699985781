#!/usr/bin/env node
/**
 * Stemma beside generators that only render: the same made-up articles (bench/generate.ts), the programs taking turns in one run.
 *
 *     node bench/peers.mjs --peers DIR [--reports 5,1000,10000] [--rounds 5] [--seed 1] [--only stemma,eleventy] [--markdown]
 *
 * DIR is a folder outside the project with `npm i @11ty/eleventy@3.1.5 metalsmith@2.7.0 @metalsmith/markdown@1.10.0 nunjucks@3.2.4`; hugo is
 * the machine's (`apt-get install hugo`), and so is GNU time. A round builds each site once from nothing: no output, no cache but Stemma's own compiled
 * sources. `stemma again` builds a second time with nothing changed. With `--markdown` Stemma reads the articles as Markdown too.
 * Prints N, seed, medians and the ratio to Stemma. It gates nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measured, medians } from './peers/measure.mjs'
import { articlesIn, PROJECTS } from './peers/projects.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'build.mjs')

const { values } = parseArgs({
  options: {
    peers: { type: 'string' },
    reports: { type: 'string', default: '5,1000,10000' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: Object.keys(PROJECTS).join(',') },
    markdown: { type: 'boolean', default: false },
  },
})

/** A project of each generator that was asked for, and how it is built. */
function prepared(folder, reports) {
  const generate = [process.execPath, join(root, 'bench/run.mjs'), join(root, 'bench/generate.ts')]
  measured(
    [...generate, '--reports', String(reports), '--seed', values.seed, '--out', join(folder, 'made')],
    root,
  )
  const articles = articlesIn(join(folder, 'made'))
  const options = { peers: resolve(values.peers ?? '.'), program, markdown: values.markdown }
  return values.only.split(',').map((name) => {
    const project = join(folder, name)
    return { name, project, command: PROJECTS[name](project, articles, options) }
  })
}

const emptied = (project) => {
  for (const name of ['dist', '.cache', 'public', 'resources'])
    rmSync(join(project, name), { recursive: true, force: true })
}

/** One build of each, from nothing. */
function round(projects, runs) {
  const note = (name, run) => runs.set(name, [...(runs.get(name) ?? []), run])
  for (const { name, project, command } of projects) {
    emptied(project)
    note(name, measured(command, project))
    if (name === 'stemma') note('stemma again', measured(command, project))
  }
}

function printed(reports, runs) {
  console.log(`\n${reports} reports, seed ${values.seed}, medians of ${values.rounds} rounds\n`)
  console.log('| | wall s | CPU s | peak MB | Stemma’s wall, CPU by its own |\n|---|---|---|---|---|')
  const all = new Map([...runs].map(([name, own]) => [name, medians(own)]))
  const own = all.get('stemma')
  for (const [name, { wall, cpu, megabytes }] of all) {
    const ratio = own ? `${(own.wall / wall).toFixed(2)}, ${(own.cpu / cpu).toFixed(2)}` : ''
    console.log(`| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${megabytes.toFixed(0)} | ${ratio} |`)
  }
}

measured([process.execPath, program, '--version'], root) // compiles the sources
for (const reports of values.reports.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-peers-'))
  try {
    const projects = prepared(folder, reports)
    const runs = new Map()
    for (let left = Number(values.rounds); left > 0; left -= 1) round(projects, runs)
    printed(reports, runs)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
