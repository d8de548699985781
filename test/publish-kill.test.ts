/**
 * Builds are killed (SIGKILL) at spread moments, and the folder is looked at right after, without running anything. 25 kills for
 * each way of publishing; `STEMMA_KILLS=200` makes the long run.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publish } from '../src/publish/index.ts'
import { asOnDisk, madeUpSite, siteOnDisk, temporaryFolder } from './publish-support.ts'

const KILLS = Number(process.env.STEMMA_KILLS ?? 25)
const LONGEST = 60_000 + 2000 * KILLS // ms, on a machine that does much else
const STORIES = 60
const SITES = ['odd', 'even'].map((version) => madeUpSite(version, STORIES))
const WHOLE = SITES.map((site) => JSON.stringify(asOnDisk(site)))

let folder = ''
let program = ''
beforeAll(async () => {
  folder = temporaryFolder()
  program = join(folder, 'publisher.mjs')
  await esbuild.build({
    stdin: {
      contents: `
        import { publish } from './src/publish/index.ts'
        import { madeUpSite } from './test/publish-support.ts'
        const [out, cache, way] = process.argv.slice(2)
        const options = { cache: cache || null, ...(way === 'renames' ? { exchange: () => false } : {}) }
        const sites = ['odd', 'even'].map((version) => madeUpSite(version, ${STORIES}))
        process.stdout.write('begins')
        for (let n = 0; ; n++) publish(sites[n % 2], out, options)`,
      resolveDir: join(import.meta.dirname, '..'),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: program,
  })
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

async function begun(args: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (child.stdout) await once(child.stdout, 'data')
  return child
}

/** The n-th of `KILLS` moments, spread evenly over two builds and a little uneven, the same in every run. */
const moment = (n: number): number => 2 + ((n * 61.803) % 120)

async function killed(args: readonly string[], n: number): Promise<void> {
  const child = await begun(args)
  const gone = once(child, 'exit')
  await new Promise((resolve) => setTimeout(resolve, moment(n)))
  child.kill('SIGKILL')
  await gone
}

describe.each([
  ['beside the old site', ''],
  ['in the site before last', 'cache'],
])('a build that is killed while it makes the new site %s', (_, cache) => {
  it(
    'leaves a whole site, and the next build succeeds and tidies up',
    async () => {
      const place = fs.mkdtempSync(join(folder, 'exchange-'))
      const out = join(place, 'dist')
      const kept = cache && join(place, cache)
      publish(SITES[1] ?? [], out)
      for (let n = 0; n < KILLS; n++) {
        await killed([out, kept], n)
        expect(WHOLE, `kill ${n}`).toContain(JSON.stringify(siteOnDisk(out)))
      }
      publish(SITES[0] ?? [], out, { cache: kept || null })
      expect(JSON.stringify(siteOnDisk(out))).toBe(WHOLE[0])
      expect(fs.readdirSync(place).filter((name) => name !== cache)).toEqual(['dist'])
    },
    LONGEST,
  )
})

describe('a build that is killed where the system offers no exchange', () => {
  it(
    'leaves a whole site, or none for the next build to put back',
    async () => {
      const place = fs.mkdtempSync(join(folder, 'renames-'))
      const out = join(place, 'dist')
      publish(SITES[1] ?? [], out)
      for (let n = 0; n < KILLS; n++) {
        await killed([out, '', 'renames'], n)
        expect([...WHOLE, 'null'], `kill ${n}`).toContain(JSON.stringify(siteOnDisk(out)))
      }
      publish(SITES[0] ?? [], out, { exchange: () => false })
      expect(JSON.stringify(siteOnDisk(out))).toBe(WHOLE[0])
      expect(fs.readdirSync(place)).toEqual(['dist'])
    },
    LONGEST,
  )
})
