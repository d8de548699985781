/** Names that a story prints both in full and by their initials: `World Health Organization`, `WHO`. */
import { isUpper } from './places.ts'

interface Worded {
  readonly text: string
}

const SMALL = /^(?:of|and|the|for|de|des|du|la|el|der|und|y|e|do|da)$/
const FEWEST = 3 // letters
const MOST = 7
const LONGEST = 9 // words

/** The first letters of a run of capitalised words at `index`, small words passed over; null where it is too short or too long. */
export function spelledAt(
  found: readonly Worded[],
  index: number,
): { letters: string; length: number } | null {
  if (!isUpper(found[index]?.text ?? '') || !isUpperSoon(found, index + 1)) return null
  let letters = ''
  let last = 0
  for (let length = 0; length < LONGEST; length++) {
    const word = found[index + length]?.text ?? ''
    if (isUpper(word)) {
      letters += word.charAt(0)
      last = length + 1
    } else if (!SMALL.test(word)) break
  }
  return letters.length >= FEWEST && letters.length <= MOST
    ? { letters: letters.toLowerCase(), length: last }
    : null
}

const isUpperSoon = (found: readonly Worded[], index: number): boolean => {
  const word = found[index]?.text ?? ''
  return isUpper(word) || SMALL.test(word)
}

const INITIALS = /^\p{Lu}{3,7}$/u

/** The initials among a story's words that a name in it spells out, in lower case. */
export function initialsOf(sentences: readonly (readonly Worded[])[]): ReadonlySet<string> {
  const printed = new Set<string>()
  for (const found of sentences) {
    for (const { text } of found) if (isUpper(text) && INITIALS.test(text)) printed.add(text.toLowerCase())
  }
  if (printed.size === 0) return printed
  const spelled = new Set<string>()
  for (const found of sentences) {
    for (let index = 0; index < found.length; index++) {
      const name = spelledAt(found, index)
      if (name && printed.has(name.letters)) spelled.add(name.letters)
    }
  }
  return spelled
}
