/**
 * What tells on a disk that nobody touched a file or a folder: size, place, times of writing and of change to the nanosecond. What was written to,
 * or put in another's place, has another stamp.
 */
import nodeFs, { type BigIntStats } from 'node:fs'

export const stampOf = ({ size, ino, dev, mtimeNs, ctimeNs }: BigIntStats): string =>
  `${size} ${dev}.${ino} ${mtimeNs} ${ctimeNs}`

export const stampAt = (path: string): string => stampOf(nodeFs.lstatSync(path, { bigint: true }))

/**
 * Stamps that were found while publishing, of what had come to rest long before: it need not be looked at again to be noted. They are older than
 * the time of noting, as they have to be: whoever touches it meanwhile gives it another stamp than the noted one.
 */
export interface Stamps {
  /** Each in the place of its file. */
  readonly files: (string | undefined)[]
  /** By path; of folders in which nothing was made or removed since. */
  readonly folders: Map<string, string>
}

export const noStamps = (): Stamps => ({ files: [], folders: new Map() })

const SECOND = 1_000_000_000n

/**
 * Clocks of disks tick: what is written to again in the tick in which it was made keeps its stamp. So only what had come to rest when
 * noting began is believed: some ticks of 10 ms, or two seconds where the disk counts in seconds.
 */
const rest = (time: bigint) => (time % SECOND === 0n ? 2n * SECOND : SECOND / 20n)

/** Whether its stamp could be believed when it was noted, at a time by the disk's clock: nanoseconds since 1970. */
export const isAtRest = ({ ctimeNs }: BigIntStats, noted: bigint): boolean => ctimeNs + rest(ctimeNs) <= noted

/** The disk's time, in nanoseconds since 1970, as a new file `draft` gets it. */
export function timeOf(draft: string): bigint {
  nodeFs.writeFileSync(draft, '')
  return nodeFs.lstatSync(draft, { bigint: true }).mtimeNs
}
