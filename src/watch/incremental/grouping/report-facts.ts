/**
 * What grouping asks of each report and what hangs on the report alone, worked out once: its sentences' keys, its stems by number. Stems
 * keep their numbers from build to build, so that what is kept by number stays valid.
 */
import { sentenceKey } from '../../../cluster/house-sentences.ts'
import { contentStems } from '../../../cluster/terms.ts'
import type { StoryRecord } from '../../../records.ts'

export interface StemNumbers {
  /** Stems by number. */
  readonly stems: readonly string[]
  readonly numberByStem: ReadonlyMap<string, number>
  readonly numberOf: (stem: string) => number
}

export function stemNumbers(): StemNumbers {
  const stems: string[] = []
  const numberByStem = new Map<string, number>()
  return {
    stems,
    numberByStem,
    numberOf(stem) {
      const known = numberByStem.get(stem)
      if (known !== undefined) return known
      numberByStem.set(stem, stems.length)
      return stems.push(stem) - 1
    },
  }
}

export interface ReportFacts {
  /** Keys of its sentences; see `cluster/house-sentences.ts`. */
  readonly keys: ReadonlySet<string>
  /** Numbers of the distinct stems of its headline and sentences, in the order of `cluster/story-idf.ts`. */
  readonly stems: Int32Array
}

function textsOf({ headline, paragraphs }: StoryRecord): string[] {
  return [headline.text, ...paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text))]
}

function factsOf(record: StoryRecord, numberOf: StemNumbers['numberOf']): ReportFacts {
  const texts = textsOf(record)
  const keys = record.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => sentenceKey(text)))
  const stems = texts.flatMap((text) => contentStems(text, record.language))
  return {
    keys: new Set(keys.filter((key) => key !== '')),
    stems: Int32Array.from(new Set(stems), numberOf),
  }
}

export type FactsOf = (record: StoryRecord) => ReportFacts

export function reportFacts({ numberOf }: StemNumbers): FactsOf {
  const known = new WeakMap<StoryRecord, ReportFacts>()
  return (record) => {
    const before = known.get(record)
    if (before) return before
    const facts = factsOf(record, numberOf)
    known.set(record, facts)
    return facts
  }
}
