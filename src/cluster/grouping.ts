/** Records, sorted by id → the group of each, with all that an explanation needs. */
import type { StoryRecord } from '../records.ts'
import { averageLink } from './average-link.ts'
import type { Background } from './background.ts'
import { type Surroundings, surroundings } from './bars.ts'
import { chosenStories } from './choice.ts'
import { copies } from './copies.ts'
import { publishedDay } from './days.ts'
import { edgesBetweenTexts, relativeLikeness } from './edges.ts'
import { outletSentences } from './house-sentences.ts'
import { likenesses } from './likeness.ts'
import { type Collection, neighbourPairs, type Pairs } from './neighbours.ts'
import { reliefs } from './relief.ts'
import { renamedGroups } from './renamed-groups.ts'
import { type Rows, rowsOf } from './rows.ts'
import { STRAGGLER } from './settings.ts'
import type { Steps } from './steps.ts'
import { stragglers } from './stragglers.ts'
import { storyVectors } from './vectors.ts'
import type { Reader, WeighedWords } from './words/reader.ts'

export interface Grouping {
  readonly records: readonly StoryRecord[]
  readonly words: Reader
  readonly collection: Collection
  readonly pairs: Pairs
  readonly rows: Rows
  /** Of each pair, in millionths: how alike, and that divided by what is needed. */
  readonly likeness: Int32Array
  readonly s: Int32Array
  readonly around: Surroundings
  /** For each report the first report of its group. */
  readonly groups: Int32Array
  /** For each report by what the needs of its group are divided. */
  readonly ease: Float64Array
}

export const weighedWords = ({ words, collection }: Grouping): WeighedWords => ({
  words,
  idf: collection.vectors.vocabulary.idf,
})

export function grouping(
  records: readonly StoryRecord[],
  background: Background,
  words: Reader,
  steps: Pick<Steps, 'outletSentences' | 'storyVectors'> = { outletSentences, storyVectors },
): Grouping {
  const vectors = steps.storyVectors(records, background, words, steps.outletSentences(records, words))
  const days = Float64Array.from(records, (record) => publishedDay(record.published))
  const collection = { vectors, days }
  const pairs = neighbourPairs(collection)
  const rows = rowsOf(records.length, pairs)
  const likeness = likenesses(collection, pairs, rows)
  const texts = copies(records.length, pairs)
  const around = surroundings(pairs, likeness, texts, days)
  const s = relativeLikeness(pairs, likeness, around)
  const isText = Uint8Array.from(texts.first, (first, report) => Number(first === report))
  const relief = reliefs(pairs, rows, likeness, around, texts)
  const stories = chosenStories(averageLink(isText, edgesBetweenTexts(pairs, rows, s, texts), relief))
  const [storyOf, easeOf] = [new Int32Array(records.length), new Float64Array(records.length)]
  for (const { texts: members, ease } of stories) {
    for (const text of members) {
      storyOf[text] = members[0] ?? text
      easeOf[text] = ease
    }
  }
  const groups = texts.first.map((first) => storyOf[first] ?? first)
  const ease = easeOf.map((_, report) => easeOf[texts.first[report] ?? report] ?? 1)
  for (const { report, group } of stragglers(pairs, rows, s, groups)) {
    groups[report] = group
    ease[report] = Math.max(ease[group] ?? 1, 1 / STRAGGLER.ENOUGH)
  }
  return { records, words, collection, pairs, rows, likeness, s, around, groups: renamedGroups(groups), ease }
}
