/**
 * Why a report is in its story, and how two reports relate, as lines of text. Pure; everything it says stands in the clusters.
 */
import { methodFigures } from '../cluster/figures.ts'
import type { PairExplanation } from '../cluster/index.ts'
import type { AlignedPair, Derivation, SentenceRef, StoryCluster, StoryRecord } from '../records.ts'
import { counted } from './report.ts'

export interface Held {
  readonly cluster: StoryCluster
  readonly record: StoryRecord
}

/** A report by its id, its file, or its file without the ending. */
export function findReport(clusters: readonly StoryCluster[], name: string): Held | null {
  const plain = name.replace(/^\.\//, '')
  const isIt = ({ id, file }: StoryRecord) =>
    id === plain || file === plain || file.replace(/\.[^./]+$/, '') === plain
  for (const cluster of clusters) {
    const record = cluster.reports.find(isIt)
    if (record) return { cluster, record }
  }
  return null
}

const named = (record: StoryRecord) => `${record.id} (${record.outlet?.name ?? 'unknown outlet'})`

/** `.48` */
const decimals = (n: number) => n.toFixed(2).replace(/^0/, '')
const percent = (share: number) => `${Math.round(100 * share)} %`

function sentenceAt(report: StoryRecord, ref: SentenceRef): string {
  const paragraph = report.paragraphs.find(({ number }) => number === ref.paragraph)
  return paragraph?.sentences[ref.sentence - 1]?.text ?? ''
}

function ownStory({ cluster, record }: Held): string {
  const others = cluster.reports.filter(({ id }) => id !== record.id).map(({ id }) => id)
  return others.length === 0 ? 'It is alone in its story.' : `Its story also holds ${others.join(', ')}.`
}

function standing({ cluster, record }: Held): string[] {
  const follows = cluster.derivations.filter(({ derived }) => derived === record.id)
  const followed = cluster.derivations.filter(({ source }) => source === record.id)
  return [...follows, ...followed].flatMap((one) => [derivationLine(one), `  ${one.directionReason}`])
}

/** The explanation of one report. */
export function explainedReport(held: Held): string[] {
  const { cluster, record } = held
  const membership = cluster.memberships.find(({ report }) => report === record.id)
  const kept = membership?.keptOutOf
  return [
    named(record),
    record.headline.text,
    '',
    cluster.reports.length === 1
      ? `In a story of its own. ${membership?.because ?? ''}`.trim()
      : `In this story because it ${membership?.because ?? ''}.`,
    ownStory(held),
    ...standing(held),
    ...(kept ? [`Kept out of the story of ${kept.story}: ${kept.because}`] : []),
  ]
}

function derivationLine({
  derived,
  source,
  degree,
  direction,
  matchedSentences,
  sentences,
}: Derivation): string {
  const matched = `${matchedSentences} of ${sentences} sentences have a counterpart there`
  if (direction === 'unknown')
    return `${derived} and ${source} share a text, who follows whom is not known: ${matched}.`
  return `${derived} is ${degree.replace('-', ' ')} from ${source} (${direction}): ${matched}.`
}

function alignment(
  record: (id: string) => StoryRecord,
  { a, b, kind, sharedWords, words }: AlignedPair,
): string[] {
  return [
    `${a.report} ${a.paragraph}.${a.sentence} and ${b.report} ${b.paragraph}.${b.sentence}: ${kind}, ${sharedWords} of ${words} words`,
    `  ${sentenceAt(record(a.report), a)}`,
    `  ${sentenceAt(record(b.report), b)}`,
  ]
}

const time = (days: number | null) =>
  days === null ? 'Not both are dated.' : `Published ${counted(Math.round(days), 'day')} apart.`

/** What the derivation of the two comes to, in words. */
function verdict({ derivation, sameAccount, sameStory, derivationScore }: PairExplanation): string[] {
  if (derivation) return [derivationLine(derivation), derivation.directionReason]
  if (sameAccount) return ['They belong to one account through other reports of it.']
  if (!sameStory) return []
  return mayShare(derivationScore)
    ? ['They may share a source, but not enough is shared for one account.']
    : ['No copied text was found between them: two accounts.']
}

/** Whether a score over its threshold says that two reports may share a source. */
function mayShare(score: number): boolean {
  const figures = methodFigures()
  return score >= figures.mayShare / figures.derived
}

/** The explanation of two reports: what they were weighed by, then every sentence of one that the other has too. */
export function explainedPair(pair: PairExplanation): string[] {
  const record = (id: string) => (id === pair.a.id ? pair.a : pair.b)
  const [a, b] = [pair.a.id, pair.b.id]
  return [
    named(pair.a),
    named(pair.b),
    '',
    pair.sameStory ? 'One story.' : 'Two stories.',
    `Alike ${decimals(pair.likeness)}, needed ${decimals(pair.needed)} (similarity of their words ${decimals(pair.similarity)}). ${time(pair.daysApart)}`,
    ...(pair.sharedTerms.length > 0 ? [`Telling words of both: ${pair.sharedTerms.join(', ')}.`] : []),
    '',
    ...verdict(pair),
    `Score ${decimals(pair.derivationScore)} of the 1 that an account takes.`,
    `As a free retelling ${decimals(Math.max(pair.retellingOfA, pair.retellingOfB))} of 2; ${decimals(methodFigures().retelling)} is enough in a small story that is being rewritten.`,
    `Of the weighted words of ${a}, ${percent(pair.ofA)} stand in ${b}; the other way round ${percent(pair.ofB)}.`,
    `In runs of four words or more outside quotations: ${percent(pair.sharedWordsOfA)} of ${a}, ${percent(pair.sharedWordsOfB)} of ${b}.`,
    `Names and numbers that the other lacks: ${percent(pair.newInA)} of ${a}, ${percent(pair.newInB)} of ${b}.`,
    ...(pair.longestShared === '' ? [] : [`Longest shared wording: “${pair.longestShared}”`]),
    '',
    ...pair.alignments.flatMap((one) => alignment(record, one)),
  ]
}
