/** Watch mode for those who work on Stemma itself: a project of its own whose sources are saved while it runs. */
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderOf, PROJECT } from './command.ts'
import { freePort, watching } from './watching.ts'

const PARTS = ['build.mjs', 'package.json', 'src', 'templates', 'public', 'data', 'seeds']

/** A copy of the project, with nothing compiled. */
function project(): string {
  const folder = folderOf({})
  for (const part of PARTS)
    if (existsSync(join(PROJECT, part))) cpSync(join(PROJECT, part), join(folder, part), { recursive: true })
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Programs that the process started and that are still there. */
const children = (pid: number) =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  )

it('a source that is saved takes effect; one that does not compile is told, and ends nothing', async () => {
  const folder = project()
  const port = String(await freePort())
  const watch = await watching(folder, ['--port', port], join(folder, 'build.mjs'))
  expect(children(watch.pid)).toEqual([])
  const source = join(folder, 'src', 'labels', 'en.ts')
  const text = readFileSync(source, 'utf8')
  const front = async () => (await fetch(watch.url)).text()
  watch.mark()
  writeFileSync(source, `${text}\nconst = 1\n`)
  await watch.told(/src\/labels\/en\.ts:\d+ {2}Not built\. /)
  expect(await front()).toContain('independent accounts')
  watch.mark()
  writeFileSync(source, text.replaceAll('independent accounts', 'tellings by themselves'))
  await watch.told(/own sources changed: beginning anew.*Preview: /s)
  expect(await front()).toContain('tellings by themselves')
  expect(children(watch.pid)).toEqual([])
  expect(await watch.end()).toBe(0)
})
