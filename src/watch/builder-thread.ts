/**
 * The thread that builds, so that pages are served and Ctrl-C is heard while it does. It is told to build and answers with updates, then
 * with `done`; an update that has more to come may be cut short by the next request.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { Installation } from '../cli/inputs.ts'
import type { BuildOptions } from '../cli/options.ts'
import { createIncrementalBuilder } from './builder.ts'
import type { Update } from './update.ts'

export interface ThreadData {
  readonly options: BuildOptions
  readonly installation: Omit<Installation, 'compiled'>
}

export type FromThread = { readonly kind: 'update'; readonly update: Update } | { readonly kind: 'done' }

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

function serve(port: NonNullable<typeof parentPort>, { options, installation }: ThreadData): void {
  const compiled = () => Promise.reject(new Error('Only the main thread compiles.'))
  const builder = createIncrementalBuilder(options, { ...installation, compiled })
  let asked = 0
  let busy = false

  const say = (message: FromThread) => port.postMessage(message)

  /** Builds until nobody asked since the build began. What a cut build left undone, the next one does. */
  async function work(): Promise<void> {
    busy = true
    for (let answered = -1; answered !== asked; ) {
      answered = asked
      for (const update of builder.build()) {
        say({ kind: 'update', update })
        await nextTurn()
        if (update.more && answered !== asked) break
      }
    }
    busy = false
    say({ kind: 'done' })
  }

  port.on('message', () => {
    asked++
    if (!busy) void work()
  })
}

if (parentPort) serve(parentPort, workerData as ThreadData)
