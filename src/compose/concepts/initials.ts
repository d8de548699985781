/** Names that a story prints both in full and by their initials: `World Health Organization`, `WHO`. */

interface Worded {
  readonly text: string
  readonly isUpper: boolean
  readonly isSmallInName: boolean
}

const SMALL = /^(?:of|and|the|for|de|des|du|la|el|der|und|y|e|do|da)$/
const FEWEST = 3 // letters
const MOST = 7
const LONGEST = 9 // words

/** Whether a name passes over a word when its initials are taken. */
export const isSmallInName = (word: string): boolean => SMALL.test(word)

const INITIALS = /^\p{Lu}{3,7}$/u

export const mayBeInitials = (word: string): boolean => INITIALS.test(word)

/** The first letters of a run of capitalised words at `index`, small words passed over; null where it is too short or too long. */
export function spelledAt(
  found: readonly Worded[],
  index: number,
): { letters: string; length: number } | null {
  if (found[index]?.isUpper !== true || !goesOn(found[index + 1])) return null
  let letters = ''
  let last = 0
  for (let length = 0; length < LONGEST; length++) {
    const word = found[index + length]
    if (word?.isUpper) {
      letters += word.text.charAt(0)
      last = length + 1
    } else if (!word?.isSmallInName) break
  }
  return letters.length >= FEWEST && letters.length <= MOST
    ? { letters: letters.toLowerCase(), length: last }
    : null
}

const goesOn = (word: Worded | undefined): boolean => word?.isUpper === true || word?.isSmallInName === true

/** The initials among a story's words that a name in it spells out, in lower case. `holding`: the sentences that hold any initials. */
export function initialsOf(
  sentences: readonly (readonly Worded[])[],
  holding: readonly (readonly Worded[])[] = sentences,
): ReadonlySet<string> {
  const printed = new Set<string>()
  for (const found of holding)
    for (const { text } of found) if (mayBeInitials(text)) printed.add(text.toLowerCase())
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
