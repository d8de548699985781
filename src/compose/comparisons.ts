/**
 * Pairs of reports to be set side by side: every derived pair, its source first, and in a story of at most four accounts the first
 * reports of any two. Independent reports are paired sentence by sentence as the summary's support is; derived ones as the derivation found.
 */
import type { AlignedPair, Derivation, StoryCluster } from '../records.ts'
import type { Comparison } from '../records-page.ts'
import { type Alike, alignment, SAME_POINT } from './likeness.ts'
import type { StoryLines } from './lines.ts'

const MOST_ACCOUNTS = 4

/** The same pair seen from the source. */
const turned = ({ a, b, ...rest }: AlignedPair): AlignedPair => ({ ...rest, a: b, b: a })

function derivedPair({ derived, source, alignments }: Derivation): Comparison {
  const pairs = alignments.map((pair) => (pair.a.report === source ? pair : turned(pair)))
  return { a: source, b: derived, pairs: [...pairs].sort(byPlace) }
}

const byPlace = (x: AlignedPair, y: AlignedPair): number =>
  x.a.paragraph - y.a.paragraph ||
  x.a.sentence - y.a.sentence ||
  x.b.paragraph - y.b.paragraph ||
  x.b.sentence - y.b.sentence

/** First reports of accounts: the origin where it is known. */
const firstReports = ({ accounts }: StoryCluster): string[] =>
  accounts.flatMap(({ origin, reports }) => origin ?? reports[0] ?? [])

function independentPair(
  a: string,
  b: string,
  story: StoryLines,
  alike: readonly (readonly Alike[])[],
): Comparison {
  const pairs = story.lines
    .filter(({ at }) => at.report === a)
    .flatMap((line) =>
      (alike[line.index] ?? []).flatMap(({ line: index, score }) => {
        const other = story.lines[index]
        return other && other.at.report === b && score >= SAME_POINT ? [alignment(line, other)] : []
      }),
    )
  return { a, b, pairs: pairs.sort(byPlace) }
}

export function composeComparisons(story: StoryLines, alike: readonly (readonly Alike[])[]): Comparison[] {
  const { cluster } = story
  const first = cluster.accounts.length <= MOST_ACCOUNTS ? firstReports(cluster) : []
  const independent = first.flatMap((a, place) =>
    first.slice(place + 1).map((b) => independentPair(a, b, story, alike)),
  )
  return [...cluster.derivations.map(derivedPair), ...independent]
}
