/** StoryCluster → StoryPage: everything that a story's page says. Pure; two clusters alike give two pages alike. */
import type { ReportId, StoryCluster } from '../records.ts'
import type { StoryPage } from '../records-page.ts'
import { composeAgreement } from './agreement.ts'
import { composeComparisons } from './comparisons.ts'
import { composeDates } from './dates.ts'
import { composeHeadline } from './headline.ts'
import { composeKeyFacts } from './key-facts.ts'
import { storyLines } from './lines.ts'
import { readStory } from './names/cast.ts'
import { composeNames } from './names/names.ts'
import { composeSpeakers } from './quotes/speakers.ts'
import { resemblances } from './resemblances.ts'
import { sigla } from './sigla.ts'
import { composeSummary } from './summary.ts'

export interface StoryContext {
  /** The slug of every report of the site. */
  readonly slugById: ReadonlyMap<ReportId, string>
  /** An outlet's one name, where it goes by several. */
  readonly outletName: (name: string) => string
}

/** Likeness below which two sentences are not compared further. */
const LEAST_ALIKE = 0.2

function slugOf(context: StoryContext, id: ReportId): string {
  const slug = context.slugById.get(id)
  if (slug === undefined) throw new Error(`No slug for ${id}.`)
  return slug
}

export function composeStory(cluster: StoryCluster, context: StoryContext): StoryPage {
  const story = storyLines(cluster)
  const read = readStory(cluster)
  const alike = resemblances(story, LEAST_ALIKE)
  const summary = composeSummary(story, alike)
  const dates = composeDates(story, alike)
  return {
    cluster,
    slug: slugOf(context, cluster.id),
    slugByReport: new Map(cluster.reports.map(({ id }) => [id, slugOf(context, id)])),
    siglumByReport: sigla(cluster.reports.map(({ id }) => id)),
    headline: composeHeadline(cluster),
    facts: composeKeyFacts(cluster, dates, context.outletName),
    summary,
    agreement: composeAgreement(story, alike, summary),
    speakers: composeSpeakers(read),
    dates,
    names: composeNames(read),
    comparisons: composeComparisons(story, alike),
  }
}
