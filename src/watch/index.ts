/**
 * `stemma watch`: builds, serves the site on this machine, and builds again whenever something it is made of is saved.
 *
 *     watched paths ─quiet→ building thread ─update→ terminal, preview server ─events→ pages
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Installation, NotBuilt } from '../cli/inputs.ts'
import type { BuildOptions } from '../cli/options.ts'
import { painter } from '../cli/problems.ts'
import { builderClient } from './builder-client.ts'
import { compileFault, lostBuilder } from './faults.ts'
import { inputPlaces, sourceFolder } from './inputs.ts'
import type { Fault } from './preview-state.ts'
import { afterQuiet } from './quiet.ts'
import { type Preview, servePreview } from './server.ts'
import { type InputKind, kindOf } from './stamped-inputs.ts'
import { previewStates } from './states.ts'
import { failureLines, terminal } from './terminal.ts'
import type { Update } from './update.ts'
import { watchPaths } from './watched.ts'

/** Ended by Ctrl-C; or, for `build.mjs`, because Stemma's own sources changed and compile. */
const ENDED = 0
const CHANGED = 75

/** So long after the last sign of a change everything is looked at once more: a sign may have been lost. */
const SECOND_LOOK = 1000 // ms

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Settled at the first signal; a second one ends the process as it always does. */
function asked(): Promise<number> {
  return new Promise((resolve) => {
    const end = () => {
      for (const signal of SIGNALS) process.off(signal, end)
      resolve(ENDED)
    }
    for (const signal of SIGNALS) process.on(signal, end)
  })
}

async function preview(options: BuildOptions, { previewFiles }: Installation): Promise<Preview> {
  const liveScript = () => readFileSync(join(previewFiles, 'live.js'))
  try {
    return await servePreview({ site: options.out, port: options.port, liveScript })
  } catch (error) {
    throw new NotBuilt(error instanceof Error ? error.message : String(error))
  }
}

function addressLines({ port, url }: Preview, wanted: number): string[] {
  const other = wanted !== 0 && port !== wanted ? [`Port ${wanted} is taken.`] : []
  return [...other, `Preview: ${url}  (Ctrl-C ends it)`]
}

function printer({ json, quiet }: BuildOptions) {
  const paint = painter(process.stdout.isTTY === true && !process.env.NO_COLOR)
  const { lines } = terminal(paint, quiet)
  const print = (text: readonly string[]) => {
    for (const line of text) (json ? process.stderr : process.stdout).write(`${line}\n`)
  }
  return {
    print,
    fault: (fault: Fault) => print(failureLines(fault, paint)),
    update(update: Update) {
      if (update.more) return
      if (json) process.stdout.write(`${JSON.stringify({ ...update.report, changes: update.changes })}\n`)
      else print(lines(update))
    },
  }
}

/** Calls `look` a while after the last `sign`. */
function secondLook(look: () => void) {
  let timer: NodeJS.Timeout | undefined
  return {
    sign() {
      clearTimeout(timer)
      timer = setTimeout(look, SECOND_LOOK)
    },
    stop: () => clearTimeout(timer),
  }
}

export async function watch(options: BuildOptions, installation: Installation): Promise<number> {
  const { root, browserFiles, previewFiles, compiled } = installation
  const ended = asked()
  const { print, fault, update: tell } = printer(options)
  const server = await preview(options, installation)
  const states = previewStates()
  let isTold = false
  const program = new URL('./builder.mjs', import.meta.url)
  const builder = builderClient(
    program,
    { options, installation: { root, browserFiles, previewFiles } },
    {
      updated(update) {
        states.troubled(null)
        server.show(states.updated(update))
        tell(update)
        if (!isTold && !update.more) print(addressLines(server, options.port))
        isTold ||= !update.more
      },
      idle: () => undefined,
      lost(reason) {
        const lost = lostBuilder(reason)
        server.show(states.troubled(lost))
        fault(lost)
      },
    },
  )

  let compiles: (status: number) => void = () => undefined
  const recompiled = new Promise<number>((resolve) => {
    compiles = resolve
  })
  /** Stemma's own sources changed: they are compiled, and where that goes well the program begins anew. */
  async function recompile(): Promise<void> {
    try {
      const folder = await compiled()
      if (folder !== dirname(previewFiles)) return compiles(CHANGED)
      server.show(states.troubled(null))
    } catch (error) {
      const wrong = compileFault(error, root)
      server.show(states.troubled(wrong))
      fault(wrong)
    }
  }

  const places = inputPlaces(options, installation)
  const { seeds, templates, assets, config } = places
  const sources = sourceFolder(installation)
  const kinds = new Set<InputKind>()
  const look = secondLook(() => builder.build('all'))
  const quiet = afterQuiet((paths) => {
    if (sources !== null && paths.has(sources)) void recompile()
    if (kinds.size === 0) return
    builder.build([...kinds])
    kinds.clear()
    look.sign()
  })
  const targets = [seeds, ...templates, ...assets.filter((path) => path !== browserFiles), config]
  const watching = watchPaths(
    sources === null ? targets : [...targets, sources],
    (target, path) => {
      const kind = kindOf(places, target)
      if (kind !== null) kinds.add(kind)
      quiet.signal(target === sources ? sources : path)
    },
    (message) => print([message]),
  )
  builder.build('all')
  const status = await Promise.race([ended, recompiled])
  if (status === CHANGED) print(['Stemma’s own sources changed: beginning anew.'])
  quiet.stop()
  look.stop()
  await Promise.all([watching.close(), server.close(), builder.close()])
  return status
}
