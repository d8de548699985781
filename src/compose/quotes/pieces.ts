/**
 * In: a report's text with its words, names and quotations. Out: each sentence outside quote marks as a short row of pieces, where a
 * quotation is one piece and a name with the role printed beside it is one piece. Who said what is read from these rows.
 */

import type { NameMention } from '../../text/names.ts'
import type { Quotation } from '../../text/quotations.ts'
import type { ReadReport } from '../names/read-report.ts'

export interface Piece {
  readonly kind: 'word' | 'name' | 'quote' | 'mark'
  readonly start: number
  readonly end: number
  /** Lower case of a word, or the mark itself: `,` `:` `;` `-`. */
  readonly lower: string
  readonly capital: boolean
  readonly possessive: boolean
  /** A name that is a person's by its own words or by the role beside it. */
  readonly person: boolean
  /** Index into the report's mentions or quotations; -1 for others. */
  readonly index: number
}

/** One sentence outside quote marks; it runs on through a quotation that ends in a comma. */
export interface Row {
  readonly pieces: readonly Piece[]
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

const LONGEST_ROW = 300 // pieces; what is longer is no sentence, and is cut so that time stays linear
const LONGEST_ASIDE = 90 // characters between brackets that are passed over: "(D-N.Y.)"

export function rows(report: ReadReport): Row[] {
  const starts = new Set(report.sentences.map((sentence) => sentence.start))
  const found: Row[] = []
  const cursors = { word: 0, name: 0, quote: 0 }
  const names = namePieces(report)
  report.paragraphs.forEach(([begin, end], paragraph) => {
    found.push(...cutRows(report, paragraphPieces(report, names, [begin, end], cursors), starts, paragraph))
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

/** A name begins with the role before it. */
function nameStart(mention: NameMention): number {
  return mention.role !== null && mention.role.end <= mention.start ? mention.role.start : mention.start
}

function quotePiece(text: string, quotation: Quotation, index: number): Piece {
  const inner = text.slice(quotation.innerStart, quotation.innerEnd)
  const isLed = TITLE_LEAD.test(text.slice(Math.max(0, quotation.start - 12), quotation.start))
  const isTitle = looksLikeTitle(isLed ? inner.replace(/[.!?…]$/, '') : inner)
  return {
    kind: isTitle ? 'word' : 'quote',
    start: quotation.start,
    end: quotation.end,
    lower: isTitle ? '“”' : '',
    capital: false,
    possessive: false,
    person: false,
    index,
  }
}

/** What leads to a title rather than to a remark: the channel's “Night Talk.” */
const TITLE_LEAD =
  /(?:['’]s|['’]|\b(?:of|on|in|the|called|titled|entitled|from|program|programme|show|film|book|song|series)) $/

/** “State of the Union”: two words or more, every long one with a capital, no stop at the end. */
export function looksLikeTitle(inner: string): boolean {
  const words = inner.match(/[\p{L}\p{N}’']+/gu) ?? []
  if (words.length < 2 || words.length > 9 || /[.!?…]$/.test(inner)) return false
  return (
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || word.length <= 3) &&
    /^\p{Lu}/u.test(words.at(-1) ?? '')
  )
}

/** A name ends with the role after it. */
function namePiece(text: string, mention: NameMention, index: number): Piece {
  const after = mention.role !== null && mention.role.start >= mention.end ? mention.role.end : mention.end
  const possessive = mention.possessive && after === mention.end
  const ending = possessive ? (/^['’]s?/.exec(text.slice(after, after + 2))?.[0].length ?? 0) : 0
  return {
    kind: 'name',
    start: nameStart(mention),
    end: after + ending,
    lower: mention.text.toLowerCase(),
    capital: true,
    possessive,
    person: mention.kind === 'person',
    index,
  }
}

function wordPiece(word: ReadReport['words'][number]): Piece {
  const { start, lower, capital, possessive } = word
  return {
    kind: 'word',
    start,
    end: word.fullEnd,
    lower: lower.replaceAll('’', "'"),
    capital,
    possessive,
    person: false,
    index: -1,
  }
}

const MARKS = /[,:;()[\]]|[—–]|(?<=\s)-+(?=\s)|--/g

function pushMarks(text: string, begin: number, end: number, pieces: Piece[]): void {
  if (begin >= end) return
  const between = text.slice(begin, end)
  for (const match of between.matchAll(MARKS)) {
    const start = begin + match.index
    const lower = '—–-'.includes(match[0].charAt(0)) ? '-' : match[0]
    pieces.push({
      kind: 'mark',
      start,
      end: start + match[0].length,
      lower,
      capital: false,
      possessive: false,
      person: false,
      index: -1,
    })
  }
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
