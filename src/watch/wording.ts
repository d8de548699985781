/** Small turns of phrase for what the terminal says. Pure. */

/** A, B, … Z, AA, …: the letter of a story's n-th report, counted from 0. */
export function siglum(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : siglum(Math.floor(place / 26) - 1) + letter
}

export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

const LONGEST_QUOTED = 60 // characters, so that a line stays a line

/** A headline as a terminal shows it: in quotation marks, cut where it is long, without what could steer the terminal. */
export function quoted(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  const letters = [...plain]
  return letters.length <= LONGEST_QUOTED
    ? `“${plain}”`
    : `“${letters
        .slice(0, LONGEST_QUOTED - 1)
        .join('')
        .trimEnd()}…”`
}
