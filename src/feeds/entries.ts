/**
 * Stories and reports → entries. A story's entry is as new as its newest report; a report's as the date it prints. An entry quotes whole
 * sentences, each with its citation.
 */
import type { ReportId, SentenceRef, StoryRecord } from '../records.ts'
import type { StoryInBrief } from '../records-page.ts'
import { citationLabel, citationPath } from '../text/citations.ts'
import { uuidUrn, webAddress, withSlash } from './addresses.ts'
import type { FeedEntry, FeedOptions, Quoted } from './feed.ts'
import { byMoment, moment, newest } from './moments.ts'

/** Sentences of a report that its own entry quotes. */
const OPENING = 2

type Headline = StoryRecord['headline']

function title({ text, from }: Pick<Headline, 'text' | 'from'>, { labels }: FeedOptions): string {
  return from === 'opening' ? `${labels.noHeadline} ${text} …` : text
}

function id(kind: 'story' | 'report', name: string, { siteName, baseUrl }: FeedOptions): string {
  return uuidUrn(`${baseUrl === null ? siteName : withSlash(baseUrl)}#${kind}/${name}`)
}

const storyPath = (page: StoryInBrief) => `stories/${page.slug}/`

function quoted(page: StoryInBrief, report: StoryRecord, at: SentenceRef, text: string): Quoted {
  return {
    text,
    language: report.language,
    direction: report.direction,
    citation: citationLabel(page, at),
    path: citationPath(page, at),
  }
}

function summary(page: StoryInBrief): Quoted[] {
  const reportById = new Map(page.cluster.reports.map((report) => [report.id, report]))
  return page.summary.flatMap(({ extract: { at, text } }) => {
    const report = reportById.get(at.report)
    return report ? [quoted(page, report, at, text)] : []
  })
}

function opening(page: StoryInBrief, report: StoryRecord): Quoted[] {
  const found: Quoted[] = []
  for (const { number, sentences } of report.paragraphs) {
    if (number === null) continue
    for (const [n, { text }] of sentences.slice(0, OPENING - found.length).entries())
      found.push(quoted(page, report, { report: report.id, paragraph: number, sentence: n + 1 }, text))
    if (found.length === OPENING) break
  }
  return found
}

/** Without a summary, as in a story of one short report, the founder's opening. */
function storyQuotes(page: StoryInBrief): Quoted[] {
  const sentences = summary(page)
  const [founder] = page.cluster.reports
  return sentences.length > 0 || !founder ? sentences : opening(page, founder)
}

function earliest(page: StoryInBrief): string | null {
  const moments = page.cluster.reports.flatMap(({ published }) => (published ? [moment(published)] : []))
  return moments.sort(byMoment)[0] ?? null
}

/** An outlet's one name, by report: it may go by several. */
export type OutletNames = ReadonlyMap<ReportId, string>

export function storyEntry(page: StoryInBrief, options: FeedOptions, outletNames: OutletNames): FeedEntry {
  const { reports, accounts } = page.cluster
  const outlets = reports.flatMap(({ id, outlet }) => outletNames.get(id) ?? outlet?.name ?? [])
  const headlined = reports.find((report) => report.id === page.headline.report) ?? reports[0]
  const updated = newest(reports.map(({ published }) => published))
  const { labels } = options
  const counted = [labels.countReports(reports.length), labels.countAccounts(accounts.length)]
  return {
    id:
      options.baseUrl === null
        ? id('story', page.cluster.id, options)
        : `${withSlash(options.baseUrl)}${storyPath(page)}`,
    path: storyPath(page),
    title: title(page.headline, options),
    language: headlined?.language ?? options.language,
    authors: [...new Set(outlets)],
    published: earliest(page),
    updated,
    note: [counted.join(labels.comma), ...(updated === null ? [labels.dateNotPrinted] : [])].join(' · '),
    quoted: storyQuotes(page),
    source: null,
    counts: { reports: reports.length, accounts: accounts.length },
  }
}

export function reportEntry(
  page: StoryInBrief,
  report: StoryRecord,
  options: FeedOptions,
  outletNames: OutletNames,
): FeedEntry {
  const outlet = outletNames.get(report.id) ?? report.outlet?.name
  const published = report.published && moment(report.published)
  return {
    id: id('report', report.id, options),
    path: `${storyPath(page)}#${page.siglumByReport.get(report.id) ?? ''}`,
    title: title(report.headline, options),
    language: report.language,
    authors: outlet === undefined ? report.authors : [outlet],
    published,
    updated: published,
    note: published === null ? options.labels.dateNotPrinted : '',
    quoted: opening(page, report),
    source: webAddress(report.url),
    counts: null,
  }
}

/** Newest first, undated ones last, ties by id. */
export function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries].sort((a, b) => byMoment(b.updated, a.updated) || (a.id < b.id ? -1 : 1))
}
