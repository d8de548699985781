/** idf of every stem of a story's reports, headlines and quotations included, as the collection has it. */
import type { NumberedWeights, StemWeights, StoryRecord } from '../records.ts'
import type { Grouping } from './grouping.ts'
import type { Vocabulary } from './vectors.ts'
import { reader } from './words/reader.ts'
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

  get numbered(): NumberedWeights {
    return { numbers: this.stems, stems: this.vocabulary.stems, weights: this.vocabulary.idf }
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

/** The same of a story that is hardly ever composed: its reports' words are read when somebody asks. */
class LateStoryIdf implements StemWeights {
  private readonly reports: readonly StoryRecord[]
  private readonly vocabulary: Vocabulary
  private found: ReadonlyMap<string, number> | null = null

  constructor(reports: readonly StoryRecord[], vocabulary: Vocabulary) {
    this.reports = reports
    this.vocabulary = vocabulary
  }

  private weights(): ReadonlyMap<string, number> {
    if (this.found !== null) return this.found
    const { lexicon, wordsOf } = reader()
    const { idf, numberByStem } = this.vocabulary
    const stems = distinctStems(this.reports.map(wordsOf), lexicon)
    this.found = new Map(
      Array.from(stems, (number) => {
        const stem = lexicon.stems[number] ?? ''
        return [stem, idf[numberByStem.get(stem) ?? -1] ?? 0]
      }),
    )
    return this.found
  }

  get(stem: string): number | undefined {
    return this.weights().get(stem)
  }

  [Symbol.iterator](): Iterator<readonly [string, number]> {
    return this.weights()[Symbol.iterator]()
  }
}

export const lateStoryIdf = (reports: readonly StoryRecord[], { collection }: Grouping): StemWeights =>
  new LateStoryIdf(reports, collection.vectors.vocabulary)

export function storyIdf(reports: readonly StoryRecord[], { collection, words }: Grouping): StemWeights {
  const stems = distinctStems(reports.map(words.wordsOf), words.lexicon)
  return new StoryIdf(stems, collection.vectors.vocabulary)
}
