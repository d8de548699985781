/**
 * The thread that builds, so that pages are served and Ctrl-C is heard while it does. It is told to build and answers with updates, then
 * with `done`; an update that has more to come may be cut short by the next request.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { Installation } from '../cli/inputs.ts'
import type { BuildOptions } from '../cli/options.ts'
import { createIncrementalBuilder, type Look } from './builder.ts'
import { bothPlaces, changedInputs, type Places } from './stamped-inputs.ts'
import type { Update } from './update.ts'

export interface ThreadData {
  readonly options: BuildOptions
  readonly installation: Omit<Installation, 'compiled'>
}

export type FromThread = { readonly kind: 'update'; readonly update: Update } | { readonly kind: 'done' }

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** So many changed files are no save but a checkout or a copy, and that may not be over. */
const MANY = 20
const STILL = 150 // ms
const LONGEST = 5000 // ms

/** The same kinds, looked at in full. */
const whole = (where: Places): Places => new Map([...where.keys()].map((kind) => [kind, null]))

/** What changed there, once nothing more changes where much does. */
async function settled(look: (where: Places) => Look, where: Places): Promise<Look> {
  let seen = look(where)
  for (let waited = 0; seen.changed.length >= MANY && waited < LONGEST; waited += STILL) {
    await pause(STILL)
    const next = look(whole(where))
    const isStill = changedInputs(seen.stamps, next.stamps).length === 0
    seen = next
    if (isStill) break
  }
  return seen
}

/** Where changes are to be looked for. */
export type ToThread = Places

function serve(port: NonNullable<typeof parentPort>, { options, installation }: ThreadData): void {
  const compiled = () => Promise.reject(new Error('Only the main thread compiles.'))
  const builder = createIncrementalBuilder(options, { ...installation, compiled })
  let asked: Places | null = null
  let busy = false

  const say = (message: FromThread) => port.postMessage(message)

  /** Whether what is asked for meanwhile is more than a second look at the same. */
  function isOvertaken(): boolean {
    if (asked === null) return false
    const isNew = builder.look(asked).changed.length > 0
    if (!isNew) asked = null
    return isNew
  }

  /** Builds until nobody asked since the build began. What a cut build left undone, the next one does. */
  async function work(): Promise<void> {
    busy = true
    while (asked !== null) {
      const where: Places = asked
      asked = null
      const seen = await settled(builder.look, where)
      for (const update of builder.build(seen)) {
        say({ kind: 'update', update })
        await nextTurn()
        if (update.more && isOvertaken()) break
      }
    }
    busy = false
    say({ kind: 'done' })
  }

  port.on('message', (more: ToThread) => {
    asked = asked === null ? more : bothPlaces(asked, more)
    if (!busy) void work()
  })
}

if (parentPort) serve(parentPort, workerData as ThreadData)
