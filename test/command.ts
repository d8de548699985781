/**
 * Runs the real command in a folder of its own, as an operator would.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll } from 'vitest'

export const PROJECT = resolve(import.meta.dirname, '..')

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** `node build.mjs …args` in `cwd`. */
export function stemma(cwd: string, args: readonly string[], env: Record<string, string> = {}): Ran {
  return ran(join(PROJECT, 'build.mjs'), cwd, args, env)
}

/** The same of a copy of the project, in its own folder. */
export const stemmaOf = (project: string, args: readonly string[]): Ran =>
  ran(join(project, 'build.mjs'), project, args, {})

function ran(program: string, cwd: string, args: readonly string[], env: Record<string, string>): Ran {
  const { GITHUB_ACTIONS: _, SOURCE_DATE_EPOCH: __, ...inherited } = process.env
  const done = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: { ...inherited, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { status: done.status, out: done.stdout, err: done.stderr }
}

const made: string[] = []
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder of files that is gone when the tests of the file are over. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-'))
  made.push(folder)
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), contents)
  }
  return folder
}

/** Every file below a folder (through a link at its top), name → bytes, in the order of names. */
export function treeOf(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
}

/** The five seed articles the project ships with. */
export const FIVE_SEEDS = join(PROJECT, 'seeds')
