/**
 * Derived pairs → accounts: groups of reports that derive from one text. The surest pairs join first. Where two groups meet, a derived
 * pair between them is not enough: a report that draws on two independent ones would chain them into one account, so the pairs between
 * the groups must be alike on average too.
 */
import { DERIVATION } from './settings.ts'

export interface ScoredPair {
  /** Places in the story's order, a < b. */
  readonly a: number
  readonly b: number
  /** Divided by its threshold. */
  readonly score: number
  readonly derived: boolean
}

export interface Accounts {
  /** For each report the first of its account. */
  readonly accountOf: readonly number[]
  /** The pairs that joined them: one fewer than the reports of each account. */
  readonly joints: readonly ScoredPair[]
}

/** Copies of copies are all alike: beyond this the earliest is taken for the source. */
const CERTAIN = 2

const sureness = (pair: ScoredPair) => Math.min(CERTAIN, pair.score)

export function accounts(reports: number, pairs: readonly ScoredPair[]): Accounts {
  const scoreOf = new Map(pairs.map((pair) => [pair.a * reports + pair.b, pair.score]))
  const members = Array.from({ length: reports }, (_, report) => [report])
  const accountOf = members.map(([report = 0]) => report)
  const joints: ScoredPair[] = []
  const mean = (x: readonly number[], y: readonly number[]) => {
    let sum = 0
    for (const a of x) for (const b of y) sum += scoreOf.get(Math.min(a, b) * reports + Math.max(a, b)) ?? 0
    return sum / (x.length * y.length)
  }
  const derived = pairs
    .filter((pair) => pair.derived)
    .sort((x, y) => sureness(y) - sureness(x) || x.a - y.a || x.b - y.b)
  for (const pair of derived) {
    const [x, y] = [accountOf[pair.a] ?? 0, accountOf[pair.b] ?? 0]
    const [first, second] = [members[Math.min(x, y)] ?? [], members[Math.max(x, y)] ?? []]
    if (x === y || mean(first, second) < DERIVATION.BETWEEN_ACCOUNTS) continue
    joints.push(pair)
    members[Math.min(x, y)] = [...first, ...second]
    for (const report of second) accountOf[report] = Math.min(x, y)
  }
  return { accountOf, joints }
}
