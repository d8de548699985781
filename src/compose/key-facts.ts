/** What is counted of a story, and when it was published, as far as that is printed. */
import type { StoryCluster } from '../records.ts'
import type { DateEntry, KeyFacts } from '../records-page.ts'
import { textSize } from '../text/text-size.ts'
import { publishedRange } from './published.ts'

/** Sentences of the reports' paragraphs, subheadings left out. */
export const sentenceCount = (report: StoryCluster['reports'][number]): number => textSize(report).sentences

/** Distinct outlets in the order of the story's reports. */
export function outletsOf(
  { reports }: StoryCluster,
  outletName: (name: string) => string,
): { outlets: string[]; unknown: number } {
  const names = reports.flatMap(({ outlet }) => (outlet ? [outletName(outlet.name)] : []))
  return { outlets: [...new Set(names)], unknown: reports.length - names.length }
}

/** The latest day that a report mentions with its year. */
function latestDay(dates: readonly DateEntry[]): DateEntry | null {
  const days = dates.filter(({ iso }) => iso !== null && iso.length >= 10)
  const last = (entry: DateEntry): string => entry.until ?? entry.iso ?? ''
  return days.reduce<DateEntry | null>(
    (latest, entry) => (latest === null || last(entry) > last(latest) ? entry : latest),
    null,
  )
}

export function composeKeyFacts(
  cluster: StoryCluster,
  dates: readonly DateEntry[],
  outletName: (name: string) => string,
): KeyFacts {
  const { outlets, unknown } = outletsOf(cluster, outletName)
  const { first, last } = publishedRange(cluster.reports.map(({ published }) => published))
  return {
    reports: cluster.reports.length,
    accounts: cluster.accounts.length,
    sentences: cluster.reports.reduce((sum, report) => sum + sentenceCount(report), 0),
    outlets,
    unknownOutlets: unknown,
    firstPublished: first,
    lastPublished: last,
    latestDayMentioned: latestDay(dates),
  }
}
