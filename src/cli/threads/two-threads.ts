/**
 * Makes stories in two threads. Each takes the next few when it is free, and they are given out in their order, so that nothing of which
 * thread made what can be seen in the site. What the second thread cannot do (it may not start, or run out of memory) the first does.
 */
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { MadeStory, SiteAround, StoryMaker } from '../../made-story.ts'
import type { StoryCluster } from '../../records.ts'
import { sendable, unpacked } from './parcels.ts'
import type { Answer, Asked, ThreadData } from './story-thread.ts'

/** Reports in one batch: some 50 ms of work. */
const BATCH = 24
/** Batches that the second thread has at a time: one to make, one to begin with next. */
const AHEAD = 2
/** Batches made before their turn has come, at most. */
const WAITING = 32
/** It holds a few batches at a time, and need not let garbage lie. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48 }
/** How long an answer is waited for before the thread is given up. */
const PATIENCE = 60_000 // ms

/** Stories in their order, so many together that they hold some `BATCH` reports. */
export function batches(clusters: readonly StoryCluster[], size = BATCH): StoryCluster[][] {
  const all: StoryCluster[][] = []
  let reports = size
  for (const cluster of clusters) {
    if (reports >= size) {
      all.push([])
      reports = 0
    }
    all.at(-1)?.push(cluster)
    reports += cluster.reports.length
  }
  return all
}

interface SecondThread {
  /** Whether it would take another batch. */
  readonly isFree: () => boolean
  readonly ask: (asked: Asked) => void
  /** What it has made since. */
  readonly answers: () => Answer[]
  /** Until it says something; false where it does not. */
  readonly wait: () => boolean
  readonly has: (number: number) => boolean
  readonly end: () => void
}

function secondThread(program: URL, around: SiteAround): SecondThread {
  const said = new Int32Array(new SharedArrayBuffer(4))
  const { port1: port, port2 } = new MessageChannel()
  const { config, templates, assets, builtAt, slugById, outletById, outletSlug } = around
  const paths = assets.map(({ path }) => ({ path, contents: '' }))
  const told = { config, templates, assets: paths, builtAt, slugById, outletById, outletSlug }
  const workerData: ThreadData = { around: told, port: port2, said }
  const worker = new Worker(program, { workerData, transferList: [port2], resourceLimits: LIMITS })
  worker.on('error', () => undefined) // what it did not make is made without it
  worker.unref()
  const asked = new Set<number>()
  let heard = 0

  return {
    isFree: () => Atomics.load(said, 0) > 0 && asked.size < AHEAD,
    ask(batch) {
      asked.add(batch.number)
      port.postMessage({ ...batch, clusters: batch.clusters.map(sendable) })
    },
    answers() {
      heard = Atomics.load(said, 0)
      const all: Answer[] = []
      for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
        const answer = next.message as Answer
        asked.delete(answer.number)
        all.push(answer)
      }
      return all
    },
    wait: () => Atomics.wait(said, 0, heard, PATIENCE) !== 'timed-out',
    has: (number) => asked.has(number),
    end() {
      port.close()
      void worker.terminate()
    },
  }
}

/** `program`: the compiled `story-thread.ts`; `make`: what makes a story of `around` in this thread. */
export function* madeInTwoThreads(
  program: URL,
  clusters: readonly StoryCluster[],
  around: SiteAround,
  make: StoryMaker['make'],
): Generator<MadeStory, void> {
  const all = batches(clusters)
  const made = new Map<number, readonly MadeStory[]>()
  const makeHere = (number: number) => void made.set(number, (all[number] ?? []).map(make))
  let second: SecondThread | null = secondThread(program, around)
  let next = 0

  function hear(): void {
    for (const { number, parcel } of second?.answers() ?? []) {
      if (parcel === null) makeHere(number)
      else made.set(number, unpacked(parcel, all[number] ?? []))
    }
  }

  try {
    for (let turn = 0; turn < all.length; ) {
      hear()
      while (second?.isFree() && next < all.length && next - turn < WAITING)
        second.ask({ number: next, clusters: all[next++] ?? [] })
      const stories = made.get(turn)
      if (stories) {
        yield* stories
        made.delete(turn++)
      } else if (next < all.length && next - turn < WAITING) makeHere(next++)
      else if (second?.has(turn) && second.wait()) continue
      else {
        second?.end()
        second = null
        for (let number = turn; number < next; number++) if (!made.has(number)) makeHere(number)
      }
    }
  } finally {
    second?.end()
  }
}
