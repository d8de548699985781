/** Stories as lines a person can read: who is together, who follows whom and how that is known, and why. */
import type { PairExplanation } from '../../src/cluster/index.ts'
import type { Account, Derivation, Membership, StoryCluster } from '../../src/records.ts'

const three = (value: number | null) => (value === null ? '–' : value.toFixed(3))

const account = ({ reports, origin }: Account) =>
  `  account ${reports.join(', ')}${reports.length > 1 ? ` from ${origin ?? 'a text that is not told'}` : ''}`

const derivation = (one: Derivation): string[] => [
  `  ${one.derived} ${one.direction === 'unknown' ? '–' : '→'} ${one.source}: ${one.degree}, ${one.direction}. ${one.directionReason}`,
  `    score ${three(one.score)}, ${one.matchedSentences} of ${one.sentences} sentences, covered ${three(one.covered)}, covers ${three(one.covers)}, same words ${three(one.sharedWords)}, ${one.alignments.length} aligned`,
  `    “${one.longestShared}”`,
]

const kept = ({ keptOutOf }: Membership) =>
  keptOutOf
    ? [
        `    not in ${keptOutOf.story}, ${three(keptOutOf.similarity)} of ${three(keptOutOf.threshold)}: ${keptOutOf.because}`,
      ]
    : []

const membership = (one: Membership): string[] => [
  `  ${one.report}: ${one.because}`,
  ...(one.similarity === null
    ? []
    : [
        `    ${three(one.similarity)} of ${three(one.threshold)}, ${one.matches} reached; ${one.sharedTerms.join(', ')}`,
      ]),
  ...kept(one),
]

/** How many stems a story weighs, and the heaviest with the lightest of them. */
function weighed({ idf }: StoryCluster): string {
  const sorted = [...idf].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  const some = [...sorted.slice(0, 3), ...sorted.slice(-3)].map(([stem, value]) => `${stem} ${three(value)}`)
  return `  weighs ${sorted.length} stems: ${some.join(', ')}`
}

export function printedStory(story: StoryCluster): string {
  return [
    `${story.id}: ${story.reports.map(({ id }) => id).join(', ')}`,
    ...story.accounts.map(account),
    ...story.derivations.flatMap(derivation),
    ...story.weakTies.map(({ a, b, score }) => `  ${a} ~ ${b}: ${three(score)}`),
    ...story.memberships.flatMap(membership),
    weighed(story),
  ].join('\n')
}

export function printedPair(pair: PairExplanation | null): string {
  if (!pair) return 'no pair'
  const { a, b, sameStory, sameAccount, daysApart } = pair
  return [
    `${a.id} and ${b.id}: ${sameStory ? 'one story' : 'two stories'}, ${sameAccount ? 'one account' : 'two accounts'}, ${daysApart === null ? 'no' : three(daysApart)} days apart`,
    `  similar ${three(pair.similarity)}, alike ${three(pair.likeness)} of ${three(pair.needed)}; ${pair.sharedTerms.join(', ')}`,
    `  derivation ${three(pair.derivationScore)}, of a ${three(pair.ofA)}, of b ${three(pair.ofB)}, new in a ${three(pair.newInA)}, in b ${three(pair.newInB)}, retelling ${three(pair.retellingOfA)}, ${three(pair.retellingOfB)}`,
    `  same words ${three(pair.sharedWordsOfA)}, ${three(pair.sharedWordsOfB)} “${pair.longestShared}”, ${pair.alignments.length} aligned, ${pair.derivation ? 'derived' : 'not derived'}`,
  ].join('\n')
}
