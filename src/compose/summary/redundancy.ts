/** Whether a sentence says what chosen ones say, and how near it comes to them. */
import { sharedCount } from '../likeness.ts'
import type { StoryLine } from '../lines.ts'
import type { MarkedLine } from '../marked-line.ts'

export const TOO_ALIKE = 0.36
const TOO_MUCH_IN_COMMON = 0.5
const TOO_MUCH_OF_LEADS = 0.3
const LEAD_SENTENCES = 2
const TOO_MANY_SHARED_WORDS = 0.55

const sharedWords = ({ wordNumbers: a }: StoryLine, { wordNumbers: b }: StoryLine): number =>
  sharedCount(a, b) / Math.max(1, Math.min(a.length, b.length))

/** Dice's coefficient by what concepts weigh in the news, however common they are in this story. */
const commonGround = (shared: number, a: StoryLine, b: StoryLine): number =>
  (2 * shared) / Math.max(1, a.news + b.news)

/** The beginnings of two reports tell the same news, however differently they put it. */
const areLeads = (a: StoryLine, b: StoryLine): boolean =>
  a.report !== b.report && a.place < LEAD_SENTENCES && b.place < LEAD_SENTENCES

/** Likeness of a line to a chosen one, which is marked; infinite where it says the same. */
export function nearness(
  line: StoryLine,
  chosen: StoryLine,
  marked: MarkedLine,
  idf: Float64Array,
  weights: Float64Array,
): number {
  const like = marked.likeness(line, weights)
  const same =
    like >= TOO_ALIKE ||
    commonGround(marked.shared(line, idf), line, chosen) >=
      (areLeads(line, chosen) ? TOO_MUCH_OF_LEADS : TOO_MUCH_IN_COMMON) ||
    sharedWords(line, chosen) >= TOO_MANY_SHARED_WORDS
  return same ? Number.POSITIVE_INFINITY : like
}
