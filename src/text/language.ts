/**
 * Text → its language, as a BCP 47 primary tag, `und` where it cannot be told, and the direction it is written in. A script that belongs to
 * one language decides at once; then the small words that every sentence needs (Ingle 1976, Cavnar and Trenkle's baseline); where those
 * leave a doubt, eld's n-grams, which are read from disk when first needed.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { classAt, LETTER, MARK } from './characters.ts'
import { LONGEST_SMALL_WORD, SCRIPT_LANGUAGES, SMALL_WORD_LANGUAGES, SMALL_WORDS } from './language-words.ts'

const RTL = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb', 'syr'])
const SAMPLE = 1200 // characters: more do not change the answer
const FEWEST_LETTERS = 8

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The direction of a language; of its letters where it is unknown. */
export function direction(language: string, text = ''): 'ltr' | 'rtl' {
  if (language !== 'und') return RTL.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
  const sample = text.slice(0, SAMPLE)
  const right = count(sample, /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}]/gu)
  return right * 2 > count(sample, /\p{L}/gu) ? 'rtl' : 'ltr'
}

/** A language whose script fills a good part of the text: kana, even among Han, is Japanese; Han alone is Chinese. */
function byScript(sample: string, letters: number): string | null {
  for (const { language, script, share } of SCRIPT_LANGUAGES) {
    if (count(sample, script) >= letters * share) return language
  }
  return null
}

const NONE: readonly number[] = []
const FEWEST_WORDS = 20
const SHARE = 0.2 // of the words: running text has .3 to .5
const LEAD = 2 // times the next language's
/** Lists and figures have fewer; then no other language may have a quarter as many. */
const FEW = { SHARE: 0.1, LEAD: 4, WORDS: 8 }

/** How many words a text has, and of each language how many of them are its small words. */
interface Counted {
  words: number
  readonly small: Int32Array
}

function countWord(counted: Counted, text: string, start: number, end: number): void {
  counted.words += 1
  if (end - start > LONGEST_SMALL_WORD) return
  for (const language of SMALL_WORDS.get(text.slice(start, end)) ?? NONE)
    counted.small[language] = (counted.small[language] ?? 0) + 1
}

/** Runs of letters and their marks are words. */
function counted(text: string): Counted {
  const all: Counted = { words: 0, small: new Int32Array(SMALL_WORD_LANGUAGES.length) }
  if (/[\ud800-\udfff]/.test(text)) {
    for (const { index, 0: word } of text.matchAll(/[\p{L}\p{M}]+/gu))
      countWord(all, text, index, index + word.length)
    return all
  }
  for (let start = 0; start < text.length; ) {
    let end = start
    while ((classAt(text, end) & (LETTER | MARK)) !== 0) end += 1
    if (end > start) countWord(all, text, start, end)
    start = end + 1
  }
  return all
}

/** The language whose small words the text is full of, where no other comes near. */
function bySmallWords(sample: string): string | null {
  const { words, small } = counted(sample.toLowerCase())
  if (words < FEWEST_WORDS) return null
  const most = Math.max(...small)
  if (most === 0) return null
  const first = small.indexOf(most)
  const next = Math.max(...small.map((count, language) => (language === first ? 0 : count)))
  const isFull = most >= words * SHARE && most >= LEAD * next
  const isAlone = most >= FEW.WORDS && most >= words * FEW.SHARE && most >= FEW.LEAD * next
  return isFull || isAlone ? (SMALL_WORD_LANGUAGES[first] ?? null) : null
}

interface Detector {
  detect(text: string): { language: string; isReliable(): boolean }
}

let loaded: Detector | undefined

function detector(): Detector {
  if (!loaded) {
    const require = createRequire(import.meta.url)
    loaded = (require(fileURLToPath(import.meta.resolve('eld/small'))) as { eld: Detector }).eld
  }
  return loaded
}

function byNgrams(sample: string): string {
  const found = detector().detect(sample)
  return found.language !== '' && found.isReliable() ? found.language : 'und'
}

function hasLetters(text: string, fewest: number): boolean {
  let letters = 0
  for (let at = 0; at < text.length && letters < fewest; at += 1)
    if ((classAt(text, at) & LETTER) !== 0) letters += 1
  return letters >= fewest
}

/** Beyond Latin letters, their marks and general punctuation. */
const OTHER_SCRIPT = /[\u0370-\u1fff\u2070-\uffff]/

/** The language of a text. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  if (!OTHER_SCRIPT.test(sample))
    return hasLetters(sample, FEWEST_LETTERS) ? (bySmallWords(sample) ?? byNgrams(sample)) : 'und'
  const letters = count(sample, /\p{L}/gu)
  if (letters < FEWEST_LETTERS) return 'und'
  return byScript(sample, letters) ?? bySmallWords(sample) ?? byNgrams(sample)
}
