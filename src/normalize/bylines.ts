/** Lines that name the writer, and lines that print a date. */
import { datesIn } from '../text/dates.ts'
import { lineWords } from './line-words.ts'
import { byWords, datedWords } from './phrases.ts'
import type { Shape } from './shape.ts'

const ROLE =
  /(?:^|[\s,|(/–—-])(?:writers?|reporters?|correspondents?|editors?|columnists?|journalists?|contributors?|bureau|staff|associated press|redaktion|redakteur(?:in)?|korrespondent(?:in)?|journaliste|rédaction|envoyée? spéciale?|correspondante?|redacción|periodista|corresponsal|redação|repórter|redazione|inviato|redactie|verslaggever|корреспондент|редактор|muhabir|editör|記者|記者|기자|مراسل|محرر)(?=[\s,|)/–—-]|$)/iu
const ROLES = new RegExp(ROLE, 'giu')

/** Words that may stand in lower case inside a name or between two names. */
const JOINS = new Set(
  'and & und et y e en и i ve و with in for of the de da do dos di del della la le van von der den ten ter zu bin al el ibn abu mit avec con com'.split(
    ' ',
  ),
)
const TIME_WORDS = new Set(
  'on at am pm a m p gmt utc est edt cst cdt mst mdt pst pdt et ct pt ist bst cet cest jst hrs h uhr um à às alle om min mins minute minutes read reading time ago hours hour days day weeks week months month vor nach stunden minuten tagen tag il y hace horas días time first last updated published posted original st nd rd th the of and by now'.split(
    ' ',
  ),
)

const isCapital = (text: string, start: number): boolean =>
  /[\p{Lu}\p{Lt}]/u.test(text.slice(start, start + 2))

/** Whether all words but a few small ones and the writer's part begin with a capital, as the words of names do. */
function allNames(text: string): boolean {
  const own = lineWords(text.replace(ROLES, ' ')).filter(({ text: word }) => !JOINS.has(word))
  return (
    own.length > 0 &&
    own.length <= 9 &&
    own.every(({ start, text: word }) => isCapital(text, start) || /^\p{N}+$/u.test(word))
  )
}

/** The line without the dates it prints. */
function withoutDates(text: string, language: string): string {
  let rest = text
  for (const { start, end } of [...datesIn(text, language)].reverse())
    rest = rest.slice(0, start) + rest.slice(end)
  return rest
}

const SHORTEST = 5 // words: "by Ana Lee" under a headline has no capital

/** "By Ana Lee", "Von Jan Kern, Berlin", "Ana Lee, Staff Writer", "By Ana Lee on Monday, June 3, 2024 at 9 a.m." */
export function isByline(text: string, shape: Shape, language: string): boolean {
  if (shape.length > 20 || shape.length < 2 || shape.hasInnerStop) return false
  const by = byWords(shape.words)
  const from = shape.words[by]?.start ?? 0
  if (by > 0 && (isCapital(text, 0) || shape.length <= SHORTEST)) {
    const plain = /\p{N}/u.test(text) ? withoutDates(text.slice(from), language) : text.slice(from)
    const words = lineWords(plain).filter(({ text: word }) => !TIME_WORDS.has(word) && !/^\p{N}/u.test(word))
    const named = words.filter(({ start, text: word }) => isCapital(plain, start) || JOINS.has(word))
    return (
      !shape.endsSentence &&
      words.length > 0 &&
      (named.length === words.length || (ROLE.test(plain) && named.length >= 2))
    )
  }
  return !shape.endsSentence && shape.length <= 12 && /[,|(/]/.test(text) && ROLE.test(text) && allNames(text)
}

const OTHER_WORDS = 4 // small words that are no date's, in a date line at most

/** Whether a line has few words but figures, names and what stands around dates: worth reading for dates. */
function mayBeDates(text: string, { words }: Shape): boolean {
  let others = 0
  for (const { text: word, start } of words) {
    if (!/^\p{N}/u.test(word) && !TIME_WORDS.has(word) && !isCapital(text, start)) others += 1
  }
  return others <= OTHER_WORDS || !/\p{Ll}/u.test(text)
}

/** "Published: 3 June 2024, 10:48 GMT", "18 NOV 2019", "Updated 2 hours ago": dates, times, and words that announce them. */
export function isDateLine(text: string, shape: Shape, language: string): boolean {
  if (shape.length > 24 || text.length > 160 || !/\p{N}/u.test(text) || !mayBeDates(text, shape)) return false
  const dated = datedWords(shape.words)
  const rest = lineWords(withoutDates(text, language))
  const left = rest.filter(
    ({ text: word }) =>
      !TIME_WORDS.has(word) && !/^\p{N}/u.test(word) && datedWords([{ text: word, start: 0, end: 0 }]) === 0,
  )
  if (rest.length === shape.words.length) return dated > 0 && left.length === 0 && shape.length <= 12
  return left.length === 0 || (dated > 0 && left.length <= 2)
}
