/**
 * In: the reports of a story, read. Out: its cast: who and what they name, with every mention of each. A surname stands for the full
 * name of its own report, else for the only one of the story; initials stand for the body whose words they begin; case is no difference
 * ("BUND", "Bund"). What could be two is kept apart.
 */
import { PLACE_ALIASES } from '../../text/names/places.ts'
import { type Character, character, type Draft } from './characters.ts'
import { fullNames, keyOf } from './full-names.ts'
import { initialsAliases } from './initials.ts'
import type { ReadReport } from './read-report.ts'

export interface Cast {
  readonly characters: readonly Character[]
  /** Character of the n-th mention of each report. */
  readonly byMention: readonly (readonly number[])[]
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
    const own = reports.length === 1 ? full : fullNames([report])
    return report.mentions.map((mention, n) => {
      const words = report.names[n] ?? []
      const printed = words.join(' ')
      const plain = PLACE_ALIASES.get(printed) ?? printed
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
