/**
 * In: a run of capitalised words. Out: the names in it, each with the office printed before it: "US | President | Joan Miller",
 * "House Speaker | Paul Roe". Days, months and people's adjectives are cut off; a run that is an office alone gives no name.
 */
import { isStopWord } from '../stop-words.ts'
import { FIRST_NAMES } from './first-names.ts'
import type { WordRange } from './name-runs.ts'
import { JOINERS, MEDIA_WORDS, PARTICLES, PLACE_WORDS } from './organisations.ts'
import { PLACES } from './places.ts'
import type { PrintedWord } from './printed-words.ts'
import { OFFICE_FIELDS, SURNAME_OFFICES } from './titles.ts'
import {
  isAdjectiveOfPeople,
  isCalendarWord,
  isCompoundAdjective,
  isHonorific,
  isInitials,
  isOffice,
  isOrganisationWord,
  isQualifier,
} from './word-shapes.ts'

export interface NamePart extends WordRange {
  /** The office printed before the name, inside the run. */
  readonly office: WordRange | null
  /** Mr, Mrs, Dr alone stand before it. */
  readonly honorific: boolean
}

type Words = readonly PrintedWord[]

export function nameParts(words: Words, run: WordRange, language: string): NamePart[] {
  return cutAt(words, run)
    .map((range) => withoutOpening(words, range, language))
    .flatMap((range) => cutOffices(words, trimmed(words, range)))
    .filter((part) => part.to > part.from && !isPeople(words, part))
}

/** "Gay Americans": a people, not a name. */
function isPeople(words: Words, part: NamePart): boolean {
  const last = words[part.to - 1]?.text ?? ''
  return last.endsWith('s') && isAdjectiveOfPeople(last.slice(0, -1)) && !PLACES.has(last)
}

/** Cut at days, months and compound adjectives. */
function cutAt(words: Words, run: WordRange): WordRange[] {
  const ranges: WordRange[] = []
  let from = run.from
  for (let at = run.from; at < run.to; at += 1) {
    const word = words[at]
    if (word === undefined) continue
    if (!isCompoundAdjective(word.text) && (!isCalendarWord(word) || isSurname(words, at, run))) continue
    ranges.push({ from, to: at })
    from = at + 1
  }
  return [...ranges, { from, to: run.to }]
}

/** May and March after a first name are surnames. */
function isSurname(words: Words, at: number, run: WordRange): boolean {
  const before = words[at - 1]
  return at > run.from && before !== undefined && FIRST_NAMES.has(before.lower)
}

/** A sentence's first word goes when it is a small word: "While Paris", "The Senate". */
function withoutOpening(words: Words, range: WordRange, language: string): WordRange {
  let { from } = range
  while (from < range.to) {
    const word = words[from]
    const isOpening = word?.initial === true || from > range.from
    if (word === undefined || !isOpening || FIRST_NAMES.has(word.lower) || isOffice(word)) break
    if (isInitials(word.text) || !isStopWord(word.lower, language)) break
    from += 1
  }
  return { from, to: range.to }
}

function trimmed(words: Words, range: WordRange): WordRange {
  let { from, to } = range
  while (from < to && isSmall(words[from])) from += 1
  while (to > from && isSmall(words[to - 1])) to -= 1
  return { from, to }
}

function isSmall(word: PrintedWord | undefined): boolean {
  return word === undefined || (!word.capital && (JOINERS.has(word.lower) || PARTICLES.has(word.lower)))
}

/** The name after the last office of the run, and what the words before the office name. */
function cutOffices(words: Words, range: WordRange): NamePart[] {
  const office = lastOffice(words, range)
  if (office === null) return cutPeople(words, range, null)
  const nameFrom = officeEnd(words, range, office)
  const before = namedBefore(words, { from: range.from, to: office })
  const officeRange = { from: range.from, to: nameFrom }
  return [...before, ...cutPeople(words, { from: nameFrom, to: range.to }, officeRange)]
}

function lastOffice(words: Words, range: WordRange): number | null {
  for (let at = range.to - 1; at >= range.from; at -= 1) {
    const word = words[at]
    const isInitial = at > range.from && word?.text.length === 2 && word.text.endsWith('.')
    if (word !== undefined && isOffice(word) && !isInitial && !isPartOfName(words, range, at)) return at
  }
  return null
}

/** Stephen King, General Motors, Justice Department: the word is an office elsewhere, not here. */
function isPartOfName(words: Words, range: WordRange, at: number): boolean {
  const word = words[at]
  const next = at + 1 < range.to ? words[at + 1] : undefined
  if (next !== undefined && isOrganisationWord(next)) return true
  const before = words[at - 1]
  if (at === range.from || before === undefined || word === undefined) return false
  return at === range.to - 1 && SURNAME_OFFICES.has(word.lower) && FIRST_NAMES.has(before.lower)
}

/** After "Secretary of State" or "Director of National Intelligence" the name begins at a first name, or not at all. */
function officeEnd(words: Words, range: WordRange, office: number): number {
  let at = office + 1
  if (at >= range.to || !isSmall(words[at])) return at
  while (at < range.to && (isSmall(words[at]) || OFFICE_FIELDS.has(words[at]?.lower ?? ''))) at += 1
  if (at > office + 2) return at
  while (at < range.to) {
    const word = words[at]
    const follows = at > office + 2 && word?.capital === true && !isSmall(words[at - 1])
    if (follows && word !== undefined && FIRST_NAMES.has(word.lower)) return at
    at += 1
  }
  return range.to
}

/** What an office belongs to: "White House | Press Secretary", "US | President". */
function namedBefore(words: Words, range: WordRange): NamePart[] {
  let { to } = range
  while (to > range.from) {
    const word = words[to - 1]
    if (
      word !== undefined &&
      !isOrganisationWord(word) &&
      (isQualifier(word) || isOffice(word) || isSmall(word))
    )
      to -= 1
    else break
  }
  const rest = trimmed(words, { from: range.from, to })
  return rest.to > rest.from ? cutPeople(words, rest, null) : []
}

/** Cuts off a people's adjective and initials before a person's name: "Japanese | Jo Roe", "US | Jo Roe". */
function cutPeople(words: Words, range: WordRange, office: WordRange | null): NamePart[] {
  const honorific = office !== null && everyHonorific(words, office)
  const role = honorific ? null : office
  const whole = { ...range, office: role, honorific }
  if (range.to <= range.from || hasBodyWord(words, range)) return [whole]
  const first = words[range.from]
  if (first === undefined) return []
  const adjective = adjectiveLength(words, range)
  if (adjective > 0)
    return cutPeople(words, trimmed(words, { from: range.from + adjective, to: range.to }), role ?? null)
  const rest = { from: range.from + 1, to: range.to }
  if (isInitials(first.text) && isPersonal(words, rest)) {
    return [
      { from: range.from, to: rest.from, office: null, honorific: false },
      { ...rest, office: role, honorific },
    ]
  }
  return [whole]
}

function everyHonorific(words: Words, range: WordRange): boolean {
  return words.slice(range.from, range.to).every((word) => isHonorific(word))
}

function hasBodyWord(words: Words, range: WordRange): boolean {
  return words
    .slice(range.from, range.to)
    .some((word) => isOrganisationWord(word) || MEDIA_WORDS.has(word.lower) || PLACE_WORDS.has(word.lower))
}

function adjectiveLength(words: Words, range: WordRange): number {
  const first = words[range.from]?.text ?? ''
  if (range.to - range.from < 2) return isAdjectiveOfPeople(first) ? 1 : 0
  const two = `${first} ${words[range.from + 1]?.text ?? ''}`
  if (PLACES.has(two)) return 0
  if (isAdjectiveOfPeople(two)) return 2
  return isAdjectiveOfPeople(first) ? 1 : 0
}

/** Two to four words with small letters in them, none of a body. */
function isPersonal(words: Words, range: WordRange): boolean {
  const run = words.slice(range.from, range.to)
  const capitals = run.filter((word) => word.capital)
  if (capitals.length < 2 || capitals.length > 4) return false
  return run.every(
    (word) =>
      PARTICLES.has(word.lower) || (word.capital && !isInitials(word.text) && !isOrganisationWord(word)),
  )
}
