/**
 * CPU time and memory of `clusterStories` by the number of reports, and how the time grows: `node bench/run.mjs bench/scale.ts 10000 30000 100000`.
 * Each size runs in a process of its own, so that the memory is that of one size; reports come from `generate.ts`, seed 1.
 */
import { spawnSync } from 'node:child_process'
import { clusterStories } from '../src/cluster/index.ts'
import { bCubed } from './accuracy/measures.ts'
import { generated, recordOf } from './generate.ts'

const SEED = 1

interface Run {
  readonly reports: number
  readonly stories: number
  /** CPU seconds, of all threads. */
  readonly seconds: number
  /** Highest resident memory of the process, made-up reports included. */
  readonly megabytes: number
  readonly f1: number
  readonly rewritesJoined: number
}

function measured(reports: number): Run {
  const made = generated(reports, SEED)
  const records = made.map(recordOf)
  const started = process.cpuUsage()
  const stories = clusterStories(records)
  const { user, system } = process.cpuUsage(started)
  const seconds = (user + system) / 1e6
  const storyOf = new Map<string, string>()
  const accountOf = new Map<string, string>()
  for (const { id, reports: members, accounts } of stories) {
    for (const member of members) storyOf.set(member.id, id)
    accounts.forEach((account, place) => {
      for (const member of account.reports) accountOf.set(member, `${id} ${place}`)
    })
  }
  const rewrites = made.filter(({ rewriteOf }) => rewriteOf !== null)
  const joined = rewrites.filter(({ id, rewriteOf }) => accountOf.get(id) === accountOf.get(rewriteOf ?? ''))
  const f1 = bCubed(
    made.map(({ id }) => storyOf.get(id) ?? id),
    made.map(({ event }) => event),
  ).f1
  const megabytes = process.resourceUsage().maxRSS / 1024
  return {
    reports,
    stories: stories.length,
    seconds,
    megabytes,
    f1,
    rewritesJoined: joined.length / rewrites.length,
  }
}

function line({ reports, stories, seconds, megabytes, f1, rewritesJoined }: Run): string {
  return (
    `${String(reports).padStart(8)} reports  ${String(stories).padStart(7)} stories  ${seconds.toFixed(1).padStart(7)} CPU s` +
    `  ${megabytes.toFixed(0).padStart(5)} MB  B-cubed F1 ${f1.toFixed(3)}  rewrites joined ${(100 * rewritesJoined).toFixed(1)} %`
  )
}

function inOwnProcess(reports: number): Run | null {
  // Under 3 GB, or it fails.
  const memory = '--max-old-space-size=2700'
  const child = spawnSync(process.execPath, [memory, ...process.argv.slice(1, 3), '--one', String(reports)], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const last = child.stdout.trim().split('\n').at(-1) ?? ''
  return last.startsWith('{') ? (JSON.parse(last) as Run) : null
}

export function main(words: readonly string[]): number {
  if (words[0] === '--one') {
    console.log(JSON.stringify(measured(Number(words[1]))))
    return 0
  }
  const sizes = words.map(Number)
  if (sizes.length === 0 || sizes.some((size) => !(size > 0))) {
    console.error('usage: node bench/run.mjs bench/scale.ts REPORTS…')
    return 2
  }
  console.log(`clusterStories, made-up reports of seed ${SEED}, node ${process.version}`)
  let first: Run | null = null
  for (const size of sizes) {
    const run = inOwnProcess(size)
    if (run === null) {
      console.log(`${String(size).padStart(8)} reports  failed`)
      return 1
    }
    const growth = first
      ? Math.log(run.seconds / first.seconds) / Math.log(run.reports / first.reports)
      : null
    console.log(line(run) + (growth === null ? '' : `  exponent ${growth.toFixed(2)}`))
    first ??= run
  }
  return 0
}
