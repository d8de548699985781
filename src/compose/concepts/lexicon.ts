/**
 * Printed words and what they stand for, by number. What compose asks of a word is worked out once for each form that is printed; from then
 * on a sentence is a list of numbers. Numbers follow the order of reading: nothing that is published hangs on them.
 */
import { Forms } from '../../text/forms.ts'
import { type Numbers, numberOf } from '../../text/numbers.ts'
import { isSmallInName } from './initials.ts'
import { isUpper, opensLongPlace, type Place, placeNamed } from './places.ts'
import { StemConcepts } from './stem-concepts.ts'
import { traitsOf } from './traits.ts'
import { isFigure, NEGATION, vocabulary } from './vocabulary.ts'

/** Numbers that no concept has: of words that tell nothing, and of `not`. */
export const NOTHING = -1
export const NEGATED = -2

/** A word as one language prints it. */
export interface Form {
  readonly text: string
  /** In lower case, its apostrophe straight; the same text has the same number in every language. */
  readonly lower: string
  readonly word: number
  /** What it stands for where it is no place and no initials. */
  readonly concept: number
  readonly isUpper: boolean
  /** The place that it names alone. */
  readonly place: PlaceConcepts | null
  /** Whether a place's name of more than one word may begin with it. */
  readonly opensLongPlace: boolean
  readonly isSmallInName: boolean
  /** As `traits.ts` tells them. */
  readonly traits: number
}

export interface PlaceConcepts {
  readonly country: number
  /** Its own name, of the city of a government; `NOTHING` of a country. */
  readonly city: number
}

const TURNED: readonly (readonly [string, string])[] = [
  ['=approve', '=refuse'],
  ['=agree', '=refuse'],
]

export class Lexicon {
  /** Concepts by number, and which of them are figures and countries. */
  readonly concepts: string[] = []
  readonly isFigure: boolean[] = []
  readonly isCountry: boolean[] = []
  /** What concepts become after a negation. */
  readonly turned: ReadonlyMap<number, number>
  readonly forms = new Forms((word, language) => this.form(word, language))
  private readonly conceptNumbers: Numbers = new Map()
  /** By the list of stems, then by language. */
  private readonly byStems = new WeakMap<readonly string[], Map<string, StemConcepts>>()
  private readonly words: Numbers = new Map()

  constructor() {
    this.turned = new Map(TURNED.map(([from, to]) => [this.conceptNumber(from), this.conceptNumber(to)]))
  }

  /** The number of a concept, given to it where it has none yet. */
  conceptNumber(key: string): number {
    const number = numberOf(key, this.conceptNumbers)
    if (number === this.concepts.length) {
      this.concepts.push(key)
      this.isFigure.push(isFigure(key))
      this.isCountry.push(key.startsWith('@'))
    }
    return number
  }

  /** The concepts of a list of stems that only grows. */
  stemConcepts(stems: readonly string[], language: string): StemConcepts {
    const byLanguage = this.byStems.get(stems) ?? new Map<string, StemConcepts>()
    this.byStems.set(stems, byLanguage)
    const known = byLanguage.get(language)
    if (known !== undefined) return known
    const { groupOf } = vocabulary(language)
    const groupNumber = (stem: string): number => {
      const group = groupOf(stem)
      return group === null ? NOTHING : this.conceptNumber(group)
    }
    const made = new StemConcepts(stems, (stem) => this.conceptNumber(stem), groupNumber)
    byLanguage.set(language, made)
    return made
  }

  placeConcepts({ key, isCapital }: Place, city: string): PlaceConcepts {
    return {
      country: this.conceptNumber(key),
      city: isCapital ? this.conceptNumber(city.toLowerCase()) : NOTHING,
    }
  }

  private form(text: string, language: string): Form {
    const lower = text.toLowerCase().replaceAll('’', "'")
    const key = vocabulary(language).conceptOf(text, lower)
    const namesPlaces = language === 'en' && isUpper(text)
    const place = namesPlaces ? placeNamed(text) : null
    return {
      text,
      lower,
      word: numberOf(lower, this.words),
      concept: key === '' ? NOTHING : key === NEGATION ? NEGATED : this.conceptNumber(key),
      isUpper: isUpper(text),
      place: place && this.placeConcepts(place, text),
      opensLongPlace: namesPlaces && opensLongPlace(text),
      isSmallInName: isSmallInName(text),
      traits: traitsOf(text, language),
    }
  }
}

const MOST_KNOWN = 100_000 // forms kept from story to story; then forgotten all at once

let known = new Lexicon()

/** The lexicon for the next story. */
export function lexicon(): Lexicon {
  if (known.forms.size >= MOST_KNOWN) known = new Lexicon()
  return known
}
