/**
 * Texts of a document → postings. A posting says that a term stands in it and, for each of its first occurrences, in which place (0 for
 * headings, else 1 + the sentence's number modulo 15) and the echo of the term that follows it. Four bits each: enough to rank
 * the documents that hold two words in one sentence, or one right after the other, above those that only hold both; what is ranked first is then read.
 */
import { larger } from '../larger.ts'
import { vocabulary } from './vocabulary.ts'

/** Occurrences told one by one; more than these are told as two sets of 16 bits, of places and of echoes. */
export const LISTED = 3

/**
 * What the texts of one document come to: its terms by number, each once. `listed[n]` occurrences of a byte each in `occurrences[n]`, or 0
 * and two sets, places above. The arrays may go on behind the last posting.
 */
export interface DocumentPostings {
  readonly length: number
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

/** Takes documents apart, one after the other. */
export function documentReader() {
  const { terms, echoOf, numberOf, read } = vocabulary()
  let term = new Uint32Array(1 << 12)
  let listed = new Uint8Array(1 << 12)
  let occurrences = new Uint32Array(1 << 12)
  let length = 0
  /** Postings of the documents before, and by term the posting that it had last, counted through all documents from 1. */
  let before = 0
  let postingOf = new Int32Array(1 << 16)

  function add(number: number, occurrence: number): void {
    const posting = (postingOf[number] ?? 0) - 1 - before
    if (posting < 0) {
      term[length] = number
      listed[length] = 1
      occurrences[length] = occurrence
      postingOf[number] = before + ++length
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
    listed = larger(listed, size)
    occurrences = larger(occurrences, size)
    postingOf = larger(postingOf, terms.length)
  }

  /** The terms of the text at hand. */
  const ordered: number[] = []

  return {
    /** The postings of a document; good until the next is read. */
    postings: (texts: readonly PlacedText[]): DocumentPostings => {
      before += length
      length = 0
      for (const { place, text } of texts) {
        ordered.length = 0
        read(text, ordered)
        room(ordered.length)
        let next = 0
        for (let n = ordered.length - 1; n >= 0; n--) {
          const number = ordered[n] ?? 0
          add(number >= 0 ? number : -1 - number, (place << 4) | next)
          if (number >= 0) next = echoOf(number)
        }
      }
      return { length, term, listed, occurrences }
    },
    /** By number; the numbers are given in the order of first occurrence. */
    terms,
    numberOf,
  }
}
