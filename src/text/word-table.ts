/**
 * Distinct words by number, found by their characters where they stand in a text: no string is cut for a word that was met before, and
 * news repeats most of its words. Open addressing; what is looked at for a word lies side by side.
 */
const FEWEST_SLOTS = 2 ** 10
/** Words whose place in the table is this crowded, which only words made for it are, are looked up as strings. */
const MOST_LOOKS = 32

/** Of a slot: the word's number plus one, 0 where it is free; its hash; its length and where its characters begin in `letters`. */
const SLOT = 4
const HASH = 1
const LENGTH = 2
const BEGIN = 3

/** FNV-1a. */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193

export function hashOf(text: string, start: number, end: number): number {
  let hash = BASIS
  for (let place = start; place < end; place++) hash = Math.imul(hash ^ text.charCodeAt(place), PRIME)
  return hash ^ (hash >>> 15)
}

type Row = ArrayLike<number>

export class WordTable {
  /** By number, in the order in which they were met. */
  readonly words: string[] = []
  private slots = new Int32Array(SLOT * FEWEST_SLOTS)
  private letters = new Uint16Array(8 * FEWEST_SLOTS)
  private used = 0
  private crowded = new Map<string, Row>()

  /** The number of the word that stands in a text from `start` to `end`, given to it where it has none yet. */
  numberAt(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end)
    let slot = this.home(hash)
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const number = (this.slots[slot] ?? 0) - 1
      if (number < 0) return this.add(text.slice(start, end), hash)
      if (this.slots[slot + HASH] === hash && this.stands(slot, text, start, end)) return number
      slot = this.next(slot)
    }
    const word = text.slice(start, end)
    const row = this.crowded.get(word)
    return row ? (row[0] ?? 0) - 1 : this.add(word, hash)
  }

  private home(hash: number): number {
    return (hash * SLOT) & (this.slots.length - 1)
  }

  private next(slot: number): number {
    return (slot + SLOT) & (this.slots.length - 1)
  }

  /** Whether the word of a slot is the one that stands in a text. */
  private stands(slot: number, text: string, start: number, end: number): boolean {
    const length = end - start
    if (this.slots[slot + LENGTH] !== length) return false
    const begin = this.slots[slot + BEGIN] ?? 0
    for (let place = 0; place < length; place++)
      if (this.letters[begin + place] !== text.charCodeAt(start + place)) return false
    return true
  }

  private add(word: string, hash: number): number {
    const number = this.words.push(word)
    this.seat([number, hash, word.length, this.keep(word)])
    if (2 * SLOT * number > this.slots.length) this.grow()
    return number - 1
  }

  /** Where the characters of a word begin, once they are kept. */
  private keep(word: string): number {
    const begin = this.used
    this.used += word.length
    if (this.used > this.letters.length) {
      const old = this.letters
      this.letters = new Uint16Array(2 * this.used)
      this.letters.set(old)
    }
    for (let place = 0; place < word.length; place++) this.letters[begin + place] = word.charCodeAt(place)
    return begin
  }

  private seat(row: Row): void {
    let slot = this.home(row[HASH] ?? 0)
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      if (this.slots[slot] === 0) {
        this.slots.set(row, slot)
        return
      }
      slot = this.next(slot)
    }
    this.crowded.set(this.words[(row[0] ?? 0) - 1] ?? '', row)
  }

  /** At most half of the slots are taken. */
  private grow(): void {
    const [slots, crowded] = [this.slots, this.crowded]
    this.slots = new Int32Array(2 * slots.length)
    this.crowded = new Map()
    for (let from = 0; from < slots.length; from += SLOT)
      if (slots[from] !== 0) this.seat(slots.slice(from, from + SLOT))
    for (const row of crowded.values()) this.seat(row)
  }
}
