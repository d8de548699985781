/**
 * Why two reports stand in one story or not, and how far one looks written from the other: every number that was weighed, for any two
 * reports, and for one report the stories that came near it.
 */
import type { AlignedPair, Derivation, Membership, ReportId, StoryCluster, StoryRecord } from '../records.ts'
import { alignSentences } from '../text/alignment.ts'
import type { Background } from './background.ts'
import { englishBackground } from './background-english.ts'
import { need } from './bars.ts'
import { evidence } from './derivation/evidence.ts'
import { idfOfStem } from './derivation/kinship.ts'
import { readings } from './derivation/readings.ts'
import { sharedWording } from './derivation/spans.ts'
import { grouping, weighedWords } from './grouping.ts'
import { likenessOf } from './memberships.ts'
import { MILLION, similarity } from './neighbours.ts'
import { byId } from './order.ts'
import { printedTerms } from './printed-terms.ts'
import { tellingStems } from './shared-terms.ts'
import { type Stories, stories } from './stories.ts'
import { storyCluster } from './story-cluster.ts'
import { reader } from './words/reader.ts'

export interface PairExplanation {
  readonly a: StoryRecord
  readonly b: StoryRecord
  readonly sameStory: boolean
  readonly sameAccount: boolean
  /** Days between them; null where either has no date. */
  readonly daysApart: number | null
  /** Terms that do most for their similarity, as a prints them. */
  readonly sharedTerms: readonly string[]
  /** Cosine of the story vectors, less what the time between them takes, 0–1. */
  readonly similarity: number
  /** The same, weighed by how much it proves; what it is held against `needed`. */
  readonly likeness: number
  readonly needed: number
  /** The derivation score over its threshold: 1 or more derives, unless other evidence stands against it. */
  readonly derivationScore: number
  /** Shares of weighted words of a found in b, and of b in a. */
  readonly ofA: number
  readonly ofB: number
  /** Shares of the particulars, names and numbers, of a that b lacks, and of b that a lacks. */
  readonly newInA: number
  readonly newInB: number
  /** How well a is explained as a free retelling of b, and b of a, of 2. */
  readonly retellingOfA: number
  readonly retellingOfB: number
  /** Share of a's words that stand in runs of four or more found in b, the other way round, and the longest such run. */
  readonly sharedWordsOfA: number
  readonly sharedWordsOfB: number
  readonly longestShared: string
  readonly alignments: readonly AlignedPair[]
  /** What was published of the two, if they are derived from one another directly. */
  readonly derivation: Derivation | null
}

export interface ReportExplanation {
  readonly report: StoryRecord
  readonly membership: Membership
  readonly story: StoryCluster
}

interface Explained {
  readonly all: Stories
  readonly background: Background
}

function explained(records: readonly StoryRecord[], background: Background): Explained {
  return { all: stories(grouping([...records].sort(byId), background, reader()), background), background }
}

const numberOf = ({ all }: Explained, id: ReportId) =>
  all.grouping.records.findIndex((record) => record.id === id)

function storyOf({ all, background }: Explained, report: number): StoryCluster {
  return storyCluster(all, all.members(all.groupOf(report)), background)
}

/** Null where there is no such report. */
export function explainReport(
  records: readonly StoryRecord[],
  id: ReportId,
  background: Background = englishBackground(),
): ReportExplanation | null {
  const found = explained(records, background)
  const number = numberOf(found, id)
  if (number < 0) return null
  const story = storyOf(found, number)
  const place = story.reports.findIndex((record) => record.id === id)
  const [report, membership] = [story.reports[place], story.memberships[place]]
  return report && membership ? { report, membership, story } : null
}

interface Derived {
  readonly derivationScore: number
  readonly ofA: number
  readonly ofB: number
  readonly newInA: number
  readonly newInB: number
  readonly retellingOfA: number
  readonly retellingOfB: number
  readonly sharedWordsOfA: number
  readonly sharedWordsOfB: number
  readonly longestShared: string
}

/** The two as derivation weighs them: among the reports of their story, or alone where they have none in common. */
function derived(found: Explained, story: readonly StoryRecord[], a: number, b: number): Derived {
  const { words, idf } = weighedWords(found.all.grouping)
  const read = readings(story, words, found.all.house)
  const known = evidence(read, idf, found.background)
  const [x, y] = [read.readings[a], read.readings[b]]
  if (!x || !y) throw new Error(`No reports ${a} and ${b} among ${story.length}`)
  const [wordingOfA, wordingOfB] = [sharedWording(x, y), sharedWording(y, x)]
  return {
    derivationScore: known.score(a, b),
    ...known.coverage(a, b),
    newInA: known.novelty(a, b),
    newInB: known.novelty(b, a),
    retellingOfA: known.retelling(a, b),
    retellingOfB: known.retelling(b, a),
    sharedWordsOfA: wordingOfA.share,
    sharedWordsOfB: wordingOfB.share,
    longestShared: wordingOfA.longest,
  }
}

/** Any two reports of a collection; null where either is none of its. */
export function explainPair(
  records: readonly StoryRecord[],
  idOfA: ReportId,
  idOfB: ReportId,
  background: Background = englishBackground(),
): PairExplanation | null {
  const found = explained(records, background)
  const { collection, around, ease, records: sorted } = found.all.grouping
  const [a, b] = [numberOf(found, idOfA), numberOf(found, idOfB)]
  const [first, second] = [sorted[a], sorted[b]]
  if (!first || !second || a === b) return null
  const sameStory = found.all.groupOf(a) === found.all.groupOf(b)
  const story = sameStory ? storyOf(found, a) : null
  const together = story?.reports ?? [first, second]
  const apart = Math.abs((collection.days[a] ?? Number.NaN) - (collection.days[b] ?? Number.NaN))
  return {
    a: first,
    b: second,
    sameStory,
    sameAccount:
      story?.accounts.some(({ reports }) => reports.includes(idOfA) && reports.includes(idOfB)) ?? false,
    daysApart: Number.isNaN(apart) ? null : apart,
    sharedTerms: printedTerms(first, found.all.grouping.words, tellingStems(collection.vectors, a, [b], 8)),
    similarity: similarity(collection, a, b) / MILLION,
    likeness: likenessOf(found.all.grouping, a, b),
    needed: need(around, a, b) / (sameStory ? (ease[a] ?? 1) : 1),
    ...derived(found, together, together.indexOf(first), together.indexOf(second)),
    alignments: alignSentences(first, second, idfOfStem(weighedWords(found.all.grouping))),
    derivation:
      story?.derivations.find(
        ({ derived: x, source: y }) => [x, y].includes(idOfA) && [x, y].includes(idOfB),
      ) ?? null,
  }
}
