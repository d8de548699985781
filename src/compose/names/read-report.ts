/** A report with its words, names and quotations read once, for all that compose says of names and of who said what. */
import type { StoryRecord } from '../../records.ts'
import { printedRuns } from '../../text/names/printed-forms.ts'
import { type PrintedWord, printedWords } from '../../text/names/printed-words.ts'
import { type NameMention, nameMentionsOf } from '../../text/names.ts'
import { type Quotation, quotations } from '../../text/quotations.ts'
import { type ReportText, reportText } from '../quotes/report-text.ts'
import type { WordRole } from '../quotes/speech/speech-table.ts'
import { speechTable } from '../quotes/speech/tables.ts'
import { wordRole } from '../quotes/speech/word-roles.ts'
import { nameWords } from './full-names.ts'

export interface ReadReport extends ReportText {
  /** Each with what it is to who reads speech. */
  readonly words: readonly PrintedWord<WordRole>[]
  readonly mentions: readonly NameMention[]
  /** The words of each mention, as names are compared by them. */
  readonly names: readonly (readonly string[])[]
  /** Those that stand in no other. */
  readonly quotations: readonly Quotation[]
}

const runsOf = printedRuns((word, language) => wordRole(word, speechTable(language)))

export function readReport(record: StoryRecord): ReadReport {
  const { text, sentences, paragraphs } = reportText(record)
  const words = printedWords(text, runsOf(record.language))
  const mentions = nameMentionsOf(text, words, record.language)
  return {
    record,
    text,
    sentences,
    paragraphs,
    words,
    mentions,
    names: mentions.map(nameWords),
    quotations: quotations(text).filter((quotation) => quotation.depth === 0),
  }
}
