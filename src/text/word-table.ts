/**
 * Distinct words by number, found by their characters where they stand in a text: no string is cut for a word that was met before, and
 * news repeats most of its words.
 */
const FEWEST_SLOTS = 2 ** 10
/** Words whose place in the table is this crowded, which only words made for it are, are looked up as strings. */
const MOST_LOOKS = 32

/** FNV-1a. */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193

export function hashOf(text: string, start: number, end: number): number {
  let hash = BASIS
  for (let place = start; place < end; place++) hash = Math.imul(hash ^ text.charCodeAt(place), PRIME)
  return hash ^ (hash >>> 15)
}

export class WordTable {
  /** By number, in the order in which they were met. */
  readonly words: string[] = []
  private readonly hashes: number[] = []
  /** A word's number plus one, 0 where nothing stands; at most half are taken. */
  private slots = new Int32Array(FEWEST_SLOTS)
  private readonly crowded = new Map<string, number>()

  /** The number of the word that stands in a text from `start` to `end`, given to it where it has none yet. */
  numberAt(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end)
    let slot = hash & (this.slots.length - 1)
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const number = (this.slots[slot] ?? 0) - 1
      if (number < 0) return this.add(text.slice(start, end), hash, slot)
      if (this.hashes[number] === hash && isAt(this.words[number] ?? '', text, start, end)) return number
      slot = (slot + 1) & (this.slots.length - 1)
    }
    const word = text.slice(start, end)
    return this.crowded.get(word) ?? this.add(word, hash, -1)
  }

  private add(word: string, hash: number, slot: number): number {
    const number = this.words.push(word) - 1
    this.hashes.push(hash)
    if (slot < 0) this.crowded.set(word, number)
    else this.slots[slot] = number + 1
    if (2 * this.words.length > this.slots.length) this.grow()
    return number
  }

  private grow(): void {
    this.slots = new Int32Array(2 * this.slots.length)
    this.crowded.clear()
    for (let number = 0; number < this.hashes.length; number++) this.seat(number, this.hashes[number] ?? 0)
  }

  private seat(number: number, hash: number): void {
    let slot = hash & (this.slots.length - 1)
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      if (this.slots[slot] === 0) {
        this.slots[slot] = number + 1
        return
      }
      slot = (slot + 1) & (this.slots.length - 1)
    }
    this.crowded.set(this.words[number] ?? '', number)
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let place = 0; place < word.length; place++)
    if (word.charCodeAt(place) !== text.charCodeAt(start + place)) return false
  return true
}
