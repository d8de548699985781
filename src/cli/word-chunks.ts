/**
 * The words of reports ↔ chunks, each of the reports that one build met first. Forms are numbered through the file, as a lexicon that reads it
 * numbers them: a chunk lists those that none before it has.
 *
 *     head    = what the reports were made of, how many sentences and words each has; by language the new forms, their stems, their kinds
 *     numbers = for each report: where its sentences begin, its forms, where each begins, its keys in halves
 */
import type { Reader } from '../cluster/index.ts'
import { Lexicon } from '../cluster/words/lexicon.ts'
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
  for (const [language, { forms, stems, kinds }] of head.languages) {
    const add = lexicon.knownForms(language)
    forms.forEach((form, place) => void add(form, stems[place] ?? '', kinds[place] ?? 0))
  }
  const keys = new Float64Array(head.reports.reduce((sum, [, sentences]) => sum + sentences, 0))
  let [at, sentence] = [0, 0]
  const take = (length: number) => {
    at += length
    return numbers.subarray(at - length, at)
  }
  for (const [identity, sentences, words] of head.reports) {
    const [begins, forms, starts] = [take(sentences + 2), take(words), take(words)]
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
  /** Numbers the forms of the file as the file does; forms that are met later come after. */
  readonly lexicon: Lexicon
  /** How many forms the file has. */
  readonly forms: number
}

/** Every chunk of the file. */
export function readWords(file: string): WordChunks {
  const [known, lexicon] = [new Map<string, ReportWords>(), new Lexicon()]
  const read = readChunks(file, (head, numbers) => readChunk(head as Head, numbers, lexicon, known))
  return { ...read, known, lexicon, forms: lexicon.forms.length }
}

/** Numbers of the lexicon's forms in a file that has its first `written` forms; −1 of those that it does not have yet. */
interface FileNumbers {
  readonly numberOf: Int32Array
  written: number
}

function fileNumbers({ forms }: Lexicon, written: number): FileNumbers {
  return { numberOf: Int32Array.from(forms, (_, form) => (form < written ? form : -1)), written }
}

/** The forms of some reports that the file does not have, language by language, with the next numbers. */
function newForms(records: readonly StoryRecord[], { lexicon, wordsOf }: Reader, file: FileNumbers) {
  const fresh = new Map<string, Set<number>>()
  for (const record of records) {
    const own = fresh.get(record.language) ?? new Set<number>()
    fresh.set(record.language, own)
    for (const form of wordsOf(record).forms) if (file.numberOf[form] === -1) own.add(form)
  }
  return [...fresh].map(([language, numbers]): [string, Forms] => {
    const forms = [...numbers]
    for (const form of forms) file.numberOf[form] = file.written++
    return [
      language,
      {
        forms: forms.map((form) => lexicon.forms[form] ?? ''),
        stems: forms.map((form) => lexicon.stems[lexicon.stemOf[form] ?? 0] ?? ''),
        kinds: forms.map((form) => lexicon.kindOf[form] ?? 0),
      },
    ]
  })
}

const lengthOf = ({ begins, forms, starts, keys }: ReportWords) =>
  begins.length + forms.length + starts.length + 2 * keys.length

/** Writes the numbers of one report. */
function write(numbers: Int32Array, words: ReportWords, numberOf: Int32Array): void {
  const { begins, forms, starts, keys } = words
  numbers.set(begins)
  forms.forEach((form, place) => {
    numbers[begins.length + place] = numberOf[form] ?? 0
  })
  numbers.set(starts, begins.length + forms.length)
  let at = begins.length + 2 * forms.length
  for (const key of keys) {
    numbers[at++] = Math.floor(key / 2 ** 32)
    numbers[at++] = key | 0
  }
}

function wordChunk(
  records: readonly StoryRecord[],
  words: Reader,
  identity: Identity,
  file: FileNumbers,
): Buffer {
  const languages = newForms(records, words, file)
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
  for (const { words: own } of read) {
    write(numbers.subarray(at), own, file.numberOf)
    at += lengthOf(own)
  }
  return chunkBytes(head, numbers)
}

/** Reports in one chunk at most: some 16 MB. */
const BATCH = 4096

/** The words of some records as chunks, to be added to a file that has the first `written` forms of the reader's lexicon. */
export function* wordChunks(
  records: readonly StoryRecord[],
  words: Reader,
  identity: Identity,
  written: number,
): Generator<Buffer> {
  const file = fileNumbers(words.lexicon, written)
  for (let from = 0; from < records.length; from += BATCH)
    yield wordChunk(records.slice(from, from + BATCH), words, identity, file)
}
