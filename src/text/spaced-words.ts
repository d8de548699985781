/**
 * Words of a text whose scripts put spaces between them, read by one loop: what `tokens` reads by expression, for the texts that hold
 * neither surrogate pairs nor scripts without spaces.
 */
import { classAt, DIGIT, LETTER, MARK, NUMBER, PAIRED, UNSPACED } from './characters.ts'

const WORD = LETTER | MARK | DIGIT | NUMBER
const SOLID = LETTER | DIGIT | NUMBER
const STRANGE = PAIRED | UNSPACED
const STOP = 0x2e

/** The end of the run of characters of these classes that begins at `place`. */
function runEnd(text: string, place: number, wanted: number): number {
  let end = place
  while ((classAt(text, end) & wanted) !== 0) end += 1
  return end
}

/** `.`, `,` or `:`. */
const parts = (code: number): boolean => code === STOP || code === 0x2c || code === 0x3a

/** `1,500.25`: digits with separators; the begin where there are none. Stuck to a letter, it loses its last part. */
function numberEnd(text: string, begin: number): number {
  let before = begin
  let end = runEnd(text, begin, DIGIT)
  for (let groups = 0; ; groups++) {
    const next = parts(text.charCodeAt(end)) ? runEnd(text, end + 1, DIGIT) : end
    if (next <= end + 1) {
      if (groups === 0) return begin
      if ((classAt(text, end) & SOLID) === 0) return end
      return groups > 1 ? before : begin
    }
    before = end
    end = next
  }
}

const MOST_INITIALS = 6

/** `U.S.`: two to six letters, each with a stop; the begin where there are none. */
function abbreviationEnd(text: string, begin: number): number {
  if (text.charCodeAt(begin + 1) !== STOP) return begin
  if (begin > 0 && (classAt(text, begin - 1) & SOLID) !== 0) return begin
  let end = begin
  while ((classAt(text, end) & LETTER) !== 0 && text.charCodeAt(end + 1) === STOP) {
    end += 2
    if (end - begin > 2 * MOST_INITIALS) return begin
  }
  return end - begin >= 4 && (classAt(text, end) & SOLID) === 0 ? end : begin
}

/** Straight or curly; the modifier letter is a letter. */
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

function wordEnd(text: string, begin: number, elides: boolean): number {
  let end = runEnd(text, begin, WORD)
  while (!elides && isApostrophe(text.charCodeAt(end)) && (classAt(text, end + 1) & WORD) !== 0)
    end = runEnd(text, end + 1, WORD)
  return end
}

function endAt(text: string, begin: number, found: number, elides: boolean): number {
  if ((found & DIGIT) !== 0) {
    const end = numberEnd(text, begin)
    if (end > begin) return end
  } else if ((found & LETTER) !== 0) {
    const end = abbreviationEnd(text, begin)
    if (end > begin) return end
  }
  return wordEnd(text, begin, elides)
}

/**
 * Begin and end of each word in order, one after the other at the end of `places`; false, and nothing there, where a character asks for
 * the expressions.
 */
export function spacedWordPlaces(text: string, elides: boolean, places: number[]): boolean {
  for (let place = 0; place < text.length; place++) if ((classAt(text, place) & STRANGE) !== 0) return false
  for (let place = 0; place < text.length; ) {
    const found = classAt(text, place)
    if ((found & WORD) === 0) {
      place += 1
      continue
    }
    const end = endAt(text, place, found, elides)
    places.push(place, end)
    place = end
  }
  return true
}
