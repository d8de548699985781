/**
 * The main thread's side of the building thread: asks for builds, hears updates. A thread that dies, or that says nothing for a long time
 * while more is asked of it, is replaced by a new one; what it was doing is told as a fault.
 */
import { Worker } from 'node:worker_threads'
import type { FromThread, ThreadData, ToThread } from './builder-thread.ts'
import type { Update } from './update.ts'

export interface BuilderEvents {
  readonly updated: (update: Update) => void
  /** The thread is gone; the next request begins with a new one. */
  readonly lost: (reason: string) => void
}

export interface BuilderClient {
  readonly build: (asked: ToThread) => void
  readonly close: () => Promise<void>
}

/** Without a sign for so long, a thread is given up when something else is to be built. */
const PATIENCE = 120_000 // ms

export function builderClient(program: URL, data: ThreadData, events: BuilderEvents): BuilderClient {
  let worker: Worker | null = null
  let busySince: number | null = null

  function lose(own: Worker, reason: string): void {
    if (worker !== own) return
    worker = null
    busySince = null
    void own.terminate()
    events.lost(reason)
  }

  function begin(): Worker {
    const own = new Worker(program, { workerData: data })
    own.on('message', (message: FromThread) => {
      if (worker !== own) return
      busySince = message.kind === 'done' ? null : performance.now()
      if (message.kind === 'update') events.updated(message.update)
    })
    own.on('error', (error: unknown) => lose(own, error instanceof Error ? error.message : String(error)))
    own.on('exit', () => lose(own, 'it ended by itself'))
    return own
  }

  return {
    build(asked) {
      if (worker && busySince !== null && performance.now() - busySince > PATIENCE)
        lose(worker, 'it gave no sign for two minutes')
      worker ??= begin()
      busySince ??= performance.now()
      worker.postMessage(asked)
    },
    async close() {
      const own = worker
      worker = null
      await own?.terminate()
    },
  }
}
