/** Whether a sentence says what chosen ones say, and how near it comes to them. */
import { common, likeness } from '../likeness.ts'
import { type StoryLine, sum } from '../lines.ts'

export const TOO_ALIKE = 0.36
const TOO_MUCH_IN_COMMON = 0.5
const TOO_MUCH_OF_LEADS = 0.3
const LEAD_SENTENCES = 2
const TOO_MANY_SHARED_WORDS = 0.55

function sharedWords(a: StoryLine, b: StoryLine): number {
  const [one, two] = [new Set(a.words), new Set(b.words)]
  let shared = 0
  for (const word of one) if (two.has(word)) shared += 1
  return shared / Math.max(1, Math.min(one.size, two.size))
}

/** Dice's coefficient by what concepts weigh in the news, however common they are in this story. */
function commonGround(a: StoryLine, b: StoryLine, idf: Float64Array): number {
  const { shared } = common(a.sorted, b.sorted, idf)
  return (2 * shared) / Math.max(1, sum(a.sorted, idf) + sum(b.sorted, idf))
}

/** The beginnings of two reports tell the same news, however differently they put it. */
const areLeads = (a: StoryLine, b: StoryLine): boolean =>
  a.report !== b.report && a.place < LEAD_SENTENCES && b.place < LEAD_SENTENCES

/** Likeness to the nearest chosen line; infinite where it says the same. */
export function nearest(
  line: StoryLine,
  chosenLines: readonly StoryLine[],
  idf: Float64Array,
  weights: Float64Array,
): number {
  let most = 0
  for (const chosen of chosenLines) {
    const like = likeness(line, chosen, weights)
    const same =
      like >= TOO_ALIKE ||
      commonGround(line, chosen, idf) >= (areLeads(line, chosen) ? TOO_MUCH_OF_LEADS : TOO_MUCH_IN_COMMON) ||
      sharedWords(line, chosen) >= TOO_MANY_SHARED_WORDS
    if (same) return Number.POSITIVE_INFINITY
    most = Math.max(most, like)
  }
  return most
}
