/**
 * What a sentence speaks of: its stems, with a country, its people and its government's city as one, with what stands for one meaning
 * in news as one, with a name and its initials as one. Two reporters who make one point rarely use the same words for it.
 */
import { stem } from '../text/stems.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tokens } from '../text/tokens.ts'
import { COUNTRIES } from './concepts/countries.ts'
import { NEGATIONS, SAYING, SYNONYMS } from './concepts/synonyms.ts'

/** One concept and what it was read from. */
export interface Concept {
  /** A stem, `=` and a group of synonyms, or `@` and a country. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** Whether it is printed as a name. */
  readonly isName: boolean
}

interface Place {
  readonly key: string
  readonly isCapital: boolean
}

interface Vocabulary {
  readonly groupByStem: ReadonlyMap<string, string>
  readonly sayings: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
}

const placeByName: ReadonlyMap<string, Place> = new Map(
  COUNTRIES.flatMap((line) => {
    const [names = '', capitals = ''] = line.split(' / ')
    const key = `@${names.split('|')[0]?.toLowerCase()}`
    return [
      ...names.split('|').map((name): [string, Place] => [name, { key, isCapital: false }]),
      ...capitals.split('|').map((name): [string, Place] => [name, { key, isCapital: true }]),
    ]
  }).filter(([name]) => name !== ''),
)

/** First words of names of more than one word, to look no further without need. */
const longNames = new Set(
  [...placeByName.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]),
)

const words = (list: string | undefined): string[] => (list ?? '').split(/\s+/).filter((word) => word !== '')

function vocabularyOf(language: string): Vocabulary {
  const groups = Object.hasOwn(SYNONYMS, language) ? (SYNONYMS[language] ?? []) : []
  const groupByStem = new Map<string, string>()
  for (const line of groups) {
    const members = words(line)
    for (const member of members) {
      const own = stem(member, language)
      if (!groupByStem.has(own)) groupByStem.set(own, `=${members[0]}`)
    }
  }
  const listed = (table: Readonly<Record<string, string>>): string[] =>
    words(Object.hasOwn(table, language) ? table[language] : '')
  return {
    groupByStem,
    sayings: new Set(listed(SAYING).map((word) => stem(word, language))),
    negations: new Set(listed(NEGATIONS)),
  }
}

const vocabularies = new Map<string, Vocabulary>()

function vocabulary(language: string): Vocabulary {
  const known = vocabularies.get(language)
  if (known) return known
  const made = vocabularyOf(language)
  vocabularies.set(language, made)
  return made
}

/** The group of synonyms that a stem belongs to, or null. */
export const groupOf = (stemmed: string, language: string): string | null =>
  vocabulary(language).groupByStem.get(stemmed) ?? null

/** Words of order are stop words elsewhere, but `the first in the region` is what a sentence is about. */
const ORDER =
  /^(?:first|second|third|fourth|fifth|last|only|most|half|twice|double|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozen|dozens|hundreds|thousands)$/

const isUpper = (word: string): boolean => /^\p{Lu}/u.test(word)
const bare = (word: string): string => word.replace(/['’]s?$/u, '')

/** A place of up to four words at `index`, and how many words it takes. */
function placeAt(
  found: readonly { readonly text: string }[],
  index: number,
): { place: Place; length: number } | null {
  const first = found[index]?.text ?? ''
  if (!isUpper(first)) return null
  if (longNames.has(first)) {
    for (let length = 4; length > 1; length--) {
      const name = found
        .slice(index, index + length)
        .map((token) => bare(token.text))
        .join(' ')
      const place = placeByName.get(name)
      if (place) return { place, length }
    }
  }
  const place = placeByName.get(bare(first))
  return place ? { place, length: 1 } : null
}

/** Lower-case words of a long name: three to seven capitalised words, `of`, `and` and `the` between them passed over. */
function longNameAt(
  found: readonly { readonly text: string }[],
  index: number,
): { letters: string; length: number } | null {
  let letters = ''
  let length = 0
  let last = 0
  for (; length < 9; length++) {
    const word = found[index + length]?.text ?? ''
    if (isUpper(word)) {
      letters += word.slice(0, 1)
      last = length + 1
    } else if (length === 0 || !/^(?:of|and|the|for|de|des|du|la|el|der|und|y|e|do|da)$/.test(word)) break
  }
  return letters.length >= 3 && letters.length <= 7 ? { letters: letters.toLowerCase(), length: last } : null
}

/** The initials among a story's words that a long name of it spells out. */
export function initialsOf(texts: readonly string[], language: string): ReadonlySet<string> {
  const printed = new Set<string>()
  const spelled = new Set<string>()
  for (const text of texts) {
    const found = tokens(text, language)
    found.forEach((token, index) => {
      if (/^\p{Lu}{3,7}$/u.test(token.text)) printed.add(token.text.toLowerCase())
      const name = longNameAt(found, index)
      if (name) spelled.add(name.letters)
    })
  }
  return new Set([...spelled].filter((letters) => printed.has(letters)))
}

/** The concepts of a text in order. `initials`: those of its story that a name spells out. */
export function concepts(text: string, language: string, initials: ReadonlySet<string>): Concept[] {
  const { groupByStem, sayings, negations } = vocabulary(language)
  const found = tokens(text, language)
  const made: Concept[] = []
  let negated = -9
  for (let index = 0; index < found.length; index++) {
    const token = found[index]
    if (!token) break
    const place = language === 'en' ? placeAt(found, index) : null
    const name = place ? null : longNameAt(found, index)
    const spelled = name && initials.has(name.letters) ? name : null
    const length = place?.length ?? spelled?.length ?? 1
    const end = found[index + length - 1]?.end ?? token.end
    const add = (key: string, isName: boolean): number => made.push({ key, start: token.start, end, isName })
    const lower = token.text.toLowerCase().replaceAll('’', "'")
    if (negations.has(lower) || lower.endsWith("n't")) negated = index
    if (place) {
      add(place.place.key, true)
      if (place.place.isCapital) add(lower, true)
      index += length - 1
      continue
    }
    if (spelled) {
      add(spelled.letters, true)
      index += length - 1
      continue
    }
    if ((isStopWord(lower, language) && !ORDER.test(lower)) || (lower.length < 2 && lower < '\u3000'))
      continue
    const own = stem(token.text, language)
    if (sayings.has(own)) continue
    const group = groupByStem.get(own) ?? own
    const turned = index - negated <= 3 && (group === '=approve' || group === '=agree') ? '=refuse' : group
    add(turned, isUpper(token.text) && index > 0)
  }
  return made
}
