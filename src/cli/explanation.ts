/**
 * Why a report is in its story, and how two reports relate, as lines of text. Pure; everything it says stands in the clusters.
 */
import type { AlignedPair, Derivation, SentenceRef, StoryCluster, StoryRecord } from '../records.ts'

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

const named = ({ record }: Held) => `${record.id} (${record.outlet?.name ?? 'unknown outlet'})`

/** `.48` */
const decimals = (n: number) => n.toFixed(2).replace(/^0/, '')
const percent = (share: number) => `${Math.round(100 * share)} %`

function sentenceAt({ reports }: StoryCluster, ref: SentenceRef): string {
  const report = reports.find(({ id }) => id === ref.report)
  const paragraph = report?.paragraphs.find(({ number }) => number === ref.paragraph)
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
    named(held),
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

function alignment(cluster: StoryCluster, { a, b, kind, sharedWords, words }: AlignedPair): string[] {
  return [
    `${a.report} ${a.paragraph}.${a.sentence} and ${b.report} ${b.paragraph}.${b.sentence}: ${kind}, ${sharedWords} of ${words} words`,
    `  ${sentenceAt(cluster, a)}`,
    `  ${sentenceAt(cluster, b)}`,
  ]
}

function derived(cluster: StoryCluster, derivation: Derivation): string[] {
  const { directionReason, score, covered, covers, sharedWords, longestShared } = derivation
  return [
    derivationLine(derivation),
    directionReason,
    `Score ${decimals(score)} of the 1 that an account takes. Of the weighted words ${percent(covered)} stand in the source, ${percent(covers)} of the source's the other way round.`,
    `${percent(sharedWords)} of its words outside quotations stand in runs of four or more that the source has too.`,
    ...(longestShared === '' ? [] : [`Longest shared wording: “${longestShared}”`]),
    '',
    ...derivation.alignments.flatMap((pair) => alignment(cluster, pair)),
  ]
}

function sameStory(cluster: StoryCluster, a: StoryRecord, b: StoryRecord): string[] {
  const pair = new Set([a.id, b.id])
  const derivation = cluster.derivations.find((one) => pair.has(one.derived) && pair.has(one.source))
  if (derivation) return derived(cluster, derivation)
  const account = cluster.accounts.find(({ reports }) => reports.includes(a.id) && reports.includes(b.id))
  if (account)
    return [
      'They belong to one account through other reports of it:',
      ...account.reports.map((id) => `  ${id}`),
    ]
  const tie = cluster.weakTies.find((one) => pair.has(one.a) && pair.has(one.b))
  if (tie) return [`They may share a source: score ${decimals(tie.score)} of the 1 that an account takes.`]
  return ['One story, two accounts: no copied text was found between them.']
}

/** The explanation of two reports. */
export function explainedPair(one: Held, other: Held): string[] {
  const head = [named(one), named(other), '']
  if (one.cluster === other.cluster) return [...head, ...sameStory(one.cluster, one.record, other.record)]
  const kept = [one, other].flatMap(({ cluster, record }) => {
    const membership = cluster.memberships.find(({ report }) => report === record.id)
    return membership?.keptOutOf ? [{ record, kept: membership.keptOutOf }] : []
  })
  return [
    ...head,
    'Two stories.',
    ...[one, other].map((held) => `${held.record.id}: ${ownStory(held)}`),
    ...kept.map(
      ({ record, kept }) => `${record.id} was kept out of the story of ${kept.story}: ${kept.because}`,
    ),
  ]
}
