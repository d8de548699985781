/** Texts by number, in the order in which they are first met. */
export type Numbers = Map<string, number>

/** The number of a text, given to it where it has none yet. */
export function numberOf(text: string, numbers: Numbers): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size)
  return numbers.size - 1
}
