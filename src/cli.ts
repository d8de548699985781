/**
 * The command line. `main` returns the exit status: 0 built, 1 not built, 2 wrong usage. Only `build.mjs` hands it to the process.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Installation, NotBuilt } from './cli/inputs.ts'
import { type Asked, askedFor } from './cli/options.ts'

const printer = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
}

const versionOf = ({ root }: Installation): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

/** Each command loads only what it needs. */
async function run(asked: Asked, installation: Installation): Promise<number> {
  switch (asked.command) {
    case 'done':
      return asked.status
    case 'build':
      return (await import('./cli/build.ts')).build(asked.options, installation)
    case 'explain':
      return (await import('./cli/explain.ts')).explain(asked.reports, asked.options, installation)
    case 'watch':
      return (await import('./watch/index.ts')).watch(asked.options, installation)
  }
}

export async function main(args: readonly string[], installation: Installation): Promise<number> {
  try {
    return await run(askedFor(args, versionOf(installation), printer), installation)
  } catch (error) {
    if (!(error instanceof NotBuilt)) throw error
    printer.err(`${error.message}\n`)
    return 1
  }
}
