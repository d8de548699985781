/**
 * Text → its language, as a BCP 47 primary tag, `und` where it cannot be told, and the direction it is written in. Scripts that belong to
 * one language decide at once; otherwise the words that every sentence needs; otherwise eld's n-grams, loaded when first needed.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const RTL = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb', 'syr'])

/** The direction of a language; of its letters where it is unknown. */
export function direction(language: string, text = ''): 'ltr' | 'rtl' {
  if (language !== 'und') return RTL.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
  const sample = text.slice(0, SAMPLE)
  const right = count(sample, /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}]/gu)
  return right * 2 > count(sample, /\p{L}/gu) ? 'rtl' : 'ltr'
}

const SAMPLE = 1200 // characters: more do not change the answer

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

interface Detector {
  detect(text: string): { language: string; isReliable(): boolean }
}

let loaded: Detector | undefined

function detector(): Detector {
  if (!loaded)
    loaded = (
      createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/small'))) as { eld: Detector }
    ).eld
  return loaded
}

/** The language of a text. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  if (count(sample, /\p{L}/gu) < 8) return 'und'
  const found = detector().detect(sample)
  return found.language !== '' && found.isReliable() ? found.language : 'und'
}
