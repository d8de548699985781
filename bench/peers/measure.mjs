/** One run of a command under GNU time: wall and CPU seconds, peak memory. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const TIME = '/usr/bin/time'

/** Throws where the command fails. */
export function measured([program, ...args], cwd) {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-time-'))
  const notes = join(folder, 'time')
  try {
    const began = performance.now()
    const { status, stderr, error } = spawnSync(TIME, ['-o', notes, '-f', '%U %S %M', program, ...args], {
      cwd,
      encoding: 'utf8',
    })
    const wall = (performance.now() - began) / 1000
    if (error) throw error
    if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`)
    const [user, system, kilobytes] = readFileSync(notes, 'utf8').trim().split(' ').map(Number)
    return { wall, cpu: user + system, megabytes: kilobytes / 1024 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** The median of each figure by itself. */
export const medians = (runs) =>
  Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(runs.map((run) => run[key]))]))

/** Node as `npm run build` starts it. */
export const NODE = [process.execPath, '--max-semi-space-size=64', '--no-regexp-tier-up']
