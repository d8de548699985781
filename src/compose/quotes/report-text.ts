/**
 * In: a report. Out: its paragraphs as one text, and the way back from a place in that text to the sentence it cites. Subheadings are
 * left out, since a sentence of theirs has no number.
 */
import type { SentenceRef, StoryRecord } from '../../records.ts'
import type { Extract } from '../../records-page.ts'

export interface PlacedSentence {
  readonly at: SentenceRef
  readonly start: number
  readonly end: number
}

export interface ReportText {
  readonly record: StoryRecord
  readonly text: string
  /** In reading order. */
  readonly sentences: readonly PlacedSentence[]
  /** Begin and end of each paragraph. */
  readonly paragraphs: readonly (readonly [number, number])[]
}

export function reportText(record: StoryRecord): ReportText {
  const parts: string[] = []
  const sentences: PlacedSentence[] = []
  const paragraphs: [number, number][] = []
  let length = 0
  const push = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  for (const paragraph of record.paragraphs) {
    if (paragraph.number === null) continue
    if (length > 0) push('\n\n')
    const begin = length
    paragraph.sentences.forEach((sentence, index) => {
      if (index > 0 && paragraph.sentences[index - 1]?.end !== sentence.start) push(' ')
      const at = { report: record.id, paragraph: paragraph.number ?? 0, sentence: index + 1 }
      sentences.push({ at, start: length, end: length + sentence.text.length })
      push(sentence.text)
    })
    paragraphs.push([begin, length])
  }
  return { record, text: parts.join(''), sentences, paragraphs }
}

/** Index of the sentence that holds a place, or of the last that begins before it. */
export function sentenceIndexAt(report: ReportText, place: number): number {
  let low = 0
  let high = report.sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((report.sentences[middle]?.start ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** Index of the paragraph that holds a place. */
export function paragraphIndexAt(report: ReportText, place: number): number {
  let low = 0
  let high = report.paragraphs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((report.paragraphs[middle]?.[0] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** The parts of a run that lie in each of the sentences it crosses. */
export function extracts(report: ReportText, start: number, end: number): Extract[] {
  const found: Extract[] = []
  for (let index = sentenceIndexAt(report, start); index < report.sentences.length; index += 1) {
    const sentence = report.sentences[index]
    if (sentence === undefined || sentence.start >= end) break
    const extract = extractOf(report, sentence, Math.max(start, sentence.start), Math.min(end, sentence.end))
    if (extract !== null) found.push(extract)
  }
  return found
}

function extractOf(report: ReportText, sentence: PlacedSentence, start: number, end: number): Extract | null {
  const text = report.text.slice(start, end).trim()
  if (!HAS_WORD.test(text)) return null
  return {
    at: sentence.at,
    text,
    cutBefore: HAS_WORD.test(report.text.slice(sentence.start, start)),
    cutAfter: HAS_WORD.test(report.text.slice(end, sentence.end)),
  }
}

const HAS_WORD = /[\p{L}\p{N}]/u
