/** idf of every stem of a story's reports, headlines and quotations included, as the collection has it. */
import type { StemWeights, StoryRecord } from '../records.ts'
import type { Grouping } from './grouping.ts'
import type { Vocabulary } from './vectors.ts'
import { distinctStems } from './words/report-words.ts'

/**
 * A view of the collection's idf that shows only the stems of one story: a site has tens of thousands of stories, and a map for each would
 * fill the memory.
 */
class StoryIdf implements StemWeights {
  private readonly stems: Int32Array
  private readonly vocabulary: Vocabulary

  constructor(stems: Int32Array, vocabulary: Vocabulary) {
    this.stems = stems
    this.vocabulary = vocabulary
  }

  get(stem: string): number | undefined {
    const number = this.vocabulary.numberByStem.get(stem)
    return number === undefined || !this.stems.includes(number)
      ? undefined
      : (this.vocabulary.idf[number] ?? 0)
  }

  *[Symbol.iterator](): Iterator<readonly [string, number]> {
    for (const stem of this.stems) yield [this.vocabulary.stems[stem] ?? '', this.vocabulary.idf[stem] ?? 0]
  }
}

export function storyIdf(reports: readonly StoryRecord[], { collection, words }: Grouping): StemWeights {
  const stems = distinctStems(reports.map(words.wordsOf), words.lexicon)
  return new StoryIdf(stems, collection.vectors.vocabulary)
}
