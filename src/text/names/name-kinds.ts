/** In: a name in its text. Out: the kind that its own words and neighbours tell: person, organisation, place, media; null for none. */
import type { NamePart } from './name-parts.ts'
import { PLACES } from './places.ts'
import type { PrintedWord } from './printed-words.ts'
import type { Span } from './role-spans.ts'
import {
  beginsFirstName,
  inTitleCase,
  isFirstName,
  isMediaWord,
  isNewsInitials,
  isOrganisationWord,
  isParticle,
  isPlace,
  isPlaceWord,
  isWeakMediaWord,
  namesBodyByInitials,
} from './word-shapes.ts'

type Words = readonly PrintedWord[]

export type MentionKind = 'person' | 'organisation' | 'place' | 'media'

export function kind(text: string, words: Words, part: NamePart, role: Span | null): MentionKind | null {
  const run = words.slice(part.from, part.to)
  const [first] = run
  if (part.honorific) return 'person'
  if (isCalledMedia(words, part)) return 'media'
  if (isKnownPlace(run) && part.office === null) return 'place'
  if (isMedia(run)) return 'media'
  if (run.some((word) => isOrganisationWord(word))) return 'organisation'
  if (first !== undefined && run.length === 1 && namesBodyByInitials(first)) return 'organisation'
  if (role !== null || part.office !== null) return 'person'
  if (isPlaceName(run)) return 'place'
  if (isPersonName(run) || hasAge(text, run)) return 'person'
  return null
}

const OUTLETS = new Set(
  'news newspaper newspapers daily magazine website broadcaster tabloid weekly journal outlet wire'.split(
    ' ',
  ),
)

const POLITIES = /^(?:people'?s? )?(?:.* )?(?:republic|kingdom|federation|emirates|union) of (?:the )?/i

/** Of the table, set in capitals too (a dateline), or "Republic of" one of them. */
function isKnownPlace(run: Words): boolean {
  const [first] = run
  if (first === undefined) return false
  if (run.length === 1)
    return isPlace(first) || (isInitialsOrCapitals(first.text) && PLACES.has(inTitleCase(first.text)))
  const name = run.map((word) => word.text).join(' ')
  return PLACES.has(name) || (POLITIES.test(name) && PLACES.has(name.replace(POLITIES, '')))
}

const isInitialsOrCapitals = (name: string): boolean => name.length > 3 && name === name.toUpperCase()

/** "Ansa news agency", "the Bild newspaper": a small word after the name says what it is. */
function isCalledMedia(words: Words, part: NamePart): boolean {
  const next = words[part.to]
  return (
    next?.joined === true &&
    !next.capital &&
    words[part.to - 1]?.possessive === false &&
    OUTLETS.has(next.lower)
  )
}

function isMedia(run: Words): boolean {
  const last = run.at(-1)
  const first = run[0]
  if (last === undefined || first === undefined) return false
  if (isNewsInitials(first)) return true
  if (!run.some((word) => isMediaWord(word))) return false
  const strong = run.some((word) => isMediaWord(word) && !isWeakMediaWord(word))
  if (run.length === 1) return strong && last.lower !== 'news'
  return strong ? !isFirstName(first) : first.lower === 'the' || isPlace(first)
}

function isPlaceName(run: Words): boolean {
  const first = run[0]
  const last = run.at(-1)
  if (run.length < 2 || first === undefined || last === undefined) return false
  return isPlaceWord(last) || (isPlaceWord(first) && !isFirstName(first))
}

/** A first name of the table and one to four words more. */
function isPersonName(run: Words): boolean {
  const first = run[0]
  if (first === undefined || run.length < 2 || run.length > 5 || !beginsFirstName(first)) return false
  return run.every((word) => word.capital || isParticle(word))
}

/** "Jo Roe, 34,". */
function hasAge(text: string, run: Words): boolean {
  const last = run.at(-1)
  return (
    run.length >= 2 &&
    last !== undefined &&
    /^, \d{1,2}(?:,|\.|\s(?:years|of|from))/.test(text.slice(last.end, last.end + 12))
  )
}
