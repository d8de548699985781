/** What a single printed word can be in a name: an office, a people's adjective, initials, a body's word. */
import { CALENDAR } from './calendar.ts'
import { NEWS_INITIALS, ORGANISATION_ENDINGS, ORGANISATION_WORDS } from './organisations.ts'
import { PEOPLES, PLACE_BY_ADJECTIVE, PLACES } from './places.ts'
import type { PrintedWord } from './printed-words.ts'
import { type Gender, HONORIFICS, ROLE_NOUNS, ROLE_QUALIFIERS } from './titles.ts'

/** Initials that name a thing, an office or a measure and no body. */
const NO_BODIES = new Set(
  'TV CEO CFO COO CTO PM MP MEP AM OK ID DNA RNA GDP HIV AIDS COVID COVID-19 FAQ DIY IQ URL PDF CCTV SUV LGBT LGBTQ AI IT PR VP HR Q&A UFO VIP PHD MBA ER ICU GPS USB WWI WWII II III IV VI VII VIII IX XI XII UTC GMT EST EDT PST CEO’S RIP DUI LLC PAC PACs WMD ICBM IED SMS BC AD'.split(
    ' ',
  ),
)

/** `then-Prime`, `ex-President`: the word after the prefix. */
const bare = (lower: string): string =>
  lower.replace(/^(?:then|ex|former|vice|co|acting|deputy)-(?=\p{L})/u, '').replace(/\.$/, '')

const TOLD = 1
const HONORIFIC = 2
const OFFICE = 4
const QUALIFIER = 8
const CALENDAR_WORD = 16
const BODY = 32

/** All that a word can be, told once. */
function shapesOf(word: PrintedWord): number {
  if (word.shapes !== 0) return word.shapes
  const { lower, capital } = word
  const own = bare(lower)
  word.shapes =
    TOLD |
    (HONORIFICS.has(own) && (capital || lower.length > 3) ? HONORIFIC : 0) |
    (namesOffice(own, capital) ? OFFICE : 0) |
    (ROLE_QUALIFIERS.has(own) ? QUALIFIER : 0) |
    (CALENDAR.has(lower.replace(/\.$/, '')) ? CALENDAR_WORD : 0) |
    (namesOrganisation(lower) ? BODY : 0)
  return word.shapes
}

export const isHonorific = (word: PrintedWord): boolean => (shapesOf(word) & HONORIFIC) !== 0
export const isOffice = (word: PrintedWord): boolean => (shapesOf(word) & OFFICE) !== 0
export const isQualifier = (word: PrintedWord): boolean => (shapesOf(word) & QUALIFIER) !== 0
export const isCalendarWord = (word: PrintedWord): boolean => (shapesOf(word) & CALENDAR_WORD) !== 0
export const isOrganisationWord = (word: PrintedWord): boolean => (shapesOf(word) & BODY) !== 0

const namesOffice = (lower: string, capital: boolean): boolean =>
  ROLE_NOUNS.has(lower) ||
  (capital && HONORIFICS.has(lower)) ||
  isOfficeCompound(lower) ||
  isHyphenatedOffice(lower)

const namesOrganisation = (lower: string): boolean =>
  ORGANISATION_WORDS.has(lower.replace(/\.$/, '')) ||
  (lower.length > 10 && ORGANISATION_ENDINGS.some((ending) => lower.endsWith(ending)))

/** "SPD-Chef", "ex-minister". */
function isHyphenatedOffice(lower: string): boolean {
  return lower.includes('-') && ROLE_NOUNS.has(lower.slice(lower.lastIndexOf('-') + 1))
}

/** Finanzstaatssekretär, Vize-Kanzler: offices written as one word. */
function isOfficeCompound(lower: string): boolean {
  return (
    /(?:minister|ministerin|präsident|präsidentin|sprecher|sprecherin|sekretär|sekretärin|kanzler|kanzlerin|meister|meisterin|chef|chefin)$/.test(
      lower,
    ) && lower.length > 8
  )
}

export function officeGender(word: PrintedWord): Gender | null {
  const lower = bare(word.lower)
  return (
    ROLE_NOUNS.get(lower) ??
    HONORIFICS.get(lower) ??
    (/(?:in|ministerin|sprecherin)$/.test(lower) && isOfficeCompound(lower) ? 'f' : null)
  )
}

export function isAdjectiveOfPeople(text: string): boolean {
  if (PLACE_BY_ADJECTIVE.has(text) || PEOPLES.has(text)) return true
  return text.endsWith('s') && PLACE_BY_ADJECTIVE.has(text.slice(0, -1))
}

const COMPOUND_END =
  /-(?:born|based|led|backed|like|style|era|wide|only|owned|run|held|controlled|affiliated|linked|made|bound|trained|educated|raised|friendly|dominated|occupied|ruled|funded|sponsored|leaning|inspired|related|speaking|aligned|allied|brokered|built|supported|elect|turned|area|native|level|size|sized|free|proof|imposed|designated)$/

/** "Paris-based", "US-led": a capital in front, an adjective all the same. */
export function isCompoundAdjective(text: string): boolean {
  return text.includes('-') && COMPOUND_END.test(text)
}

/** Initials such as EU, AUKUS, W.H.O.: two capitals or more and no small letter. */
export function isInitials(text: string): boolean {
  if (text.length > 16 || !/^\p{Lu}[\p{Lu}\p{N}&.-]*\p{Lu}[\p{Lu}\p{N}.]*s?$/u.test(text)) return false
  return text.replace(/\./g, '').length <= 6
}

/** TEHRAN → Tehran. */
export const inTitleCase = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase()

export function namesBody(text: string): boolean {
  if (!isInitials(text)) return false
  const plain = text.replace(/\./g, '')
  const isPlace = PLACES.has(text) || PLACES.has(inTitleCase(text))
  return !isPlace && !NO_BODIES.has(plain) && !NEWS_INITIALS.has(plain.toLowerCase())
}

export function isNoBody(text: string): boolean {
  return NO_BODIES.has(text.replace(/\./g, ''))
}
