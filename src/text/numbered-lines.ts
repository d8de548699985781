/**
 * The sentences of reports that are compared with one another, as numbers. What a form is is worked out once, however often reports print
 * it; words and stems are numbered across languages, since they are compared by their letters.
 */
import type { SentenceRef, StoryRecord } from '../records.ts'
import { type FormAt, Forms, keptForms } from './forms.ts'
import { type Numbers, numberOf } from './numbers.ts'
import { stem } from './stems.ts'
import { isStopWord } from './stop-words.ts'
import { wordPlaces } from './tokens.ts'

export interface NumberedLine {
  readonly at: SentenceRef
  /** In lower case, with a plain apostrophe. */
  readonly words: readonly number[]
  /** Distinct stems of content words, in the order of their first place. */
  readonly stems: readonly number[]
}

export interface NumberedLines {
  /** Of each report. */
  readonly lines: readonly (readonly NumberedLine[])[]
  /** By number. */
  readonly stems: readonly string[]
}

interface Form {
  readonly word: number
  /** null for a word that says nothing. */
  readonly stem: string | null
}

const isContent = (word: string, language: string): boolean =>
  !isStopWord(word, language) && (word.length > 1 || word >= '\u3000')

const wordForms = keptForms(() => {
  const words: Numbers = new Map()
  return new Forms<Form>((printed, language) => ({
    word: numberOf(printed.toLowerCase().replaceAll('’', "'"), words),
    stem: isContent(printed, language) ? stem(printed, language) : null,
  }))
})

function numberedLine(
  at: SentenceRef,
  text: string,
  language: string,
  formAt: FormAt<Form>,
  numbers: Numbers,
): NumberedLine {
  const places = wordPlaces(text, language)
  const words: number[] = []
  const stems = new Set<number>()
  for (let place = 0; place < places.length; place += 2) {
    const form = formAt(text, places[place] ?? 0, places[place + 1] ?? 0)
    words.push(form.word)
    if (form.stem !== null) stems.add(numberOf(form.stem, numbers))
  }
  return { at, words, stems: [...stems] }
}

/** Sentences of subheadings are left out. */
export function numberedLines(reports: readonly StoryRecord[]): NumberedLines {
  const forms = wordForms()
  const stems: Numbers = new Map()
  const lines = reports.map(({ id, paragraphs, language }) => {
    const formAt = forms.language(language)
    return paragraphs.flatMap(({ number, sentences }) =>
      number === null
        ? []
        : sentences.map(({ text }, place) =>
            numberedLine(
              { report: id, paragraph: number, sentence: place + 1 },
              text,
              language,
              formAt,
              stems,
            ),
          ),
    )
  })
  return { lines, stems: [...stems.keys()] }
}
