/**
 * What a sentence speaks of: its stems, with a country, its people and its government's city as one, with what stands for one meaning
 * in news as one, with a name and its initials as one. Two reporters who make one point rarely use the same words for it.
 */
import { wordPlaces } from '../text/tokens.ts'
import { spelledAt } from './concepts/initials.ts'
import { type Form, type Lexicon, NEGATED, NOTHING, type PlaceConcepts } from './concepts/lexicon.ts'
import { longPlaceAt } from './concepts/places.ts'

/** The words of a sentence. */
export interface SentenceWords {
  readonly forms: readonly Form[]
  /** Begin and end of each in the text, one after the other. */
  readonly places: readonly number[]
  /** What any of them is, as `traits.ts` tells it. */
  readonly traits: number
}

/** The concepts of a sentence in order, by their numbers in the lexicon. */
export interface SentenceConcepts {
  readonly numbers: number[]
  /** Index of the word that each begins with. */
  readonly words: number[]
  /** Whether each is printed as a name. */
  readonly names: boolean[]
}

/** The words of a text, each looked up once. */
export function readWords(text: string, language: string, lexicon: Lexicon): SentenceWords {
  const formAt = lexicon.forms.language(language)
  const places = wordPlaces(text, language)
  const forms = new Array<Form>(places.length / 2)
  let traits = 0
  for (let word = 0; word < forms.length; word++) {
    const form = formAt(text, places[2 * word] ?? 0, places[2 * word + 1] ?? 0)
    forms[word] = form
    traits |= form.traits
  }
  return { forms, places, traits }
}

const REACH = 3 // words over which a negation turns what follows

/** The concepts of a sentence's words, in order. `initials`: those of its story that a name spells out. */
export function concepts(
  { forms }: SentenceWords,
  initials: ReadonlySet<string>,
  lexicon: Lexicon,
): SentenceConcepts {
  const made: SentenceConcepts = { numbers: [], words: [], names: [] }
  let negated = -REACH - 1
  for (let index = 0; index < forms.length; index++) {
    const form = forms[index]
    if (!form) break
    const length = form.isUpper
      ? placeLength(forms, index, form, lexicon, made) || spelledLength(forms, index, initials, lexicon, made)
      : 0
    if (length > 0) {
      index += length - 1
      continue
    }
    const { concept } = form
    if (concept === NEGATED) negated = index
    if (concept < 0) continue
    const isTurned = index - negated <= REACH
    push(
      made,
      isTurned ? (lexicon.turned.get(concept) ?? concept) : concept,
      index,
      form.isUpper && index > 0,
    )
  }
  return made
}

function push(made: SentenceConcepts, concept: number, word: number, isName: boolean): void {
  made.numbers.push(concept)
  made.words.push(word)
  made.names.push(isName)
}

/** How many words the place at `index` takes, once it is among the concepts; 0 where there is none. */
function placeLength(
  forms: readonly Form[],
  index: number,
  form: Form,
  lexicon: Lexicon,
  made: SentenceConcepts,
): number {
  const long = form.opensLongPlace ? longPlaceAt(forms, index) : null
  const place: PlaceConcepts | null = long ? lexicon.placeConcepts(long.place, form.text) : form.place
  if (place === null) return 0
  push(made, place.country, index, true)
  if (place.city !== NOTHING) push(made, place.city, index, true)
  return long?.length ?? 1
}

/** The same for a name that the story's initials stand for. */
function spelledLength(
  forms: readonly Form[],
  index: number,
  initials: ReadonlySet<string>,
  lexicon: Lexicon,
  made: SentenceConcepts,
): number {
  const name = initials.size > 0 ? spelledAt(forms, index) : null
  if (name === null || !initials.has(name.letters)) return 0
  push(made, lexicon.conceptNumber(name.letters), index, true)
  return name.length
}
