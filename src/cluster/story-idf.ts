/** idf of every stem of a story's reports, headlines and quotations included, as the collection has it. */
import type { StoryRecord } from '../records.ts'
import type { Grouping } from './grouping.ts'
import { contentStems } from './terms.ts'

export function storyIdf(reports: readonly StoryRecord[], { collection }: Grouping): Map<string, number> {
  const { idf, numberByStem } = collection.vectors.vocabulary
  const found = new Map<string, number>()
  for (const { headline, paragraphs, language } of reports) {
    const texts = [headline.text, ...paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))]
    for (const stem of texts.flatMap((text) => contentStems(text, language))) {
      if (!found.has(stem)) found.set(stem, idf[numberByStem.get(stem) ?? -1] ?? 0)
    }
  }
  return found
}
