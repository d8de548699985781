/**
 * What the collection holds of each outlet, and how its reports stand: first of their account, alone in it, derived, followed. All
 * reports of unknown outlets share a page, which says nothing of who follows whom.
 */
import type { Outlet, ReportId, StoryCluster, StoryRecord } from '../records.ts'
import type { OutletPage, OutletReport, Standing, StoryInBrief } from '../records-page.ts'
import { sentenceCount } from './key-facts.ts'
import { compareNames, type OutletName, storyTies, type Tie, tiesByOutlet } from './outlet-ties.ts'
import { moment, publishedRange } from './published.ts'
import { outletSlugs } from './slugs.ts'

/** A report among those of its outlet: what is said of it, and its ties to other outlets. */
interface Placed {
  readonly record: StoryRecord
  readonly time: number
  readonly row: OutletReport
  readonly followers: readonly Tie[]
  readonly follows: readonly Tie[]
}

const NONE: readonly Tie[] = []

/** How the reports of a story stand in it. */
function standings({ reports, accounts, derivations }: StoryCluster): (id: ReportId) => Standing {
  if (reports.length === 1) return () => 'only report'
  const shared = accounts.filter((account) => account.reports.length > 1)
  if (shared.length === 0) return () => 'independent'
  const standing = new Map<ReportId, Standing>()
  for (const account of shared) for (const id of account.reports) standing.set(id, 'shared text')
  for (const { derived, direction } of derivations)
    if (direction !== 'unknown' && standing.has(derived)) standing.set(derived, 'derived')
  for (const { origin } of shared) if (origin !== null) standing.set(origin, 'first')
  return (id) => standing.get(id) ?? 'independent'
}

function storyOf({ slug, headline, cluster }: StoryInBrief): OutletReport['story'] {
  const headlined = cluster.reports.find(({ id }) => id === headline.report) ?? cluster.reports[0]
  return {
    slug,
    headline: headline.text,
    from: headline.from,
    language: headlined?.language ?? 'und',
    direction: headlined?.direction ?? 'ltr',
  }
}

/** The reports of a story as their outlets have them. */
function placed(page: StoryInBrief, outletName: OutletName): Placed[] {
  const standing = standings(page.cluster)
  const { bySource, byDerived } = storyTies(page, outletName)
  const story = storyOf(page)
  return page.cluster.reports.map((record) => {
    const { id, published } = record
    return {
      record,
      time: published === null ? -Infinity : moment(published),
      row: {
        report: id,
        siglum: page.siglumByReport.get(id) ?? '',
        standing: standing(id),
        sentences: sentenceCount(record),
        published,
        story,
      },
      followers: bySource.get(id) ?? NONE,
      follows: byDerived.get(id) ?? NONE,
    }
  })
}

/** Newest first, undated last, ties by id. */
const newestFirst = (a: Placed, b: Placed): number => b.time - a.time || (a.record.id < b.record.id ? -1 : 1)

function counts<T>(values: readonly T[]): (value: T) => number {
  const count = new Map<T, number>()
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1)
  return (value) => count.get(value) ?? 0
}

const KINDS: readonly Outlet['from'][] = ['front-matter', 'dateline', 'credit-line', 'outlet-line', 'byline']

function outletPage(name: string | null, slug: string, unordered: readonly Placed[]): OutletPage {
  const reports = [...unordered].sort(newestFirst)
  const rows = reports.map(({ row }) => row)
  const standing = counts(rows.map((row) => row.standing))
  const evidence = counts(reports.map(({ record }) => record.outlet?.from))
  const { first, last } = publishedRange(rows.map(({ published }) => published))
  return {
    slug,
    name,
    reports: rows,
    first: standing('first'),
    independent: standing('independent') + standing('only report'),
    derived: standing('derived'),
    followed: reports.filter(({ followers }) => followers.length > 0).length,
    firstPublished: first,
    lastPublished: last,
    followers: name === null ? [] : tiesByOutlet(reports.flatMap(({ followers }) => followers)),
    follows: name === null ? [] : tiesByOutlet(reports.flatMap(({ follows }) => follows)),
    evidence: KINDS.map((from) => ({ from, reports: evidence(from) })).filter((one) => one.reports > 0),
  }
}

/** An outlet's one name, by report; a report of an unknown outlet has none. */
export function outletNameById(
  clusters: readonly StoryCluster[],
  canonical: (name: string) => string,
): Map<string, string> {
  const nameById = new Map<string, string>()
  for (const { reports } of clusters)
    for (const { id, outlet } of reports) if (outlet !== null) nameById.set(id, canonical(outlet.name))
  return nameById
}

/** Last part of each outlet's address, by name; the unknown one's is under null. */
export const outletSlugByName = (nameById: ReadonlyMap<string, string>): ReadonlyMap<string | null, string> =>
  outletSlugs([...new Set(nameById.values())])

/** The outlets of a site by name, the unknown one last. */
export function composeOutlets(
  pages: readonly StoryInBrief[],
  canonical: (name: string) => string,
): OutletPage[] {
  const outletName: OutletName = ({ outlet }) => (outlet === null ? null : canonical(outlet.name))
  const byName = new Map<string | null, Placed[]>()
  for (const page of pages) {
    for (const one of placed(page, outletName)) {
      const name = outletName(one.record)
      const row = byName.get(name)
      if (row) row.push(one)
      else byName.set(name, [one])
    }
  }
  const slugByName = outletSlugs([...byName.keys()])
  return [...byName]
    .sort(([a], [b]) => compareNames(a, b))
    .map(([name, reports]) => outletPage(name, slugByName.get(name) ?? '', reports))
}
