/**
 * Postings → shards: the dictionary in the order of its terms, cut into files of some 16 KB, so that a reader loads the few that hold the
 * terms asked for, and the terms that begin with the last one stand together. A shard is
 *
 *     varint length, then as many bytes of text: a line for each term, its first character the number of characters (in base 36) that
 *         it shares with the term before, the rest what follows them
 *     for each term, varint: bytes of its postings
 *     the postings, term after term, as `PostingLists` has them
 */
import { larger } from '../larger.ts'
import { byteWriter } from './bytes.ts'
import type { PostingLists } from './posting-lists.ts'

/** Large enough that the list of shards stays small, small enough to load several: 10,000 stories make some 1,000 of them. */
const SHARD_SIZE = 16_384 // bytes

/**
 * A term in more than half of the documents tells little and costs most: it is listed as standing everywhere, without postings. In a small
 * site nothing is worth leaving out.
 */
const EVERYWHERE = 1 / 2
const SMALL_SITE = 200 // documents

export interface Shards {
  /** For each shard, the shortest text that parts its terms from those before. */
  readonly firsts: readonly string[]
  readonly shards: readonly Uint8Array[]
  /** Terms that have no postings, in order. */
  readonly everywhere: readonly string[]
}

const BASE = 36

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length, BASE - 1)
  let n = 0
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n++
  return n
}

/** The shortest beginning of `term` that comes after `before`. */
function parting(before: string, term: string): string {
  let n = 0
  while (n < before.length && before.charCodeAt(n) === term.charCodeAt(n)) n++
  return term.slice(0, n + 1)
}

interface Entry {
  readonly term: string
  /** Of its postings. */
  readonly bytes: number
}

function shard(entries: readonly Entry[], postings: Uint8Array): Uint8Array {
  const writer = byteWriter()
  let before = ''
  const lines = entries.map(({ term }) => {
    const shared = sharedLength(before, term)
    before = term
    return shared.toString(BASE) + term.slice(shared)
  })
  const dictionary = new TextEncoder().encode(lines.join('\n'))
  writer.varint(dictionary.length)
  writer.append(dictionary)
  for (const { bytes } of entries) writer.varint(bytes)
  writer.append(postings)
  return writer.take()
}

/** Terms, and the postings that each has by its number. */
export interface Dictionary {
  readonly terms: readonly string[]
  readonly numberOf: (term: string) => number
  readonly lists: PostingLists
}

/** Shards of the terms of `documents` documents. */
export function shardsOf({ terms, numberOf, lists }: Dictionary, documents: number): Shards {
  const most = documents < SMALL_SITE ? documents : documents * EVERYWHERE
  const everywhere: string[] = []
  const firsts: string[] = []
  const shards: Uint8Array[] = []
  let entries: Entry[] = []
  let postings = new Uint8Array(SHARD_SIZE)
  let size = 0
  let last = ''
  const close = () => {
    const [first] = entries
    if (!first) return
    firsts.push(parting(last, first.term))
    shards.push(shard(entries, postings.subarray(0, size)))
    last = entries.at(-1)?.term ?? ''
    entries = []
    size = 0
  }
  // What was remembered of documents may name terms that none of these has.
  for (const term of terms.filter((_, number) => lists.count(number) > 0).sort()) {
    const number = numberOf(term)
    const count = lists.count(number)
    if (count > most) {
      everywhere.push(term)
      continue
    }
    // A posting takes some three bytes: a long list begins a shard of its own instead of making a full one twice as large.
    if (size + 3 * count > SHARD_SIZE) close()
    const bytes = lists.length(number)
    postings = larger(postings, size + bytes)
    lists.copy(number, postings, size)
    entries.push({ term, bytes })
    size += bytes
  }
  close()
  return { firsts, shards, everywhere }
}
