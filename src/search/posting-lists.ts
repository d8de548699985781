/**
 * The postings of all documents, term by term, as the shards hold them: varint 4 · (document − the one before) + k, then k bytes, or four
 * for k = 0: the occurrences.
 */
import { larger } from '../larger.ts'
import { ByteLists } from './byte-lists.ts'
import type { DocumentPostings } from './postings.ts'

export class PostingLists {
  private readonly lists = new ByteLists()
  /** By term: its postings, and the document of the last of them. */
  private counts = new Uint32Array(1 << 10)
  private documents = new Uint32Array(1 << 10)

  /** Adds the postings of a document; each is of a higher number than those before. `terms`: how many there are. */
  add(document: number, { length, term, listed, occurrences }: DocumentPostings, terms: number): void {
    this.reserve(terms)
    for (let n = 0; n < length; n++) this.put(document, term[n] ?? 0, listed[n] ?? 0, occurrences[n] ?? 0)
  }

  private reserve(terms: number): void {
    this.counts = larger(this.counts, terms)
    this.documents = larger(this.documents, terms)
    this.lists.reserve(terms)
  }

  private put(document: number, term: number, listed: number, occurrences: number): void {
    const { lists } = this
    let rest = 4 * (document - (this.documents[term] ?? 0)) + listed
    for (; rest > 127; rest >>>= 7) lists.push(term, (rest & 127) | 128)
    lists.push(term, rest)
    const bytes = listed === 0 ? 4 : listed
    for (let n = 0; n < bytes; n++) lists.push(term, (occurrences >>> (8 * n)) & 255)
    this.documents[term] = document
    this.counts[term] = (this.counts[term] ?? 0) + 1
  }

  /** How many postings a term has. */
  count(term: number): number {
    return this.counts[term] ?? 0
  }

  /** How many bytes they take. */
  length(term: number): number {
    return this.lists.length(term)
  }

  /** Writes them into an array from `start` on. */
  copy(term: number, into: Uint8Array, start: number): void {
    this.lists.copy(term, into, start)
  }
}
