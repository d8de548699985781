/** Distinct keys by number, in typed arrays: a map of millions of numbers would be most of what a large collection holds. */
import { larger } from '../larger.ts'

const FEWEST_SLOTS = 2 ** 10

/** Keys are whole numbers of 53 bits, hashes mostly; never 0. */
export class KeyTable {
  /** By slot: the key, 0 where it is free, and its number. */
  private slots = new Float64Array(FEWEST_SLOTS)
  private numbers = new Int32Array(FEWEST_SLOTS)
  private byNumber = new Float64Array(FEWEST_SLOTS)
  /** How many keys have numbers. */
  length = 0

  /** The number of a key, given to it where it has none yet: they count from 0. */
  numberOf(key: number): number {
    const slot = this.slotOf(key)
    if (this.slots[slot] === key) return this.numbers[slot] ?? 0
    const number = this.length++
    this.slots[slot] = key
    this.numbers[slot] = number
    this.byNumber = larger(this.byNumber, this.length)
    this.byNumber[number] = key
    if (2 * this.length > this.slots.length) this.grow()
    return number
  }

  keyOf(number: number): number {
    return this.byNumber[number] ?? 0
  }

  /** Where the key is, or would be. */
  private slotOf(key: number): number {
    const last = this.slots.length - 1
    const mixed = Math.imul(key ^ (key / 2 ** 32), 0x9e3779b1)
    let slot = (mixed ^ (mixed >>> 15)) & last
    while (this.slots[slot] !== 0 && this.slots[slot] !== key) slot = (slot + 1) & last
    return slot
  }

  /** At most half of the slots are taken. */
  private grow(): void {
    this.slots = new Float64Array(2 * this.slots.length)
    this.numbers = new Int32Array(this.slots.length)
    for (let number = 0; number < this.length; number++) {
      const slot = this.slotOf(this.keyOf(number))
      this.slots[slot] = this.keyOf(number)
      this.numbers[slot] = number
    }
  }
}
