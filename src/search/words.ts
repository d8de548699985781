/**
 * The words of a text as numbers, without cutting a string for each: a word is hashed where it stands and looked up in an open-addressed
 * table. A word is a match of `WORD`, as printed. It is known by 64 bits of hash alone: among a million words the odds of two being
 * taken for one are 1 in 40 million, and all that would come of it is a story loaded in which search then finds nothing.
 */
import { WORD } from './terms.ts'

const OTHER = 0
const LETTER = 1
const SURROGATE = 2

const isLetter = new RegExp(`^${WORD.source}$`, 'u')

let classes: Uint8Array | null = null

/** The class of each UTF-16 code unit, as the regular expression has it. */
function classOfUnit(): Uint8Array {
  if (classes) return classes
  const made = new Uint8Array(1 << 16)
  for (let unit = 0; unit < made.length; unit++) {
    const isSurrogate = unit >= 0xd800 && unit < 0xe000
    made[unit] = isSurrogate ? SURROGATE : isLetter.test(String.fromCharCode(unit)) ? LETTER : OTHER
  }
  classes = made
  return made
}

/** FNV-1a's offset basis and prime, and a second pair. */
const SEED = 0x811c9dc5
const PRIME = 0x01000193
const SECOND_SEED = 0x9747b28c
const SECOND_PRIME = 0x5bd1e995

/** Of a slot: two hashes, and the word's number plus one, 0 where the slot is free. */
const SLOT = 3

export interface WordNumbers {
  /** Tells of the words of a text in order by their numbers, given from 0 in the order of first occurrence. */
  readonly read: (text: string, tell: (word: number) => void) => void
  /** By number. */
  readonly words: readonly string[]
}

export function wordNumbers(): WordNumbers {
  const unitClass = classOfUnit()
  const words: string[] = []
  let table = new Int32Array(SLOT << 12)
  let units = new Uint16Array(1 << 12)
  let bytes = Buffer.from(units.buffer)

  /** The slot of a word, or the free one where it belongs. */
  function slotOf(hash: number, second: number): number {
    const slots = table.length / SLOT
    let slot = (hash & (slots - 1)) * SLOT
    while (table[slot + 2] !== 0 && (table[slot] !== hash || table[slot + 1] !== second)) {
      slot = slot + SLOT === table.length ? 0 : slot + SLOT
    }
    return slot
  }

  /** At most half of the slots are taken. */
  function grow(): void {
    const old = table
    table = new Int32Array(old.length * 4)
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + 2] !== 0)
        table.set(old.subarray(from, from + SLOT), slotOf(old[from] ?? 0, old[from + 1] ?? 0))
    }
  }

  function numberOf(text: string, start: number, end: number, hash: number, second: number): number {
    const slot = slotOf(hash, second)
    const known = table[slot + 2] ?? 0
    if (known !== 0) return known - 1
    const number = words.push(text.slice(start, end))
    table[slot] = hash
    table[slot + 1] = second
    table[slot + 2] = number
    if (number * 2 * SLOT > table.length) grow()
    return number - 1
  }

  /** Whether the unit at `n`, half of a character beyond U+FFFF, belongs to a letter. */
  function isLetterHalf(text: string, n: number): boolean {
    const isSecond = (units[n] ?? 0) >= 0xdc00
    const character = text.codePointAt(isSecond ? n - 1 : n) ?? 0
    return character > 0xffff && isLetter.test(String.fromCodePoint(character))
  }

  function read(text: string, tell: (word: number) => void): void {
    const { length } = text
    if (length > units.length) {
      units = new Uint16Array(length * 2)
      bytes = Buffer.from(units.buffer)
    }
    // Reading a string unit by unit is several times slower where it is a part of a longer one, as sentences are.
    bytes.write(text, 0, 'utf16le')
    let start = -1
    let hash = SEED
    let second = SECOND_SEED
    for (let n = 0; n <= length; n++) {
      const unit = n < length ? (units[n] ?? 0) : 0
      const kind = unitClass[unit]
      if (kind === LETTER || (kind === SURROGATE && isLetterHalf(text, n))) {
        if (start < 0) start = n
        hash = Math.imul(hash ^ unit, PRIME)
        second = Math.imul(second ^ unit, SECOND_PRIME)
        second ^= second >>> 15
      } else if (start >= 0) {
        tell(numberOf(text, start, n, hash ^ (hash >>> 15), second))
        start = -1
        hash = SEED
        second = SECOND_SEED
      }
    }
  }

  return { read, words }
}
