/**
 * Words that know which printed name they are part of. Whoever reports an event prints its names, “Prime Minister Jane Doe”, in the same
 * words and the same order: within a name neither company nor order proves that one report was written from another.
 */
import { type Token, tokens } from '../../text/tokens.ts'

export interface NamedWord extends Token {
  /** Capitalised words with nothing but a space between them are one name, numbered from 1 in the sentence; 0 for other words. */
  readonly name: number
}

const CAPITAL = /^\p{Lu}/u

export function namedWords(text: string, language: string): NamedWord[] {
  let name = 0
  let end = -1
  return tokens(text, language).map((token) => {
    if (!CAPITAL.test(token.text)) {
      end = -1
      return { ...token, name: 0 }
    }
    if (end < 0 || text.slice(end, token.start) !== ' ') name++
    end = token.end
    return { ...token, name }
  })
}
