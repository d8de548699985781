/**
 * In: the reports of a story, read. Out: its cast: who and what they name, with every mention of each. A surname stands for the full
 * name of its own report, else for the only one of the story; initials stand for the body whose words they begin; case is no difference
 * ("BUND", "Bund"). What could be two is kept apart.
 */
import type { StoryCluster } from '../../records.ts'
import { PLACE_ALIASES } from '../../text/names/places.ts'
import { type Character, character, type Draft } from './characters.ts'
import { fullNames, keyOf } from './full-names.ts'
import { initialsAliases } from './initials.ts'
import { type ReadReport, readReport } from './read-report.ts'

export interface Cast {
  readonly characters: readonly Character[]
  /** Character of the n-th mention of each report. */
  readonly byMention: readonly (readonly number[])[]
}

/** A story whose reports are read for names: half a hundred kilobytes a report, not to be kept longer than the story is being composed. */
export interface ReadStory {
  readonly cluster: StoryCluster
  readonly reports: readonly ReadReport[]
  readonly cast: Cast
}

/** Read once: names and speakers ask for the same. */
export function readStory(cluster: StoryCluster): ReadStory {
  const reports = cluster.reports.map(readReport)
  return { cluster, reports, cast: cast(reports) }
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
