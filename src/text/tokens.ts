/**
 * Words of a text, in any script, with their places. Scripts that put spaces between words are read by one loop; runs of
 * scripts that do not (Han, kana, Thai, Lao, Khmer, Burmese) are cut by Intl.Segmenter, a short run at a time, since it is quadratic.
 *
 * A hyphen parts words (“Indo-Pacific” is two), an apostrophe joins them (“don't”), except where it marks an elision (“l'accord” is two).
 * Abbreviations with inner stops (“U.S.”) and numbers with separators (“1,500.25”) are one.
 */
import { spacedWordPlaces } from './spaced-words.ts'

export interface Token {
  /** As printed. */
  readonly text: string
  /** Begin (inclusive) and end (exclusive) in the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}

const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
const APOSTROPHE = "['’ʼ]"
const NUMBER = '\\p{Nd}+(?:[.,:]\\p{Nd}+)+(?![\\p{L}\\p{N}])'
const ABBREVIATION = '(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,6}(?![\\p{L}\\p{N}])'

/** Order matters: a run to be segmented, a number, an abbreviation, a word. Only the first is captured. */
function wordPattern(elides: boolean, unspaced: boolean): RegExp {
  const run = unspaced ? `([${UNSPACED}][${UNSPACED}\\p{M}]*)` : '(?!)(.)'
  const letter = unspaced ? `(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])` : '[\\p{L}\\p{M}\\p{N}]'
  const word = elides ? `${letter}+` : `${letter}+(?:${APOSTROPHE}${letter}+)*`
  return new RegExp(`${run}|${NUMBER}|${ABBREVIATION}|${word}`, 'gu')
}

const JOINED = wordPattern(false, false)
const ELIDED = wordPattern(true, false)
const JOINED_UNSPACED = wordPattern(false, true)
const ELIDED_UNSPACED = wordPattern(true, true)

function patternFor(text: string, language: string): RegExp {
  if (HAS_UNSPACED.test(text)) return ELIDING.has(language) ? ELIDED_UNSPACED : JOINED_UNSPACED
  return ELIDING.has(language) ? ELIDED : JOINED
}

/** Languages in which an apostrophe parts an article or a pronoun from its word. */
const ELIDING = new Set(['fr', 'it', 'ca', 'oc', 'pms', 'lij', 'ga', 'ht'])

/** Longest run given to the segmenter at once. Runs rarely pass 40 characters between two marks of punctuation. */
const LONGEST_RUN = 200

const segmenterByLanguage = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  const known = segmenterByLanguage.get(language)
  if (known) return known
  const made = new Intl.Segmenter(language, { granularity: 'word' })
  segmenterByLanguage.set(language, made)
  return made
}

/** The segmenter follows the script: its word lists are chosen by it, whatever the language is said to be. */
function segment(run: string, offset: number, places: number[]): void {
  for (let from = 0; from < run.length; from += LONGEST_RUN) {
    for (const { segment, index, isWordLike } of segmenter('ja').segment(
      run.slice(from, from + LONGEST_RUN),
    )) {
      const start = offset + from + index
      if (isWordLike) places.push(start, start + segment.length)
    }
  }
}

/** Begin and end of each word of `text` in order, never overlapping, one after the other. */
export function wordPlaces(text: string, language: string): number[] {
  const places: number[] = []
  if (!spacedWordPlaces(text, ELIDING.has(language), places)) placesByExpression(text, language, places)
  return places
}

/** The same for any text, by the expressions that say what a word is. */
export function placesByExpression(text: string, language: string, places: number[]): void {
  for (const match of text.matchAll(patternFor(text, language))) {
    const [word, run] = match
    if (run !== undefined) segment(run, match.index, places)
    else places.push(match.index, match.index + word.length)
  }
}

/** The words of `text` in order. */
export function tokens(text: string, language: string): Token[] {
  const places = wordPlaces(text, language)
  const words: Token[] = []
  for (let place = 0; place < places.length; place += 2) {
    const [start = 0, end = 0] = [places[place], places[place + 1]]
    words.push({ text: text.slice(start, end), start, end })
  }
  return words
}
