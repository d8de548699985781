/** idf of every stem of a story's reports, headlines and quotations included, as the collection has it. */
import type { StoryRecord } from '../records.ts'
import type { Grouping } from './grouping.ts'
import { distinctStems } from './words/report-words.ts'

export function storyIdf(
  reports: readonly StoryRecord[],
  { collection, words }: Grouping,
): Map<string, number> {
  const { idf, stems } = collection.vectors.vocabulary
  const found = new Map<string, number>()
  for (const record of reports) {
    for (const stem of distinctStems(words.wordsOf(record), words.lexicon))
      found.set(stems[stem] ?? '', idf[stem] ?? 0)
  }
  return found
}
