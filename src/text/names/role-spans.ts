/**
 * In: the words of a text and a person's name in it. Out: the role printed beside the name, as offsets: before it ("Pentagon chief
 * X", "China's Defense Minister X"), before it with a comma ("the bloc's Secretary General, X"), or after it ("X, a spokesperson for …,").
 */
import type { WordRange } from './name-runs.ts'
import type { PrintedWord } from './printed-words.ts'
import {
  isCalendarWord,
  isEnglishSmallWord,
  isFirstName,
  isHonorific,
  isOffice,
  isQualifier,
} from './word-shapes.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

type Words = readonly PrintedWord[]

const LONGEST_ROLE = 16 // words
const LINKS = new Set(
  'of to for at in on with from and the a an de du des la le les del für der des'.split(' '),
)
const DETERMINERS = new Set(
  'a an the his her their its our my un une le la les el los las ein eine der die das il lo one another'.split(
    ' ',
  ),
)
const CLAUSES = new Set('who whom whose which that where qui que dont der die das quien'.split(' '))
/** Words that show that what follows the comma is no role: it runs on into the sentence. */
const NO_ROLE = new Set('when while as said says told added has had is was were will would serve'.split(' '))

/** The role before a name whose office stands in the same run or right before it. */
export function roleBefore(words: Words, office: WordRange): Span | null {
  const from = extendedLeft(words, office.from)
  const first = words[from]
  const last = words[office.to - 1]
  if (first === undefined || last === undefined) return null
  if (words.slice(from, office.to).every((word) => isHonorific(word))) return null
  return { start: first.start, end: last.end }
}

/** The office right before a name, in small letters: "Pentagon chief X", or with what it is over: "Ambassador to the US X". */
export function officeBefore(words: Words, nameFrom: number): WordRange | null {
  if (words[nameFrom]?.joined !== true) return null
  const before = words[nameFrom - 1]
  if (before === undefined || before.possessive) return null
  if (isOffice(before)) return { from: nameFrom - 1, to: nameFrom }
  if (!before.capital) return null
  return linkedOffice(words, nameFrom - 1, nameFrom)
}

/** The office of "Ambassador to the US" that ends before `to`; `at` is the word from which to look left. */
function linkedOffice(words: Words, at: number, to: number): WordRange | null {
  let linked = false
  for (let place = at; place > 0 && at - place < 8; place -= 1) {
    const word = words[place]
    if (word === undefined) return null
    if (linked && isOffice(word)) return { from: place, to }
    linked = LINKS.has(word.lower)
    if (!word.joined || (!word.capital && !linked && !isQualifier(word))) return null
  }
  return null
}

/** "the bloc's Secretary General, X": the words before the comma end in an office, or in an office and what it is over. */
export function roleBeforeComma(text: string, words: Words, nameFrom: number): Span | null {
  const name = words[nameFrom]
  const before = words[nameFrom - 1]
  if (name === undefined || before === undefined || before.possessive) return null
  if (text.slice(before.fullEnd, name.start) !== ', ') return null
  const office = isOffice(before)
    ? { from: nameFrom - 1, to: nameFrom }
    : linkedOffice(words, nameFrom - 1, nameFrom)
  return office === null ? null : roleBefore(words, office)
}

function extendedLeft(words: Words, from: number): number {
  let at = from
  while (at > 0 && from - at < LONGEST_ROLE) {
    const word = words[at]
    const before = words[at - 1]
    if (word === undefined || before === undefined || !word.joined) break
    const joins = isJoining(before) && isJoinedOffice(words[at - 2], before)
    if (!joins && !mayPrecede(before)) break
    at -= joins ? 2 : 1
  }
  return at
}

const isJoining = (word: PrintedWord): boolean =>
  ['and', 'et', 'und', 'y'].includes(word.lower) && word.joined

/** "businessman and blogger X". */
function isJoinedOffice(word: PrintedWord | undefined, joiner: PrintedWord): boolean {
  return word !== undefined && isOffice(word) && !word.possessive && joiner.start - word.fullEnd === 1
}

function mayPrecede(word: PrintedWord): boolean {
  if (word.possessive) return true
  if (isCalendarWord(word)) return false
  if (isQualifier(word)) return true
  if (word.capital) return !word.initial || !isEnglishSmallWord(word)
  return isOffice(word)
}

/** "X, a spokesperson for the ministry, …": from the first word after the comma to the next comma, stop or clause. */
export function roleAfter(text: string, words: Words, name: WordRange): Span | null {
  const last = words[name.to - 1]
  const first = words[name.to]
  if (last === undefined || first === undefined || last.possessive) return null
  if (!/^,\s$/.test(text.slice(last.fullEnd, first.start)) || !opensRole(words, name.to)) return null
  const to = roleEnd(text, words, name.to)
  if (to === null || !holdsOffice(words, name.to, to)) return null
  return { start: first.start, end: words[to - 1]?.fullEnd ?? first.end }
}

function opensRole(words: Words, at: number): boolean {
  const word = words[at]
  if (word === undefined) return false
  if (DETERMINERS.has(word.lower) || word.possessive) return true
  if (isHonorific(word) || isFirstName(word)) return false
  return isOffice(word) || isQualifier(word) || word.capital
}

/** Index after the role's last word; null where it is too long to be one. */
function roleEnd(text: string, words: Words, from: number): number | null {
  for (let at = from; at < words.length && at - from <= LONGEST_ROLE; at += 1) {
    const word = words[at]
    const next = words[at + 1]
    if (word === undefined) return null
    if (CLAUSES.has(word.lower) && at > from) return at
    if (NO_ROLE.has(word.lower)) return null
    const end = word.possessive ? word.fullEnd : word.end
    const between = text.slice(end, next?.start ?? end + 1)
    if (next === undefined || !/^['’]?[ \u00a0]$/.test(between)) return at + 1
  }
  return null
}

/** An office early in the words, not itself before another person's name ("…, President Roe said"). */
function holdsOffice(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to && at - from < 10; at += 1) {
    const word = words[at]
    if (word === undefined || !isOffice(word) || isHonorific(word)) continue
    const next = at + 1 < to ? words[at + 1] : undefined
    return next?.capital !== true || isQualifier(next) || isOffice(next)
  }
  return false
}
