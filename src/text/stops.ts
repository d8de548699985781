/** The marks that end sentences in all scripts, what may close after them, and the characters around them. */

/** Stops of spaced scripts, and those that need no space after them (CJK, Devanagari, Khmer, Burmese, Ethiopic, Armenian, Arabic). */
export const STOP = /[.!?…‼⁇⁈⁉؟۔।॥։።။។。！？．｡]/g
export const NO_SPACE_STOP = '。！？．｡।॥။។።'
const CLOSING = '"\'”’»›)]}）］】」』〉》〕'
export const OPENING = /["'“”„‟‘‚«»‹›([{（［【「『〈《〔¿¡*_•–—-]/
export const LOOK = 48 // characters looked at on either side of a stop: longer words are no abbreviations

export const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/.test(char)
export const isLetter = (char: string): boolean => /\p{L}/u.test(char)
export const isLower = (char: string): boolean => /\p{Ll}/u.test(char)
export const isUpper = (char: string): boolean => /\p{Lu}/u.test(char)
export const isDigit = (char: string): boolean => /\p{Nd}/u.test(char)

/** The character at an offset, both halves of a surrogate pair together. */
export const at = (text: string, offset: number): string => {
  const point = text.codePointAt(offset)
  return point === undefined ? '' : String.fromCodePoint(point)
}

/** Where the run of stops that begins at `from` ends, "...", "?!" and ". . ." included. */
export function stopsEnd(text: string, from: number): number {
  let end = from + 1
  for (;;) {
    const char = text[end] ?? ''
    if (char !== '' && '.!?…‼⁇⁈⁉؟。！？'.includes(char)) {
      end += 1
      continue
    }
    let next = end
    while (next - end < 3 && /[ \u00a0\u2009\u202f]/.test(text[next] ?? '')) next += 1
    const spaced =
      next > end && text[next] === '.' && text[end - 1] === '.' && !isLetter(text[next + 1] ?? '')
    if (!spaced) return end
    end = next + 1
  }
}

/** Where the quotes, brackets and note marks that close after a stop end. */
export function closersEnd(text: string, from: number): number {
  let end = from
  for (;;) {
    if (CLOSING.includes(text[end] ?? ' ')) end += 1
    else if (text[end + 1] === '»' && isSpace(text[end])) end += 2
    else break
  }
  const note = /^\[\d{1,3}\]/.exec(text.slice(end, end + 5))
  return note === null ? end : end + note[0].length
}
