/**
 * Derived pairs → accounts: groups of reports that derive from one text. The surest pairs join first. Where two groups meet, a derived
 * pair between them is not enough: a report that draws on two independent ones would chain them into one account, so every pair between
 * the groups must come near its threshold. Then come the retellings; see `retellings.ts`.
 */
import { DERIVATION } from '../settings.ts'
import type { Evidence } from './evidence.ts'
import { type Joint, surestFirst } from './joints.ts'
import { retellings } from './retellings.ts'

export interface Accounts {
  /** For each report the first of its account. */
  readonly accountOf: readonly number[]
  /** The pairs that joined them: one fewer than the reports of each account. */
  readonly joints: readonly Joint[]
}

function pairsOf({ reports, score }: Evidence): Joint[] {
  return Array.from({ length: reports }, (_, a) => a).flatMap((a) =>
    Array.from({ length: reports - a - 1 }, (_, offset) => ({
      a,
      b: a + 1 + offset,
      score: score(a, a + 1 + offset),
    })),
  )
}

class Groups {
  readonly accountOf: number[]
  readonly members: number[][]
  readonly joints: Joint[] = []

  constructor(reports: number) {
    this.accountOf = Array.from({ length: reports }, (_, report) => report)
    this.members = this.accountOf.map((report) => [report])
  }

  of(report: number): readonly number[] {
    return this.members[this.accountOf[report] ?? report] ?? []
  }

  join(joint: Joint): void {
    const [x, y] = [this.accountOf[joint.a] ?? 0, this.accountOf[joint.b] ?? 0]
    if (x === y) return
    const [kept, gone] = [Math.min(x, y), Math.max(x, y)]
    for (const report of this.members[gone] ?? []) this.accountOf[report] = kept
    this.members[kept] = [...(this.members[kept] ?? []), ...(this.members[gone] ?? [])]
    this.members[gone] = []
    this.joints.push(joint)
  }
}

function joinDerived(groups: Groups, evidence: Evidence, pairs: readonly Joint[]): void {
  for (const pair of pairs.filter(({ score }) => score >= 1).sort(surestFirst)) {
    const [x, y] = [groups.of(pair.a), groups.of(pair.b)]
    const near = x.every((a) => y.every((b) => evidence.score(a, b) >= DERIVATION.BETWEEN_ACCOUNTS))
    if (near) groups.join(pair)
  }
}

export function accounts(evidence: Evidence): Accounts {
  const pairs = pairsOf(evidence)
  const groups = new Groups(evidence.reports)
  joinDerived(groups, evidence, pairs)
  for (const joint of retellings(evidence, pairs)) groups.join(joint)
  return { accountOf: groups.accountOf, joints: groups.joints }
}
