/**
 * Where the words of a text begin and end as names are read from them. One loop reads what the expression says; the expression itself
 * reads on where a surrogate pair is met.
 */
import { classAt, DIGIT, LETTER, MARK, NUMBER, PAIRED } from '../characters.ts'

export const PRINTED_WORD =
  /(?:\p{L}\.){2,6}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’&.\-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

const SOLID = LETTER | DIGIT | NUMBER
const WORD = SOLID | MARK
const STOP = 0x2e
const MOST_INITIALS = 6
const JOINING = new Set([..."'’&.-‑"].map((mark) => mark.charCodeAt(0)))

/** Where the next word begins, at `from` or after; the text's length where there is none. */
export function nextPrintedWord(text: string, from: number): number {
  for (let place = from; place < text.length; place++) {
    const found = classAt(text, place)
    if ((found & SOLID) !== 0) return place
    if ((found & PAIRED) === 0) continue
    PRINTED_WORD.lastIndex = place
    return PRINTED_WORD.exec(text)?.index ?? text.length
  }
  return text.length
}

/** Where the word that begins at `begin` ends. */
export function endOfPrintedWord(text: string, begin: number): number {
  const initials = initialsEnd(text, begin)
  const end = initials - begin >= 4 ? initials : joinedEnd(text, begin)
  const full = initials - begin === 2 * MOST_INITIALS
  if (full || (classAt(text, end) & PAIRED) === 0) return end
  PRINTED_WORD.lastIndex = begin
  PRINTED_WORD.exec(text)
  return PRINTED_WORD.lastIndex
}

/** `U.S.`: where letters with a stop each end, six at most. */
function initialsEnd(text: string, begin: number): number {
  let end = begin
  while (
    end - begin < 2 * MOST_INITIALS &&
    text.charCodeAt(end + 1) === STOP &&
    (classAt(text, end) & LETTER) !== 0
  )
    end += 2
  return end
}

/** `Anne-Marie`, `don't`: runs of letters and figures joined by one mark each. */
function joinedEnd(text: string, begin: number): number {
  let end = begin
  for (;;) {
    while ((classAt(text, end) & WORD) !== 0) end += 1
    if (!JOINING.has(text.charCodeAt(end))) return end
    const after = classAt(text, end + 1)
    if ((after & PAIRED) !== 0) return end + 1
    if ((after & SOLID) === 0) return end
    end += 1
  }
}
