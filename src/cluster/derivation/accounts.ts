/**
 * Derived pairs → accounts: groups of reports that derive from one text. The surest pairs join first. Where two groups meet, a derived
 * pair between them is not enough: a report that draws on two independent ones would chain them into one account, so every pair between
 * the groups must come near its threshold.
 *
 * A small story that is being rewritten, with hardly a report in it that has particulars of its own, is another matter: what looks like a
 * free retelling there most likely is one. Then a report that says nothing particular beyond the account it resembles joins it too.
 */
import { DERIVATION } from '../settings.ts'
import type { Evidence } from './evidence.ts'

export interface Joint {
  /** Places in the story's order, a < b. */
  readonly a: number
  readonly b: number
  readonly score: number
}

export interface Accounts {
  /** For each report the first of its account. */
  readonly accountOf: readonly number[]
  /** The pairs that joined them: one fewer than the reports of each account. */
  readonly joints: readonly Joint[]
}

/** Copies of copies are all alike: beyond this the earliest is taken for the source. */
const CERTAIN = 2

const sureness = ({ score }: Joint) => Math.min(CERTAIN, score)
const surestFirst = (x: Joint, y: Joint) => sureness(y) - sureness(x) || x.a - y.a || x.b - y.b

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

/** How well a report is explained as a free retelling of another. */
function retelling({ bare, novelty }: Evidence, report: number, source: number): number {
  return bare(report, source) + DERIVATION.NOTHING_NEW * (1 - novelty(report, source))
}

/** Pairs of which one was clearly rewritten, not reprinted, from the other. */
function rewrites(evidence: Evidence, pairs: readonly Joint[]): Joint[] {
  return pairs.filter(({ a, b, score }) => {
    const told = Math.max(retelling(evidence, a, b), retelling(evidence, b, a))
    return (score >= 1 || told >= DERIVATION.CLEAR_RETELLING) && !evidence.reprinted(a, b)
  })
}

/** The reports of the story that its surest rewrites link. */
function linkedBy(links: readonly Joint[]): Set<number> {
  const [first] = [...links].sort(surestFirst)
  const linked = new Set(first ? [first.a, first.b] : [])
  for (let before = -1; before !== linked.size; ) {
    before = linked.size
    for (const { a, b } of links) if (linked.has(a) || linked.has(b)) linked.add(a).add(b)
  }
  return linked
}

/** The account that a small story is being rewritten from, if it is. */
function rewrittenAccount(evidence: Evidence, pairs: readonly Joint[]): readonly number[] | null {
  if (evidence.reports > DERIVATION.SMALL_STORY) return null
  const links = rewrites(evidence, pairs)
  if (links.length < DERIVATION.REWRITES || !links.some(({ score }) => score >= 1)) return null
  const linked = linkedBy(links)
  const others = Array.from({ length: evidence.reports }, (_, report) => report).filter(
    (report) => !linked.has(report),
  )
  const own = others.filter((report) =>
    [...linked].every((one) => evidence.novelty(report, one) >= DERIVATION.OWN),
  )
  return own.length * 3 <= linked.size ? [...linked].sort((a, b) => a - b) : null
}

function joinRetold(
  groups: Groups,
  evidence: Evidence,
  account: readonly number[],
  pairs: readonly Joint[],
): void {
  const told = new Set(account)
  const within = rewrites(evidence, pairs).filter(({ a, b }) => told.has(a) && told.has(b))
  for (const pair of within.sort(surestFirst)) groups.join(pair)
  for (let report = 0; report < evidence.reports; report++) {
    const [best] = account
      .filter((source) => source !== report)
      .map((source) => ({ source, value: retelling(evidence, report, source) }))
      .sort((x, y) => y.value - x.value || x.source - y.source)
    if (!best || told.has(report) || best.value < DERIVATION.RETELLING) continue
    const [a, b] = [Math.min(report, best.source), Math.max(report, best.source)]
    groups.join({ a, b, score: Math.max(1, evidence.score(a, b)) })
  }
}

export function accounts(evidence: Evidence): Accounts {
  const pairs = pairsOf(evidence)
  const groups = new Groups(evidence.reports)
  joinDerived(groups, evidence, pairs)
  const rewritten = rewrittenAccount(evidence, pairs)
  if (rewritten) joinRetold(groups, evidence, rewritten, pairs)
  return { accountOf: groups.accountOf, joints: groups.joints }
}
