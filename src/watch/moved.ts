/** Stories before and after → which addresses are no more, and where they lead now. Pure. */
import type { StoryCluster } from '../records.ts'
import type { Renames } from './renames.ts'

export interface StoryAddress {
  /** `/stories/<slug>/` */
  readonly url: string
  /** Founder first. */
  readonly reports: readonly string[]
}

/** `slugOf` gives the slug of a report. */
export const storyAddresses = (
  clusters: readonly StoryCluster[],
  slugOf: (report: string) => string,
): StoryAddress[] =>
  clusters.map(({ id, reports }) => ({
    url: `/stories/${slugOf(id)}/`,
    reports: reports.map((report) => report.id),
  }))

/**
 * A story's address goes when its founder gets another headline or another id, or is gone. The story that holds the founder now is its new place, else
 * the one that holds the first of its other reports.
 */
export function movedStories(
  before: readonly StoryAddress[],
  after: readonly StoryAddress[],
  renames: Renames = new Map(),
): Record<string, string> {
  const urlByReport = new Map(
    after.flatMap(({ url, reports }) => reports.map((report) => [report, url] as const)),
  )
  const urls = new Set(after.map(({ url }) => url))
  const moves = before.flatMap(({ url, reports }) => {
    const heir = reports
      .map((report) => renames.get(report) ?? report)
      .find((report) => urlByReport.has(report))
    const now = heir === undefined ? undefined : urlByReport.get(heir)
    return now === undefined || urls.has(url) ? [] : [[url, now] as const]
  })
  return Object.fromEntries(moves)
}

/** All that moved since the preview began. An address that is published again no longer leads elsewhere. */
export function allMoved(
  moved: Readonly<Record<string, string>>,
  latest: Readonly<Record<string, string>>,
  after: readonly StoryAddress[],
): Record<string, string> {
  const urls = new Set(after.map(({ url }) => url))
  return Object.fromEntries(Object.entries({ ...moved, ...latest }).filter(([from]) => !urls.has(from)))
}
