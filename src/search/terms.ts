/**
 * Text → the terms that search knows it by, the same in the build and in the reader's browser. A word is a run of letters, marks and digits,
 * accents folded, in lower case; an apostrophe or a hyphen parts words (“Japan's” is found by “japan”), since a query has no language
 * whose rule could be followed. Scripts without spaces between words, and Hangul, whose particles cling to words, are known by pairs of
 * neighbouring characters; the last character of a run stands alone besides, so that every single one begins some term.
 */

export interface Term {
  readonly term: string
  /** Place in the text, UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** Whether it repeats a character that a pair before it holds: it has no place in the order of terms. */
  readonly aside: boolean
}

export const WORD = /[\p{L}\p{N}\p{M}]+/gu

const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}ー'
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
const RUNS = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}]*|[^${UNSPACED}]+`, 'gu')

/** Whether a term is of a script that is known by pairs. */
export const isUnspaced = (term: string): boolean => HAS_UNSPACED.test(term)

/** Longer words are cut, so that no text can make a dictionary's entry long. */
const LONGEST_TERM = 40 // UTF-16 code units

/** Accents of Latin, Greek and Cyrillic letters, and the points that Hebrew and Arabic may be printed with. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
}

export function folded(word: string): string {
  if (/^[\0-\x7f]*$/.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/[ßøłđæœıς]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
}

type Span = (begin: number, end: number) => Pick<Term, 'start' | 'end'>

/** Pairs of neighbouring characters of a run, and its last character alone. */
function pairs(run: string, at: number, span: Span): Term[] {
  const characters = [...run]
  let begin = at
  return characters.map((character, n) => {
    const next = characters[n + 1]
    const term = character + (next ?? '')
    const place = span(begin, begin + term.length)
    begin += character.length
    return { term, ...place, aside: next === undefined && n > 0 }
  })
}

/** The terms of one match of `WORD`. Where folding moved the characters of a run, each of its terms has the place of the whole. */
export function termsOfWord(word: string, at = 0): Term[] {
  const bare = folded(word)
  const whole = { start: at, end: at + word.length }
  if (bare === '') return []
  if (!isUnspaced(bare)) return [{ term: bare.slice(0, LONGEST_TERM), ...whole, aside: false }]
  const moved = bare.length !== word.length
  const span: Span = (begin, end) => (moved ? whole : { start: at + begin, end: at + end })
  let end = 0
  return (bare.match(RUNS) ?? []).flatMap((run) => {
    const begin = end
    end += run.length
    if (isUnspaced(run)) return pairs(run, begin, span)
    return [{ term: run.slice(0, LONGEST_TERM), ...span(begin, end), aside: false }]
  })
}

/** The terms of a text in order. */
export function terms(text: string): Term[] {
  const found: Term[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) found.push(...termsOfWord(word, index))
  return found
}

/** Four bits of a term, by which a posting remembers what stood after it. */
export function echo(term: string): number {
  let hash = 0
  for (let n = 0; n < term.length; n++) hash = (Math.imul(hash, 31) + term.charCodeAt(n)) | 0
  return ((hash >>> 4) ^ hash ^ (hash >>> 13)) & 15
}
