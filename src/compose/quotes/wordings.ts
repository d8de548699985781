/**
 * In: utterances of one source. Out: distinct wordings, each with its words read for comparison and the other places that print the same
 * words. Words are compared by stem, or by their group where reports exchange one for another (mistake, error).
 */
import type { SentenceRef } from '../../records.ts'
import { stem } from '../../text/stems.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { type Token, tokens } from '../../text/tokens.ts'
import { GROUP_BY_WORD } from './synonyms.ts'
import type { Utterance } from './utterances.ts'

export interface ComparedWord {
  readonly token: Token
  readonly stem: string
  /** The stem, or `#` and the number of the word's group. */
  readonly key: string
  readonly content: boolean
}

export interface PlacedWording {
  readonly utterance: Utterance
  readonly words: readonly ComparedWord[]
  /** Keys of its content words. */
  readonly content: ReadonlySet<string>
  /** Its words in lower case, a space between. */
  readonly plain: string
  readonly also: readonly SentenceRef[]
  /** Order in the story. */
  readonly order: number
}

export function distinctWordings(
  said: readonly Utterance[],
  languageOf: (report: number) => string,
): PlacedWording[] {
  const byWords = new Map<string, { first: PlacedWording; also: SentenceRef[] }>()
  said.forEach((utterance, order) => {
    const words = comparedWords(utterance.extract.text, languageOf(utterance.report))
    const plain = words.map((word) => word.token.text.toLowerCase().replaceAll('’', "'")).join(' ')
    const key = `${utterance.kind} ${plain}`
    const known = byWords.get(key)
    if (known) known.also.push(utterance.extract.at)
    else
      byWords.set(key, {
        first: { utterance, words, content: contentKeys(words), plain, also: [], order },
        also: [],
      })
  })
  return [...byWords.values()].map(({ first, also }) => ({ ...first, also: otherPlaces(first, also) }))
}

function otherPlaces(first: PlacedWording, also: readonly SentenceRef[]): SentenceRef[] {
  const seen = new Set([placeKey(first.utterance.extract.at)])
  return also.filter((at) => !seen.has(placeKey(at)) && seen.add(placeKey(at)))
}

export const placeKey = (at: SentenceRef): string => `${at.paragraph}.${at.sentence} ${at.report}`

export function comparedWords(text: string, language: string): ComparedWord[] {
  return tokens(text, language).map((token) => {
    const stemmed = stem(token.text, language)
    const lower = token.text.toLowerCase()
    const group = language === 'en' ? (GROUP_BY_WORD.get(lower) ?? GROUP_BY_WORD.get(stemmed)) : undefined
    const content = !isStopWord(token.text, language) || group !== undefined
    return { token, stem: stemmed, key: group === undefined ? stemmed : `#${group}`, content }
  })
}

const contentKeys = (words: readonly ComparedWord[]): ReadonlySet<string> =>
  new Set(words.filter((word) => word.content).map((word) => word.key))
