/**
 * The sentences of a story as compose compares them: each with its place, its account and the concepts it speaks of, and how telling
 * each concept is.
 *
 *     weight(c) = min(9, idf(c)) · ln(1 + S/max(2, s)) / ln(1 + S/2)        S: sentences of the story, s: those that hold c
 *
 * The first factor says how rare a concept is in the news, the second how rare it is in this story: what every sentence names tells no
 * two of them together.
 */
import type { SentenceRef, StoryCluster, StoryRecord } from '../records.ts'
import { tokens } from '../text/tokens.ts'
import { type Concept, concepts, groupOf, initialsOf } from './concepts.ts'

export interface StoryLine {
  /** Its index among the story's lines. */
  readonly index: number
  readonly at: SentenceRef
  /** Indices into the cluster's reports and accounts. */
  readonly report: number
  readonly account: number
  /** 0-based among the sentences of its report. */
  readonly place: number
  readonly text: string
  readonly language: string
  readonly concepts: readonly Concept[]
  /** Distinct concepts in the order of their first place. */
  readonly keys: ReadonlySet<string>
  /** Concepts that stand at most three apart, in order, names with names left out. */
  readonly pairs: ReadonlySet<string>
  /** Lower-case words, at most 200. */
  readonly words: readonly string[]
  /** The first country or body it names: who acts, more often than not. */
  readonly actor: string | null
}

export interface StoryLines {
  readonly cluster: StoryCluster
  readonly lines: readonly StoryLine[]
  /** How many lines hold a concept. */
  readonly linesWith: ReadonlyMap<string, number>
  readonly weight: (key: string) => number
  /** The account of a report, both as indices. */
  readonly accountOf: (report: number) => number
  /** Sentences of a report, by its index. */
  readonly sentencesOf: (report: number) => number
  /** Initials that a name of the story spells out. */
  readonly initials: ReadonlySet<string>
  /** How rare a concept is in the news. */
  readonly idf: (key: string) => number
}

const HIGHEST_IDF = 9
const LONGEST = 200 // words compared
const REACH = 3 // concepts
const COUNTRY_IDF = 4.5 // a country is named in one report of a hundred

const plain = (word: string): string => word.toLowerCase().replaceAll('’', "'")

/** Two words of one name are no turn of phrase: every report names the minister by title, first and last name. */
function pairsOf(found: readonly Concept[]): Set<string> {
  const pairs = new Set<string>()
  for (const [index, first] of found.entries()) {
    for (const second of found.slice(index + 1, index + 1 + REACH)) {
      if (first.key !== second.key && !(first.isName && second.isName))
        pairs.add(`${first.key} ${second.key}`)
    }
  }
  return pairs
}

type Place = Pick<StoryLine, 'at' | 'report' | 'account' | 'place'>

function lineOf(
  text: string,
  language: string,
  place: Place,
  initials: ReadonlySet<string>,
): Omit<StoryLine, 'index'> {
  const found = concepts(text, language, initials)
  const keys = found.map((concept) => concept.key)
  return {
    ...place,
    text,
    language,
    concepts: found,
    keys: new Set(keys),
    pairs: pairsOf(found),
    words: tokens(text, language)
      .slice(0, LONGEST)
      .map((token) => plain(token.text)),
    actor: keys.find((key) => key.startsWith('@')) ?? null,
  }
}

function linesOf(
  record: StoryRecord,
  report: number,
  account: number,
  initials: ReadonlySet<string>,
): Omit<StoryLine, 'index'>[] {
  let place = 0
  return record.paragraphs.flatMap(({ number, sentences }) =>
    number === null
      ? []
      : sentences.map(({ text }, sentence) =>
          lineOf(
            text,
            record.language,
            {
              at: { report: record.id, paragraph: number, sentence: sentence + 1 },
              report,
              account,
              place: place++,
            },
            initials,
          ),
        ),
  )
}

/** idf of a concept: a stem's own; a group's by how often any of its words is met; a country's fixed. */
function conceptIdf(cluster: StoryCluster): (key: string) => number {
  const commonness = new Map<string, number>()
  const language = cluster.reports[0]?.language ?? 'und'
  for (const [stem, idf] of cluster.idf) {
    const group = groupOf(stem, language)
    if (group !== null) commonness.set(group, (commonness.get(group) ?? 0) + Math.exp(-idf))
  }
  return (key) => {
    if (key.startsWith('@')) return COUNTRY_IDF
    const common = commonness.get(key)
    if (common !== undefined) return Math.max(0, -Math.log(common))
    return cluster.idf.get(key) ?? HIGHEST_IDF / 2
  }
}

/** Every sentence of a story, in the order of its reports. */
export function storyLines(cluster: StoryCluster): StoryLines {
  const accountByReport = new Map(
    cluster.accounts.flatMap((account, index) => account.reports.map((id) => [id, index] as const)),
  )
  const texts = cluster.reports.flatMap((record) =>
    record.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  )
  const initials = initialsOf(texts, cluster.reports[0]?.language ?? 'und')
  const lines = cluster.reports
    .flatMap((record, report) => linesOf(record, report, accountByReport.get(record.id) ?? 0, initials))
    .map((line, index) => ({ ...line, index }))
  const linesWith = new Map<string, number>()
  for (const { keys } of lines) for (const key of keys) linesWith.set(key, (linesWith.get(key) ?? 0) + 1)
  const sentencesByReport = new Map<number, number>()
  for (const { report } of lines) sentencesByReport.set(report, (sentencesByReport.get(report) ?? 0) + 1)
  const idf = conceptIdf(cluster)
  const all = Math.log(1 + Math.max(2, lines.length) / 2)
  const weightByKey = new Map<string, number>()
  for (const [key, found] of linesWith) {
    const rarity = Math.log(1 + lines.length / Math.max(2, found)) / all
    weightByKey.set(key, Math.min(HIGHEST_IDF, idf(key)) * rarity)
  }
  return {
    cluster,
    lines,
    linesWith,
    initials,
    sentencesOf: (report) => sentencesByReport.get(report) ?? 0,
    accountOf: (report) => accountByReport.get(cluster.reports[report]?.id ?? '') ?? 0,
    weight: (key) => weightByKey.get(key) ?? 0,
    idf: (key) => Math.min(HIGHEST_IDF, idf(key)),
  }
}
