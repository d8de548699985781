/** A disk that fails at any place a build touches: it ends with one line that names the place, and the old site stays. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderOf, stemma, treeOf } from './command.ts'

/** Loaded before the program: the first call on a path that ends so fails. */
const PRELOADED = `
const fs = require('node:fs')
const { call, path, code } = JSON.parse(process.env.STEMMA_FAULT)
const real = fs[call]
let failed = false
fs[call] = (at, ...rest) => {
  if (failed || !String(at).includes(path)) return real(at, ...rest)
  failed = true
  throw Object.assign(new Error(code + ': injected'), { code, path: at, syscall: call })
}
require('node:module').syncBuiltinESMExports()
`
const seed = (n: number) =>
  `Harbour ${n} opens\n\nHarbour ${n} of the town opened on Monday, its master ${n} said.\n`

let folder = ''
let old: Map<string, Buffer>
const build = (env: Record<string, string> = {}) => stemma(folder, ['--seeds', 'seeds', '--out', 'out'], env)
beforeAll(() => {
  folder = folderOf({
    'preloaded.cjs': PRELOADED,
    'stemma.config.json': '{}',
    'seeds/a.txt': seed(1),
    'next/b.txt': seed(2),
  })
  expect(build().status).toBe(0)
  old = treeOf(join(folder, 'out'))
})

const PLACES = [
  ['readFileSync', 'stemma.config.json'],
  ['readdirSync', 'next'],
  ['openSync', 'b.txt'],
  ['readFileSync', '.cache/cards/'],
  ['writeFileSync', '.cache/cards/'],
  ['renameSync', '.cache/cards/'],
  ['openSync', '.cache/records'],
  ['appendFileSync', '.cache/records'],
  ['openSync', '.cache/vectors'],
  ['appendFileSync', '.cache/postings'],
  ['readFileSync', '.cache/last'],
  ['writeFileSync', '.cache/last'],
  ['renameSync', '.cache/last'],
  ['readFileSync', 'story.njk'],
  ['readFileSync', 'style.css'],
  ['readFileSync', '.woff'],
  ['mkdirSync', 'stories'],
  ['openSync', 'stories.json'],
] as const

describe.each(['ENOSPC', 'EACCES', 'EMFILE', 'EIO'])('%s', (code) => {
  it.each(code === 'EIO' ? PLACES : PLACES.slice(4, 5))('in %s of %s', (call, path) => {
    rmSync(join(folder, '.cache'), { recursive: true, force: true })
    const fault = { NODE_OPTIONS: `--require ${join(folder, 'preloaded.cjs')}` }
    const { status, err, out } = stemma(folder, ['--seeds', 'next', '--out', 'out'], {
      ...fault,
      STEMMA_FAULT: JSON.stringify({ call, path, code }),
    })
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err.split('\n').filter((line) => line.includes(code))).toHaveLength(1)
    expect(err).not.toMatch(/^\s+at /m)
    expect(treeOf(join(folder, 'out'))).toEqual(old)
  })
})
