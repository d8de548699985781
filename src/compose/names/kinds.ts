/**
 * In: one of the cast. Out: whether it is named as a person, a body, a place or a news outlet; null where neither its own words nor what
 * stands around them tell, so that it is left out.
 */
import type { NameKind } from '../../records-page.ts'
import { FAMILY_NAMES_FIRST } from '../../text/names/family-names.ts'
import { LONE_BODIES, ORGANISATION_WORDS } from '../../text/names/organisations.ts'
import { speechTable } from '../quotes/speech/tables.ts'
import type { Character } from './characters.ts'
import type { ReadReport } from './read-report.ts'

export function nameKind(reports: readonly ReadReport[], character: Character): NameKind | null {
  if (isCommonBody(character)) return null
  if (character.kind !== null) return character.kind
  if (character.words.some((word) => /\d/.test(word))) return null
  if (hasFamilyNameFirst(character)) return 'person'
  return character.words.length > 1 ? speakerKind(reports, character) : null
}

/** "the State", "the Union": a word for a body, not a body's name. */
function isCommonBody({ words, kind }: Character): boolean {
  const only = words[0] ?? ''
  return (
    words.length === 1 && kind === 'organisation' && ORGANISATION_WORDS.has(only) && !LONE_BODIES.has(only)
  )
}

/** "Wang Fang": two words, the first a common family name of East Asia. */
function hasFamilyNameFirst({ words }: Character): boolean {
  return (words.length === 2 || words.length === 3) && FAMILY_NAMES_FIRST.has(words[0] ?? '')
}

/** A name that a verb of speech follows is a person's, or a body's where an article stands before it. */
function speakerKind(reports: readonly ReadReport[], character: Character): NameKind | null {
  const speaking = character.mentions.filter(({ report, mention }) =>
    isBeforeSpeech(reports[report], mention),
  )
  if (speaking.length === 0) return null
  const withArticle = speaking.some(({ report, mention }) => hasArticle(reports[report], mention))
  return withArticle ? 'organisation' : 'person'
}

const NEXT_WORD = /^\s(?:(?:has|had|also|a|hat)\s)?([\p{L}'’-]+)/u

function isBeforeSpeech(report: ReadReport | undefined, n: number): boolean {
  const mention = report?.mentions[n]
  if (report === undefined || mention === undefined || mention.possessive) return false
  const next = NEXT_WORD.exec(report.text.slice(mention.end, mention.end + 40))?.[1] ?? ''
  const verb = speechTable(report.record.language).verbs.get(next.toLowerCase())
  return verb?.kind === 'say' && verb.shape === 'finite' && !verb.noun
}

function hasArticle(report: ReadReport | undefined, n: number): boolean {
  const start = report?.mentions[n]?.start ?? 0
  return /(?:^|\s)(?:the|le|la|les|der|die|das|el|los|las)\s$/i.test(
    report?.text.slice(Math.max(0, start - 5), start) ?? '',
  )
}
