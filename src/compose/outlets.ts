/**
 * What the collection holds of each outlet, and how its reports stand: first of their account, alone in it, derived, followed. All
 * reports of unknown outlets share a page, which says nothing of who follows whom.
 */
import type { Derivation, Outlet, StoryCluster, StoryRecord } from '../records.ts'
import type { OutletPage, OutletReport, OutletTie, Standing, StoryInBrief } from '../records-page.ts'
import { sentenceCount } from './key-facts.ts'
import { moment, publishedRange } from './published.ts'
import { outletSlugs } from './slugs.ts'

interface Placed {
  readonly record: StoryRecord
  readonly page: StoryInBrief
}

type OutletName = (record: StoryRecord) => string | null

const derivationOf = ({ derivations }: StoryCluster, id: string): Derivation | undefined =>
  derivations.find(({ derived, direction }) => derived === id && direction !== 'unknown')

/** How a report stands in its story. */
export function standing(cluster: StoryCluster, id: string): Standing {
  if (cluster.reports.length === 1) return 'only report'
  const account = cluster.accounts.find(({ reports }) => reports.includes(id))
  if (!account || account.reports.length === 1) return 'independent'
  if (account.origin === id) return 'first'
  return derivationOf(cluster, id) ? 'derived' : 'shared text'
}

function outletReport({ record, page }: Placed): OutletReport {
  const headlined = page.cluster.reports.find(({ id }) => id === page.headline.report) ?? record
  return {
    report: record.id,
    siglum: page.siglumByReport.get(record.id) ?? '',
    standing: standing(page.cluster, record.id),
    sentences: sentenceCount(record),
    published: record.published,
    story: {
      slug: page.slug,
      headline: page.headline.text,
      from: page.headline.from,
      language: headlined.language,
      direction: headlined.direction,
    },
  }
}

/** Newest first, undated last, ties by id. */
function newestFirst(reports: readonly Placed[]): Placed[] {
  const timed = reports.map((placed) => {
    const { id, published } = placed.record
    return { placed, id, time: published === null ? -Infinity : moment(published) }
  })
  return timed.sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : 1)).map(({ placed }) => placed)
}

interface Tie {
  readonly other: string | null
  readonly page: StoryInBrief
  readonly derivation: Derivation
}

/** Derivations between an outlet and others; `from` is the side that is the outlet's own. */
function tiesOf(reports: readonly Placed[], from: 'derived' | 'source', outletName: OutletName): Tie[] {
  const to = from === 'derived' ? 'source' : 'derived'
  return reports.flatMap(({ record, page }) =>
    page.cluster.derivations.flatMap((derivation) => {
      if (derivation[from] !== record.id || derivation.direction === 'unknown') return []
      const other = page.cluster.reports.find(({ id }) => id === derivation[to])
      if (!other) return []
      const name = outletName(other)
      return name !== null && name === outletName(record) ? [] : [{ other: name, page, derivation }]
    }),
  )
}

const compareNames = (a: string | null, b: string | null): number =>
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

const folded = (name: string): string => name.toLowerCase()

function grouped(ties: readonly Tie[]): OutletTie[] {
  const byOutlet = new Map<string | null, Tie[]>()
  for (const tie of ties) byOutlet.set(tie.other, [...(byOutlet.get(tie.other) ?? []), tie])
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

const KINDS: readonly Outlet['from'][] = ['front-matter', 'dateline', 'credit-line', 'outlet-line', 'byline']

function outletPage(
  name: string | null,
  slug: string,
  placed: readonly Placed[],
  outletName: OutletName,
): OutletPage {
  const reports = newestFirst(placed)
  const rows = reports.map(outletReport)
  const count = (...kinds: Standing[]): number =>
    rows.filter(({ standing: kind }) => kinds.includes(kind)).length
  const { first, last } = publishedRange(reports.map(({ record }) => record.published))
  const followers = tiesOf(reports, 'source', outletName)
  return {
    slug,
    name,
    reports: rows,
    first: count('first'),
    independent: count('independent', 'only report'),
    derived: count('derived'),
    followed: new Set(followers.map(({ derivation }) => derivation.source)).size,
    firstPublished: first,
    lastPublished: last,
    followers: name === null ? [] : grouped(followers),
    follows: name === null ? [] : grouped(tiesOf(reports, 'derived', outletName)),
    evidence: KINDS.map((from) => ({
      from,
      reports: reports.filter(({ record }) => record.outlet?.from === from).length,
    })).filter(({ reports: found }) => found > 0),
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
    for (const record of page.cluster.reports) {
      const name = outletName(record)
      const row = byName.get(name)
      if (row) row.push({ record, page })
      else byName.set(name, [{ record, page }])
    }
  }
  const slugByName = outletSlugs([...byName.keys()])
  return [...byName]
    .sort(([a], [b]) => compareNames(a, b))
    .map(([name, placed]) => outletPage(name, slugByName.get(name) ?? '', placed, outletName))
}
