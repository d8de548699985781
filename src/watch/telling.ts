/** What the builder and the compiler say → the terminal and the open pages. */
import type { BuildOptions } from '../cli/options.ts'
import { painter } from '../cli/problems.ts'
import type { BuilderEvents } from './builder-client.ts'
import { lostBuilder } from './faults.ts'
import type { Fault } from './preview-state.ts'
import type { Preview } from './server.ts'
import { previewStates } from './states.ts'
import { failureLines, terminal } from './terminal.ts'
import type { Update } from './update.ts'

export interface Telling {
  readonly events: BuilderEvents
  /** What is wrong beside the site, or no longer is. */
  readonly trouble: (fault: Fault | null) => void
  readonly print: (lines: readonly string[]) => void
}

function addressLines({ port, url }: Preview, wanted: number): string[] {
  const other = wanted !== 0 && port !== wanted ? [`Port ${wanted} is taken.`] : []
  return [...other, `Preview: ${url}  (Ctrl-C ends it)`]
}

export function telling(options: BuildOptions, server: Preview): Telling {
  const { json, quiet, port } = options
  const paint = painter(process.stdout.isTTY === true && !process.env.NO_COLOR)
  const { lines } = terminal(paint, quiet)
  const states = previewStates()
  let isAddressTold = false

  // With --json standard output is for the reports, one a line.
  function print(text: readonly string[]): void {
    for (const line of text) (json ? process.stderr : process.stdout).write(`${line}\n`)
  }

  function trouble(fault: Fault | null): void {
    server.show(states.troubled(fault))
    if (fault !== null) print(failureLines(fault, paint))
  }

  function told(update: Update): void {
    if (json) process.stdout.write(`${JSON.stringify({ ...update.report, changes: update.changes })}\n`)
    else print(lines(update))
    if (!isAddressTold) print(addressLines(server, port))
    isAddressTold = true
  }

  return {
    print,
    trouble,
    events: {
      updated(update) {
        server.show(states.updated(update))
        if (!update.more) told(update)
      },
      lost: (reason) => trouble(lostBuilder(reason)),
    },
  }
}
