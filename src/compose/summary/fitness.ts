/**
 * Whether a sentence can stand alone in a summary, from 0 (never: a question, a fragment, half of a quotation, one that opens with
 * “However” or “He”) to 1. The form of the sentence decides, not what it says.
 */
import { PERSON, PERSONAL } from '../concepts/traits.ts'
import type { StoryLine } from '../lines.ts'
import { openingsOf } from './openings.ts'

const SHORTEST = 6 // words
const LONGEST = 60
const LONG = 42 // from here on a sentence loses
const FIRST = 5 // words looked at for `also`

/** What a line is judged by. */
type JudgedLine = Omit<StoryLine, 'fitness'>

const ENDS = '.!。！।။።؟۔…'
const ASKS = '?？؟;'
const CLOSING = `"'”’»)]」』）`
const TRAILS = /(?:\.\.|…)["'”’»)\]]*$/u
const QUOTATION_MARK = /["„“”«»「」]/u
const DATELINE = /^\p{Lu}[\p{Lu}\s.,'’-]{2,40}(?:\([^)]{2,40}\))?\s*[-–—:]\s/u
const DATELINE_IN_BRACKETS = /^\p{Lu}[^.!?–—]{2,60}\([^)]{2,40}\)\s*[-–—]\s/u

const count = (text: string, mark: string): number => (text.includes(mark) ? text.split(mark).length - 1 : 0)

/** Marks that open and never close, or close what never opened: the sentence is part of a longer quotation. */
export function isCutQuotation(text: string): boolean {
  if (!QUOTATION_MARK.test(text)) return false
  const [low, left, right, straight] = [
    count(text, '„'),
    count(text, '“'),
    count(text, '”'),
    count(text, '"'),
  ]
  if (low > 0) return low !== left + right + straight
  if (left > right + straight || right > left + straight || (left + right + straight) % 2 === 1) return true
  return count(text, '«') !== count(text, '»') || count(text, '「') !== count(text, '」')
}

/** A stop or an exclamation mark ends it, marks that close left out; no question mark, no row of stops. */
function endsWhole(text: string): boolean {
  let last = text.length - 1
  while (last >= 0 && CLOSING.includes(text.charAt(last))) last -= 1
  const mark = text.charAt(last)
  if (mark === '' || !ENDS.includes(mark) || ASKS.includes(mark)) return false
  return !TRAILS.test(text.slice(Math.max(0, last - 1)))
}

const opensWithDateline = (text: string): boolean =>
  DATELINE.test(text) || (text.includes('(') && DATELINE_IN_BRACKETS.test(text))

const withoutQuotes = (text: string): string => text.replace(/["“”„«][^"“”„«»]{0,600}["“”»]/gu, ' ')

const lowerAt = (forms: StoryLine['forms'], index: number): string => forms[index]?.lower ?? ''

const openingWords = (forms: StoryLine['forms']): string[] => forms.slice(0, 4).map(({ lower }) => lower)

function opensLoosely({ forms, language, text }: JudgedLine): boolean {
  const table = openingsOf(language)
  const first = lowerAt(forms, 0)
  const phrases = table.loosePhrases.get(first)
  if (phrases) {
    const start = `${openingWords(forms).join(' ')} `
    if (phrases.some((phrase) => start.startsWith(phrase))) return true
  }
  if (/^[\p{L}\p{M}]/u.test(text) && table.loose.has(first)) return !isSelfContained(forms, language)
  return language === 'ja' || language === 'zh'
    ? [...table.loose].some((word) => word !== '' && text.startsWith(word))
    : false
}

/** `While France objects, Japan …`, `Because of the storm, …`: a clause of its own follows. */
const isSelfContained = (forms: StoryLine['forms'], language: string): boolean =>
  language === 'en' &&
  /^(?:while|although|though|because|when|after|both|another|no|even|such)$/.test(lowerAt(forms, 0)) &&
  !/^(?:this|that|it|he|she|they|his|her|their|some|so|asked|of|the)$/.test(lowerAt(forms, 1))

const isSpaced = (line: JudgedLine): boolean => line.text.includes(' ') || line.forms.length < 3

const DEFINED = /^(?:of|to|that|who|which|in|for|de|du|des|del|di|von|van|der)$/

/** `The scheme …`: an article and a common noun that some sentence before introduced. */
function refersBack(line: JudgedLine): boolean {
  const table = openingsOf(line.language)
  const first = lowerAt(line.forms, 0)
  if (!table.articles.has(first)) return false
  if (DEFINED.test(lowerAt(line.forms, 2))) return false
  return line.firstName < 0 || line.text.slice(0, line.firstName).split(' ').length > 5
}

/** `also` among its first words. */
function addsToOthers({ forms, language }: JudgedLine): boolean {
  const { also } = openingsOf(language)
  const end = Math.min(FIRST, forms.length)
  for (let place = 1; place < end; place++) if (also.has(lowerAt(forms, place))) return true
  return false
}

/** 0 for a sentence that cannot stand alone. */
export function fitness(line: JudgedLine): number {
  const { text, forms } = line
  const length = isSpaced(line) ? forms.length : Math.ceil(forms.length * 0.8)
  if (length < SHORTEST || length > LONGEST || !endsWhole(text)) return 0
  if (/^\p{Ll}/u.test(text) || isCutQuotation(text) || opensLoosely(line)) return 0
  if (/^(?:["“„«「]|``|'')/u.test(text)) return 0.3
  let fit = /^\p{Nd}/u.test(text) ? 0.7 : 1
  if (addsToOthers(line)) fit *= 0.8
  if (refersBack(line)) fit *= 0.75
  if (length > LONG) fit *= 0.75
  if (length < 10) fit *= 0.8
  if (opensWithDateline(text)) fit *= 0.85
  if (line.language === 'en' && (line.traits & PERSONAL) !== 0 && PERSON.test(withoutQuotes(text))) fit *= 0.5
  if (line.sorted.length < 3) fit *= 0.5
  return fit
}
