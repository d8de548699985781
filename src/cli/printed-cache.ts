/**
 * The words that stand for stems where a page says what reports share, kept from build to build: to find them a report's text is searched, which
 * is kept elsewhere until it is asked for. Each build adds what it found to the end of the file. The cache is safe to delete and can only say
 * what would be found.
 *
 *     head = of each report: what it was made of, then stems and how it prints them, in turn
 */
import { join } from 'node:path'
import { STEPS, type Steps } from '../cluster/index.ts'
import { type PrintedForms, printedForms } from '../cluster/printed-terms.ts'
import { type ChunksRead, chunkBytes, keepChunks, readChunks } from './chunk-log.ts'
import { forgetOthers } from './entry-log.ts'
import type { Identity } from './readings.ts'

export interface PrintedCache {
  readonly steps: Pick<Steps, 'membership'>
  /** Writes what was new. */
  readonly keep: () => void
}

type Entry = [identity: string, ...stemsAndForms: string[]]

const chunkOf = (entries: readonly Entry[]): Buffer => chunkBytes(entries, new Int32Array())

function readForms(file: string): ChunksRead & { readonly known: Map<string, Entry[]> } {
  const known = new Map<string, Entry[]>()
  const read = readChunks(file, (head) => {
    for (const entry of head as Entry[]) {
      const before = known.get(entry[0])
      if (before) before.push(entry)
      else known.set(entry[0], [entry])
    }
  })
  return { ...read, known }
}

function formIn(entries: readonly Entry[], stem: string): string | undefined {
  for (const entry of entries)
    for (let place = 1; place < entry.length; place += 2) if (entry[place] === stem) return entry[place + 1]
  return undefined
}

export function printedCache(folder: string, sources: string, identity: Identity): PrintedCache {
  const file = join(folder, sources)
  let read: ReturnType<typeof readForms> | null = null
  let used: Entry[] = []
  let fresh: Entry[] = []

  function opened() {
    read ??= readForms(file)
    return read
  }

  const remembered: PrintedForms = (record, reader, stems) => {
    const named = identity(record)
    if (named === undefined) return printedForms(record, reader, stems)
    const entries = opened().known.get(named) ?? []
    for (const entry of entries) used.push(entry)
    const names = stems.map((stem) => reader.lexicon.stems[stem] ?? '')
    const known = names.map((name) => formIn(entries, name))
    if (!known.includes(undefined)) return known as string[]
    const found = printedForms(record, reader, stems)
    const isNew = (place: number) => known[place] === undefined
    fresh.push([named, ...names.flatMap((name, place) => (isNew(place) ? [name, found[place] ?? ''] : []))])
    return found
  }

  return {
    steps: { membership: (all, report) => STEPS.membership(all, report, remembered) },
    keep() {
      const { known, ...state } = opened()
      const entries = [...known.values()].reduce((sum, { length }) => sum + length, 0)
      keepChunks(file, {
        ...state,
        known: entries,
        used: used.length,
        fresh: () => (fresh.length > 0 ? [chunkOf(fresh)] : []),
        all: () => [chunkOf([...used, ...fresh])],
      })
      forgetOthers(folder, sources)
      read = null
      used = []
      fresh = []
    },
  }
}
