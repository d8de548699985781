/** Whether a sentence says what chosen ones say, and how near it comes to them. */
import { common, likeness, sharedCount } from '../likeness.ts'
import type { StoryLine } from '../lines.ts'

export const TOO_ALIKE = 0.36
const TOO_MUCH_IN_COMMON = 0.5
const TOO_MUCH_OF_LEADS = 0.3
const LEAD_SENTENCES = 2
const TOO_MANY_SHARED_WORDS = 0.55

const sharedWords = ({ wordNumbers: a }: StoryLine, { wordNumbers: b }: StoryLine): number =>
  sharedCount(a, b) / Math.max(1, Math.min(a.length, b.length))

/** Dice's coefficient by what concepts weigh in the news, however common they are in this story. */
const commonGround = (a: StoryLine, b: StoryLine, idf: Float64Array): number =>
  (2 * common(a.sorted, b.sorted, idf).shared) / Math.max(1, a.news + b.news)

/** The beginnings of two reports tell the same news, however differently they put it. */
const areLeads = (a: StoryLine, b: StoryLine): boolean =>
  a.report !== b.report && a.place < LEAD_SENTENCES && b.place < LEAD_SENTENCES

/** Likeness of a line to a chosen one; infinite where it says the same. */
export function nearness(
  line: StoryLine,
  chosen: StoryLine,
  idf: Float64Array,
  weights: Float64Array,
): number {
  const like = likeness(line, chosen, weights)
  const same =
    like >= TOO_ALIKE ||
    commonGround(line, chosen, idf) >= (areLeads(line, chosen) ? TOO_MUCH_OF_LEADS : TOO_MUCH_IN_COMMON) ||
    sharedWords(line, chosen) >= TOO_MANY_SHARED_WORDS
  return same ? Number.POSITIVE_INFINITY : like
}
