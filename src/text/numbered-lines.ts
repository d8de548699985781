/**
 * The sentences of reports that are compared with one another, as numbers. A form is looked up once, however often the reports print
 * it; words and stems are numbered across languages, since they are compared by their letters.
 */
import type { SentenceRef, StoryRecord } from '../records.ts'
import { type Numbers, numberOf } from './numbers.ts'
import { stem } from './stems.ts'
import { isStopWord } from './stop-words.ts'
import { tokens } from './tokens.ts'

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
  /** -1 for a word that says nothing. */
  readonly stem: number
}

const isContent = (word: string, language: string): boolean =>
  !isStopWord(word, language) && (word.length > 1 || word >= '\u3000')

/** What each form of a language is, worked out where it is met first. */
function formsOf(language: string, words: Numbers, stems: Numbers): (printed: string) => Form {
  const known = new Map<string, Form>()
  return (printed) => {
    const found = known.get(printed)
    if (found !== undefined) return found
    const made = {
      word: numberOf(printed.toLowerCase().replaceAll('’', "'"), words),
      stem: isContent(printed, language) ? numberOf(stem(printed, language), stems) : -1,
    }
    known.set(printed, made)
    return made
  }
}

function numberedLine(
  at: SentenceRef,
  text: string,
  language: string,
  formOf: (printed: string) => Form,
): NumberedLine {
  const forms = tokens(text, language).map(({ text: printed }) => formOf(printed))
  const stems = new Set<number>()
  for (const { stem } of forms) if (stem >= 0) stems.add(stem)
  return { at, words: forms.map(({ word }) => word), stems: [...stems] }
}

/** Sentences of subheadings are left out. */
export function numberedLines(reports: readonly StoryRecord[]): NumberedLines {
  const words: Numbers = new Map()
  const stems: Numbers = new Map()
  const byLanguage = new Map<string, (printed: string) => Form>()
  const lines = reports.map(({ id, paragraphs, language }) => {
    const formOf = byLanguage.get(language) ?? formsOf(language, words, stems)
    byLanguage.set(language, formOf)
    return paragraphs.flatMap(({ number, sentences }) =>
      number === null
        ? []
        : sentences.map(({ text }, place) =>
            numberedLine({ report: id, paragraph: number, sentence: place + 1 }, text, language, formOf),
          ),
    )
  })
  return { lines, stems: [...stems.keys()] }
}
