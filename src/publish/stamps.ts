/**
 * What tells on a disk that nobody touched a file or a folder: size, place, times of writing and of change to the nanosecond. What was written to,
 * or put in another's place, has another stamp.
 */
import nodeFs, { type BigIntStats } from 'node:fs'

export const stampOf = ({ size, ino, dev, mtimeNs, ctimeNs }: BigIntStats): string =>
  `${size} ${dev}.${ino} ${mtimeNs} ${ctimeNs}`

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

/** Writes `file` at one go, by way of a draft that `write` is given. Never throws: what cannot be noted is looked at. */
export function writeNote(file: string, write: (draft: string) => void): void {
  const draft = `${file}.${process.pid}`
  try {
    write(draft)
    nodeFs.renameSync(draft, file)
  } catch {
    try {
      nodeFs.rmSync(draft, { force: true })
    } catch {
      // There is no such folder.
    }
  }
}
