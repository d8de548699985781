/**
 * The words of reports ↔ chunks, each of the reports that one build met first.
 *
 *     head    = what the reports were made of, how many sentences and words each has; by language the forms, their stems, their kinds
 *     numbers = for each report: where its sentences begin, its forms (by place in the head), where each begins, its keys in halves
 */
import type { Reader } from '../cluster/index.ts'
import type { Lexicon } from '../cluster/words/lexicon.ts'
import type { ReportWords } from '../cluster/words/report-words.ts'
import type { StoryRecord } from '../records.ts'
import { type ChunksRead, chunkBytes, readChunks } from './chunk-log.ts'
import type { Identity } from './readings.ts'

interface Forms {
  readonly forms: readonly string[]
  readonly stems: readonly string[]
  readonly kinds: readonly number[]
}

interface Head {
  /** Of each report: what it was made of, its sentences without the headline, its words. */
  readonly reports: readonly (readonly [identity: string, sentences: number, words: number])[]
  readonly languages: readonly (readonly [language: string, forms: Forms])[]
}

/** The words of one report, the forms numbered as the reader does. */
type Known = ReadonlyMap<string, ReportWords>

/** Adds the words of a chunk's reports to `known`, its forms to the lexicon. */
function readChunk(head: Head, numbers: Int32Array, lexicon: Lexicon, known: Map<string, ReportWords>): void {
  const numberOf: number[] = []
  for (const [language, { forms, stems, kinds }] of head.languages) {
    const add = lexicon.knownForms(language)
    forms.forEach((form, place) => void numberOf.push(add(form, stems[place] ?? '', kinds[place] ?? 0)))
  }
  const keys = new Float64Array(head.reports.reduce((sum, [, sentences]) => sum + sentences, 0))
  let [at, sentence] = [0, 0]
  const take = (length: number) => {
    at += length
    return numbers.subarray(at - length, at)
  }
  for (const [identity, sentences, words] of head.reports) {
    const begins = take(sentences + 2)
    const forms = take(words)
    for (let place = 0; place < words; place++) forms[place] = numberOf[forms[place] ?? 0] ?? 0
    const starts = take(words)
    const halves = take(2 * sentences)
    const own = keys.subarray(sentence, sentence + sentences)
    sentence += sentences
    for (let place = 0; place < sentences; place++)
      own[place] = (halves[2 * place] ?? 0) * 2 ** 32 + ((halves[2 * place + 1] ?? 0) >>> 0)
    known.set(identity, { begins, forms, starts, keys: own })
  }
}

export interface WordChunks extends ChunksRead {
  readonly known: Known
}

/** Every chunk of the file; its forms are added to the lexicon. */
export function readWords(file: string, lexicon: Lexicon): WordChunks {
  const known = new Map<string, ReportWords>()
  const read = readChunks(file, (head, numbers) => readChunk(head as Head, numbers, lexicon, known))
  return { ...read, known }
}

/** The forms of some reports, numbered anew from 0, language by language. */
function formsOf(records: readonly StoryRecord[], { lexicon, wordsOf }: Reader) {
  const numberOf = new Map<string, Map<number, number>>()
  for (const record of records) {
    const known = numberOf.get(record.language) ?? new Map<number, number>()
    numberOf.set(record.language, known)
    for (const form of wordsOf(record).forms) if (!known.has(form)) known.set(form, known.size)
  }
  const languages: [string, Forms][] = []
  const first = new Map<string, number>()
  let before = 0
  for (const [language, numbers] of numberOf) {
    const forms = [...numbers.keys()]
    first.set(language, before)
    before += forms.length
    languages.push([
      language,
      {
        forms: forms.map((form) => lexicon.forms[form] ?? ''),
        stems: forms.map((form) => lexicon.stems[lexicon.stemOf[form] ?? 0] ?? ''),
        kinds: forms.map((form) => lexicon.kindOf[form] ?? 0),
      },
    ])
  }
  const placeOf = (language: string) => {
    const [numbers, start] = [numberOf.get(language), first.get(language) ?? 0]
    return (form: number) => start + (numbers?.get(form) ?? 0)
  }
  return { languages, placeOf }
}

const lengthOf = ({ begins, forms, starts, keys }: ReportWords) =>
  begins.length + forms.length + starts.length + 2 * keys.length

/** Writes the numbers of one report. */
function write(numbers: Int32Array, words: ReportWords, placeOf: (form: number) => number): void {
  const { begins, forms, starts, keys } = words
  numbers.set(begins)
  numbers.set(forms.map(placeOf), begins.length)
  numbers.set(starts, begins.length + forms.length)
  let at = begins.length + 2 * forms.length
  for (const key of keys) {
    numbers[at++] = Math.floor(key / 2 ** 32)
    numbers[at++] = key | 0
  }
}

/** The words of some records as a chunk. */
export function wordChunk(records: readonly StoryRecord[], words: Reader, identity: Identity): Buffer {
  const { languages, placeOf } = formsOf(records, words)
  const read = records.map((record) => ({ record, words: words.wordsOf(record) }))
  const head: Head = {
    reports: read.map(({ record, words: { keys, forms } }) => [
      identity(record) ?? '',
      keys.length,
      forms.length,
    ]),
    languages,
  }
  const numbers = new Int32Array(read.reduce((sum, one) => sum + lengthOf(one.words), 0))
  let at = 0
  for (const { record, words: own } of read) {
    write(numbers.subarray(at), own, placeOf(record.language))
    at += lengthOf(own)
  }
  return chunkBytes(head, numbers)
}
