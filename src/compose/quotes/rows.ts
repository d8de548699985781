/**
 * In: a report read into words, names and quotations. Out: each sentence outside quote marks as a short row of pieces. A row is cut where
 * a sentence of the report begins, unless a quotation before it leads into a small letter: “Why?” he asked. The paragraphs after the last
 * that may tell who said something have none: nobody looks back at them.
 */
import type { ReadReport } from '../names/read-report.ts'
import { namePiece, type Piece, pushMarks, quotePiece, type Row, wordPiece } from './pieces.ts'
import type { SpeechTable } from './speech/speech-table.ts'

const LONGEST_ROW = 300 // pieces; what is longer is no sentence, and is cut so that time stays linear

const LONGEST_ASIDE = 90 // characters between brackets that are passed over: "(D-N.Y.)"

export function rows(report: ReadReport, table: SpeechTable): Row[] {
  const found: Row[] = []
  const last = lastTelling(report)
  if (last < 0) return found
  const cursors: Cursors = { word: 0, name: 0, quote: 0, sentence: 0 }
  const names = namePieces(report, table)
  for (const [paragraph, [begin, end]] of report.paragraphs.entries()) {
    if (begin > last) break
    const pieces = paragraphPieces({ report, names, table, cursors }, begin, end)
    for (const row of cutRows(report, pieces, cursors, paragraph)) found.push(row)
  }
  return found
}

/** Where the last quotation, verb of speech or word that leads to a source begins; -1 where there is none. */
function lastTelling({ words, quotations }: ReadReport): number {
  const word = words.findLast(({ form: { note } }) => note.verb !== undefined || note.opensSource)
  return Math.max(word?.start ?? -1, quotations.at(-1)?.start ?? -1)
}

/** How far the words, names, quotations and sentences of a report are read. */
interface Cursors {
  word: number
  name: number
  quote: number
  sentence: number
}

/** A report being read from its begin to its end. */
interface Reading {
  readonly report: ReadReport
  readonly names: readonly Piece[]
  readonly table: SpeechTable
  readonly cursors: Cursors
}

/** Names with the roles beside them, in order; a name inside another's role is part of that piece. */
function namePieces(report: ReadReport, table: SpeechTable): Piece[] {
  const all = report.mentions.map((mention, index) => namePiece(report.text, mention, index, table))
  const kept: Piece[] = []
  for (const piece of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (piece.start >= (kept.at(-1)?.end ?? 0)) kept.push(piece)
  }
  return kept
}

function paragraphPieces(reading: Reading, begin: number, end: number): Piece[] {
  const { report, table } = reading
  const pieces: Piece[] = []
  let place = begin
  while (place < end) {
    const piece = nextPiece(reading, place, end)
    if (piece === null) break
    pushMarks(report.text, place, piece.start, pieces, table)
    place = Math.max(piece.end, place + 1)
    pieces.push(piece)
  }
  pushMarks(report.text, place, end, pieces, table)
  return withoutAsides(pieces)
}

/** The first of things in order that begins at or after a place. */
function cursorAt(things: readonly { readonly start: number }[], from: number, place: number): number {
  let cursor = from
  for (let thing = things[cursor]; thing !== undefined && thing.start < place; thing = things[cursor])
    cursor += 1
  return cursor
}

/** The quotation, name or word that begins first at or after a place. */
function nextPiece({ report, names, table, cursors }: Reading, place: number, end: number): Piece | null {
  cursors.quote = cursorAt(report.quotations, cursors.quote, place)
  cursors.name = cursorAt(names, cursors.name, place)
  cursors.word = cursorAt(report.words, cursors.word, place)
  const quotation = report.quotations[cursors.quote]
  const name = names[cursors.name]
  const word = report.words[cursors.word]
  const quoteAt = quotation?.start ?? end
  const nameAt = name?.start ?? end
  const wordAt = word?.start ?? end
  const first = Math.min(quoteAt, nameAt, wordAt)
  if (first >= end) return null
  if (quotation && quoteAt === first) return quotePiece(report.text, quotation, cursors.quote, table)
  if (name && nameAt === first) return name
  return word ? wordPiece(word) : null
}

/** Without short brackets and what they hold. */
function withoutAsides(pieces: Piece[]): Piece[] {
  if (!pieces.some(isBracket)) return pieces
  const kept: Piece[] = []
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece === undefined) break
    if (piece.lower === '(' && piece.kind === 'mark') {
      const close = asideEnd(pieces, at)
      if (close > at) {
        at = close
        continue
      }
    }
    if (!isBracket(piece)) kept.push(piece)
  }
  return kept
}

const isBracket = ({ kind, lower }: Piece): boolean => kind === 'mark' && '()[]'.includes(lower)

function asideEnd(pieces: readonly Piece[], open: number): number {
  const begin = pieces[open]?.start ?? 0
  for (let at = open + 1; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || piece.start - begin > LONGEST_ASIDE || piece.kind === 'quote') return open
    if (piece.kind === 'mark' && piece.lower === ')') return at
  }
  return open
}

/** Cut where a sentence of the report begins, unless a quotation before it leads into a small letter: “Why?” he asked. */
function cutRows(report: ReadReport, pieces: readonly Piece[], cursors: Cursors, paragraph: number): Row[] {
  const found: Row[] = []
  let row: Piece[] = []
  const cut = (): void => {
    const first = row[0]
    const last = row.at(-1)
    if (first && last) found.push({ pieces: row, paragraph, start: first.start, end: last.end })
    row = []
  }
  for (const piece of pieces) {
    const last = row.at(-1)
    if (last !== undefined && (row.length >= LONGEST_ROW || parts(report, cursors, last, piece))) cut()
    row.push(piece)
  }
  cut()
  return found
}

function parts({ text, sentences }: ReadReport, cursors: Cursors, last: Piece, piece: Piece): boolean {
  if (last.kind === 'quote' && !piece.capital && piece.kind === 'word') return false
  cursors.sentence = cursorAt(sentences, cursors.sentence, last.end)
  const sentence = sentences[cursors.sentence]
  if (sentence !== undefined && sentence.start <= piece.start) return true
  if (last.kind === 'quote' && piece.kind === 'quote')
    return /[.!?…]\s*$/.test(text.slice(last.start, last.end - 1))
  return false
}
