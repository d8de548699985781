/**
 * `stemma watch`: builds, serves the site on this machine, and builds again whenever something it is made of is saved.
 *
 *     watched paths ─quiet→ building thread ─update→ terminal, preview server ─events→ pages
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Installation, NotBuilt } from '../cli/inputs.ts'
import type { BuildOptions } from '../cli/options.ts'
import { type BuilderClient, builderClient } from './builder-client.ts'
import { inputPlaces, sourceFolder } from './inputs.ts'
import { afterQuiet } from './quiet.ts'
import { recompiling } from './recompiling.ts'
import { type Preview, servePreview } from './server.ts'
import { bothPlaces, EVERYWHERE, kindOf, type Places } from './stamped-inputs.ts'
import { telling } from './telling.ts'
import { type Watching, watchPaths } from './watched.ts'

/** Ended by Ctrl-C; or, for `build.mjs`, because Stemma's own sources changed and compile. */
const ENDED = 0
const CHANGED = 75

/** So long after the last sign of a change everything is looked at once more: a sign may have been lost. */
const SECOND_LOOK = 1000 // ms

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Settled at the first signal; a second one ends the process as it always does. */
function endAsked(): Promise<number> {
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

interface Changes {
  readonly build: BuilderClient['build']
  readonly compile: () => void
  readonly troubled: (message: string) => void
}

/** Watches all that a build reads, and what Stemma is made of. */
function watchInputs(options: BuildOptions, installation: Installation, changes: Changes): Watching {
  const places = inputPlaces(options, installation)
  const sources = sourceFolder(installation)
  let where: Places = new Map()
  let secondLook: NodeJS.Timeout | undefined
  const quiet = afterQuiet((paths) => {
    if (sources !== null && paths.has(sources)) changes.compile()
    if (where.size === 0) return
    changes.build(where)
    where = new Map()
    clearTimeout(secondLook)
    secondLook = setTimeout(() => changes.build(EVERYWHERE), SECOND_LOOK)
  })
  const read = [places.seeds, ...places.templates, ...places.assets, places.config]
  const { ready, close } = watchPaths(
    // What was compiled changes only with its sources.
    [...read.filter((path) => path !== installation.browserFiles), ...(sources === null ? [] : [sources])],
    (target, path) => {
      const kind = kindOf(places, target)
      if (kind !== null) where = bothPlaces(where, new Map([[kind, new Set([path])]]))
      quiet.signal(target === sources ? sources : path)
    },
    changes.troubled,
  )
  return {
    ready,
    close() {
      quiet.stop()
      clearTimeout(secondLook)
      return close()
    },
  }
}

export async function watch(options: BuildOptions, installation: Installation): Promise<number> {
  const ended = endAsked()
  const server = await preview(options, installation)
  const { events, trouble, print } = telling(options, server)
  const { root, browserFiles, previewFiles } = installation
  const threadData = { options, installation: { root, browserFiles, previewFiles } }
  const builder = builderClient(new URL('./builder.mjs', import.meta.url), threadData, events)
  const { compile, changed } = recompiling(installation, trouble)
  const watching = watchInputs(options, installation, {
    build: builder.build,
    compile,
    troubled: (message) => print([message]),
  })
  if (process.stdout.isTTY && !options.json && !options.quiet) print(['Building …'])
  builder.build(EVERYWHERE)
  const status = await Promise.race([ended, changed.then(() => CHANGED)])
  if (status === CHANGED) print(['Stemma’s own sources changed: beginning anew.'])
  await Promise.all([watching.close(), server.close(), builder.close()])
  return status
}
