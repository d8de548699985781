/**
 * A report as derivation sees it: its sentences as stems of content words and as plain words, with long quotations masked, since two
 * reporters may quote one speech without having read each other.
 */
import type { Sentence, StoryRecord } from '../../records.ts'
import { quotations } from '../../text/quotations.ts'
import { stem } from '../../text/stems.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { tokens } from '../../text/tokens.ts'
import { type HouseSentences, NO_HOUSE_SENTENCES, sentenceKey } from '../house-sentences.ts'
import { DERIVATION } from '../settings.ts'
import { type NamedWord, namedWords } from './named-words.ts'

export interface Run {
  /** Lower case. */
  readonly words: readonly string[]
  /** The words as printed, placed in the sentence's text. */
  readonly text: string
  readonly places: readonly NamedWord[]
}

export interface Passage {
  /** Where it is cited; null for a subheading. */
  readonly paragraph: number | null
  /** 1-based within its paragraph. */
  readonly sentence: number
  /** Stems of its content words outside long quotations, in order. */
  readonly stems: readonly string[]
  /** Beside each stem the number of the name it is part of, 0 for none. */
  readonly names: readonly number[]
  /** All its words outside long quotations, in runs that a masked quotation parts. */
  readonly runs: readonly Run[]
}

type Range = readonly [number, number]

/** Ranges of a paragraph that are long quotations. */
function maskedRanges(text: string, language: string): Range[] {
  return quotations(text)
    .filter(({ depth, innerStart, innerEnd }) => {
      return depth === 0 && tokens(text.slice(innerStart, innerEnd), language).length >= DERIVATION.QUOTATION
    })
    .map(({ start, end }) => [start, end] as const)
}

function run(text: string, places: readonly NamedWord[]): Run {
  return { words: places.map((token) => token.text.toLowerCase().replaceAll('’', "'")), text, places }
}

/** The words of a run from one place to another, as printed. */
export function printedWords({ text, places }: Run, from: number, words: number): string {
  return text.slice(places[from]?.start, places[from + words - 1]?.end)
}

function passage(
  text: string,
  offset: number,
  masked: readonly Range[],
  language: string,
): Pick<Passage, 'stems' | 'names' | 'runs'> {
  const stems: string[] = []
  const names: number[] = []
  const runs: NamedWord[][] = [[]]
  for (const token of namedWords(text, language)) {
    const place = offset + token.start
    if (masked.some(([begin, end]) => place >= begin && place < end)) {
      if (runs.at(-1)?.length) runs.push([])
      continue
    }
    runs.at(-1)?.push(token)
    if (!isStopWord(token.text, language) && (token.text.length > 1 || token.text >= '\u3000')) {
      stems.push(stem(token.text, language))
      names.push(token.name)
    }
  }
  return { stems, names, runs: runs.filter((run) => run.length > 0).map((places) => run(text, places)) }
}

function paragraphPassages(
  sentences: readonly Sentence[],
  number: number | null,
  language: string,
  masks: boolean,
): Passage[] {
  const masked = masks ? maskedRanges(sentences.map(({ text }) => text).join(' '), language) : []
  let offset = 0
  return sentences.map(({ text }, place) => {
    const found = passage(text, offset, masked, language)
    offset += text.length + 1
    return { paragraph: number, sentence: place + 1, ...found }
  })
}

/** A report that is one quotation from end to end is not one of somebody's words, but a text in quote marks. */
const LEAST_OWN = 0.1 // share of the words

const wordsOf = (passages: readonly Passage[]) =>
  passages.reduce((sum, { runs }) => sum + runs.reduce((all, { words }) => all + words.length, 0), 0)

/** The sentences of a report's text in order; subheadings are left out, and formulas of the house are read as empty. */
export function passages(record: StoryRecord, house: HouseSentences = NO_HOUSE_SENTENCES): Passage[] {
  const texts = record.paragraphs.filter(({ kind }) => kind === 'text')
  const readWith = (masks: boolean) =>
    texts.flatMap(({ sentences, number }) => paragraphPassages(sentences, number, record.language, masks))
  const masked = readWith(true)
  const read = wordsOf(masked) < LEAST_OWN * record.words ? readWith(false) : masked
  if (house.size === 0) return read
  const own = texts.flatMap(({ sentences }) => sentences.map(({ text }) => !house.has(sentenceKey(text))))
  return read.map((passage, place) => (own[place] ? passage : { ...passage, stems: [], names: [], runs: [] }))
}
