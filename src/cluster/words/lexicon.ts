/**
 * Printed words by number. What clustering asks of a word (its stem, its lower case, whether it is a stop word) is worked out once for each
 * form that is printed; from then on a report is a list of numbers. Numbers follow the order of reading: nothing that is published hangs on
 * them.
 */
import { stem } from '../../text/stems.ts'
import { isStopWord } from '../../text/stop-words.ts'

/** What a form is, as bits of one number. */
export const KIND = {
  /** More than a letter: it has a stem that counts. */
  WORD: 1,
  STOP: 2,
  CAPITAL: 4,
  SMALL: 8,
  NUMBER: 16,
}

/** From here on scripts write a word with one character. */
const IDEOGRAPHS = '\u3000'
const CAPITAL = /^\p{Lu}/u
const SMALL = /^\p{Ll}/u
const DIGIT = /\p{Nd}/u

function kindOf(form: string, language: string): number {
  return (
    (form.length > 1 || form >= IDEOGRAPHS ? KIND.WORD : 0) |
    (isStopWord(form, language) ? KIND.STOP : 0) |
    (CAPITAL.test(form) ? KIND.CAPITAL : 0) |
    (SMALL.test(form) ? KIND.SMALL : 0) |
    (DIGIT.test(form) ? KIND.NUMBER : 0)
  )
}

/** Strings by number, from 0 in the order they were first asked for. */
class Numbering {
  readonly strings: string[] = []
  readonly numberByString = new Map<string, number>()

  of(string: string): number {
    const known = this.numberByString.get(string)
    if (known !== undefined) return known
    this.numberByString.set(string, this.strings.length)
    return this.strings.push(string) - 1
  }
}

export class Lexicon {
  /** Of each form: as printed, its stem, its lower-case word with a plain apostrophe, and its kind. */
  readonly forms: string[] = []
  readonly stemOf: number[] = []
  readonly wordOf: number[] = []
  readonly kindOf: number[] = []
  private readonly byLanguage = new Map<string, Map<string, number>>()
  private readonly stemNumbers = new Numbering()
  private readonly wordNumbers = new Numbering()

  get stems(): readonly string[] {
    return this.stemNumbers.strings
  }

  get numberByStem(): ReadonlyMap<string, number> {
    return this.stemNumbers.numberByString
  }

  /** The forms of one language by number; looked up once for many words of it. */
  language(language: string): (form: string) => number {
    const known = this.formsOf(language)
    return (form) => known.get(form) ?? this.add(form, language, known)
  }

  /** The same for forms whose stem and kind were worked out before. */
  knownForms(language: string): (form: string, stem: string, kind: number) => number {
    const known = this.formsOf(language)
    return (form, stem, kind) => known.get(form) ?? this.put(form, stem, kind, known)
  }

  private formsOf(language: string): Map<string, number> {
    const known = this.byLanguage.get(language) ?? new Map<string, number>()
    this.byLanguage.set(language, known)
    return known
  }

  private add(form: string, language: string, known: Map<string, number>): number {
    return this.put(form, stem(form, language), kindOf(form, language), known)
  }

  private put(form: string, stem: string, kind: number, known: Map<string, number>): number {
    const number = this.forms.push(form) - 1
    this.stemOf.push(this.stemNumbers.of(stem))
    this.wordOf.push(this.wordNumbers.of(form.toLowerCase().replaceAll('’', "'")))
    this.kindOf.push(kind)
    known.set(form, number)
    return number
  }
}
