/** What is worked out of printed words, once for each distinct word of a language. */
import { WordTable } from './word-table.ts'

/** The form of the word that stands in a text from `start` to `end`. */
export type FormAt<Form> = (text: string, start: number, end: number) => Form

export class Forms<Form> {
  /** Of all languages. */
  size = 0
  private readonly make: (word: string, language: string) => Form
  private readonly byLanguage = new Map<string, FormAt<Form>>()

  constructor(make: (word: string, language: string) => Form) {
    this.make = make
  }

  /** The forms of one language; looked up once for many words of it. */
  language(language: string): FormAt<Form> {
    const known = this.byLanguage.get(language)
    if (known !== undefined) return known
    const table = new WordTable()
    const forms: Form[] = []
    const formAt: FormAt<Form> = (text, start, end) => {
      const number = table.numberAt(text, start, end)
      const found = forms[number]
      if (found !== undefined) return found
      const made = this.make(table.words[number] ?? '', language)
      this.size += 1
      forms.push(made)
      return made
    }
    this.byLanguage.set(language, formAt)
    return formAt
  }
}

const MOST_KNOWN = 100_000 // forms

/** Forms that are kept from text to text; when they are too many, all are forgotten at once. To be asked for before each text, or texts that are compared. */
export function keptForms<Form>(empty: () => Forms<Form>): () => Forms<Form> {
  let known = empty()
  return () => {
    if (known.size >= MOST_KNOWN) known = empty()
    return known
  }
}
