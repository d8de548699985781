/**
 * In: utterances of one source. Out: distinct wordings, each with its words read for comparison and the other places that print the same
 * words. Words are compared by stem, or by their group where reports exchange one for another (mistake, error).
 */
import type { SentenceRef } from '../../records.ts'
import { Forms } from '../../text/forms.ts'
import { stem } from '../../text/stems.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { wordPlaces } from '../../text/tokens.ts'
import { GROUP_BY_WORD } from './synonyms.ts'
import type { Utterance } from './utterances.ts'

/** What a word is compared by. */
export interface ComparedForm {
  readonly stem: string
  /** The stem, or `#` and the number of the word's group. */
  readonly key: string
  readonly content: boolean
  /** In lower case, its apostrophe straight. */
  readonly plain: string
}

export interface ComparedWord {
  readonly form: ComparedForm
  readonly start: number
  readonly end: number
}

/** An utterance read for comparison. */
export interface ReadUtterance {
  readonly words: readonly ComparedWord[]
  /** Keys of its content words. */
  readonly content: ReadonlySet<string>
  /** Its words in lower case, a space between. */
  readonly plain: string
}

export interface PlacedWording extends ReadUtterance {
  readonly utterance: Utterance
  readonly also: readonly SentenceRef[]
  /** Order in the story. */
  readonly order: number
}

/** Reads utterances, each once, however often its source's wordings are compared. */
export function utteranceReader(
  languageOf: (report: number) => string,
): (utterance: Utterance) => ReadUtterance {
  const known = new Map<Utterance, ReadUtterance>()
  return (utterance) => {
    const found = known.get(utterance)
    if (found !== undefined) return found
    const words = comparedWords(utterance.extract.text, languageOf(utterance.report))
    const made = {
      words,
      content: contentKeys(words),
      plain: words.map(({ form }) => form.plain).join(' '),
    }
    known.set(utterance, made)
    return made
  }
}

export function distinctWordings(
  said: readonly Utterance[],
  read: (utterance: Utterance) => ReadUtterance,
): PlacedWording[] {
  const byWords = new Map<string, { order: number; places: SentenceRef[] }>()
  said.forEach((utterance, order) => {
    const key = `${utterance.kind} ${read(utterance).plain}`
    const known = byWords.get(key)
    if (known) known.places.push(utterance.extract.at)
    else byWords.set(key, { order, places: [] })
  })
  return [...byWords.values()].flatMap(({ order, places }) => {
    const utterance = said[order]
    if (utterance === undefined) return []
    const { words, content, plain } = read(utterance)
    return [{ utterance, words, content, plain, also: otherPlaces(utterance, places), order }]
  })
}

function otherPlaces(first: Utterance, also: readonly SentenceRef[]): SentenceRef[] {
  if (also.length === 0) return []
  const seen = new Set([placeKey(first.extract.at)])
  return also.filter((at) => !seen.has(placeKey(at)) && seen.add(placeKey(at)))
}

export const placeKey = (at: SentenceRef): string => `${at.paragraph}.${at.sentence} ${at.report}`

function comparedForm(word: string, language: string): ComparedForm {
  const stemmed = stem(word, language)
  const lower = word.toLowerCase()
  const group = language === 'en' ? (GROUP_BY_WORD.get(lower) ?? GROUP_BY_WORD.get(stemmed)) : undefined
  return {
    stem: stemmed,
    key: group === undefined ? stemmed : `#${group}`,
    content: !isStopWord(word, language) || group !== undefined,
    plain: lower.replaceAll('’', "'"),
  }
}

const MOST_KNOWN = 50_000 // forms kept from text to text; then forgotten all at once

let known = new Forms(comparedForm)

export function comparedWords(text: string, language: string): ComparedWord[] {
  if (known.size >= MOST_KNOWN) known = new Forms(comparedForm)
  const formAt = known.language(language)
  const places = wordPlaces(text, language)
  const words: ComparedWord[] = []
  for (let place = 0; place < places.length; place += 2) {
    const [start = 0, end = 0] = [places[place], places[place + 1]]
    words.push({ form: formAt(text, start, end), start, end })
  }
  return words
}

function contentKeys(words: readonly ComparedWord[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { form } of words) if (form.content) keys.add(form.key)
  return keys
}
