/**
 * Texts of documents → postings. A posting says that a term stands in a document and, for each of its first occurrences, in which place
 * (0 for headings, else 1 + the sentence's number modulo 15) and the echo of the term that follows it. Four bits each: enough to rank
 * the documents that hold two words in one sentence, or one right after the other, above those that only hold both; what is ranked first is then read.
 *
 * All postings lie in flat arrays in the order of documents; a counting sort brings them into the order of terms.
 */
import { larger } from '../larger.ts'
import { vocabulary } from './vocabulary.ts'

/** Occurrences told one by one; more than these are told as two sets of 16 bits, of places and of echoes. */
export const LISTED = 3

/** Postings: `listed[n]` occurrences of a byte each in `occurrences[n]`, or 0 and two sets, places above. */
export interface Postings {
  /** By number; the numbers are given in the order of first occurrence. */
  readonly terms: readonly string[]
  readonly length: number
  readonly term: Uint32Array
  readonly document: Uint32Array
  readonly listed: Uint8Array
  readonly occurrences: Uint32Array
}

/** What the texts of one document come to: its terms, each once, with their occurrences as `Postings` has them. */
export interface DocumentPostings {
  readonly term: Uint32Array
  readonly listed: Uint8Array
  readonly occurrences: Uint32Array
}

export interface PlacedText {
  /** 0 for a heading, else 1 + the sentence's number modulo `PLACES`. */
  readonly place: number
  readonly text: string
}

export const PLACES = 15

export const placeOf = (sentence: number) => 1 + (sentence % PLACES)

/** Whether an occurrence is among `listed` ones packed in a number. */
function isListed(packed: number, listed: number, occurrence: number): boolean {
  for (let n = 0; n < listed; n++) if (((packed >>> (8 * n)) & 255) === occurrence) return true
  return false
}

/** Two sets of 16 bits that hold the packed occurrences. */
function sets(packed: number, listed: number): number {
  let both = 0
  for (let n = 0; n < listed; n++) {
    const occurrence = (packed >>> (8 * n)) & 255
    both |= (1 << (16 + (occurrence >>> 4))) | (1 << (occurrence & 15))
  }
  return both
}

/** Takes the texts of document after document, then gives the postings. */
export function postingsWriter() {
  const { terms, echoOf, numberOf, read } = vocabulary()
  let [term, document, occurrences] = [
    new Uint32Array(1 << 16),
    new Uint32Array(1 << 16),
    new Uint32Array(1 << 16),
  ]
  let listed = new Uint8Array(1 << 16)
  let length = 0
  /** The posting that a term has in the document at hand: its index, if it is not before `first`. */
  let postingOf = new Int32Array(1 << 16).fill(-1)
  let first = 0

  function add(number: number, inDocument: number, occurrence: number): void {
    const posting = postingOf[number] ?? -1
    if (posting < first) {
      term[length] = number
      document[length] = inDocument
      listed[length] = 1
      occurrences[length] = occurrence
      postingOf[number] = length++
      return
    }
    const packed = occurrences[posting] ?? 0
    const count = listed[posting] ?? 0
    if (count === 0) occurrences[posting] = packed | sets(occurrence, 1)
    else if (isListed(packed, count, occurrence)) return
    else if (count < LISTED) {
      occurrences[posting] = packed | (occurrence << (8 * count))
      listed[posting] = count + 1
    } else {
      occurrences[posting] = sets(packed, count) | sets(occurrence, 1)
      listed[posting] = 0
    }
  }

  function room(numbers: number): void {
    const size = length + numbers
    term = larger(term, size)
    document = larger(document, size)
    occurrences = larger(occurrences, size)
    listed = larger(listed, size)
    const had = postingOf.length
    postingOf = larger(postingOf, terms.length)
    if (postingOf.length > had) postingOf.fill(-1, had)
  }

  /** The terms of the text at hand. */
  const ordered: number[] = []

  return {
    addDocument: (inDocument: number, texts: readonly PlacedText[]) => {
      first = length
      for (const { place, text } of texts) {
        ordered.length = 0
        read(text, ordered)
        room(ordered.length)
        let next = 0
        for (let n = ordered.length - 1; n >= 0; n--) {
          const number = ordered[n] ?? 0
          const inOrder = number >= 0 ? number : -1 - number
          add(inOrder, inDocument, (place << 4) | next)
          if (number >= 0) next = echoOf(number)
        }
      }
    },
    /** Of a document that has been read before. */
    addPostings: (inDocument: number, known: DocumentPostings) => {
      first = length
      room(known.term.length)
      term.set(known.term, length)
      document.fill(inDocument, length, length + known.term.length)
      occurrences.set(known.occurrences, length)
      listed.set(known.listed, length)
      length += known.term.length
    },
    /** Of the document that was added last; good until the next is added. */
    lastPostings: (): DocumentPostings => ({
      term: term.subarray(first, length),
      listed: listed.subarray(first, length),
      occurrences: occurrences.subarray(first, length),
    }),
    postings: (): Postings => ({ terms, length, term, document, listed, occurrences }),
    terms,
    numberOf,
  }
}

/** Postings in the order that `order` gives their terms: where each term's begin, one more for the end, and their indices. */
export function sortedByTerm(postings: Postings): { begins: Uint32Array; indices: Uint32Array } {
  const { terms, length, term } = postings
  const begins = new Uint32Array(terms.length + 1)
  for (let n = 0; n < length; n++) {
    const number = term[n] ?? 0
    begins[number + 1] = (begins[number + 1] ?? 0) + 1
  }
  for (let n = 1; n <= terms.length; n++) begins[n] = (begins[n] ?? 0) + (begins[n - 1] ?? 0)
  const next = begins.slice()
  const indices = new Uint32Array(length)
  for (let n = 0; n < length; n++) {
    const number = term[n] ?? 0
    const at = next[number] ?? 0
    indices[at] = n
    next[number] = at + 1
  }
  return { begins, indices }
}
