/**
 * The river of stories: newest day first, undated last; within a day those with most independent accounts first, then the newest, ties
 * by id. Copies count for nothing: forty reports of one account weigh as much as one.
 */

import type { StoryRecord } from '../records.ts'
import type { FrontPage, MarkLine, RiverDay, StoryEntry, StoryInBrief } from '../records-page.ts'
import { citationLabel, citationPath } from '../text/citations.ts'
import { whole } from './extracts.ts'
import { dayOf, moment } from './published.ts'

const OPENING = 2 // sentences of the summary shown

/** The account's line in the miniature of the family tree. */
function markLines({ cluster }: StoryInBrief): MarkLine[] {
  const credited = new Set(cluster.reports.filter(({ credits }) => credits.length > 0).map(({ id }) => id))
  return cluster.accounts.map(({ reports, origin }) => ({
    reports: reports.length,
    origin: origin !== null ? 'held' : reports.some((id) => credited.has(id)) ? 'named' : 'unknown',
  }))
}

/** Without a summary, the founder's first sentence. */
function openingExtracts(page: StoryInBrief) {
  const extracts = page.summary.slice(0, OPENING).map(({ extract }) => extract)
  if (extracts.length > 0) return extracts
  const founder = page.cluster.reports[0]
  const first = founder?.paragraphs.find(({ number, sentences }) => number !== null && sentences.length > 0)
  const text = first?.sentences[0]?.text
  if (!founder || text === undefined || first?.number === undefined || first.number === null) return []
  return [whole({ at: { report: founder.id, paragraph: first.number, sentence: 1 }, text })]
}

const speech = (record: StoryRecord | undefined) => ({
  language: record?.language ?? 'und',
  direction: record?.direction ?? ('ltr' as const),
})

/** A story as the river shows it. */
export function storyEntry(page: StoryInBrief): StoryEntry {
  const { cluster, facts, headline } = page
  const recordById = new Map(cluster.reports.map((record) => [record.id, record]))
  return {
    slug: page.slug,
    headline: { text: headline.text, from: headline.from, ...speech(recordById.get(headline.report)) },
    reports: facts.reports,
    accounts: markLines(page),
    opening: openingExtracts(page).map((extract) => ({
      extract,
      citation: citationLabel(page, extract.at),
      path: citationPath(page, extract.at),
      ...speech(recordById.get(extract.at.report)),
    })),
    section: cluster.reports.find(({ section }) => section !== null)?.section ?? null,
    outlets: facts.outlets,
    unknownOutlets: facts.unknownOutlets,
    firstPublished: facts.firstPublished,
    lastPublished: facts.lastPublished,
  }
}

interface Placed<Story extends StoryInBrief> {
  readonly id: string
  readonly day: string | null
  readonly time: number
  readonly accounts: number
  readonly page: Story
}

function placed<Story extends StoryInBrief>(page: Story): Placed<Story> {
  const { lastPublished } = page.facts
  return {
    id: page.cluster.id,
    day: lastPublished === null ? null : dayOf(lastPublished),
    time: lastPublished === null ? 0 : moment(lastPublished),
    accounts: page.facts.accounts,
    page,
  }
}

/** Days descending, null last. */
function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a > b ? -1 : 1
}

const byRiver = (a: Placed<StoryInBrief>, b: Placed<StoryInBrief>): number =>
  compareDays(a.day, b.day) || b.accounts - a.accounts || b.time - a.time || (a.id < b.id ? -1 : 1)

function riverDays(stories: readonly Placed<StoryInBrief>[]): RiverDay[] {
  const days: { day: string | null; stories: StoryEntry[] }[] = []
  for (const { day, page } of stories) {
    const last = days.at(-1)
    if (last && last.day === day) last.stories.push(storyEntry(page))
    else days.push({ day, stories: [storyEntry(page)] })
  }
  return days
}

/** Stories as the river orders them. */
export const inRiverOrder = <Story extends StoryInBrief>(pages: readonly Story[]): Story[] =>
  pages
    .map(placed)
    .sort(byRiver)
    .map(({ page }) => page)

/** `pageSize` stories to a page; one empty page where there is no story. */
export function composeFrontPage(pages: readonly StoryInBrief[], pageSize: number): FrontPage {
  const stories = pages.map(placed).sort(byRiver)
  const size = Math.max(1, Math.floor(pageSize))
  const count = Math.max(1, Math.ceil(stories.length / size))
  return {
    pages: Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      days: riverDays(stories.slice(index * size, (index + 1) * size)),
    })),
    stories: stories.length,
    reports: pages.reduce((sum, { facts }) => sum + facts.reports, 0),
    accounts: pages.reduce((sum, { facts }) => sum + facts.accounts, 0),
  }
}
