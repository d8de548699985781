/** `stories.json`: every story, every report with what it derives from and why it is where it is, every problem. */
import type { Derivation, OutputFile, Problem, StoryRecord } from '../../records.ts'
import type { StoryInBrief } from '../../records-page.ts'
import { json } from './places.ts'

/** The derivation that a report is known by: one whose direction is known before others, then the strongest. */
export function derivationOf(page: StoryInBrief, id: string): Derivation | null {
  const own = page.cluster.derivations.filter(({ derived }) => derived === id)
  const rank = ({ direction }: Derivation): number => (direction === 'unknown' ? 1 : 0)
  return (
    [...own].sort((a, b) => rank(a) - rank(b) || b.score - a.score || (a.source < b.source ? -1 : 1))[0] ??
    null
  )
}

const derivedFrom = (derivation: Derivation | null) =>
  derivation && {
    report: derivation.source,
    degree: derivation.degree,
    matchedSentences: derivation.matchedSentences,
    sentences: derivation.sentences,
    direction: derivation.direction,
  }

/** A story's path on the site. */
export const storyUrl = ({ slug }: StoryInBrief): string => `/stories/${slug}/`

const storyData = (page: StoryInBrief) => ({
  id: page.cluster.id,
  url: storyUrl(page),
  headline: page.headline.text,
  firstPublished: page.facts.firstPublished?.iso ?? null,
  lastPublished: page.facts.lastPublished?.iso ?? null,
  reports: page.cluster.reports.map(({ id }) => id),
  accounts: page.cluster.accounts.map(({ reports, origin }) => ({ reports, origin })),
})

const reportData = (page: StoryInBrief, record: StoryRecord, because: string) => ({
  id: record.id,
  file: record.file,
  story: page.cluster.id,
  siglum: page.siglumByReport.get(record.id) ?? '',
  headline: record.headline.text,
  headlineFrom: record.headline.from,
  outlet: record.outlet?.name ?? null,
  url: record.url,
  published: record.published?.iso ?? null,
  language: record.language,
  words: record.words,
  derivedFrom: derivedFrom(derivationOf(page, record.id)),
  because,
  setAside: record.setAside.length,
})

function reportsData(page: StoryInBrief) {
  const becauseById = new Map(page.cluster.memberships.map(({ report, because }) => [report, because]))
  return page.cluster.reports.map((record) => reportData(page, record, becauseById.get(record.id) ?? ''))
}

const problemData = ({ file, line, message, hint, level }: Problem) => ({ file, line, message, hint, level })

/** Stories in the order of the river, reports in the order of their ids. */
export function storiesJson(stories: readonly StoryInBrief[], problems: readonly Problem[]): OutputFile {
  const reports = stories.flatMap(reportsData).sort((a, b) => (a.id < b.id ? -1 : 1))
  const contents = json({
    version: 1,
    stories: stories.map(storyData),
    reports,
    problems: problems.map(problemData),
  })
  return { path: 'stories.json', contents }
}
