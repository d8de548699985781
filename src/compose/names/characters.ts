/** In: the mentions of one name. Out: what they tell of it together: its kind, its sex, and whether a pronoun may stand for it. */
import { FIRST_NAMES } from '../../text/names/first-names.ts'
import { type Gender, HONORIFICS, ROLE_NOUNS } from '../../text/names/titles.ts'
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

export interface Draft {
  key: string
  words: readonly string[]
  mentions: { report: number; mention: number }[]
}

export function character(reports: readonly ReadReport[], draft: Draft, id: number): Character {
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
