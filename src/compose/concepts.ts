/**
 * What a sentence speaks of: its stems, with a country, its people and its government's city as one, with what stands for one meaning
 * in news as one, with a name and its initials as one. Two reporters who make one point rarely use the same words for it.
 */
import { type Token, tokens } from '../text/tokens.ts'
import { spelledAt } from './concepts/initials.ts'
import { isUpper, placeAt } from './concepts/places.ts'
import { NEGATION, vocabulary, type WordForm } from './concepts/vocabulary.ts'

/** One concept and where it stands. */
export interface Concept {
  /** A stem, `=` and a group of synonyms, or `@` and a country. */
  readonly key: string
  readonly start: number
  /** Whether it is printed as a name. */
  readonly isName: boolean
}

/** A word of a sentence and what it stands for. */
export interface ReadWord extends Token {
  readonly form: WordForm
}

/** The words of a text, each looked up once. */
export function readWords(text: string, language: string): ReadWord[] {
  const { formOf } = vocabulary(language)
  return tokens(text, language).map((token) => ({
    text: token.text,
    start: token.start,
    end: token.end,
    form: formOf(token.text),
  }))
}

const REACH = 3 // words over which a negation turns what follows
const TURNED: ReadonlyMap<string, string> = new Map([
  ['=approve', '=refuse'],
  ['=agree', '=refuse'],
])

/** The concepts of a sentence's words, in order. `initials`: those of its story that a name spells out. */
export function concepts(
  found: readonly ReadWord[],
  language: string,
  initials: ReadonlySet<string>,
): Concept[] {
  const made: Concept[] = []
  let negated = -REACH - 1
  for (let index = 0; index < found.length; index++) {
    const token = found[index]
    if (!token) break
    const { text, start, form } = token
    const upper = isUpper(text)
    const place = upper && language === 'en' ? placeAt(found, index) : null
    if (place) {
      made.push({ key: place.place.key, start, isName: true })
      if (place.place.isCapital) made.push({ key: text.toLowerCase(), start, isName: true })
      index += place.length - 1
      continue
    }
    const name = upper && initials.size > 0 ? spelledAt(found, index) : null
    if (name && initials.has(name.letters)) {
      made.push({ key: name.letters, start, isName: true })
      index += name.length - 1
      continue
    }
    const key = form.concept
    if (key === NEGATION) negated = index
    if (key === '' || key === NEGATION) continue
    const turned = index - negated <= REACH ? (TURNED.get(key) ?? key) : key
    made.push({ key: turned, start, isName: upper && index > 0 })
  }
  return made
}
