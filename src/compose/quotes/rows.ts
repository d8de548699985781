/**
 * In: a report read into words, names and quotations. Out: each sentence outside quote marks as a short row of pieces. A row is cut where
 * a sentence of the report begins, unless a quotation before it leads into a small letter: “Why?” he asked.
 */
import type { ReadReport } from '../names/read-report.ts'
import { namePiece, type Piece, pushMarks, quotePiece, type Row, wordPiece } from './pieces.ts'

const LONGEST_ROW = 300 // pieces; what is longer is no sentence, and is cut so that time stays linear

const LONGEST_ASIDE = 90 // characters between brackets that are passed over: "(D-N.Y.)"

export function rows(report: ReadReport): Row[] {
  const starts = new Set(report.sentences.map((sentence) => sentence.start))
  const found: Row[] = []
  const cursors = { word: 0, name: 0, quote: 0 }
  const names = namePieces(report)
  report.paragraphs.forEach(([begin, end], paragraph) => {
    const pieces = paragraphPieces(report, names, [begin, end], cursors)
    for (const row of cutRows(report, pieces, starts, paragraph)) found.push(row)
  })
  return found
}

interface Cursors {
  word: number
  name: number
  quote: number
}

/** Names with the roles beside them, in order; a name inside another's role is part of that piece. */
function namePieces(report: ReadReport): Piece[] {
  const all = report.mentions.map((mention, index) => namePiece(report.text, mention, index))
  const kept: Piece[] = []
  for (const piece of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (piece.start >= (kept.at(-1)?.end ?? 0)) kept.push(piece)
  }
  return kept
}

function paragraphPieces(
  report: ReadReport,
  names: readonly Piece[],
  [begin, end]: readonly [number, number],
  cursors: Cursors,
): Piece[] {
  const pieces: Piece[] = []
  let place = begin
  while (place < end) {
    const piece = nextPiece(report, names, [place, end], cursors)
    if (piece === null) break
    pushMarks(report.text, place, piece.start, pieces)
    place = Math.max(piece.end, place + 1)
    pieces.push(piece)
  }
  pushMarks(report.text, place, end, pieces)
  return withoutAsides(pieces)
}

/** The quotation, name or word that begins first at or after a place. */
function nextPiece(
  report: ReadReport,
  names: readonly Piece[],
  [place, end]: readonly [number, number],
  cursors: Cursors,
): Piece | null {
  while ((report.quotations[cursors.quote]?.start ?? end) < place) cursors.quote += 1
  while ((names[cursors.name]?.start ?? end) < place) cursors.name += 1
  while ((report.words[cursors.word]?.start ?? end) < place) cursors.word += 1
  const quotation = report.quotations[cursors.quote]
  const name = names[cursors.name]
  const word = report.words[cursors.word]
  const quoteAt = quotation?.start ?? end
  const nameAt = name?.start ?? end
  const wordAt = word?.start ?? end
  const first = Math.min(quoteAt, nameAt, wordAt)
  if (first >= end) return null
  if (quotation && quoteAt === first) return quotePiece(report.text, quotation, cursors.quote)
  if (name && nameAt === first) return name
  return word ? wordPiece(word) : null
}

/** Without short brackets and what they hold. */
function withoutAsides(pieces: readonly Piece[]): Piece[] {
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
    if (piece.kind !== 'mark' || !'()[]'.includes(piece.lower)) kept.push(piece)
  }
  return kept
}

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
function cutRows(
  report: ReadReport,
  pieces: readonly Piece[],
  starts: ReadonlySet<number>,
  paragraph: number,
): Row[] {
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
    if (last !== undefined && (row.length >= LONGEST_ROW || parts(report.text, starts, last, piece))) cut()
    row.push(piece)
  }
  cut()
  return found
}

function parts(text: string, starts: ReadonlySet<number>, last: Piece, piece: Piece): boolean {
  if (last.kind === 'quote' && !piece.capital && piece.kind === 'word') return false
  for (let at = last.end; at <= piece.start; at += 1) if (starts.has(at)) return true
  if (last.kind === 'quote' && piece.kind === 'quote')
    return /[.!?…]\s*$/.test(text.slice(last.start, last.end - 1))
  return false
}
