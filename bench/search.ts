/**
 * What search costs: `node bench/run.mjs bench/search.ts [--reports 30000] [--seed 1]`. Made-up news (bench/generate.ts) as story pages,
 * built into search's files, then asked with words taken from its sentences; prints N, seed, CPU seconds, bytes and what was found.
 */
import { parseArgs } from 'node:util'
import type { OutputFile } from '../src/records.ts'
import { searchFiles } from '../src/search/index.ts'
import { searchIn, sizeOf } from '../test/search-memory.ts'
import { outletPages, storyPage } from '../test/search-pages.ts'
import { type GeneratedReport, generated, random } from './generate.ts'

const QUERIES = 300

/** What the browser reads before the first result: the index, what it leads to, and five stories. */
const FIRST = 5 // documents

function storyPages(reports: readonly GeneratedReport[]) {
  const byEvent = new Map<string, GeneratedReport[]>()
  for (const report of reports) byEvent.set(report.event, [...(byEvent.get(report.event) ?? []), report])
  return [...byEvent].map(([slug, members]) =>
    storyPage({
      slug,
      reports: members.map(({ id, title, source, date, paragraphs }) => ({
        id,
        headline: title,
        outlet: source,
        text: paragraphs,
        ...(date === null ? {} : { published: date }),
      })),
    }),
  )
}

const sum = (files: readonly OutputFile[]) => files.reduce((all, file) => all + sizeOf(file), 0)
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`

/** Of ascending numbers. */
const quantile = (of: readonly number[], part: number) => of[Math.floor((of.length - 1) * part)] ?? 0

async function asked(files: readonly OutputFile[], reports: readonly GeneratedReport[], seed: number) {
  const ask = searchIn(files)
  const next = random(seed)
  const bytes: number[] = []
  let together = 0
  for (let n = 0; n < QUERIES; n++) {
    const report = reports[Math.floor(next() * reports.length)]
    const words = report?.paragraphs.flat()[0]?.slice(0, -1).split(' ') ?? []
    const from = Math.floor(next() * Math.max(1, words.length - 4))
    const answer = await ask(`${words.slice(from, from + 1 + Math.floor(next() * 4)).join(' ')} `, FIRST)
    bytes.push(answer.bytes)
    if (answer.results.some(({ quality }) => quality === 3)) together++
  }
  bytes.sort((a, b) => a - b)
  return { bytes, together }
}

export async function main(words: readonly string[]): Promise<number> {
  const options = {
    reports: { type: 'string', default: '30000' },
    seed: { type: 'string', default: '1' },
  } as const
  const { values } = parseArgs({ args: [...words], options })
  const seed = Number(values.seed)
  const reports = generated(Number(values.reports), seed)
  const stories = storyPages(reports)
  const outlets = outletPages(stories)
  const settings = { siteName: 'Bench', language: 'en', thousands: ',', labels: {} as never }
  const before = process.cpuUsage()
  const files = searchFiles({ stories, outlets }, settings)
  const { user, system } = process.cpuUsage(before)
  const below = (path: string) => files.filter((file) => file.path.startsWith(`search/${path}`))
  const { bytes, together } = await asked(files, reports, seed)
  console.log(`N ${reports.length} reports in ${stories.length} stories, seed ${seed}`)
  console.log(`build ${((user + system) / 1e6).toFixed(1)} CPU s, ${files.length} files`)
  console.log(
    `index.json ${kilobytes(sum(below('index.json')))}, terms ${kilobytes(sum(below('terms/')))} in ${below('terms/').length} files`,
  )
  console.log(`stories ${kilobytes(sum(below('stories/')))} in ${below('stories/').length} files`)
  console.log(`${QUERIES} queries of 1 to 4 words in a row, five documents read`)
  console.log(
    `bytes before the first result: median ${kilobytes(quantile(bytes, 0.5))}, 95 % ${kilobytes(quantile(bytes, 0.95))}, most ${kilobytes(quantile(bytes, 1))}`,
  )
  console.log(`words in a row found among the five: ${together}`)
  return 0
}
