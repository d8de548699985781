/**
 * Watch mode for hours: descriptors and memory hold over many rebuilds with pages that come and go, and nothing is used while nothing
 * happens. 40 rebuilds here; `STEMMA_LONG=1` does 2,000.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FIVE_SEEDS, folderOf } from './command.ts'
import { watching } from './watching.ts'

const REBUILDS = process.env.STEMMA_LONG ? 2000 : 40
const WARM = 15 // rebuilds after which the engine has grown to its size
const GROWTH = 120 // MB that collecting garbage late may add
const TICK = 10 // ms a tick of /proc

const descriptors = (pid: number) => readdirSync(`/proc/${pid}/fd`).length

const megabytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000

/** Milliseconds of processor time the process has used. */
function used(pid: number): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const fields = rest.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

it(
  `holds memory and descriptors over ${REBUILDS} rebuilds, and rests when nothing happens`,
  async () => {
    const folder = folderOf({})
    cpSync(FIVE_SEEDS, join(folder, 'seeds'), { recursive: true })
    const watch = await watching(folder)
    const [name = ''] = readdirSync(join(folder, 'seeds')).sort()
    const seed = join(folder, 'seeds', name)
    const text = readFileSync(seed, 'utf8')
    let [openBefore, heldBefore] = [0, 0]
    for (let rebuild = 1; rebuild <= REBUILDS; rebuild++) {
      const page = await fetch(`${watch.url}__stemma/events`)
      watch.mark()
      writeFileSync(seed, `${text}\n\nZebra number ${rebuild} arrived at the harbour on Tuesday.\n`)
      await watch.told(/→ .* ms/)
      await page.body?.cancel()
      if (rebuild === WARM) [openBefore, heldBefore] = [descriptors(watch.pid), megabytes(watch.pid)]
    }
    await pause(2000)
    expect(descriptors(watch.pid)).toBeLessThanOrEqual(openBefore + 3)
    expect(megabytes(watch.pid)).toBeLessThan(heldBefore + GROWTH)
    const before = used(watch.pid)
    await pause(3000)
    expect(used(watch.pid) - before).toBeLessThanOrEqual(3 * TICK)
    expect(await watch.end()).toBe(0)
  },
  60 * 60_000,
)
