/** StoryPage → what the rest of the site says of the story. What only the story's own pages print is left behind. */
import type { StoryInBrief, StoryPage } from '../records-page.ts'

export const inBrief = (page: StoryPage): StoryInBrief => ({
  cluster: page.cluster,
  slug: page.slug,
  slugByReport: page.slugByReport,
  siglumByReport: page.siglumByReport,
  headline: page.headline,
  facts: page.facts,
  summary: page.summary,
  comparisons: page.comparisons.map(({ a, b }) => ({ a, b })),
})
