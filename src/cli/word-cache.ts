/**
 * The words of reports by number, as clustering reads them, kept from build to build: cutting a text into words and finding their stems is
 * most of what reading costs. Each build adds the words of reports it met first to the end of the file. The cache is safe to delete and can
 * only say what would be read.
 */
import { join } from 'node:path'
import { type Reader, reader } from '../cluster/index.ts'
import type { StoryRecord } from '../records.ts'
import { keepChunks } from './chunk-log.ts'
import { forgetOthers } from './entry-log.ts'
import type { Identity } from './readings.ts'
import { readWords, type WordChunks, wordChunks } from './word-chunks.ts'

export interface WordCache {
  /** Reads each report once; those that an earlier build has read are not read again. */
  readonly words: () => Reader
  /** Writes what was new. */
  readonly keep: () => void
}

interface Opened extends WordChunks {
  readonly words: Reader
  /** Every record that was read, each once. */
  readonly asked: readonly StoryRecord[]
}

export function wordCache(folder: string, sources: string, identity: Identity): WordCache {
  const file = join(folder, sources)
  let opened: Opened | null = null

  function open(): Opened {
    if (opened !== null) return opened
    const read = readWords(file)
    const asked: StoryRecord[] = []
    const before = (record: StoryRecord) => {
      asked.push(record)
      return read.known.get(identity(record) ?? '')
    }
    opened = { ...read, asked, words: reader(read.lexicon, before) }
    return opened
  }

  return {
    words: () => open().words,
    keep() {
      const { known, forms, chunks, isWhole, words, asked } = open()
      const named = asked.filter((record) => identity(record) !== undefined)
      const fresh = named.filter((record) => !known.has(identity(record) ?? ''))
      keepChunks(file, {
        known: known.size,
        used: named.length - fresh.length,
        chunks,
        isWhole,
        fresh: () => wordChunks(fresh, words, identity, forms),
        all: () => wordChunks(named, words, identity, 0),
      })
      forgetOthers(folder, sources)
      opened = null
    },
  }
}
