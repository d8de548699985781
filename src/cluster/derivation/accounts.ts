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

/** Pairs of which one was clearly rewritten, not reprinted, from the other. */
function rewrites(evidence: Evidence, pairs: readonly Joint[]): Joint[] {
  return pairs.filter(({ a, b, score }) => {
    const clear = score >= 1 || toldBy(evidence, { a, b, score }) >= DERIVATION.CLEAR_RETELLING
    return clear && !evidence.reprinted(a, b)
  })
}

/** A report that retells another is not much longer than it, not a mere line, and has hardly a particular of its own. */
function mayFollow({ words, novelty }: Evidence, report: number, source: number): boolean {
  const told =
    Math.min(words(report), words(source)) >= DERIVATION.TINY &&
    words(report) <= DERIVATION.LONGER * words(source)
  return told && novelty(report, source) < DERIVATION.OWN
}

interface Rewritten {
  /** The report that most others look rewritten from. */
  readonly origin: number
  readonly links: readonly Joint[]
}

const total = (links: readonly Joint[]) => links.reduce((sum, { score }) => sum + score, 0)
const explainsMore = (links: readonly Joint[], than: readonly Joint[]) =>
  links.length > than.length || (links.length === than.length && total(links) > total(than))

/** The report with the most rewrites linked to it, among those long enough to be their source. */
function rewrittenFrom(evidence: Evidence, pairs: readonly Joint[]): Rewritten | null {
  const links = rewrites(evidence, pairs)
  const longest = Math.max(...Array.from({ length: evidence.reports }, (_, report) => evidence.words(report)))
  let best: Rewritten | null = null
  for (let origin = 0; origin < evidence.reports; origin++) {
    const own = links.filter(({ a, b }) => a === origin || b === origin)
    const long = 2 * evidence.words(origin) >= longest
    if (long && own.length > 0 && (best === null || explainsMore(own, best.links)))
      best = { origin, links: own }
  }
  return best
}

/** The better of either way round; 0 where neither may follow the other. */
const toldBy = (evidence: Evidence, { a, b }: Joint) =>
  Math.max(
    mayFollow(evidence, a, b) ? evidence.retelling(a, b) : 0,
    mayFollow(evidence, b, a) ? evidence.retelling(b, a) : 0,
  )

function isBeingRewritten(evidence: Evidence, links: readonly Joint[]): boolean {
  const sure = links.some((link) => link.score >= 1 || toldBy(evidence, link) >= DERIVATION.SURE_RETELLING)
  const surest = links.some((link) => toldBy(evidence, link) >= DERIVATION.SURE_RETELLING)
  return sure && (links.length >= DERIVATION.REWRITES || surest)
}

/** The surest rewrites of a small story that is being rewritten from one of its reports; none of any other. */
function rewritesOfStory(evidence: Evidence, pairs: readonly Joint[]): readonly Joint[] {
  if (evidence.reports > DERIVATION.SMALL_STORY) return []
  const found = rewrittenFrom(evidence, pairs)
  if (!found || !isBeingRewritten(evidence, found.links)) return []
  const linked = new Set(found.links.flatMap(({ a, b }) => [a, b]))
  const others = Array.from({ length: evidence.reports }, (_, report) => report).filter(
    (report) => !linked.has(report),
  )
  const own = others.filter((report) =>
    [...linked].every((one) => evidence.novelty(report, one) >= DERIVATION.OWN),
  )
  return own.length * 3 <= linked.size ? found.links : []
}

function joinRetold(groups: Groups, evidence: Evidence, links: readonly Joint[]): void {
  for (const link of [...links].sort(surestFirst)) groups.join(link)
  const least = links.length >= DERIVATION.REWRITES ? DERIVATION.RETELLING : DERIVATION.CLEAR_RETELLING
  const account = [...new Set(links.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b)
  for (let report = 0; report < evidence.reports && account.length > 0; report++) {
    const [best] = account
      .filter((source) => source !== report && mayFollow(evidence, report, source))
      .map((source) => ({ source, value: evidence.retelling(report, source) }))
      .sort((x, y) => y.value - x.value || x.source - y.source)
    if (!best || account.includes(report) || best.value < least) continue
    const [a, b] = [Math.min(report, best.source), Math.max(report, best.source)]
    groups.join({ a, b, score: Math.max(1, evidence.score(a, b)) })
  }
}

export function accounts(evidence: Evidence): Accounts {
  const pairs = pairsOf(evidence)
  const groups = new Groups(evidence.reports)
  joinDerived(groups, evidence, pairs)
  joinRetold(groups, evidence, rewritesOfStory(evidence, pairs))
  return { accountOf: groups.accountOf, joints: groups.joints }
}
