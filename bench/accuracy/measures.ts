/**
 * Agreement of two groupings of the same things, each given as one label a thing.
 *
 * B-cubed: Bagga & Baldwin 1998, as extended by Amigó et al. 2009 · adjusted Rand index: Hubert & Arabie 1985.
 */

export interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export type Label = string | number

const f1 = (precision: number, recall: number) =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)

interface Counts {
  readonly found: ReadonlyMap<Label, number>
  readonly gold: ReadonlyMap<Label, number>
  /** Things in one found group and one gold group, by the two labels. */
  readonly both: ReadonlyMap<Label, ReadonlyMap<Label, number>>
  readonly things: number
}

function counts(found: readonly Label[], gold: readonly Label[]): Counts {
  const countOf = (labels: readonly Label[]) => {
    const count = new Map<Label, number>()
    for (const label of labels) count.set(label, (count.get(label) ?? 0) + 1)
    return count
  }
  const both = new Map<Label, Map<Label, number>>()
  found.forEach((label, thing) => {
    const row = both.get(label) ?? new Map<Label, number>()
    const other = gold[thing] ?? ''
    row.set(other, (row.get(other) ?? 0) + 1)
    both.set(label, row)
  })
  return { found: countOf(found), gold: countOf(gold), both, things: found.length }
}

/** For each thing the share of its found group that is of its gold group, and the other way round, on average. */
export function bCubed(found: readonly Label[], gold: readonly Label[]): Agreement {
  const all = counts(found, gold)
  let precision = 0
  let recall = 0
  for (const [label, row] of all.both) {
    for (const [other, count] of row) {
      precision += count ** 2 / (all.found.get(label) ?? 1)
      recall += count ** 2 / (all.gold.get(other) ?? 1)
    }
  }
  precision /= Math.max(1, all.things)
  recall /= Math.max(1, all.things)
  return { precision, recall, f1: f1(precision, recall) }
}

const pairs = (count: number) => (count * (count - 1)) / 2
const pairsOf = (groups: Iterable<number>) => [...groups].reduce((sum, count) => sum + pairs(count), 0)
const sharedPairs = ({ both }: Counts) => pairsOf([...both.values()].flatMap((row) => [...row.values()]))

/** Over pairs of things that stand in one group. Of no pairs all are right. */
export function pairwise(found: readonly Label[], gold: readonly Label[]): Agreement {
  const all = counts(found, gold)
  const shared = sharedPairs(all)
  const [ofFound, ofGold] = [pairsOf(all.found.values()), pairsOf(all.gold.values())]
  const precision = ofFound === 0 ? 1 : shared / ofFound
  const recall = ofGold === 0 ? 1 : shared / ofGold
  return { precision, recall, f1: f1(precision, recall) }
}

/** 1 for the same grouping, about 0 for one by chance. */
export function adjustedRand(found: readonly Label[], gold: readonly Label[]): number {
  const all = counts(found, gold)
  const [ofFound, ofGold] = [pairsOf(all.found.values()), pairsOf(all.gold.values())]
  const expected = (ofFound * ofGold) / Math.max(1, pairs(all.things))
  const most = (ofFound + ofGold) / 2
  return most === expected ? 1 : (sharedPairs(all) - expected) / (most - expected)
}
