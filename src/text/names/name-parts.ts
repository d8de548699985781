/**
 * In: a run of capitalised words. Out: the names in it, each with the office printed before it: "US | President | Joan Miller",
 * "House Speaker | Paul Roe". Days, months and people's adjectives are cut off; a run that is an office alone gives no name.
 */
import type { WordRange } from './name-runs.ts'
import { PLACES } from './places.ts'
import type { PrintedWord } from './printed-words.ts'
import { OFFICE_FIELDS, SURNAME_OFFICES } from './titles.ts'
import {
  isAdjectiveOfPeople,
  isCalendarWord,
  isCompoundAdjective,
  isFirstName,
  isHonorific,
  isInnerWord,
  isNoPersonsWord,
  isOffice,
  isOrganisationWord,
  isParticle,
  isPeopleWord,
  isPrintedInitials,
  isQualifier,
  isSmallWord,
  opensLongPlace,
} from './word-shapes.ts'

export interface NamePart extends WordRange {
  /** The office printed before the name, inside the run. */
  readonly office: WordRange | null
  /** Mr, Mrs, Dr alone stand before it. */
  readonly honorific: boolean
}

type Words = readonly PrintedWord[]

const NO_PARTS: readonly NamePart[] = []

export function nameParts(words: Words, run: WordRange): readonly NamePart[] {
  if (isOpening(words, run)) return NO_PARTS
  const found: NamePart[] = []
  for (const range of cutAt(words, run)) {
    const named = trimmed(words, withoutOpening(words, range))
    if (named.to <= named.from) continue
    for (const part of cutOffices(words, named))
      if (part.to > part.from && !isPeople(words, part)) found.push(part)
  }
  return found
}

/** A sentence's first word alone, and a small one: most runs are no more. */
function isOpening(words: Words, { from, to }: WordRange): boolean {
  const word = words[from]
  return to - from === 1 && word?.initial === true && opensSentence(word)
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
    if (!isCompoundAdjective(word) && (!isCalendarWord(word) || isSurname(words, at, run))) continue
    ranges.push({ from, to: at })
    from = at + 1
  }
  ranges.push({ from, to: run.to })
  return ranges
}

/** May and March after a first name are surnames. */
function isSurname(words: Words, at: number, run: WordRange): boolean {
  const before = words[at - 1]
  return at > run.from && before !== undefined && isFirstName(before)
}

/** A sentence's first word goes when it is a small word: "While Paris", "The Senate". */
function withoutOpening(words: Words, range: WordRange): WordRange {
  let { from } = range
  while (from < range.to) {
    const word = words[from]
    const isFirst = word?.initial === true || from > range.from
    if (word === undefined || !isFirst || !opensSentence(word)) break
    from += 1
  }
  return { from, to: range.to }
}

/** A small word that no name begins with. */
const opensSentence = (word: PrintedWord): boolean =>
  isSmallWord(word) && !isFirstName(word) && !isOffice(word) && !isPrintedInitials(word)

function trimmed(words: Words, range: WordRange): WordRange {
  let { from, to } = range
  while (from < to && isSmall(words[from])) from += 1
  while (to > from && isSmall(words[to - 1])) to -= 1
  return { from, to }
}

function isSmall(word: PrintedWord | undefined): boolean {
  return word === undefined || (!word.capital && isInnerWord(word))
}

/** The name after the last office of the run, and what the words before the office name. */
function cutOffices(words: Words, range: WordRange): NamePart[] {
  const office = lastOffice(words, range)
  if (office === null) return cutPeople(words, range, null)
  const nameFrom = officeEnd(words, range, office)
  const before = namedBefore(words, { from: range.from, to: office })
  const officeRange = { from: range.from, to: nameFrom }
  return before.concat(cutPeople(words, { from: nameFrom, to: range.to }, officeRange))
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
  return at === range.to - 1 && SURNAME_OFFICES.has(word.lower) && isFirstName(before)
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
    if (follows && word !== undefined && isFirstName(word)) return at
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
  const { from, to } = range
  const honorific = office !== null && everyHonorific(words, office)
  const role = honorific ? null : office
  const whole: NamePart = { from, to, office: role, honorific }
  if (to <= from || hasBodyWord(words, range)) return [whole]
  const first = words[from]
  if (first === undefined) return []
  const adjective = adjectiveLength(words, range)
  if (adjective > 0) return cutPeople(words, trimmed(words, { from: from + adjective, to }), role)
  if (isPrintedInitials(first) && isPersonal(words, { from: from + 1, to })) {
    return [
      { from, to: from + 1, office: null, honorific: false },
      { from: from + 1, to, office: role, honorific },
    ]
  }
  return [whole]
}

function everyHonorific(words: Words, range: WordRange): boolean {
  for (let at = range.from; at < range.to; at += 1) {
    const word = words[at]
    if (word !== undefined && !isHonorific(word)) return false
  }
  return true
}

function hasBodyWord(words: Words, range: WordRange): boolean {
  for (let at = range.from; at < range.to; at += 1) {
    const word = words[at]
    if (word !== undefined && isNoPersonsWord(word)) return true
  }
  return false
}

function adjectiveLength(words: Words, range: WordRange): number {
  const first = words[range.from]
  const own = first !== undefined && isPeopleWord(first) ? 1 : 0
  if (range.to - range.from < 2 || first === undefined || !opensLongPlace(first)) return own
  const two = `${first.text} ${words[range.from + 1]?.text ?? ''}`
  if (PLACES.has(two)) return 0
  return isAdjectiveOfPeople(two) ? 2 : own
}

/** Two to four words with small letters in them, none of a body. */
function isPersonal(words: Words, range: WordRange): boolean {
  const run = words.slice(range.from, range.to)
  const capitals = run.filter((word) => word.capital)
  if (capitals.length < 2 || capitals.length > 4) return false
  return run.every(
    (word) => isParticle(word) || (word.capital && !isPrintedInitials(word) && !isOrganisationWord(word)),
  )
}
