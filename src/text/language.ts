/**
 * Text → its language, as a BCP 47 primary tag, `und` where it cannot be told, and the direction it is written in. A script that belongs to
 * one language decides at once; then the small words that every sentence needs (Ingle 1976, Cavnar and Trenkle's baseline); where those
 * leave a doubt, eld's n-grams, which are read from disk when first needed.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { SCRIPT_LANGUAGES, SMALL_WORDS } from './language-words.ts'

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

const FEWEST_WORDS = 20
const SHARE = 0.2 // of the words: running text has .3 to .5
const LEAD = 2 // times the next language's
/** Lists and figures have fewer; then no other language may have a quarter as many. */
const FEW = { SHARE: 0.1, LEAD: 4, WORDS: 8 }

/** The language whose small words the text is full of, where no other comes near. */
function bySmallWords(sample: string): string | null {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length < FEWEST_WORDS) return null
  const counts = new Map<string, number>()
  for (const word of words) {
    for (const language of SMALL_WORDS.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  if (!first) return null
  const [language, most] = first
  const next = second?.[1] ?? 0
  const isFull = most >= words.length * SHARE && most >= LEAD * next
  const isAlone = most >= FEW.WORDS && most >= words.length * FEW.SHARE && most >= FEW.LEAD * next
  return isFull || isAlone ? language : null
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

/** The language of a text. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, /\p{L}/gu)
  if (letters < FEWEST_LETTERS) return 'und'
  const told = byScript(sample, letters) ?? bySmallWords(sample)
  if (told !== null) return told
  const found = detector().detect(sample)
  return found.language !== '' && found.isReliable() ? found.language : 'und'
}
