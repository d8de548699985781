/** The second thread of a build of many stories: makes those it is sent, and answers with their files. */
import { type MessagePort, workerData } from 'node:worker_threads'
import { type SiteAround, type StoryMaker, storyMaker } from '../../made-story.ts'
import type { StoryCluster } from '../../records.ts'
import { type Parcel, packed } from './parcels.ts'

export interface ThreadData {
  readonly around: Omit<SiteAround, 'cards'>
  readonly port: MessagePort
  /** How many answers have been sent; one more than that when the thread is ready. */
  readonly said: Int32Array
}

export interface Asked {
  readonly number: number
  readonly clusters: readonly StoryCluster[]
}

/** `parcel` is null where making them failed: whoever asked will meet the same fault. */
export interface Answer {
  readonly number: number
  readonly parcel: Parcel | null
}

function answered({ make }: StoryMaker, { number, clusters }: Asked): Answer {
  try {
    return { number, parcel: packed(clusters.map(make)) }
  } catch {
    return { number, parcel: null }
  }
}

function serve({ around, port, said }: ThreadData): void {
  const maker = storyMaker({ ...around, cards: null })
  const tell = () => {
    Atomics.add(said, 0, 1)
    Atomics.notify(said, 0)
  }
  port.on('message', (asked: Asked) => {
    const answer = answered(maker, asked)
    port.postMessage(answer, answer.parcel ? [answer.parcel.bytes.buffer] : [])
    tell()
  })
  tell()
}

serve(workerData as ThreadData)
