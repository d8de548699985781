/** The program is the one its sources say: what is known of them without reading is believed only where the disk says that nobody wrote to one. */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { folderOf, PROJECT, stemmaOf } from './command.ts'

const PARTS = ['build.mjs', 'package.json', 'src', 'templates', 'public', 'data']

const SOURCE = 'src/cli/options.ts'
const WRITTEN = new Date('2020-02-02T02:02:02Z')

/** A copy of the project, compiled, its sources noted. */
async function project(): Promise<string> {
  const folder = folderOf({ 'seeds/a.txt': 'The bridge at Velmora was closed on Monday, the city said.\n' })
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true })
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'))
  utimesSync(join(folder, SOURCE), WRITTEN, WRITTEN)
  stemmaOf(folder, ['--version'])
  const noted = join(folder, '.cache', 'bundle', 'sources')
  for (let n = 0; n < 20 && !existsSync(noted); n++) {
    await setTimeout(500) // until the sources are at rest
    stemmaOf(folder, ['--version'])
  }
  expect(existsSync(noted)).toBe(true)
  return folder
}

it('a source that is changed to another of the same size and time takes effect', {
  timeout: 60_000,
}, async () => {
  const folder = await project()
  const source = join(folder, SOURCE)
  const text = readFileSync(source, 'utf8')
  expect(stemmaOf(folder, ['--help']).out).toContain('print problems only')
  writeFileSync(source, text.replace('print problems only', 'print PROBLEMS only'))
  utimesSync(source, WRITTEN, WRITTEN)
  expect(stemmaOf(folder, ['--help']).out).toContain('print PROBLEMS only')
  writeFileSync(source, text.replace('print problems only', 'print problems ONLY'))
  expect(stemmaOf(folder, ['--help']).out).toContain('print problems ONLY')
  // Of the programs before, the last one stays: a build may be running from it.
  expect(readdirSync(join(folder, '.cache', 'bundle')).filter((name) => name !== 'sources')).toHaveLength(2)
})

it('a program that was damaged is compiled again', { timeout: 60_000 }, async () => {
  const folder = await project()
  const bundles = join(folder, '.cache', 'bundle')
  const [name = ''] = readdirSync(bundles).filter((one) => one !== 'sources')
  for (const part of readdirSync(join(bundles, name))) rmSync(join(bundles, name, part), { recursive: true })
  writeFileSync(join(bundles, name, 'left'), '')
  expect(stemmaOf(folder, ['--version']).status).toBe(0)
  expect(existsSync(join(bundles, name, 'whole'))).toBe(true)
  expect(existsSync(join(bundles, name, 'left'))).toBe(false)
})
