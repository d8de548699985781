/** Whether a stop ends a sentence: not an abbreviation's, an initial's, an ordinal's, a quoted question's before its speaker. */
import type { Abbreviations } from './abbreviations.ts'
import { at, isDigit, isLower, isSpace, isUpper, LOOK, OPENING } from './stops.ts'

/** The word (letters, digits, inner stops and hyphens) that ends at `end`. */
function wordBefore(text: string, end: number): string {
  return /[\p{L}\p{M}\p{Nd}.'’&-]*$/u.exec(text.slice(Math.max(0, end - LOOK), end))?.[0] ?? ''
}

/** The word that begins at or after `from`, quotes and brackets before it passed over. */
function wordAfter(text: string, from: number): string {
  let begin = from
  while (
    begin < from + LOOK &&
    begin < text.length &&
    (isSpace(text[begin]) || OPENING.test(text[begin] ?? ''))
  )
    begin += 1
  return /^[\p{L}\p{M}\p{Nd}.'’&-]*/u.exec(text.slice(begin, begin + LOOK))?.[0] ?? ''
}

function startsSentence(word: string, table: Abbreviations): boolean {
  const plain = word.toLowerCase().replace(/[.,]+$/, '')
  return table.starters.has(plain) || table.starters.has(plain.replace(/(['’]).*$/, ''))
}

const CLOCK = /^[ap]\.m$/i
const AFTER_CLOCK =
  /^(?:[A-Z]{2,4}|Eastern|Pacific|Central|Mountain|Greenwich|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|\d.*)\b/

/** Whether a table holds a word; an entry with a capital holds it only where it is printed with one. */
function isListed(list: ReadonlySet<string>, word: string, raw: string): boolean {
  if (list.has(word)) return true
  const capital = raw.replace(/^[.'’-]+/, '')
  return isUpper(at(capital, 0)) && (list.has(capital) || list.has(at(word, 0).toUpperCase() + word.slice(1)))
}

/** Whether the single stop at `stop`, with `next` the word after it, belongs to its word rather than to the sentence. */
function belongsToWord(
  text: string,
  stop: number,
  next: string,
  table: Abbreviations,
  from: number,
): boolean {
  const raw = wordBefore(text, stop)
  const word = raw.toLowerCase().replace(/^[.'’-]+/, '')
  if (word === '') return false
  if (isListed(table.before, word, raw)) return word === 'no' ? isDigit(at(next, 0)) : true
  const isFirst = text.slice(from, stop).trim() === raw
  if (/^\p{Nd}+$/u.test(word)) {
    if (isFirst && word.length <= 3) return true
    return table.ordinalStop && word.length <= 2 && !startsSentence(next, table)
  }
  if (CLOCK.test(word)) return AFTER_CLOCK.test(next)
  const isInitial = /^\p{L}$/u.test(word) && isUpper(raw.at(-1) ?? '')
  const isDotted = /^\p{L}(?:[.-]\p{L})+$/u.test(word)
  if (isInitial || isDotted || isListed(table.either, word, raw)) return !startsSentence(next, table)
  return false
}

/** “Why?” Lee asked: a name and a verb of speech after a quotation that ended in ? or !. */
function speechFollows(text: string, from: number, table: Abbreviations): boolean {
  const following = text
    .slice(from, from + LOOK)
    .trim()
    .split(/[\s,.]+/)
    .slice(0, 4)
  const verb = following.findIndex((word) => table.speech.has(word.toLowerCase()))
  return verb > 0 && following.slice(0, verb).every((word) => isUpper(at(word, 0)))
}

/** Whether a stop of a spaced script, ending with its closers at `end`, ends a sentence before what follows. */
export function endsSpaced(
  text: string,
  from: number,
  stop: number,
  afterStops: number,
  end: number,
  table: Abbreviations,
): boolean {
  if (!isSpace(text[end])) return endsGlued(text, stop, end)
  const next = wordAfter(text, end)
  const first = at(next, 0)
  if (first === '' || isLower(first)) return first === '' && !/^\s*[,;:)]/.test(text.slice(end, end + LOOK))
  const isSingle = afterStops === stop + 1 && text[stop] === '.'
  if (isSingle && belongsToWord(text, stop, next, table, from)) return false
  const quoted = end > afterStops && '!?…'.includes(text[afterStops - 1] ?? ' ')
  return !(quoted && speechFollows(text, end, table))
}

/** "the outcome.“Governor": paragraphs glued by whatever made the text. A stop inside a name ("Booking.Com") is none. */
function endsGlued(text: string, stop: number, end: number): boolean {
  const before = text.slice(Math.max(0, stop - 2), stop)
  if (!/^(?:\p{Ll}{2}|[\p{Ll}\p{Nd}][)”’"%])$/u.test(before)) return false
  return (
    /^[“‘"«(]?\p{Lu}[\p{Ll}’']*[\s,]/u.test(text.slice(end, end + LOOK)) &&
    !/^(?:Com|Net|Org|Js)\b/.test(text.slice(end, end + 4))
  )
}

/** Whether a full-width stop ends a sentence: not before と or a comma after a closing bracket (「…。」と述べた). */
export function endsUnspaced(text: string, afterStops: number, end: number): boolean {
  const next = text[end] ?? ''
  return !(end > afterStops && /[とって、，はがをにのだで]/.test(next))
}
