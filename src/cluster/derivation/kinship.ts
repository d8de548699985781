/** The reports of one story, in its order → who derives from whom, the accounts, and the ties too weak for an account. */
import type { Account, Derivation, StoryRecord, WeakTie } from '../../records.ts'
import { alignSentences } from '../../text/alignment.ts'
import type { Background } from '../background.ts'
import type { HouseSentences } from '../house-sentences.ts'
import { DERIVATION } from '../settings.ts'
import type { WeighedWords } from '../words/reader.ts'
import { type Accounts, accounts } from './accounts.ts'
import { inferredDirection } from './direction.ts'
import { type Evidence, evidence } from './evidence.ts'
import type { Joint } from './joints.ts'
import { type Readings, readings } from './readings.ts'
import { sharedWording } from './spans.ts'

export interface Kinship {
  readonly accounts: readonly Account[]
  readonly derivations: readonly Derivation[]
  readonly weakTies: readonly WeakTie[]
}

interface Story {
  readonly reports: readonly StoryRecord[]
  readonly read: Readings
  readonly found: Evidence
  readonly known: WeighedWords
}

/** The idf of a stem by its letters, 0 of one that is not known. */
export const idfOfStem =
  ({ words, idf }: WeighedWords) =>
  (stem: string): number =>
    idf[words.lexicon.numberByStem.get(stem) ?? -1] ?? 0

function derivation({ reports, read, found, known }: Story, { a, b, score }: Joint): Derivation {
  const [first, second, x, y] = [reports[a], reports[b], read.readings[a], read.readings[b]]
  if (!first || !second || !x || !y)
    throw new Error(`No reports ${a} and ${b} in a story of ${reports.length}`)
  const coverage = found.coverage(a, b)
  const { derived, source, direction, reason } = inferredDirection(first, second, coverage, reports)
  const [from, to] = derived === first ? [x, y] : [y, x]
  const alignments = alignSentences(derived, source, idfOfStem(known))
  const sentences = from.passages.length
  const matchedSentences = new Set(alignments.map(({ a: at }) => `${at.paragraph}.${at.sentence}`)).size
  const { share, longest } = sharedWording(from, to)
  return {
    derived: derived.id,
    source: source.id,
    degree: matchedSentences >= DERIVATION.WHOLLY * sentences ? 'wholly-derived' : 'partially-derived',
    direction,
    directionReason: reason,
    score,
    matchedSentences,
    sentences,
    covered: derived === first ? coverage.ofA : coverage.ofB,
    covers: derived === first ? coverage.ofB : coverage.ofA,
    sharedWords: share,
    longestShared: longest,
    alignments,
  }
}

/** The report of an account that follows none, where each of the others is told to follow; null for an account of an unheld source. */
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

function weakTies({ reports, found }: Story, { accountOf }: Accounts): WeakTie[] {
  const least = DERIVATION.MAY_SHARE / DERIVATION.DERIVED
  return reports.flatMap((first, a) =>
    reports.flatMap((second, b) =>
      a < b && found.score(a, b) >= least && accountOf[a] !== accountOf[b]
        ? [{ a: first.id, b: second.id, score: found.score(a, b) }]
        : [],
    ),
  )
}

export function kinship(
  reports: readonly StoryRecord[],
  known: WeighedWords,
  background: Background,
  house: HouseSentences,
): Kinship {
  const [only] = reports
  if (only && reports.length === 1) {
    return { accounts: [{ reports: [only.id], origin: only.id }], derivations: [], weakTies: [] }
  }
  const read = readings(reports, known.words, house)
  const found = evidence(read, known.idf, background)
  const story = { reports, read, found, known }
  const joined = accounts(found)
  const derivations = joined.joints
    .toSorted((x, y) => x.a - y.a || x.b - y.b)
    .map((joint) => derivation(story, joint))
  return {
    accounts: accountRecords(reports, joined, derivations),
    derivations,
    weakTies: weakTies(story, joined),
  }
}
