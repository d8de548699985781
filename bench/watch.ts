/**
 * What a save costs in watch mode, with made-up news (bench/generate.ts): from the save to the changed page, or stylesheet, being on disk.
 *
 *     node bench/run.mjs bench/watch.ts --reports 10000 [--saves 15] [--seed 1] [--eleventy DIR]
 *
 * `--eleventy DIR` names a folder with @11ty/eleventy installed in its node_modules: it then serves the same articles with
 * `--serve --incremental`, one page each, in the same run. It renders an article through one layout; it groups and compares nothing.
 * Prints N, seed, medians, the slowest, and the ratio. It gates nothing.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { generated, seedTextOf } from './generate.ts'

const LOOK = 2 // ms between two looks at a file
const PATIENCE = 900_000 // ms

/** Waits until `done`, and says how long that took from `since`. */
async function until(done: () => boolean, since = performance.now()): Promise<number> {
  while (!done()) {
    if (performance.now() - since > PATIENCE) throw new Error('Nothing happened for a quarter of an hour.')
    await pause(LOOK)
  }
  return performance.now() - since
}

const holds = (path: string, words: string) => {
  try {
    return readFileSync(path, 'utf8').includes(words)
  } catch {
    return false
  }
}

interface Program {
  readonly printed: () => string
  readonly end: () => Promise<void>
}

function run(args: readonly string[], cwd: string): Program {
  const child: ChildProcess = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => {
      printed += data.toString()
    })
  const exited = new Promise((resolve) => child.once('exit', resolve))
  return {
    printed: () => printed,
    end: async () => {
      child.kill('SIGINT')
      await exited
    },
  }
}

/** An article: its file, and the page that shows its text. */
interface Article {
  readonly file: string
  readonly page: string
}

const marked = (text: string, words: string) => `${text.trimEnd()} ${words}\n`

/** Saves articles one after the other, each with a sentence that no other run writes; milliseconds until the page shows it, and until nothing more is done about it. */
async function saves(animal: string, articles: readonly Article[], rest: () => Promise<void>) {
  const shown: number[] = []
  const settled: number[] = []
  for (const [n, { file, page }] of articles.entries()) {
    const words = `The ${animal} number ${n} was seen at the harbour.`
    const text = marked(readFileSync(file, 'utf8'), words)
    writeFileSync(file, text)
    const since = performance.now()
    shown.push(await until(() => holds(page, words), since))
    await rest()
    settled.push(performance.now() - since)
  }
  return { shown, settled }
}

async function styles(source: string, published: string, times: number): Promise<number[]> {
  const found: number[] = []
  for (let n = 0; n < times; n++) {
    const words = `body { margin: ${n + 1}px }`
    writeFileSync(source, words)
    found.push(await until(() => holds(published, words)))
    await pause(1500)
  }
  return found
}

const median = (of: readonly number[]) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0
const told = (of: readonly number[]) =>
  `median ${median(of).toFixed(0)} ms, slowest ${Math.max(...of).toFixed(0)} ms of ${of.length}`

interface Measured {
  readonly shown: readonly number[]
  readonly css: readonly number[]
}

interface StoriesFile {
  readonly stories: readonly { readonly id: string; readonly url: string }[]
  readonly reports: readonly { readonly file: string; readonly story: string; readonly siglum: string }[]
}

/** The page that holds a report's text: its story's, or its own where the texts are too many. */
function pageOf(folder: string, url: string, siglum: string): string {
  const story = join(folder, 'dist', url)
  const own = join(story, siglum.toLowerCase(), 'index.html')
  return existsSync(own) ? own : join(story, 'index.html')
}

function articlesOf(folder: string, count: number): Article[] {
  const { stories, reports } = JSON.parse(
    readFileSync(join(folder, 'dist', 'stories.json'), 'utf8'),
  ) as StoriesFile
  const urlById = new Map(stories.map(({ id, url }) => [id, url]))
  return Array.from(
    { length: count },
    (_, n) => reports[Math.floor(((n + 0.5) * reports.length) / count)],
  ).flatMap((report) =>
    report
      ? [
          {
            file: join(folder, 'seeds', report.file),
            page: pageOf(folder, urlById.get(report.story) ?? '', report.siglum),
          },
        ]
      : [],
  )
}

async function stemma(folder: string, count: number): Promise<Measured> {
  const program = run([resolve('build.mjs'), '--watch', '--port', '0'], folder)
  const first = await until(() => /Preview: /.test(program.printed()))
  console.log(`stemma    first build ${(first / 1000).toFixed(1)} s`)
  await pause(3000)
  const lines = () => program.printed().match(/ → /g)?.length ?? 0
  let known = lines()
  const rest = async () => {
    await until(() => lines() > known)
    known = lines()
    await pause(1500)
  }
  const { shown, settled } = await saves('zebra', articlesOf(folder, count), rest)
  console.log(`stemma    article on its page  ${told(shown)}`)
  console.log(`stemma    whole site settled   ${told(settled.map((ms) => ms - 1500))}`)
  mkdirSync(join(folder, 'public'), { recursive: true })
  writeFileSync(join(folder, 'public', 'style.css'), '')
  await rest()
  const css = await styles(join(folder, 'public', 'style.css'), join(folder, 'dist', 'style.css'), count)
  console.log(`stemma    stylesheet           ${told(css)}`)
  await program.end()
  return { shown, css }
}

const LAYOUT =
  '<!DOCTYPE html><html lang="en"><head><title>{{ title }}</title></head><body>{{ content | safe }}</body></html>'
const CONFIG = `export default function (config) {
  config.addPassthroughCopy('style.css')
  config.setServerOptions({ port: 8460 })
  return { markdownTemplateEngine: false, dir: { input: '.', includes: '_includes', output: '_site' } }
}
`

function eleventySite(folder: string, seeds: string): void {
  cpSync(seeds, join(folder, 'seeds'), { recursive: true })
  mkdirSync(join(folder, '_includes'))
  writeFileSync(join(folder, '_includes', 'layout.njk'), LAYOUT)
  writeFileSync(join(folder, 'seeds', 'seeds.json'), '{ "layout": "layout.njk" }')
  writeFileSync(join(folder, 'eleventy.config.js'), CONFIG)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'style.css'), '')
}

async function eleventy(installed: string, folder: string, seeds: string, count: number): Promise<Measured> {
  eleventySite(folder, seeds)
  const command = join(resolve(installed), 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
  const program = run([command, '--serve', '--incremental'], folder)
  const first = await until(() => /Watching|Server at/.test(program.printed()))
  console.log(`eleventy  first build ${(first / 1000).toFixed(1)} s`)
  await pause(3000)
  const files = filesBelow(join(folder, 'seeds'))
  const articles = Array.from(
    { length: count },
    (_, n) => files[Math.floor(((n + 0.5) * files.length) / count)] ?? '',
  ).map((file) => ({
    file,
    page: join(folder, '_site', file.slice(folder.length + 1).replace(/\.md$/, ''), 'index.html'),
  }))
  const { shown } = await saves('giraffe', articles, () => pause(3000))
  console.log(`eleventy  article on its page  ${told(shown)}`)
  const css = await styles(join(folder, 'style.css'), join(folder, '_site', 'style.css'), count)
  console.log(`eleventy  stylesheet           ${told(css)}`)
  await program.end()
  return { shown, css }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

function writeSeeds(folder: string, reports: number, seed: number): void {
  generated(reports, seed).forEach((report, place) => {
    const path = join(folder, String(Math.floor(place / 1000)).padStart(4, '0'), `${report.id}.md`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, seedTextOf(report))
  })
}

export async function main(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      reports: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      saves: { type: 'string', default: '15' },
      eleventy: { type: 'string' },
    },
  })
  const [reports, seed, count] = [Number(values.reports), Number(values.seed), Number(values.saves)]
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-watch-'))
  try {
    const site = join(folder, 'stemma')
    writeSeeds(join(site, 'seeds'), reports, seed)
    console.log(`${reports} reports, seed ${seed}, ${count} saves`)
    const ours = await stemma(site, count)
    if (values.eleventy === undefined) return 0
    const other = join(folder, 'eleventy')
    mkdirSync(other)
    const theirs = await eleventy(values.eleventy, other, join(site, 'seeds'), count)
    const ratio = (a: readonly number[], b: readonly number[]) => (median(a) / median(b)).toFixed(2)
    console.log(
      `stemma / eleventy: article ${ratio(ours.shown, theirs.shown)}, stylesheet ${ratio(ours.css, theirs.css)}`,
    )
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
