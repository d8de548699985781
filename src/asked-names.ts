/**
 * The names that a story takes from the rest of the site (addresses of reports, outlets' one names, outlets' addresses), each question and its
 * answer written down: a story whose text is the same is the same as long as it would be told the same.
 */
import { askedMap } from './asked-maps.ts'
import type { ReportId } from './records.ts'

/** What a story is told of the rest of the site. */
export interface SiteNames {
  /** The slug of every report. */
  readonly slugById: ReadonlyMap<ReportId, string>
  /** An outlet's one name, by report. */
  readonly outletById: ReadonlyMap<ReportId, string>
  /** Last part of each outlet's address, by name. */
  readonly outletSlug: ReadonlyMap<string | null, string>
}

/** What was asked, and what was told. */
export type AskedName = readonly [kind: keyof SiteNames, asked: string | null, told: string | undefined]

/** Names by what may be asked: of some kinds more than of others. */
type Names = ReadonlyMap<string | null, string>

export interface AskedNames {
  readonly names: SiteNames
  /** Each question once, in the order they were asked. */
  readonly asked: () => readonly AskedName[]
}

/** The same names; only single ones may be asked for. */
export function askedNames(site: SiteNames): AskedNames {
  const asked: AskedName[] = []
  const noted = (kind: keyof SiteNames): Names => {
    const names = site[kind] as Names
    const known = new Set<string | null>()
    return askedMap((one) => {
      const told = names.get(one)
      if (!known.has(one)) {
        known.add(one)
        asked.push([kind, one, told])
      }
      return told
    })
  }
  const names: SiteNames = {
    slugById: noted('slugById') as ReadonlyMap<string, string>,
    outletById: noted('outletById') as ReadonlyMap<string, string>,
    outletSlug: noted('outletSlug'),
  }
  return { names, asked: () => asked }
}

/** Whether every question would be answered as it was. */
export const areTold = (asked: readonly AskedName[], site: SiteNames): boolean =>
  asked.every(([kind, one, told]) => (site[kind] as Names).get(one) === told)
