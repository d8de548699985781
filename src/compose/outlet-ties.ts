/** Who follows whom: reports of one outlet that were written from another's. */
import type { Derivation, ReportId, StoryRecord } from '../records.ts'
import type { OutletTie, StoryInBrief } from '../records-page.ts'

export type OutletName = (record: StoryRecord) => string | null

/** A derivation as one of its outlets sees it. */
export interface Tie {
  readonly other: string | null
  readonly page: StoryInBrief
  readonly derivation: Derivation
}

/** A story's derivations between outlets, by the report that was followed and by the one that follows. */
export interface StoryTies {
  readonly bySource: ReadonlyMap<ReportId, readonly Tie[]>
  readonly byDerived: ReadonlyMap<ReportId, readonly Tie[]>
}

const NONE: StoryTies = { bySource: new Map(), byDerived: new Map() }

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

export function storyTies(page: StoryInBrief, outletName: OutletName): StoryTies {
  const derivations = page.cluster.derivations.filter(({ direction }) => direction !== 'unknown')
  if (derivations.length === 0) return NONE
  const recordById = new Map(page.cluster.reports.map((record) => [record.id, record]))
  const bySource = new Map<ReportId, Tie[]>()
  const byDerived = new Map<ReportId, Tie[]>()
  for (const derivation of derivations) {
    const source = recordById.get(derivation.source)
    const derived = recordById.get(derivation.derived)
    if (!source || !derived) continue
    const [followed, follower] = [outletName(source), outletName(derived)]
    if (followed !== null && followed === follower) continue
    add(bySource, source.id, { other: follower, page, derivation })
    add(byDerived, derived.id, { other: followed, page, derivation })
  }
  return { bySource, byDerived }
}

const folded = (name: string): string => name.toLowerCase()

/** By name whatever its capitals, the unknown outlet last. */
export const compareNames = (a: string | null, b: string | null): number =>
  a === b
    ? 0
    : a === null
      ? 1
      : b === null
        ? -1
        : folded(a) < folded(b)
          ? -1
          : folded(a) > folded(b)
            ? 1
            : a < b
              ? -1
              : 1

/** By the other outlet, those with most ties first. */
export function tiesByOutlet(ties: readonly Tie[]): OutletTie[] {
  const byOutlet = new Map<string | null, Tie[]>()
  for (const tie of ties) add(byOutlet, tie.other, tie)
  return [...byOutlet]
    .sort(([a, x], [b, y]) => y.length - x.length || compareNames(a, b))
    .map(([outlet, all]) => ({
      outlet,
      ties: all.map(({ page, derivation }) => ({
        storySlug: page.slug,
        derivedSiglum: page.siglumByReport.get(derivation.derived) ?? '',
        sourceSiglum: page.siglumByReport.get(derivation.source) ?? '',
        matchedSentences: derivation.matchedSentences,
        sentences: derivation.sentences,
      })),
    }))
}
