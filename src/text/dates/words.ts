/**
 * The words of dates, one table a language: names of months and days, the words around them. Tables are data; the grammar that
 * reads them is the same for all. Alternatives are parted by `|`, all in lower case.
 */
import { arabic } from './words/arabic.ts'
import { dutch } from './words/dutch.ts'
import { english } from './words/english.ts'
import { french } from './words/french.ts'
import { german } from './words/german.ts'
import { italian } from './words/italian.ts'
import { portuguese } from './words/portuguese.ts'
import { russian } from './words/russian.ts'
import { spanish } from './words/spanish.ts'

/** A language's words of dates. */
export interface DateWords {
  /** Twelve; a name of two words has one space, whatever stands between them in print. */
  readonly months: readonly string[]
  /** Short forms, read only beside a number. */
  readonly shortMonths: readonly string[]
  /** Months that are also other words (`may`, `march`, a first name): alone they count only after a word of `before`. */
  readonly doubtful: string
  /** Seven, from Sunday. */
  readonly weekdays: readonly string[]
  /** Short forms, read only in front of a date. */
  readonly shortWeekdays: readonly string[]
  /** Weekdays that are also other words: alone they count only after a word of `before`. */
  readonly doubtfulDays: string
  readonly early: string
  readonly mid: string
  readonly late: string
  /** Words between the parts of one date: `of`, `de`, `the`. */
  readonly joins: string
  readonly and: string
  readonly to: string
  /** Words before a month or a weekday that stands alone. */
  readonly before: string
  /** Words before a year that stands alone, and determiners before a year that stands before a noun. */
  readonly beforeYear: string
  readonly determiners: string
  /** Words after a number that make it a year. */
  readonly afterYear: string
  /** Words after a number that make it a quantity. */
  readonly units: string
  /** Words before a number that make it something else: `Resolution 1973`. */
  readonly numbered: string
  /** Words before a decade (`années 1930`), endings after it (`1930s`, `1930er`). */
  readonly beforeDecade: string
  readonly afterDecade: string
  /** Words between a date and a time of day: `at`. */
  readonly at: string
  /** Whether names of months and days begin with a capital. */
  readonly capital: boolean
  /** Whether a numeric date puts the day first, as all but American English does. */
  readonly dayFirst: boolean
}

/** The table made ready for looking up. */
export interface Lexicon {
  readonly words: DateWords
  /** What every text that mentions a date holds: a digit, or the name of a month or a day. */
  readonly sign: RegExp
  /** Whether such a name is always a single word. */
  readonly signsAreWords: boolean
  /** Words that a date can begin with, where it begins with no number. */
  readonly begins: ReadonlySet<string>
  /** First words of names of two words. */
  readonly firstOfTwo: ReadonlySet<string>
  readonly month: ReadonlyMap<string, number>
  readonly shortMonth: ReadonlyMap<string, number>
  readonly weekday: ReadonlyMap<string, number>
  readonly shortWeekday: ReadonlyMap<string, number>
  readonly modifier: ReadonlyMap<string, 'early' | 'mid' | 'late'>
  readonly doubtful: ReadonlySet<string>
  readonly doubtfulDays: ReadonlySet<string>
  readonly joins: ReadonlySet<string>
  readonly and: ReadonlySet<string>
  readonly to: ReadonlySet<string>
  readonly before: ReadonlySet<string>
  readonly beforeYear: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly afterYear: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly numbered: ReadonlySet<string>
  readonly beforeDecade: ReadonlySet<string>
  readonly afterDecade: ReadonlySet<string>
  readonly at: ReadonlySet<string>
}

const TABLES: Readonly<Record<string, DateWords>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
  ru: russian,
}

const split = (words: string): string[] => (words === '' ? [] : words.split('|'))

const indexed = (rows: readonly string[], first: number): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, index) => split(row).map((word): [string, number] => [word, index + first])))

const modifiers = (words: DateWords): Lexicon['modifier'] =>
  new Map(
    (['early', 'mid', 'late'] as const).flatMap((kind) =>
      split(words[kind]).map((word): [string, 'early' | 'mid' | 'late'] => [word, kind]),
    ),
  )

const set = (words: string): ReadonlySet<string> => new Set(split(words))

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Names in lower case and with a capital, the longest first. */
function signOf(names: readonly string[]): RegExp {
  const forms = names.flatMap((name) => [name.replace(' ', '.'), capitalized(name).replace(' ', '.')])
  return new RegExp(
    `\\d|${[...new Set(forms)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')}`,
    'u',
  )
}

function lexiconOf(words: DateWords): Lexicon {
  const names = [...words.months, ...words.weekdays].flatMap(split)
  const short = [...words.shortMonths, ...words.shortWeekdays].flatMap(split)
  const others = [words.early, words.mid, words.late].flatMap(split)
  const first = (name: string): string => name.split(' ')[0] ?? name
  return {
    words,
    sign: signOf(names),
    signsAreWords: names.every((name) => /^[\p{L}\p{M}]+$/u.test(name)),
    begins: new Set([...names, ...short, ...others].map(first)),
    firstOfTwo: new Set(names.filter((name) => name.includes(' ')).map(first)),
    month: indexed(words.months, 1),
    shortMonth: indexed(words.shortMonths, 1),
    weekday: indexed(words.weekdays, 0),
    shortWeekday: indexed(words.shortWeekdays, 0),
    modifier: modifiers(words),
    doubtful: set(words.doubtful),
    doubtfulDays: set(words.doubtfulDays),
    joins: set(words.joins),
    and: set(words.and),
    to: set(words.to),
    before: set(words.before),
    beforeYear: set(words.beforeYear),
    determiners: set(words.determiners),
    afterYear: set(words.afterYear),
    units: set(words.units),
    numbered: set(words.numbered),
    beforeDecade: set(words.beforeDecade),
    afterDecade: set(words.afterDecade),
    at: set(words.at),
  }
}

const LEXICONS: ReadonlyMap<string, Lexicon> = new Map(
  Object.entries(TABLES).map(([language, words]): [string, Lexicon] => [language, lexiconOf(words)]),
)
const ENGLISH = lexiconOf(english)

/** The words of a language by its BCP 47 primary tag; English where there is no table for it. */
export const lexiconFor = (language: string): Lexicon => LEXICONS.get(language) ?? ENGLISH
