/**
 * Distinct words by number, found by their characters where they stand in a text: no string is cut for a word that was met before, and
 * news repeats most of its words. Open addressing; what is looked at for a word lies side by side.
 */
import { hashOf, WordKey } from './word-key.ts'

const FEWEST_SLOTS = 2 ** 10
/** Words whose place in the table is this crowded, which only words made for it are, are looked up as strings. */
const MOST_LOOKS = 32

/** Of a slot: the word's number plus one, 0 where it is free; its key, in which where its characters begin in `letters` stands second if they are not in it. */
const SLOT = 4
const FIRST = 1
const SECOND = 2
const LENGTH = 3

type Row = ArrayLike<number>

export class WordTable {
  /** By number, in the order in which they were met. */
  readonly words: string[] = []
  private readonly key = new WordKey()
  private slots = new Int32Array(SLOT * FEWEST_SLOTS)
  private letters = new Uint16Array(8 * FEWEST_SLOTS)
  private used = 0
  private crowded = new Map<string, Row>()

  /** The number of the word that stands in a text from `start` to `end`, given to it where it has none yet. */
  numberAt(text: string, start: number, end: number): number {
    const { key, slots } = this
    key.read(text, start, end)
    const { first, second, length } = key
    let slot = this.home(key.hash)
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const number = (slots[slot] ?? 0) - 1
      if (number < 0) return this.add(text.slice(start, end))
      if (slots[slot + FIRST] === first && slots[slot + LENGTH] === length) {
        const own = slots[slot + SECOND] ?? 0
        if (length >= 0 ? own === second : this.stands(own, text, start, end)) return number
      }
      slot = this.next(slot)
    }
    const word = text.slice(start, end)
    const row = this.crowded.get(word)
    return row ? (row[0] ?? 0) - 1 : this.add(word)
  }

  private home(hash: number): number {
    return (hash * SLOT) & (this.slots.length - 1)
  }

  private next(slot: number): number {
    return (slot + SLOT) & (this.slots.length - 1)
  }

  /** Whether the characters that are kept from `begin` on stand in a text. */
  private stands(begin: number, text: string, start: number, end: number): boolean {
    for (let place = start; place < end; place++)
      if (this.letters[begin + place - start] !== text.charCodeAt(place)) return false
    return true
  }

  /** Adds the word whose key was read last. */
  private add(word: string): number {
    const { first, second, length } = this.key
    const number = this.words.push(word)
    this.seat([number, first, length < 0 ? this.keep(word) : second, length])
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
    let slot = this.home(hashOf(row[FIRST] ?? 0, row[SECOND] ?? 0, row[LENGTH] ?? 0))
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
