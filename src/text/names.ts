/**
 * In: a text and its language. Out: the names it prints, in order, each with the role printed beside it and the kind that its own words
 * and neighbours tell.
 *
 * A name is a run of capitalised words, joined inside by the small words that names have. A run is cut where an office ends ("Prime
 * Minister | X Y"), at a day, a month and a people's adjective, and after a possessive. A capital that only a sentence's beginning gives
 * is no evidence. Rules after the name recognisers of the MUC years (Mikheev, Moens and Grover 1999), without statistics.
 */
import { kind, type MentionKind } from './names/name-kinds.ts'
import { type NamePart, nameParts } from './names/name-parts.ts'
import { nameRuns } from './names/name-runs.ts'
import { PLACES } from './names/places.ts'
import { printedRuns } from './names/printed-forms.ts'
import { type PrintedWord, printedWords } from './names/printed-words.ts'
import { officeBefore, roleAfter, roleBefore, roleBeforeComma, type Span } from './names/role-spans.ts'
import {
  isFirstName,
  isLoneLetter,
  isMediaWord,
  isNoBody,
  isOrganisationWord,
  isPlace,
  isPlaceWord,
  isPrintedInitials,
  isSmallWord,
  namesBodyByInitials,
} from './names/word-shapes.ts'

export interface NameMention {
  /** The name alone, without role or possessive ending. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly words: readonly string[]
  /** What its own words and neighbours say; null where they say nothing. */
  readonly kind: MentionKind | null
  /** The role printed beside it. */
  readonly role: Span | null
  readonly honorific: string | null
  readonly possessive: boolean
  /** A sentence begins with it. */
  readonly initial: boolean
}

type Words = readonly PrintedWord[]

const plainRuns = printedRuns(() => null)

export function nameMentions(text: string, language: string): NameMention[] {
  return nameMentionsOf(text, printedWords(text, plainRuns(language)), language)
}

/** The same for words already read. */
export function nameMentionsOf(text: string, words: Words, language: string): NameMention[] {
  const capitals = capitalsInside(words)
  const isName = nounsAreCapital(language) ? withoutCommonNouns() : () => true
  const found: NameMention[] = []
  for (const run of nameRuns(words)) {
    for (const part of nameParts(words, run)) {
      const shown = evident(words, part, capitals)
      if (shown === null) continue
      const made = mention(text, words, shown)
      if (isName(made)) found.push(made)
    }
  }
  return found
}

/** German prints every noun with a capital. */
const nounsAreCapital = (language: string): boolean => language === 'de' || language === 'lb'

/** Where nouns have capitals, a word alone is a name only if a kind is known or a full name before ends in it. */
function withoutCommonNouns(): (mention: NameMention) => boolean {
  const surnames = new Set<string>()
  return ({ words, kind, role }) => {
    if (words.length > 1 && kind === 'person') surnames.add(words.at(-1) ?? '')
    return (
      words.length > 1 ||
      surnames.has(words[0] ?? '') ||
      (kind !== null && (kind !== 'organisation' || /\p{Lu}{2}/u.test(words[0] ?? ''))) ||
      role !== null
    )
  }
}

/** Words printed with a capital where no sentence begins. */
function capitalsInside(words: Words): ReadonlySet<string> {
  const found = new Set<string>()
  for (const word of words) if (word.capital && !word.initial) found.add(word.text)
  return found
}

/** The part without a first word that has its capital from the sentence's beginning; null where nothing is left. */
function evident(words: Words, part: NamePart, capitals: ReadonlySet<string>): NamePart | null {
  const first = words[part.from]
  if (first === undefined || isNoBody(first)) return part.to - part.from > 1 ? part : null
  const alone = part.to - part.from === 1
  if (alone && isLoneLetter(first)) return null
  if (alone && !first.initial && isSmallWordOnly(first)) return null
  if (!first.initial || part.office !== null || part.honorific) return part
  if (capitals.has(first.text) || isPlace(first) || namesBodyByInitials(first)) return part
  if (isFirstName(first) && !alone) return part
  if (alone) return null
  const rest = words.slice(part.from, part.to)
  return rest.some((word) => isOrganisationWord(word) || isPlaceWord(word)) || !isSmallWord(first)
    ? part
    : { ...part, from: part.from + 1 }
}

/** A stop word with a capital; "US" and "Will" are none. */
function isSmallWordOnly(word: PrintedWord): boolean {
  return isSmallWord(word) && !isFirstName(word) && !isPrintedInitials(word)
}

function mention(text: string, words: Words, part: NamePart): NameMention {
  const first = words[part.from]
  const last = words[part.to - 1]
  const start = first?.start ?? 0
  const end = last?.end ?? start
  const role = printedRole(text, words, part)
  return {
    start,
    end,
    text: text.slice(start, end),
    words: words.slice(part.from, part.to).map((word) => word.text),
    kind: kind(text, words, part, role),
    role,
    honorific: part.honorific ? (words[part.from - 1]?.lower ?? null) : null,
    possessive: last?.possessive ?? false,
    initial: first?.initial ?? false,
  }
}

function printedRole(text: string, words: Words, part: NamePart): Span | null {
  if (!mayBePerson(words, part)) return null
  const inRun = part.office ?? officeBefore(words, part.from)
  const before = inRun === null ? null : roleBefore(words, inRun)
  return before ?? roleBeforeComma(text, words, part.from) ?? roleAfter(text, words, part)
}

function mayBePerson(words: Words, part: NamePart): boolean {
  const run = words.slice(part.from, part.to)
  if (run.length > 6 || run.some((word) => isOrganisationWord(word) || isMediaWord(word))) return false
  const [first] = run
  if (first !== undefined && run.length === 1) return !isPlace(first) && !namesBodyByInitials(first)
  return !PLACES.has(run.map((word) => word.text).join(' '))
}
