/**
 * What tells a word from others in a few numbers: its own characters where it is short and its letters are Latin, as most words are; else
 * a hash of them, and whoever compares two words looks at their letters too.
 */
const LONGEST = 8 // characters in two numbers
const WIDEST = 0xff

/** FNV-1a. */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193

const LOW = 0x9e3779b1
const HIGH = 0x85ebca77

/** Of the word that was read last. */
export class WordKey {
  /** The characters, or their hash and 0. */
  first = 0
  second = 0
  /** Characters in the word; below 0 where the numbers do not hold them. */
  length = 0
  hash = 0

  /** Reads the word that stands in a text from `start` to `end`. */
  read(text: string, start: number, end: number): void {
    if (end - start > LONGEST || !this.hold(text, start, end)) this.hashed(text, start, end)
  }

  private hold(text: string, start: number, end: number): boolean {
    let first = 0
    let second = 0
    let widest = 0
    for (let place = start; place < end; place++) {
      const code = text.charCodeAt(place)
      widest |= code
      second = (second << 8) | (first >>> 24)
      first = (first << 8) | code
    }
    if (widest > WIDEST) return false
    this.first = first
    this.second = second
    this.length = end - start
    this.hash = heldHash(first, second)
    return true
  }

  private hashed(text: string, start: number, end: number): void {
    let hash = BASIS
    for (let place = start; place < end; place++) hash = Math.imul(hash ^ text.charCodeAt(place), PRIME)
    this.first = hash
    this.second = 0
    this.length = start - end
    this.hash = mixed(hash)
  }
}

const mixed = (hash: number): number => hash ^ (hash >>> 15)

const heldHash = (first: number, second: number): number =>
  mixed(Math.imul(first, LOW) ^ Math.imul(second, HIGH))

/** The hash of a key's numbers. */
export const hashOf = (first: number, second: number, length: number): number =>
  length < 0 ? mixed(first) : heldHash(first, second)
