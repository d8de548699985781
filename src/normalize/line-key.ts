/** What makes two lines the same: their letters and figures, whatever the marks, spaces and case. */
import { classAt, DIGIT, LETTER, NUMBER, PAIRED } from '../text/characters.ts'
import { isUnpaired } from './each-word.ts'

const LINK_ADDRESS = /\]\([^()\s]{0,300}\)/g

const withoutAddresses = (text: string): string =>
  text.includes('](') ? text.replace(LINK_ADDRESS, ' ') : text

export const lineKey = (text: string): string =>
  withoutAddresses(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A pair is looked at in keys alone, where nothing else is left. */
const KEPT = LETTER | DIGIT | NUMBER | PAIRED
const SPACE = 0x20

/** Two multiplicative hashes with different odd multipliers, side by side. */
interface Hash {
  high: number
  low: number
}

function add(hash: Hash, code: number): void {
  const high = Math.imul(hash.high ^ code, 0x85ebca6b)
  const low = Math.imul(hash.low ^ code, 0xc2b2ae35)
  hash.high = high ^ (high >>> 15)
  hash.low = low ^ (low >>> 13)
}

/**
 * The key of a line as one number of 53 bits, and how many words it has: a third of what the key itself costs. Of ten million lines two
 * that differ share a number with a chance of one in two hundred.
 */
export function numberedLine(text: string): { readonly number: number; readonly words: number } {
  const line = isUnpaired(text) ? withoutAddresses(text).toLowerCase() : lineKey(text)
  const hash: Hash = { high: 0x5bd1e995, low: 0x1b873593 }
  let words = 0
  let isInside = false
  for (let place = 0; place < line.length; place += 1) {
    const isKept = (classAt(line, place) & KEPT) !== 0
    if (isKept && !isInside) {
      words += 1
      add(hash, SPACE)
    }
    if (isKept) add(hash, line.charCodeAt(place))
    isInside = isKept
  }
  return { number: (hash.high >>> 11) * 2 ** 32 + (hash.low >>> 0), words }
}
