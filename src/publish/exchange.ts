/**
 * Two folders change places in one step that nothing can come between, where the system offers it. Linux does (renameat2 with
 * RENAME_EXCHANGE), Node does not: a program of the machine makes the call. docs/decisions/0001-publishing.md says what was tried.
 */
import { spawnSync } from 'node:child_process'

/** Changes `a` and `b`; says whether it may have. Whoever asks looks where they are afterwards. */
export type Exchange = (a: string, b: string) => boolean

/** Number of renameat2 in the system's own table, by processor. */
const RENAMEAT2: Readonly<Partial<Record<NodeJS.Architecture, number>>> = {
  x64: 316,
  arm64: 276,
  arm: 382,
  ia32: 353,
  loong64: 276,
  ppc64: 357,
  riscv64: 276,
  s390x: 347,
}
/** AT_FDCWD, and RENAME_EXCHANGE. */
const perlProgram = (call: number): string =>
  `my ($a, $b) = @ARGV; exit(syscall(${call}, -100, $a, -100, $b, 2) == 0 ? 0 : 1)`
const pythonProgram = (call: number): string =>
  `import ctypes, os, sys; a, b = map(os.fsencode, sys.argv[1:3]); sys.exit(ctypes.CDLL(None).syscall(${call}, -100, a, -100, b, 2) != 0)`

type Command = readonly [program: string, ...args: string[]]

/** Quickest first: perl takes 3 ms and is part of every Debian and Ubuntu; `mv --exchange` came with coreutils 9.5. */
function commands(a: string, b: string): Command[] {
  const call = RENAMEAT2[process.arch]
  const plain: Command[] = [
    ['mv', '--exchange', '--no-target-directory', '--', a, b],
    ['exch', a, b],
  ]
  if (call === undefined) return plain
  return [['perl', '-e', perlProgram(call), a, b], ...plain, ['python3', '-c', pythonProgram(call), a, b]]
}

export const exchange: Exchange = (a, b) => {
  if (process.platform !== 'linux') return false
  return commands(a, b).some(([program, ...args]) => {
    const { status } = spawnSync(program, args, { stdio: 'ignore', timeout: 10_000 })
    return status === 0
  })
}
