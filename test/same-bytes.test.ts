/** The machine a site is built on leaves no trace in it: its mask for new files, its cores, where the folders lie. */
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { FIVE_SEEDS, folderOf, PROJECT, treeOf } from './command.ts'

const MORE = {
  'seeds/bad.md': '---\ntitle: [a\n---\n\nText.\n',
  'seeds/İstanbul.txt': 'Köprü açıldı\n\nİSTANBUL – Köprü pazartesi günü açıldı, vali söyledi.\n',
  'seeds/deep/er/Iı.txt': 'Bridge opens\n\nThe bridge of Istanbul opened on Monday, its governor said.\n',
}

/** Builds the seeds in a folder of its own by `node build.mjs`, after the words of `before`, which end in those of a command. */
function built(before: readonly string[]): Map<string, Buffer> {
  const folder = folderOf(MORE)
  cpSync(FIVE_SEEDS, join(folder, 'seeds'), { recursive: true })
  const [program = '', ...words] = [...before, process.execPath, join(PROJECT, 'build.mjs'), '--quiet']
  const ran = spawnSync(program, words, { cwd: folder, encoding: 'utf8', timeout: 60_000 })
  expect(ran.stderr).toContain('seeds/bad.md')
  expect(ran.status).toBe(0)
  return treeOf(join(folder, 'dist'))
}

let here: Map<string, Buffer>
beforeAll(() => {
  here = built([])
})

const hasTaskset = spawnSync('taskset', ['--version']).status === 0
it.each([
  ['another mask', ['sh', '-c', 'umask 077; exec "$@"', 'sh']],
  ['a mask that lets everyone write', ['sh', '-c', 'umask 000; exec "$@"', 'sh']],
  ...(hasTaskset ? [['one core', ['taskset', '-c', '0']] as const] : []),
] as const)('%s makes no difference', (_, before) => {
  const there = built(before)
  expect([...there.keys()]).toEqual([...here.keys()])
  for (const [name, bytes] of here) expect(there.get(name)?.equals(bytes), name).toBe(true)
})
