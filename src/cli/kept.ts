/**
 * What earlier builds learnt and left in a folder: normalized seeds, words, vectors, who derives from whom, stories. A
 * build that asks all of it makes the same site as one that asks nothing.
 */
import { join } from 'node:path'
import type { MakeStories, SiteInput, Stage } from '../site.ts'
import { postingsCache } from './postings-cache.ts'
import { printedCache } from './printed-cache.ts'
import { readings } from './readings.ts'
import { recordCache } from './record-cache.ts'
import type { SeedCache } from './seed-cache.ts'
import { storyCache } from './story-cache.ts'
import { vectorCache } from './vector-cache.ts'
import { wordCache } from './word-cache.ts'

export interface Kept {
  /** The input with what is known standing in for what would have to be found. */
  readonly given: (input: SiteInput) => SiteInput
  /** To be told each stage as it begins: what was learnt in the one before is written, and nothing of it is held any longer. */
  readonly entering: (stage: Stage) => void
  /** After this nothing that was read late may be asked for. */
  readonly close: () => void
}

/** `program` is its name (`program-name.ts`); `making` makes the stories that are not known. */
export function keptIn(folder: string, program: string, making: MakeStories, seeds?: SeedCache): Kept {
  const records = recordCache(join(folder, 'records'), program, seeds?.digestOf)
  const words = wordCache(join(folder, 'words'), program, records.identity)
  const reading = readings(records.identity)
  const vectors = vectorCache(join(folder, 'vectors'), program, reading.of)
  const postings = postingsCache(join(folder, 'postings'), program)
  const printed = printedCache(join(folder, 'printed'), program, records.identity)
  const stories = storyCache(join(folder, 'stories'), program, reading.of, making)
  return {
    given: (input) => ({
      ...input,
      ...(seeds && { linesOf: seeds.linesOf }),
      normalize: records.normalize,
      words: words.words,
      clusterSteps: { ...stories.steps, ...vectors.steps, ...printed.steps },
      makeStories: stories.makeStories,
      postings,
    }),
    entering(stage) {
      if (stage === 'cluster') {
        records.keep()
        seeds?.keep()
      }
      if (stage === 'stories') {
        words.keep()
        vectors.keep()
        printed.keep()
        reading.forget()
      }
      if (stage === 'site') {
        stories.keep()
        postings.keep()
      }
    },
    close() {
      records.close()
      stories.close()
    },
  }
}
