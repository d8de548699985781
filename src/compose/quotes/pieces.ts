/**
 * The pieces of which a row is made: words, marks, a quotation as one piece, a name with the role printed beside it as one piece. Who said
 * what is read from rows of these.
 */

import type { PrintedWord } from '../../text/names/printed-words.ts'
import type { NameMention } from '../../text/names.ts'
import type { Quotation } from '../../text/quotations.ts'
import type { SpeechTable, WordRole } from './speech/speech-table.ts'

export interface Piece {
  readonly kind: 'word' | 'name' | 'quote' | 'mark'
  readonly start: number
  readonly end: number
  /** Lower case of a word, or the mark itself: `,` `:` `;` `-`. */
  readonly lower: string
  /** What `lower` is in the language of the report. */
  readonly role: WordRole
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

/** A name begins with the role before it. */
function nameStart(mention: NameMention): number {
  return mention.role !== null && mention.role.end <= mention.start ? mention.role.start : mention.start
}

export function quotePiece(text: string, quotation: Quotation, index: number, table: SpeechTable): Piece {
  const inner = text.slice(quotation.innerStart, quotation.innerEnd)
  const isLed = TITLE_LEAD.test(text.slice(Math.max(0, quotation.start - 12), quotation.start))
  const isTitle = looksLikeTitle(isLed ? inner.replace(/[.!?…]$/, '') : inner)
  const lower = isTitle ? '“”' : ''
  return {
    kind: isTitle ? 'word' : 'quote',
    start: quotation.start,
    end: quotation.end,
    lower,
    role: table.roleOf(lower),
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
export function namePiece(text: string, mention: NameMention, index: number, table: SpeechTable): Piece {
  const after = mention.role !== null && mention.role.start >= mention.end ? mention.role.end : mention.end
  const possessive = mention.possessive && after === mention.end
  const ending = possessive ? (/^['’]s?/.exec(text.slice(after, after + 2))?.[0].length ?? 0) : 0
  const lower = mention.text.toLowerCase()
  return {
    kind: 'name',
    start: nameStart(mention),
    end: after + ending,
    lower,
    role: table.roleOf(lower),
    capital: true,
    possessive,
    person: mention.kind === 'person',
    index,
  }
}

export function wordPiece({ start, fullEnd, form, capital, possessive }: PrintedWord<WordRole>): Piece {
  return {
    kind: 'word',
    start,
    end: fullEnd,
    lower: form.plain,
    role: form.note,
    capital,
    possessive,
    person: false,
    index: -1,
  }
}

/** By code; a dash is as good as a hyphen. */
const SINGLE_MARKS: ReadonlyMap<number, string> = new Map(
  [...',:;()[]—–'].map((mark) => [mark.charCodeAt(0), '—–'.includes(mark) ? '-' : mark]),
)
const HYPHEN = 0x2d

export function pushMarks(
  text: string,
  begin: number,
  end: number,
  pieces: Piece[],
  table: SpeechTable,
): void {
  for (let start = begin; start < end; start += 1) {
    const code = text.charCodeAt(start)
    const mark = SINGLE_MARKS.get(code)
    if (mark !== undefined) pieces.push(markPiece(mark, start, start + 1, table))
    else if (code === HYPHEN) {
      const length = dashLength(text, begin, start, end)
      if (length === 0) continue
      pieces.push(markPiece('-', start, start + length, table))
      start += length - 1
    }
  }
}

const isSpace = (character: string): boolean => character === ' ' || /\s/.test(character)

/** Hyphens that make a dash: any number with a space on both sides, or two. `begin` and `end` bound what is looked at. */
function dashLength(text: string, begin: number, start: number, end: number): number {
  let next = start
  while (next < end && text.charCodeAt(next) === HYPHEN) next += 1
  if (start > begin && next < end && isSpace(text.charAt(start - 1)) && isSpace(text.charAt(next)))
    return next - start
  return next - start >= 2 ? 2 : 0
}

function markPiece(lower: string, start: number, end: number, table: SpeechTable): Piece {
  return {
    kind: 'mark',
    start,
    end,
    lower,
    role: table.roleOf(lower),
    capital: false,
    possessive: false,
    person: false,
    index: -1,
  }
}
