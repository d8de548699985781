/**
 * Two folders change places in one step that nothing can come between, where the system offers it. Linux does (renameat2 with
 * RENAME_EXCHANGE), Node does not: a program of the machine makes the call. docs/decisions/0001-publishing.md says what was tried.
 */
import { spawnSync } from 'node:child_process'

/** Changes `a` and `b`; says whether it may have. Whoever asks looks where they are afterwards. */
export type Exchange = (a: string, b: string) => boolean

/** Numbers of the calls renameat2 and prctl, by processor. */
const CALLS: Readonly<Partial<Record<NodeJS.Architecture, readonly [renameat2: number, prctl: number]>>> = {
  x64: [316, 157],
  arm64: [276, 167],
  arm: [382, 172],
  ia32: [353, 172],
  loong64: [276, 167],
  ppc64: [357, 171],
  riscv64: [276, 167],
  s390x: [347, 172],
}

type Command = readonly [program: string, ...args: string[]]

/**
 * The program asks to be killed when this process is (PR_SET_PDEATHSIG is 1), so that nothing changes after a build's death; a
 * parent other than this process means that it has died already. -100 is AT_FDCWD, 2 is RENAME_EXCHANGE.
 */
const perl = (renameat2: number, prctl: number, a: string, b: string): Command => [
  'perl',
  '-e',
  `my ($a, $b, $parent) = @ARGV; syscall(${prctl}, 1, 9, 0, 0, 0); exit 1 if getppid() != $parent;
   exit(syscall(${renameat2}, -100, $a, -100, $b, 2) == 0 ? 0 : 1)`,
  a,
  b,
  String(process.pid),
]
const python = (renameat2: number, prctl: number, a: string, b: string): Command => [
  'python3',
  '-c',
  `import ctypes, os, sys; call = ctypes.CDLL(None).syscall; a, b = map(os.fsencode, sys.argv[1:3])
call(${prctl}, 1, 9, 0, 0, 0)
sys.exit(os.getppid() != int(sys.argv[3]) or call(${renameat2}, -100, a, -100, b, 2) != 0)`,
  a,
  b,
  String(process.pid),
]

/** Quickest first: perl takes 3 ms and is part of every Debian and Ubuntu; `mv --exchange` came with coreutils 9.5. */
function commands(a: string, b: string): Command[] {
  const calls = CALLS[process.arch]
  const plain: Command[] = [
    ['mv', '--exchange', '--no-target-directory', '--', a, b],
    ['exch', a, b],
  ]
  return calls ? [perl(...calls, a, b), python(...calls, a, b), ...plain] : plain
}

export const exchange: Exchange = (a, b) => {
  if (process.platform !== 'linux') return false
  return commands(a, b).some(([program, ...args]) => {
    const { status } = spawnSync(program, args, { stdio: 'ignore', timeout: 10_000 })
    return status === 0
  })
}
