/**
 * In: a text and a place in it. Out: what the quote mark there may do, read from the mark itself and its two neighbours.
 *
 * The neighbours decide what the glyph leaves open: `"We` opens, `us."` closes, `don't` and `6'2"` are no quote marks at all.
 * Conventions after CLDR's `delimiters` and the house styles of English, German, French, Nordic and East Asian papers.
 */

import {
  DIGIT as ANY_DIGIT,
  LETTER as ANY_LETTER,
  MARK as ANY_MARK,
  NUMBER as ANY_NUMBER,
  classAt,
} from './characters.ts'

/** Marks of one family may close one another, since papers mix them: `"so he said”`. */
export type MarkFamily = 'double' | 'single' | 'guillemet' | 'angle' | 'corner' | 'whiteCorner' | 'prime'

export interface Mark {
  readonly at: number
  /** One code unit, or two for `` and ''. */
  readonly length: number
  readonly glyph: string
  readonly family: MarkFamily
  readonly canOpen: boolean
  readonly canClose: boolean
  /** A closing mark that may as well be the apostrophe of a plural: the voters' choice. */
  readonly maybeApostrophe: boolean
}

const FAMILY_BY_GLYPH: ReadonlyMap<string, MarkFamily> = new Map<string, MarkFamily>([
  ...[...'"“”„‟＂'].map((glyph): [string, MarkFamily] => [glyph, 'double']),
  ...[..."'‘’‚‛`"].map((glyph): [string, MarkFamily] => [glyph, 'single']),
  ...[...'«»'].map((glyph): [string, MarkFamily] => [glyph, 'guillemet']),
  ...[...'‹›'].map((glyph): [string, MarkFamily] => [glyph, 'angle']),
  ...[...'「」'].map((glyph): [string, MarkFamily] => [glyph, 'corner']),
  ...[...'『』'].map((glyph): [string, MarkFamily] => [glyph, 'whiteCorner']),
  ...[...'〝〞〟'].map((glyph): [string, MarkFamily] => [glyph, 'prime']),
])

/** Marks whose shape alone says what they do. */
const ALWAYS_OPEN = '„‚「『〝'
const ALWAYS_CLOSE = '」』〞〟'

/** Words whose first letters are dropped: an opening apostrophe belongs to the word. */
const ELIDED = new Set(
  'em til till tis twas cause cos coz bout round n neath gainst tween fraid nuff ere ello am im er is'.split(
    ' ',
  ),
)
const LONGEST_ELISION = 6

const MARK = /["“”„‟＂'‘’‚‛`«»‹›「」『』〝〞〟]/g
const WORD = /[\p{L}\p{N}\p{M}]/u
const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /[0-9]/
const WORD_CLASSES = ANY_LETTER | ANY_MARK | ANY_DIGIT | ANY_NUMBER
const OPENING_PUNCTUATION = '([{<—–-/―¡¿…=+*_|'

/** All quote marks of the text from `begin` to `end`, apostrophes and inches left out. */
export function marks(text: string, begin: number, end: number): Mark[] {
  const found: Mark[] = []
  MARK.lastIndex = begin
  for (let match = MARK.exec(text); match && match.index < end; match = MARK.exec(text)) {
    const mark = markAt(text, match.index, match[0])
    if (mark === null) continue
    found.push(mark)
    MARK.lastIndex = mark.at + mark.length
  }
  return found
}

/** The glyph of a quote mark at this place, '' where there is none. */
export function markGlyph(text: string, at: number): string {
  const glyph = text.charAt(at)
  if (!FAMILY_BY_GLYPH.has(glyph)) return ''
  return isDoubled(text, at, glyph) ? glyph + glyph : glyph
}

export function markFamily(glyph: string): MarkFamily | null {
  if (glyph.length === 2) return 'double'
  return FAMILY_BY_GLYPH.get(glyph) ?? null
}

function markAt(text: string, at: number, glyph: string): Mark | null {
  if (isDoubled(text, at, glyph)) return doubledMark(text, at, glyph)
  const family = FAMILY_BY_GLYPH.get(glyph)
  if (family === undefined) return null
  const mark = { at, length: 1, glyph, family }
  if (ALWAYS_OPEN.includes(glyph)) return turned(mark, true, false)
  if (ALWAYS_CLOSE.includes(glyph)) return turned(mark, false, true)
  if (family === 'guillemet' || family === 'angle') return guillemetMark(text, mark)
  return family === 'single' ? singleMark(text, mark) : doubleMark(text, mark)
}

type Unplaced = Pick<Mark, 'at' | 'length' | 'glyph' | 'family'>

function turned(mark: Unplaced, canOpen: boolean, canClose: boolean, maybeApostrophe = false): Mark {
  const { at, length, glyph, family } = mark
  return { at, length, glyph, family, canOpen, canClose, maybeApostrophe }
}

function isDoubled(text: string, at: number, glyph: string): boolean {
  return (glyph === '`' || glyph === "'" || glyph === '’' || glyph === '‘') && text.charAt(at + 1) === glyph
}

function doubledMark(text: string, at: number, glyph: string): Mark {
  const mark = { at, length: 2, glyph: glyph + glyph, family: 'double' as const }
  if (glyph === '`' || glyph === '‘') return turned(mark, true, false)
  const { canOpen, canClose } = sides(text, at, 2)
  return turned(mark, canOpen, canClose)
}

/** « opens and » closes, unless the paper turns them round: »so«, or »so» in the North. */
function guillemetMark(text: string, mark: Unplaced): Mark {
  if (mark.glyph === '«' || mark.glyph === '‹') return turned(mark, true, true)
  const opens = sides(text, mark.at, 1).canOpen && !isSpace(text.charAt(mark.at + 1))
  return turned(mark, opens, true)
}

function doubleMark(text: string, mark: Unplaced): Mark | null {
  if (mark.glyph === '"' && isInches(text, mark.at)) return null
  const { canOpen, canClose } = sides(text, mark.at, 1)
  if (mark.glyph === '“') return turned(mark, true, canClose && !canOpen)
  if (mark.glyph === '”') return turned(mark, canOpen && !canClose, true)
  return turned(mark, canOpen, canClose)
}

function singleMark(text: string, mark: Unplaced): Mark | null {
  const follows = isWordAt(text, mark.at - 1)
  if (mark.glyph === '`') return follows ? null : turned(mark, true, false)
  if (follows && isWordAt(text, mark.at + 1)) return null
  const { canOpen, canClose } = sides(text, mark.at, 1)
  if (canOpen && !canClose && isElision(text, mark.at)) return null
  if (canOpen && canClose && !isQuoteGlyph(text.charAt(mark.at - 1))) return null
  const maybeApostrophe = canClose && mark.glyph !== '‘' && isPluralApostrophe(text, mark.at)
  if (mark.glyph === '‘') return turned(mark, canOpen || !canClose, canClose, maybeApostrophe)
  return turned(mark, canOpen, canClose, maybeApostrophe)
}

/** `"We` opens, `us."` closes; with the same on both sides it may do either. */
function sides(text: string, at: number, length: number): { canOpen: boolean; canClose: boolean } {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + length)
  const freeBefore = isSpace(before) || OPENING_PUNCTUATION.includes(before) || isQuoteGlyph(before)
  const freeAfter =
    isSpace(after) || (!WORD.test(after) && !isQuoteGlyph(after) && !'$€£#@([{¿¡…'.includes(after))
  if (isEdge(after) && !isEdge(before)) return { canOpen: false, canClose: true }
  if (isEdge(before) && !isEdge(after)) return { canOpen: true, canClose: false }
  if (isSpace(before) && !isSpace(after)) return { canOpen: true, canClose: false }
  if (isSpace(after) && !isSpace(before)) return { canOpen: false, canClose: true }
  if (isSpace(before) && isSpace(after)) return { canOpen: true, canClose: true }
  if (isQuoteGlyph(after) && !freeBefore) return { canOpen: false, canClose: true }
  if (freeBefore && !freeAfter)
    return { canOpen: true, canClose: isQuoteGlyph(before) || '…-—–'.includes(before) }
  if (freeAfter && !freeBefore) return { canOpen: false, canClose: true }
  return { canOpen: true, canClose: true }
}

/** A line's or the text's begin or end: nothing opens at an end or closes at a begin. */
function isEdge(character: string): boolean {
  return character === '' || character === '\n'
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character)
}

function isQuoteGlyph(character: string): boolean {
  return character !== '' && FAMILY_BY_GLYPH.has(character)
}

/** 6'2" and 5' 10": a number, the foot mark, a number, the inch mark. */
function isInches(text: string, at: number): boolean {
  let place = at - 1
  while (place > at - 4 && DIGIT.test(text.charAt(place))) place -= 1
  if (place === at - 1) return false
  if (text.charAt(place) === ' ') place -= 1
  return "'’′".includes(text.charAt(place)) && text.charAt(place) !== '' && DIGIT.test(text.charAt(place - 1))
}

/** 'em, 'til, '90s. */
function isElision(text: string, at: number): boolean {
  const ahead = text.slice(at + 1, at + 2 + LONGEST_ELISION)
  const decade = /^\d\d(?:s|er)?(?![\p{L}\p{N}])/u.exec(ahead)
  if (decade) return true
  const word = /^\p{L}{1,6}(?!\p{L})/u.exec(ahead)
  return word !== null && text.charAt(at) !== '‘' && ELIDED.has(word[0].toLowerCase())
}

/** What `WORD` says of the character at a place. */
const isWordAt = (text: string, place: number): boolean =>
  place >= 0 && (classAt(text, place) & WORD_CLASSES) !== 0

/** the voters' choice: an s before, a space and a small letter after. */
function isPluralApostrophe(text: string, at: number): boolean {
  if (!/[sxz]/i.test(text.charAt(at - 1))) return false
  return text.charAt(at + 1) === ' ' && LETTER.test(text.charAt(at + 2))
}
