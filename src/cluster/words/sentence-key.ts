/**
 * What makes two sentences the same: their letters and digits without case and marks, as one number of 53 bits. Of ten million sentences
 * two that differ share a number with a chance of one in two hundred; a formula is only what three reports share.
 */

const SHORTEST = 25 // characters: shorter sentences recur by themselves

/** Marks and blanks beyond ASCII: Latin-1 signs, general punctuation, the marks of East Asia. */
const isMark = (code: number) =>
  (code >= 0xa0 && code < 0xc0) || (code >= 0x2000 && code < 0x2070) || (code >= 0x3000 && code < 0x3040)

/** Of a text in lower case. */
const isWordPart = (code: number) =>
  code < 0x80 ? (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) : !isMark(code)

const BLANK = 0x20

/** 0 for a sentence too short to tell. */
export function sentenceKey(text: string): number {
  if (text.length < SHORTEST) return 0
  const lower = text.toLowerCase()
  // Two 32-bit multiplicative hashes with different odd multipliers make one of 53 bits.
  let [high, low] = [0x5bd1e995, 0x1b873593]
  let [begun, parted] = [false, false]
  for (let place = 0; place < lower.length; place++) {
    const code = lower.charCodeAt(place)
    if (!isWordPart(code)) {
      parted = begun
      continue
    }
    begun = true
    if (parted) {
      high = Math.imul(high ^ BLANK, 0x85ebca6b)
      low = Math.imul(low ^ BLANK, 0xc2b2ae35)
      parted = false
    }
    high = Math.imul(high ^ code, 0x85ebca6b)
    low = Math.imul(low ^ code, 0xc2b2ae35)
    high ^= high >>> 15
    low ^= low >>> 13
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0) || 1
}
