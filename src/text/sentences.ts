/**
 * One paragraph in; its sentences out, as ranges that hold every non-blank character once, in order. Rules, not a model, for all
 * scripts: a sentence ends at a stop that is not an abbreviation's, an initial's, an ordinal's or a number's, with the quotes and
 * brackets that close after it, before white space and something that can open a sentence. Full-width stops need no space after them
 * and do not end one inside 「 」. One pass over the stops, each looking at its neighbours only, so the time is linear.
 */
import { type Abbreviations, abbreviations } from './abbreviations.ts'

export interface SentenceRange {
  readonly start: number
  readonly end: number
}

/** Stops of spaced scripts, and those that need no space after them (CJK, Devanagari, Khmer, Burmese, Ethiopic, Armenian, Arabic). */
const STOP = /[.!?…‼⁇⁈⁉؟۔।॥։።။។。！？．｡]/g
const NO_SPACE_STOP = '。！？．｡।॥။។።'
const CLOSING = '"\'”’»›)]}）］】」』〉》〕'
const OPENING = /["'“”„‟‘‚«»‹›([{（［【「『〈《〔¿¡*_•–—-]/
const IDEOGRAPHIC_OPEN = '「『（【《〈'
const IDEOGRAPHIC_CLOSE = '」』）】》〉'
const LOOK = 48 // characters looked at on either side of a stop: longer words are no abbreviations

const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/.test(char)
const isLetter = (char: string): boolean => /\p{L}/u.test(char)
const isLower = (char: string): boolean => /\p{Ll}/u.test(char)
const isUpper = (char: string): boolean => /\p{Lu}/u.test(char)
const isDigit = (char: string): boolean => /\p{Nd}/u.test(char)

/** The character at an offset, both halves of a surrogate pair together. */
const at = (text: string, offset: number): string => {
  const point = text.codePointAt(offset)
  return point === undefined ? '' : String.fromCodePoint(point)
}

/** Where the run of stops that begins at `from` ends, "...", "?!" and ". . ." included. */
function stopsEnd(text: string, from: number): number {
  let end = from + 1
  for (;;) {
    const char = text[end] ?? ''
    if (char !== '' && '.!?…‼⁇⁈⁉؟。！？'.includes(char)) {
      end += 1
      continue
    }
    let next = end
    while (next - end < 3 && /[ \u00a0\u2009\u202f]/.test(text[next] ?? '')) next += 1
    const spaced =
      next > end && text[next] === '.' && text[end - 1] === '.' && !isLetter(text[next + 1] ?? '')
    if (!spaced) return end
    end = next + 1
  }
}

/** Where the quotes, brackets and note marks that close after a stop end. */
function closersEnd(text: string, from: number): number {
  let end = from
  for (;;) {
    if (CLOSING.includes(text[end] ?? ' ')) end += 1
    else if (text[end + 1] === '»' && isSpace(text[end])) end += 2
    else break
  }
  const note = /^\[\d{1,3}\]/.exec(text.slice(end, end + 5))
  return note === null ? end : end + note[0].length
}

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
function endsSpaced(
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
function endsUnspaced(text: string, afterStops: number, end: number): boolean {
  const next = text[end] ?? ''
  return !(end > afterStops && /[とって、，はがをにのだで]/.test(next))
}

/** Offsets inside balanced ideographic brackets, where a stop ends nothing; brackets that never close hold nothing. */
function bracketed(text: string): ReadonlySet<number> | null {
  if (!/[「『（【《〈]/.test(text)) return null
  const open: number[] = []
  const spans: [number, number][] = []
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? ''
    if (IDEOGRAPHIC_OPEN.includes(char)) open.push(index)
    else if (IDEOGRAPHIC_CLOSE.includes(char)) {
      const begin = open.pop()
      if (begin !== undefined && open.length === 0) spans.push([begin, index])
    }
  }
  const inside = new Set<number>()
  for (const [begin, end] of spans) for (let index = begin + 1; index < end; index += 1) inside.add(index)
  return inside
}

/** The sentences of one paragraph. `language` is a BCP 47 tag; an unknown one has only the abbreviations common to many. */
export function sentences(text: string, language: string): readonly SentenceRange[] {
  const table = abbreviations(language)
  const inside = bracketed(text)
  const ranges: SentenceRange[] = []
  let from = 0
  const cut = (end: number): void => {
    let start = from
    while (start < end && isSpace(text[start])) start += 1
    let last = end
    while (last > start && isSpace(text[last - 1])) last -= 1
    if (last > start) ranges.push({ start, end: last })
    from = end
  }
  STOP.lastIndex = 0
  const isGreek = language.startsWith('el')
  const stops = isGreek ? /[.!?…;\u037e]/g : new RegExp(STOP.source, 'g')
  for (let match = stops.exec(text); match !== null; match = stops.exec(text)) {
    const stop = match.index
    const afterStops = stopsEnd(text, stop)
    const end = closersEnd(text, afterStops)
    stops.lastIndex = Math.max(end, stop + 1)
    if (end >= text.length) break
    const lastStop = text[afterStops - 1] ?? ''
    const isUnspaced =
      NO_SPACE_STOP.includes(lastStop) ||
      (lastStop === '…' && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(at(text, end)))
    if (isUnspaced) {
      if (lastStop !== '…' && inside?.has(stop) !== true && endsUnspaced(text, afterStops, end)) cut(end)
      else if (
        inside?.has(stop) === true &&
        inside.has(end - 1) === false &&
        endsUnspaced(text, afterStops, end)
      )
        cut(end)
    } else if (endsSpaced(text, from, stop, afterStops, end, table)) cut(end)
  }
  cut(text.length)
  return ranges
}
