/** What a printed word can be in a name, told once for each word: an office, a people's adjective, initials, a body's word. */
import { isStopWord } from '../stop-words.ts'
import { CALENDAR } from './calendar.ts'
import { FIRST_NAMES } from './first-names.ts'
import {
  JOINERS,
  MEDIA_WORDS,
  NEWS_INITIALS,
  ORGANISATION_ENDINGS,
  ORGANISATION_WORDS,
  PARTICLES,
  PLACE_WORDS,
  WEAK_MEDIA_WORDS,
} from './organisations.ts'
import { PEOPLES, PLACE_BY_ADJECTIVE, PLACES } from './places.ts'
import { HONORIFICS, ROLE_NOUNS, ROLE_QUALIFIERS } from './titles.ts'

/** Initials that name a thing, an office or a measure and no body. */
const NO_BODIES = new Set(
  'TV CEO CFO COO CTO PM MP MEP AM OK ID DNA RNA GDP HIV AIDS COVID COVID-19 FAQ DIY IQ URL PDF CCTV SUV LGBT LGBTQ AI IT PR VP HR Q&A UFO VIP PHD MBA ER ICU GPS USB WWI WWII II III IV VI VII VIII IX XI XII UTC GMT EST EDT PST CEO’S RIP DUI LLC PAC PACs WMD ICBM IED SMS BC AD'.split(
    ' ',
  ),
)

/** What a word can be, as bits of one number. */
const SHAPE = {
  HONORIFIC: 2 ** 0,
  OFFICE: 2 ** 1,
  QUALIFIER: 2 ** 2,
  CALENDAR: 2 ** 3,
  BODY: 2 ** 4,
  MEDIA: 2 ** 5,
  WEAK_MEDIA: 2 ** 6,
  AGENCY: 2 ** 7,
  PLACE_WORD: 2 ** 8,
  PLACE: 2 ** 9,
  FIRST_NAME: 2 ** 10,
  HYPHENATED_FIRST_NAME: 2 ** 11,
  PARTICLE: 2 ** 12,
  JOINER: 2 ** 13,
  INITIALS: 2 ** 14,
  INITIALS_OF_BODY: 2 ** 15,
  NO_BODY: 2 ** 16,
  PEOPLE: 2 ** 17,
  COMPOUND: 2 ** 18,
  STOP_WORD: 2 ** 19,
  ENGLISH_STOP_WORD: 2 ** 20,
  LONE_LETTER: 2 ** 21,
  OPENS_PLACE: 2 ** 22,
} as const

/** A word with what it can be. */
export interface Shaped {
  readonly shapes: number
}

export const isHonorific = ({ shapes }: Shaped): boolean => (shapes & SHAPE.HONORIFIC) !== 0
export const isOffice = ({ shapes }: Shaped): boolean => (shapes & SHAPE.OFFICE) !== 0
export const isQualifier = ({ shapes }: Shaped): boolean => (shapes & SHAPE.QUALIFIER) !== 0
export const isCalendarWord = ({ shapes }: Shaped): boolean => (shapes & SHAPE.CALENDAR) !== 0
export const isOrganisationWord = ({ shapes }: Shaped): boolean => (shapes & SHAPE.BODY) !== 0
export const isMediaWord = ({ shapes }: Shaped): boolean => (shapes & SHAPE.MEDIA) !== 0
/** A word of media that others use too. */
export const isWeakMediaWord = ({ shapes }: Shaped): boolean => (shapes & SHAPE.WEAK_MEDIA) !== 0
/** `AFP`. */
export const isNewsInitials = ({ shapes }: Shaped): boolean => (shapes & SHAPE.AGENCY) !== 0
export const isPlaceWord = ({ shapes }: Shaped): boolean => (shapes & SHAPE.PLACE_WORD) !== 0
/** A place of the table. */
export const isPlace = ({ shapes }: Shaped): boolean => (shapes & SHAPE.PLACE) !== 0
export const isFirstName = ({ shapes }: Shaped): boolean => (shapes & SHAPE.FIRST_NAME) !== 0
/** `Anne`, `Anne-Marie`. */
export const beginsFirstName = ({ shapes }: Shaped): boolean => (shapes & SHAPE.HYPHENATED_FIRST_NAME) !== 0
export const isParticle = ({ shapes }: Shaped): boolean => (shapes & SHAPE.PARTICLE) !== 0
export const isJoiningWord = ({ shapes }: Shaped): boolean => (shapes & SHAPE.JOINER) !== 0
export const isPrintedInitials = ({ shapes }: Shaped): boolean => (shapes & SHAPE.INITIALS) !== 0
export const namesBodyByInitials = ({ shapes }: Shaped): boolean => (shapes & SHAPE.INITIALS_OF_BODY) !== 0
export const isNoBody = ({ shapes }: Shaped): boolean => (shapes & SHAPE.NO_BODY) !== 0
export const isPeopleWord = ({ shapes }: Shaped): boolean => (shapes & SHAPE.PEOPLE) !== 0
/** "Paris-based", "US-led": a capital in front, an adjective all the same. */
export const isCompoundAdjective = ({ shapes }: Shaped): boolean => (shapes & SHAPE.COMPOUND) !== 0
/** Of the language that the text is in. */
export const isSmallWord = ({ shapes }: Shaped): boolean => (shapes & SHAPE.STOP_WORD) !== 0
export const isEnglishSmallWord = ({ shapes }: Shaped): boolean => (shapes & SHAPE.ENGLISH_STOP_WORD) !== 0
/** A letter alone, with or without a stop. */
export const isLoneLetter = ({ shapes }: Shaped): boolean => (shapes & SHAPE.LONE_LETTER) !== 0
/** A name of a place or a people of more than one word may begin with it: `Hong`, `Saudi`. */
export const opensLongPlace = ({ shapes }: Shaped): boolean => (shapes & SHAPE.OPENS_PLACE) !== 0
/** A word for a body, for media or for a place: what holds it is no person. */
export const isNoPersonsWord = ({ shapes }: Shaped): boolean =>
  (shapes & (SHAPE.BODY | SHAPE.MEDIA | SHAPE.PLACE_WORD)) !== 0
/** A small word that stands inside names. */
export const isInnerWord = ({ shapes }: Shaped): boolean => (shapes & (SHAPE.JOINER | SHAPE.PARTICLE)) !== 0

const when = (holds: boolean, shape: number): number => (holds ? shape : 0)

/** All that a word can be in a text of a language. `lower`, `capital`: its lower case, whether it begins with a capital. */
export function shapesOf(text: string, lower: string, capital: boolean, language: string): number {
  const own = bare(lower)
  const unstopped = lower.replace(/\.$/, '')
  const initials = isInitials(text)
  return (
    when(HONORIFICS.has(own) && (capital || lower.length > 3), SHAPE.HONORIFIC) |
    when(namesOffice(own, capital), SHAPE.OFFICE) |
    when(ROLE_QUALIFIERS.has(own), SHAPE.QUALIFIER) |
    when(CALENDAR.has(unstopped), SHAPE.CALENDAR) |
    when(namesOrganisation(lower, unstopped), SHAPE.BODY) |
    when(MEDIA_WORDS.has(lower), SHAPE.MEDIA) |
    when(WEAK_MEDIA_WORDS.has(lower), SHAPE.WEAK_MEDIA) |
    when(NEWS_INITIALS.has(lower.replace(/\./g, '')) && text === text.toUpperCase(), SHAPE.AGENCY) |
    when(PLACE_WORDS.has(lower), SHAPE.PLACE_WORD) |
    when(PLACES.has(text), SHAPE.PLACE) |
    when(FIRST_NAMES.has(lower), SHAPE.FIRST_NAME) |
    when(FIRST_NAMES.has(lower.replace(/-.*/, '')), SHAPE.HYPHENATED_FIRST_NAME) |
    when(PARTICLES.has(lower), SHAPE.PARTICLE) |
    when(JOINERS.has(lower), SHAPE.JOINER) |
    when(initials, SHAPE.INITIALS) |
    when(initials && namesBody(text), SHAPE.INITIALS_OF_BODY) |
    when(NO_BODIES.has(text.replace(/\./g, '')), SHAPE.NO_BODY) |
    when(isAdjectiveOfPeople(text), SHAPE.PEOPLE) |
    when(text.includes('-') && COMPOUND_END.test(text), SHAPE.COMPOUND) |
    when(isStopWord(lower, language), SHAPE.STOP_WORD) |
    when(isStopWord(lower, 'en'), SHAPE.ENGLISH_STOP_WORD) |
    when(/^\p{L}\.?$/u.test(text), SHAPE.LONE_LETTER) |
    when(LONG_PLACES.has(text), SHAPE.OPENS_PLACE)
  )
}

/** First words of places and peoples that have more than one. */
const LONG_PLACES: ReadonlySet<string> = new Set(
  [...PLACES, ...PLACE_BY_ADJECTIVE.keys(), ...PEOPLES].flatMap((name) =>
    name.includes(' ') ? [name.slice(0, name.indexOf(' '))] : [],
  ),
)

/** `then-Prime`, `ex-President`: the word after the prefix. */
const bare = (lower: string): string =>
  lower.replace(/^(?:then|ex|former|vice|co|acting|deputy)-(?=\p{L})/u, '').replace(/\.$/, '')

const namesOffice = (lower: string, capital: boolean): boolean =>
  ROLE_NOUNS.has(lower) ||
  (capital && HONORIFICS.has(lower)) ||
  isOfficeCompound(lower) ||
  isHyphenatedOffice(lower)

const namesOrganisation = (lower: string, unstopped: string): boolean =>
  ORGANISATION_WORDS.has(unstopped) ||
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

export function isAdjectiveOfPeople(text: string): boolean {
  if (PLACE_BY_ADJECTIVE.has(text) || PEOPLES.has(text)) return true
  return text.endsWith('s') && PLACE_BY_ADJECTIVE.has(text.slice(0, -1))
}

const COMPOUND_END =
  /-(?:born|based|led|backed|like|style|era|wide|only|owned|run|held|controlled|affiliated|linked|made|bound|trained|educated|raised|friendly|dominated|occupied|ruled|funded|sponsored|leaning|inspired|related|speaking|aligned|allied|brokered|built|supported|elect|turned|area|native|level|size|sized|free|proof|imposed|designated)$/

/** Initials such as EU, AUKUS, W.H.O.: two capitals or more and no small letter. */
export function isInitials(text: string): boolean {
  if (text.length > 16 || !/^\p{Lu}[\p{Lu}\p{N}&.-]*\p{Lu}[\p{Lu}\p{N}.]*s?$/u.test(text)) return false
  return text.replace(/\./g, '').length <= 6
}

/** TEHRAN → Tehran. */
export const inTitleCase = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase()

/** Whether initials are a body's. */
function namesBody(text: string): boolean {
  const plain = text.replace(/\./g, '')
  const isNamedPlace = PLACES.has(text) || PLACES.has(inTitleCase(text))
  return !isNamedPlace && !NO_BODIES.has(plain) && !NEWS_INITIALS.has(plain.toLowerCase())
}
