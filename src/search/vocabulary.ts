/** Terms by number, and the terms of a text as numbers: each word is folded and taken apart once, however often it is printed. */
import { larger } from '../larger.ts'
import { echo, termsOfWord } from './terms.ts'
import { wordNumbers } from './words.ts'

export interface Vocabulary {
  readonly terms: readonly string[]
  readonly echoOf: (number: number) => number
  /** The number of a term, given now where it has none. */
  readonly numberOf: (term: string) => number
  /** Adds the numbers of a text's terms to a list, in order; those that stand aside as −1 − number. */
  readonly read: (text: string, into: number[]) => void
}

/** What a word has by its number: 1 more than its one term, else as many below 0 as its list of terms has before it; 0 where nobody asked. */
type Entry = number

export function vocabulary(): Vocabulary {
  const numberByTerm = new Map<string, number>()
  const terms: string[] = []
  let echoes = new Uint8Array(1 << 12)
  const { read, words } = wordNumbers()
  /** By the number of a word. Few words have more than one term, unless their script has no spaces. */
  let entries = new Int32Array(1 << 12)
  const lists: (readonly number[])[] = []
  const numberOf = (term: string) => {
    const known = numberByTerm.get(term)
    if (known !== undefined) return known
    numberByTerm.set(term, terms.length)
    echoes = larger(echoes, terms.length + 1)
    echoes[terms.length] = echo(term)
    return terms.push(term) - 1
  }
  const made = (word: number): Entry => {
    const numbers = termsOfWord(words[word] ?? '').map(({ term, aside }) =>
      aside ? -1 - numberOf(term) : numberOf(term),
    )
    const [first = -1] = numbers
    entries = larger(entries, word + 1)
    const entry = numbers.length === 1 && first >= 0 ? 1 + first : -lists.push(numbers)
    entries[word] = entry
    return entry
  }
  return {
    terms,
    echoOf: (number) => echoes[number] ?? 0,
    numberOf,
    read: (text, into) =>
      read(text, (word) => {
        const entry = entries[word] || made(word)
        if (entry > 0) into.push(entry - 1)
        else for (const number of lists[-1 - entry] ?? []) into.push(number)
      }),
  }
}
