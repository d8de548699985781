/** The reports of one story, in its order → who derives from whom, the accounts, and the ties too weak for an account. */

import type { Account, AlignedPair, Derivation, StoryRecord, WeakTie } from '../records.ts'
import { alignSentences } from '../text/alignment.ts'
import { type Accounts, accounts, type ScoredPair } from './accounts.ts'
import { derivationMeasures, heaviestShare } from './derivation-score.ts'
import { type Followed, inferredDirection } from './direction.ts'
import { type Passage, passages } from './passages.ts'
import { DERIVATION } from './settings.ts'
import { sharedWording } from './spans.ts'
import { type StemWeight, storyWeights } from './story-weights.ts'

export interface Kinship {
  readonly accounts: readonly Account[]
  readonly derivations: readonly Derivation[]
  readonly weakTies: readonly WeakTie[]
}

interface Story {
  readonly reports: readonly StoryRecord[]
  readonly passages: readonly (readonly Passage[])[]
  readonly weights: (a: number, b: number) => StemWeight
  readonly idf: ReadonlyMap<string, number>
}

function scoredPairs({ reports, passages, weights }: Story): ScoredPair[] {
  return reports.flatMap((first, a) =>
    reports.slice(a + 1).map((second, offset) => {
      const b = a + 1 + offset
      const { score } = derivationMeasures(passages[a] ?? [], passages[b] ?? [], weights(a, b))
      const long = first.words >= DERIVATION.SHORTEST && second.words >= DERIVATION.SHORTEST
      return { a, b, score: score / DERIVATION.DERIVED, derived: long && score >= DERIVATION.DERIVED }
    }),
  )
}

const count = <T>(values: readonly T[], key: (value: T) => string) => new Set(values.map(key)).size

function derivation(story: Story, pair: ScoredPair): Derivation {
  const { reports, passages, weights, idf } = story
  const first = reports[pair.a]
  const second = reports[pair.b]
  if (!first || !second) throw new Error(`No reports ${pair.a} and ${pair.b} in a story of ${reports.length}`)
  const textOf = (report: StoryRecord) => passages[report === first ? pair.a : pair.b] ?? []
  const weight = weights(pair.a, pair.b)
  const ofA = heaviestShare(textOf(first), textOf(second), weight)
  const ofB = heaviestShare(textOf(second), textOf(first), weight)
  const { derived, source, direction, reason }: Followed = inferredDirection(first, second, { ofA, ofB })
  const alignments = alignSentences(derived, source, (stem) => idf.get(stem) ?? DERIVATION.HIGHEST_IDF)
  const sentences = textOf(derived).length
  const matchedSentences = count(alignments, ({ a }: AlignedPair) => `${a.paragraph}.${a.sentence}`)
  const { share, longest } = sharedWording(textOf(derived), textOf(source))
  return {
    derived: derived.id,
    source: source.id,
    degree: matchedSentences >= DERIVATION.WHOLLY * sentences ? 'wholly-derived' : 'partially-derived',
    direction,
    directionReason: reason,
    score: pair.score,
    matchedSentences,
    sentences,
    covered: derived === first ? ofA : ofB,
    covers: derived === first ? ofB : ofA,
    sharedWords: share,
    longestShared: longest,
    alignments,
  }
}

/** The report of an account that follows none, where each of the others is told to follow. */
function inferredOrigin(members: readonly StoryRecord[], derivations: readonly Derivation[]): string | null {
  const own = derivations.filter(({ derived }) => members.some(({ id }) => id === derived))
  if (own.some(({ direction }) => direction === 'unknown')) return null
  const origins = members.filter(({ id }) => !own.some(({ derived }) => derived === id))
  const [only] = origins
  return only && origins.length === 1 ? only.id : null
}

function accountRecords(
  reports: readonly StoryRecord[],
  { accountOf }: Accounts,
  derivations: readonly Derivation[],
): Account[] {
  return [...new Set(accountOf)].map((account) => {
    const members = reports.filter((_, report) => accountOf[report] === account)
    return { reports: members.map(({ id }) => id), origin: inferredOrigin(members, derivations) }
  })
}

function weakTies({ reports }: Story, pairs: readonly ScoredPair[], { accountOf }: Accounts): WeakTie[] {
  const least = DERIVATION.MAY_SHARE / DERIVATION.DERIVED
  return pairs
    .filter(({ a, b, score }) => score >= least && accountOf[a] !== accountOf[b])
    .flatMap(({ a, b, score }) => {
      const [first, second] = [reports[a], reports[b]]
      return first && second ? [{ a: first.id, b: second.id, score }] : []
    })
}

export function kinship(reports: readonly StoryRecord[], idf: ReadonlyMap<string, number>): Kinship {
  const texts = reports.map(passages)
  const story = { reports, passages: texts, weights: storyWeights(texts, idf), idf }
  const pairs = scoredPairs(story)
  const found = accounts(reports.length, pairs)
  const derivations = found.joints
    .toSorted((x, y) => x.a - y.a || x.b - y.b)
    .map((pair) => derivation(story, pair))
  return {
    accounts: accountRecords(reports, found, derivations),
    derivations,
    weakTies: weakTies(story, pairs, found),
  }
}
