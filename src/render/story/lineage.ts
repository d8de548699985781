/**
 * A story's accounts and derivations → the family tree as it is drawn: for each account what stands at its root, and what follows what.
 * A report hangs from one other; where several could be meant, a known or inferred direction comes first, then the higher score.
 */
import type { Account, Credit, Derivation, ReportId } from '../../records.ts'
import type { StoryPage } from '../../records-page.ts'

/** A report of the tree and those that follow it, nearest first. */
export interface Branch {
  readonly report: ReportId
  /** What ties it to the report above it; null at the root, and where a whole account hangs from a source that is not held. */
  readonly tie: Derivation | null
  readonly followers: readonly Branch[]
}

export interface Line {
  readonly account: Account
  /** The source that a credit line of the account names and that is not held; null where the root is a report, or unknown. */
  readonly named: { readonly credit: Credit; readonly report: ReportId } | null
  /** One branch where the account has an origin, else all its reports side by side. */
  readonly branches: readonly Branch[]
}

const isDirected = ({ direction }: Derivation) => direction !== 'unknown'

const betterTie = (a: Derivation, b: Derivation) =>
  Number(isDirected(b)) - Number(isDirected(a)) || b.score - a.score || (a.source < b.source ? -1 : 1)

/** The report that `tie` hangs `report` from. */
export const tieAbove = (tie: Derivation, report: ReportId): ReportId =>
  tie.derived === report ? tie.source : tie.derived

const canHang = (tie: Derivation, report: ReportId) =>
  tie.derived === report || (!isDirected(tie) && tie.source === report)

/** Ties between reports of the account, the best for each report that is not its origin. */
function tiesOf(account: Account, derivations: readonly Derivation[]): Map<ReportId, Derivation> {
  const members = new Set(account.reports)
  const inside = derivations.filter(({ derived, source }) => members.has(derived) && members.has(source))
  return new Map(
    account.reports.flatMap((report) => {
      const [best] = inside.filter((tie) => report !== account.origin && canHang(tie, report)).sort(betterTie)
      return best ? [[report, best] as const] : []
    }),
  )
}

function tree(account: Account, origin: ReportId, ties: ReadonlyMap<ReportId, Derivation>): Branch {
  const hung = new Set<ReportId>([origin])
  const hang = (report: ReportId, tie: Derivation | null): Branch => {
    const followers = account.reports
      .flatMap((follower) => {
        const own = ties.get(follower)
        return own && !hung.has(follower) && tieAbove(own, follower) === report ? [{ follower, own }] : []
      })
      .sort((a, b) => b.own.score - a.own.score || (a.follower < b.follower ? -1 : 1))
    for (const { follower } of followers) hung.add(follower)
    return { report, tie, followers: followers.map(({ follower, own }) => hang(follower, own)) }
  }
  const root = hang(origin, null)
  const loose = account.reports.filter((report) => !hung.has(report))
  const rest = loose.map((report) => ({ report, tie: ties.get(report) ?? null, followers: [] }))
  return { ...root, followers: [...root.followers, ...rest] }
}

/** The first credit of the account that names no outlet of the account itself. */
function namedSource({ reports }: Account, { cluster }: StoryPage): Line['named'] {
  const records = cluster.reports.filter(({ id }) => reports.includes(id))
  if (records.every(({ credits }) => credits.length === 0)) return null
  const own = new Set(records.flatMap(({ outlet }) => (outlet ? [outlet.name.toLowerCase()] : [])))
  for (const { id, credits } of records)
    for (const credit of credits) if (!own.has(credit.name.toLowerCase())) return { credit, report: id }
  return null
}

export function lineage(page: StoryPage): Line[] {
  return page.cluster.accounts.map((account) => {
    const ties = tiesOf(account, page.cluster.derivations)
    if (account.origin !== null)
      return { account, named: null, branches: [tree(account, account.origin, ties)] }
    const branches = account.reports.map((report) => ({
      report,
      tie: ties.get(report) ?? null,
      followers: [],
    }))
    return { account, named: account.reports.length > 1 ? namedSource(account, page) : null, branches }
  })
}
