/**
 * In: the reports of a story, read. Out: its cast: who and what they name, with every mention of each. A surname stands for the full
 * name of its own report, else for the only one of the story; initials stand for the body whose words they begin; case is no difference
 * ("BUND", "Bund"). What could be two is kept apart.
 */
import { FIRST_NAMES } from '../../text/names/first-names.ts'
import { PLACE_ALIASES } from '../../text/names/places.ts'
import { type Gender, HONORIFICS, ROLE_NOUNS } from '../../text/names/titles.ts'
import { isInitials } from '../../text/names/word-shapes.ts'
import type { NameMention } from '../../text/names.ts'
import type { ReadReport } from './read-report.ts'

export interface Character {
  readonly id: number
  readonly kind: NameMention['kind']
  readonly gender: Gender | null
  /** A pronoun may stand for it: a person, or a name without kind that no article precedes. */
  readonly personal: boolean
  /** Words of its fullest form, lower case. */
  readonly words: readonly string[]
  readonly mentions: readonly { readonly report: number; readonly mention: number }[]
}

export interface Cast {
  readonly characters: readonly Character[]
  /** Character of the n-th mention of each report. */
  readonly byMention: readonly (readonly number[])[]
}

interface Draft {
  key: string
  words: readonly string[]
  mentions: { report: number; mention: number }[]
}

const castByFirst = new WeakMap<
  ReadReport,
  { readonly reports: readonly ReadReport[]; readonly cast: Cast }
>()

/** The cast of a story, made once for the same reports in the same order. */
export function storyCast(reports: readonly ReadReport[]): Cast {
  const first = reports[0]
  if (first === undefined) return { characters: [], byMention: [] }
  const known = castByFirst.get(first)
  if (known?.reports.length === reports.length && known.reports.every((report, n) => report === reports[n]))
    return known.cast
  const made = cast(reports)
  castByFirst.set(first, { reports, cast: made })
  return made
}

export function cast(reports: readonly ReadReport[]): Cast {
  const full = fullNames(reports)
  const alias = initialsAliases(reports)
  const drafts = new Map<string, Draft>()
  const keys = reports.map((report, index) => {
    const own = fullNames([report])
    return report.mentions.map((mention, n) => {
      const words = nameWords(mention)
      const plain = PLACE_ALIASES.get(words.join(' ')) ?? words.join(' ')
      const key = alias.get(plain) ?? keyOf(mention, plain.split(' '), own, full)
      const draft = drafts.get(key) ?? { key, words: [], mentions: [] }
      if (words.length > draft.words.length) draft.words = words
      draft.mentions.push({ report: index, mention: n })
      drafts.set(key, draft)
      return key
    })
  })
  const ids = new Map([...drafts.keys()].map((key, id) => [key, id]))
  return {
    characters: [...drafts.values()].map((draft, id) => character(reports, draft, id)),
    byMention: keys.map((row) => row.map((key) => ids.get(key) ?? -1)),
  }
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** Lower-case words of a name without stops, middle initials, "the" and generation marks. */
export function nameWords(mention: Pick<NameMention, 'words'>): string[] {
  const words = mention.words
    .map((word) => word.toLowerCase().replace(/\.(?=.)|\.$/g, ''))
    .filter(
      (word, n, all) => !(n > 0 && n < all.length - 1 && word.length === 1) && !(n > 0 && SUFFIXES.has(word)),
    )
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words
}

interface FullName {
  readonly key: string
  readonly words: readonly string[]
  count: number
}

/** Full names, found by their last or first word. */
interface FullNames {
  readonly byKey: ReadonlyMap<string, FullName>
  readonly byLast: ReadonlyMap<string, readonly FullName[]>
  readonly byFirst: ReadonlyMap<string, readonly FullName[]>
}

/** Names of two words or more that may be a person's, by their first and last word. */
function fullNames(reports: readonly ReadReport[]): FullNames {
  const byKey = new Map<string, FullName>()
  for (const report of reports) {
    for (const mention of report.mentions) {
      const words = nameWords(mention)
      if (words.length < 2 || words.length > 5 || !maybePerson(mention)) continue
      const key = personKey(words)
      const known = byKey.get(key)
      if (known) known.count += 1
      else byKey.set(key, { key, words, count: 1 })
    }
  }
  const all = [...byKey.values()]
  return {
    byKey,
    byLast: grouped(all, (name) => name.words.at(-1)),
    byFirst: grouped(all, (name) => name.words[0]),
  }
}

function grouped(
  names: readonly FullName[],
  word: (name: FullName) => string | undefined,
): Map<string, FullName[]> {
  const groups = new Map<string, FullName[]>()
  for (const name of names) {
    const key = word(name) ?? ''
    const group = groups.get(key)
    if (group) group.push(name)
    else groups.set(key, [name])
  }
  return groups
}

function maybePerson(mention: NameMention): boolean {
  return (
    mention.kind === 'person' || (mention.kind === null && mention.words.every((word) => !/\d/.test(word)))
  )
}

const personKey = (words: readonly string[]): string => `${words[0]} ${words.at(-1)}`

function keyOf(mention: NameMention, words: readonly string[], own: FullNames, all: FullNames): string {
  if (!maybePerson(mention)) return words.join(' ')
  if (words.length > 1 && own.byKey.has(personKey(words)) && mention.honorific === null) {
    return endingIn(words, own) ?? personKey(words)
  }
  return endingIn(words, own) ?? endingIn(words, all) ?? beginningWith(words, own) ?? words.join(' ')
}

/** The full name that ends in these words: the one printed most, the first of equals. */
function endingIn(words: readonly string[], names: FullNames): string | null {
  const longer = (names.byLast.get(words.at(-1) ?? '') ?? []).filter(
    (name) =>
      name.words.length > words.length &&
      words.every((word, n) => name.words[name.words.length - words.length + n] === word),
  )
  return commonest(longer)
}

/** A first name alone, or a family name that stands first. */
function beginningWith(words: readonly string[], names: FullNames): string | null {
  return words.length === 1 ? commonest(names.byFirst.get(words[0] ?? '') ?? []) : null
}

function commonest(names: readonly FullName[]): string | null {
  let best: FullName | null = null
  for (const name of names) if (best === null || name.count > best.count) best = name
  return best?.key ?? null
}

/** Initials → the body they begin, where both are printed: beside one another in brackets, or anywhere with every initial matching. */
function initialsAliases(reports: readonly ReadReport[]): Map<string, string> {
  const bodies = new Map<string, string>()
  for (const report of reports) {
    for (const mention of report.mentions) {
      const words = nameWords(mention)
      if (words.length < 3 || mention.kind === 'person') continue
      const initials = initialsOf(mention.words)
      if (initials.length >= 3) bodies.set(initials, words.join(' '))
    }
  }
  const aliases = new Map<string, string>()
  for (const report of reports) {
    report.mentions.forEach((mention, n) => {
      if (!isInitials(mention.text)) return
      const initials = mention.text.replace(/[^\p{L}]/gu, '').toLowerCase()
      const body = definedBefore(report, n) ?? bodies.get(initials)
      if (body !== undefined) aliases.set(nameWords(mention).join(' '), body)
    })
  }
  return aliases
}

const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .flatMap((word) => word.split('-'))
    .map((word) => word.charAt(0).toLowerCase())
    .join('')

/** "Quadrilateral Security Dialogue (QUAD)": initials in brackets after a name that begins with the same letter. */
function definedBefore(report: ReadReport, n: number): string | undefined {
  const mention = report.mentions[n]
  const before = report.mentions[n - 1]
  if (mention === undefined || before === undefined || before.kind === 'person' || before.kind === 'place')
    return undefined
  if (report.text.slice(before.end, mention.start).trim() !== '(') return undefined
  const sameLetter = before.text.charAt(0).toLowerCase() === mention.text.charAt(0).toLowerCase()
  return sameLetter ? nameWords(before).join(' ') : undefined
}

function character(reports: readonly ReadReport[], draft: Draft, id: number): Character {
  const mentions = draft.mentions.map(({ report, mention }) => reports[report]?.mentions[mention])
  const printed = mentions.filter((mention): mention is NameMention => mention !== undefined)
  const kind = printed.find((mention) => mention.kind !== null)?.kind ?? impliedKind(draft, printed)
  const personal =
    kind === 'person' ||
    (kind === null && draft.words.length === 1 && !takesArticle(reports, draft) && !isLocated(reports, draft))
  return {
    id,
    kind,
    personal,
    gender: kind === 'person' || kind === null ? gender(reports, draft) : null,
    words: draft.words,
    mentions: draft.mentions,
  }
}

/** A full name that later stands by its surname or first name alone is a person's. */
function impliedKind(draft: Draft, mentions: readonly NameMention[]): NameMention['kind'] {
  const lengths = new Set(mentions.map((mention) => mention.words.length))
  return draft.words.length >= 2 && draft.words.length <= 4 && lengths.has(1) ? 'person' : null
}

const ARTICLE = /(?:^|[\s(“"])(?:the|a|an|le|la|les|un|une|der|die|das|el|los|las) $/i

function takesArticle(reports: readonly ReadReport[], draft: Draft): boolean {
  return draft.mentions.some(({ report, mention }) => {
    const read = reports[report]
    const start = read?.mentions[mention]?.start ?? 0
    return ARTICLE.test(read?.text.slice(Math.max(0, start - 6), start) ?? '')
  })
}

const LOCATIVE = /(?:^|\s)(?:in|at|near|on|from|via|outside|à|au|en|dans|in|bei|aus)\s$/i

/** Most of its mentions follow a word of place: "in Salem", "on Facebook". */
function isLocated(reports: readonly ReadReport[], draft: Draft): boolean {
  const located = draft.mentions.filter(({ report, mention }) => {
    const read = reports[report]
    const start = read?.mentions[mention]?.start ?? 0
    return LOCATIVE.test(read?.text.slice(Math.max(0, start - 8), start) ?? '')
  })
  return located.length * 2 > draft.mentions.length
}

/** What Mr or Ms tells, else the first name, else the role's word; null where they tell nothing. */
function gender(reports: readonly ReadReport[], draft: Draft): Gender | null {
  const printed = draft.mentions.map(({ report, mention }) => ({
    text: reports[report]?.text ?? '',
    mention: reports[report]?.mentions[mention],
  }))
  for (const { mention } of printed) {
    const told = HONORIFICS.get(mention?.honorific?.replace(/\.$/, '') ?? '')
    if (told) return told
  }
  const first = FIRST_NAMES.get(draft.words[0]?.replace(/-.*/, '') ?? '')
  if (first) return first
  for (const { text, mention } of printed) {
    const told = mention?.role ? roleGender(text.slice(mention.role.start, mention.role.end)) : null
    if (told !== null) return told
  }
  return null
}

/** The sex that the role's head tells: its last office before a preposition. */
function roleGender(role: string): Gender | null {
  const words = role.toLowerCase().split(/[^\p{L}-]+/u)
  const end = words.findIndex((word, n) => n > 0 && (word === 'of' || word === 'for' || word === 'to'))
  return ROLE_NOUNS.get(words.slice(0, end < 0 ? words.length : end).at(-1) ?? '') ?? null
}
