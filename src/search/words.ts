/** The words of a text as numbers, without cutting a string for each. A word is a match of `WORD`, as printed. */
import { WordTable } from '../text/word-table.ts'
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

export interface WordNumbers {
  /** Tells of the words of a text in order by their numbers, given from 0 in the order of first occurrence. */
  readonly read: (text: string, tell: (word: number) => void) => void
  /** By number. */
  readonly words: readonly string[]
}

export function wordNumbers(): WordNumbers {
  const unitClass = classOfUnit()
  const table = new WordTable()
  let units = new Uint16Array(1 << 12)
  let bytes = Buffer.from(units.buffer)

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
    for (let n = 0; n <= length; n++) {
      const unit = n < length ? (units[n] ?? 0) : 0
      const kind = unitClass[unit]
      if (kind === LETTER || (kind === SURROGATE && isLetterHalf(text, n))) {
        if (start < 0) start = n
      } else if (start >= 0) {
        tell(table.numberAt(text, start, n))
        start = -1
      }
    }
  }

  return { read, words: table.words }
}
