/** Terms by number, and the terms of a text as numbers: each word is folded and taken apart once, however often it is printed. */
import { echo, termsOfWord } from './terms.ts'
import { wordNumbers } from './words.ts'

export interface Vocabulary {
  readonly terms: readonly string[]
  readonly echoes: readonly number[]
  /** The number of a term, given now where it has none. */
  readonly numberOf: (term: string) => number
  /** Adds the numbers of a text's terms to a list, in order; those that stand aside as −1 − number. */
  readonly read: (text: string, into: number[]) => void
}

export function vocabulary(): Vocabulary {
  const numberByTerm = new Map<string, number>()
  const terms: string[] = []
  const echoes: number[] = []
  const { read, words } = wordNumbers()
  /** By the number of a word: its one term, or all of them. Few words have more than one, unless their script has no spaces. */
  const termsByWord: (number | readonly number[])[] = []
  const numberOf = (term: string) => {
    const known = numberByTerm.get(term)
    if (known !== undefined) return known
    numberByTerm.set(term, terms.length)
    echoes.push(echo(term))
    return terms.push(term) - 1
  }
  const termsOf = (word: number) => {
    const known = termsByWord[word]
    if (known !== undefined) return known
    const numbers = termsOfWord(words[word] ?? '').map(({ term, aside }) =>
      aside ? -1 - numberOf(term) : numberOf(term),
    )
    const [first = 0] = numbers
    const made = numbers.length === 1 ? first : numbers
    termsByWord[word] = made
    return made
  }
  return {
    terms,
    echoes,
    numberOf,
    read: (text, into) =>
      read(text, (word) => {
        const numbers = termsOf(word)
        if (typeof numbers === 'number') into.push(numbers)
        else for (const number of numbers) into.push(number)
      }),
  }
}
