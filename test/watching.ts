/** Runs the real `--watch` in a folder of its own, as an editor would, until the test is over. */
import { type ChildProcess, spawn } from 'node:child_process'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { PROJECT } from './command.ts'

export interface Watch {
  /** Of the preview, with its last slash. */
  readonly url: string
  readonly pid: number
  /** All that was printed. */
  readonly printed: () => string
  /** Waits until what was printed since `mark` matches. */
  readonly told: (pattern: RegExp) => Promise<void>
  /** From here on `told` looks. */
  readonly mark: () => void
  /** Sends a signal and waits for the exit status. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

const PATIENCE = 40_000 // ms, on a machine that is busy with other tests

function exit(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.once('exit', (status) => resolve(status))
  })
}

/** `node build.mjs --watch …args` in `cwd`, once its first build is told. */
export async function watching(
  cwd: string,
  args: readonly string[] = ['--port', '0'],
  program = join(PROJECT, 'build.mjs'),
): Promise<Watch> {
  const { GITHUB_ACTIONS: _, SOURCE_DATE_EPOCH: __, ...env } = process.env
  const child = spawn(process.execPath, [program, '--watch', ...args], { cwd, env })
  let printed = ''
  let from = 0
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      printed += data.toString()
    })
  const end = (signal: NodeJS.Signals = 'SIGINT') => {
    child.kill(signal)
    return exit(child)
  }
  onTestFinished(async () => {
    await end('SIGKILL')
  })
  const told = (pattern: RegExp) =>
    expect.poll(() => printed.slice(from), { timeout: PATIENCE, interval: 20 }).toMatch(pattern)
  await told(/Preview: \S+/)
  return {
    url: /Preview: (\S+)/.exec(printed)?.[1] ?? '',
    pid: child.pid ?? 0,
    printed: () => printed,
    told,
    mark: () => {
      from = printed.length
    },
    end,
  }
}
