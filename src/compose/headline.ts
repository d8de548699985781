/** The headline of a story: the founder's, or the first that any report prints; where none prints one, the founder's opening words. */
import type { StoryCluster } from '../records.ts'
import type { StoryPage } from '../records-page.ts'

export function composeHeadline({ reports }: StoryCluster): StoryPage['headline'] {
  const report = reports.find(({ headline }) => headline.from !== 'opening') ?? reports[0]
  return {
    text: report?.headline.text ?? '',
    report: report?.id ?? '',
    from: report?.headline.from ?? 'opening',
  }
}
