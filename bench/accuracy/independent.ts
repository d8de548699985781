/**
 * Same-event pairs that were surely written independently → how many the clusters call derived. Surely: at least WORDS words each, and of
 * the runs of five words of the smaller hardly any stands in the larger.
 */
import { clusterStories } from '../../src/cluster/index.ts'
import type { StoryCluster, StoryRecord } from '../../src/records.ts'
import { tokens } from '../../src/text/tokens.ts'

const WORDS = 100
const RUN = 5 // words
const COPIED = 0.02 // containment

function wordRuns({ paragraphs, language }: StoryRecord): Set<string> {
  const words = paragraphs
    .flatMap(({ sentences }) => sentences.flatMap(({ text }) => tokens(text, language)))
    .map(({ text }) => text.toLowerCase())
  return new Set(words.slice(RUN - 1).map((_, place) => words.slice(place, place + RUN).join(' ')))
}

function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const run of smaller) if (larger.has(run)) shared++
  return shared / Math.max(1, smaller.size)
}

export interface IndependentPairs {
  readonly pairs: number
  /** Pairs that stand in one account. */
  readonly joined: readonly (readonly [string, string])[]
}

/** `events` are parallel to `records`. */
export function independentPairs(
  records: readonly StoryRecord[],
  events: readonly string[],
  stories: readonly StoryCluster[],
): IndependentPairs {
  const accountOf = new Map(
    stories.flatMap(({ id, accounts }) =>
      accounts.flatMap(({ reports }, account) =>
        reports.map((report) => [report, `${id} ${account}`] as const),
      ),
    ),
  )
  const long = records
    .map((record, place) => ({ record, event: events[place] ?? '' }))
    .filter(({ record }) => record.words >= WORDS)
    .map((one) => ({ ...one, runs: wordRuns(one.record) }))
  let pairs = 0
  const joined: (readonly [string, string])[] = []
  long.forEach((a, place) => {
    for (const b of long.slice(place + 1)) {
      if (a.event !== b.event || containment(a.runs, b.runs) >= COPIED) continue
      pairs++
      if (accountOf.get(a.record.id) === accountOf.get(b.record.id)) joined.push([a.record.id, b.record.id])
    }
  })
  return { pairs, joined }
}

/** The same where a site holds few reports: each event cut into runs of `few` reports, each run a collection of its own. */
export function independentPairsOfFew(
  records: readonly StoryRecord[],
  events: readonly string[],
  few: number,
): IndependentPairs {
  const byEvent = new Map<string, StoryRecord[]>()
  records.forEach((record, place) => {
    const event = events[place] ?? ''
    byEvent.set(event, [...(byEvent.get(event) ?? []), record])
  })
  const found = [...byEvent.values()].flatMap((reports) =>
    Array.from({ length: Math.ceil(reports.length / few) }, (_, run) => {
      const own = reports.slice(run * few, (run + 1) * few)
      return independentPairs(
        own,
        own.map(() => ''),
        clusterStories(own),
      )
    }),
  )
  return {
    pairs: found.reduce((sum, { pairs }) => sum + pairs, 0),
    joined: found.flatMap(({ joined }) => joined),
  }
}
