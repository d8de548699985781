/**
 * Whether a sentence tells what was, not what is new: it prints a year before the story's. The story's year is the latest that a report
 * was published in or that any of its sentences prints.
 */
import type { StoryLine, StoryLines } from '../lines.ts'

const yearsIn = (line: StoryLine, { dates }: Pick<StoryLines, 'dates'>): number[] => {
  const found = dates[line.index] ?? []
  return found.length > 0 && /\p{Nd}{4}/u.test(line.text)
    ? found.flatMap(({ year }) => (year === null ? [] : [year]))
    : []
}

/** The story's year; null where nothing says. */
export function latestYear(story: StoryLines): number | null {
  const { cluster, lines } = story
  const published = cluster.reports.flatMap((report) =>
    report.published ? [Number(report.published.iso.slice(0, 4))] : [],
  )
  const years = published.length > 0 ? published : lines.flatMap((line) => yearsIn(line, story))
  return years.reduce<number | null>(
    (latest, year) => (latest === null || year > latest ? year : latest),
    null,
  )
}

/** Whether all the years a line prints lie before the story's. */
export function isBackground(line: StoryLine, story: StoryLines, year: number | null): boolean {
  const years = yearsIn(line, story)
  return year !== null && years.length > 0 && years.every((each) => each < year)
}
