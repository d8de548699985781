/** Which lines of a story's reports resemble one another. Only those that share concepts are compared. */
import { type Alike, LEAST_SHARED } from './likeness.ts'
import type { StoryLine, StoryLines } from './lines.ts'
import { MarkedLine } from './marked-line.ts'

const MOST_COMPARED = 400_000 // pairs of lines by one concept, in a story
const OPENING = 3 // sentences, always compared with one another
const NONE: readonly number[] = []

/** Lines that a concept may stand in for it to bring two of them together. */
const mostHolders = ({ lines }: StoryLines): number =>
  Math.max(30, Math.min(400, Math.floor(MOST_COMPARED / Math.max(1, lines.length))))

/** By concept the lines that hold it; none for concepts that one line holds, or too many. */
function postings(story: StoryLines): readonly (readonly number[] | undefined)[] {
  const { lines, linesWith } = story
  const most = mostHolders(story)
  const found: (number[] | undefined)[] = Array.from({ length: linesWith.length })
  for (const { index, sorted } of lines) {
    for (const number of sorted) {
      const holders = linesWith[number] ?? 0
      if (holders < 2 || holders > most) continue
      const row = found[number]
      if (row) row.push(index)
      else found[number] = [index]
    }
  }
  return found
}

/** Counts the lines of a row that stand after a line, by `step`; those that were not counted before are new candidates. */
function countLater(
  row: readonly number[],
  index: number,
  step: number,
  counts: Int32Array,
  candidates: number[],
): void {
  for (let place = row.length - 1; place >= 0; place--) {
    const other = row[place] ?? 0
    if (other <= index) break
    const count = counts[other] ?? 0
    if (count === 0) candidates.push(other)
    counts[other] = count + step
  }
}

/** Concepts of a line that bring no lines together, though others may hold them. */
function hiddenIn({ sorted }: StoryLine, { linesWith }: StoryLines, most: number): number {
  let hidden = 0
  for (const number of sorted) if ((linesWith[number] ?? 0) > most) hidden += 1
  return hidden
}

/** Whether a line may share enough with another for a judgement, or have its very text. */
const mayResemble = (line: StoryLine, other: StoryLine, shared: number): boolean =>
  other.report !== line.report &&
  (shared >= LEAST_SHARED || line.sorted.length < LEAST_SHARED || line.language !== other.language)

/** For each line the lines of other reports that resemble it, most alike first. */
export function resemblances(story: StoryLines, least: number): readonly (readonly Alike[])[] {
  const { lines, weights } = story
  const found: Alike[][] = lines.map(() => [])
  if (story.cluster.reports.length < 2) return found
  const byConcept = postings(story)
  const most = mostHolders(story)
  const openings = lines.filter(({ place }) => place < OPENING).map(({ index }) => index)
  const counts = new Int32Array(lines.length)
  const marked = new MarkedLine(weights.length)
  for (const line of lines) {
    const candidates: number[] = []
    for (const number of line.sorted) countLater(byConcept[number] ?? NONE, line.index, 1, counts, candidates)
    if (line.place < OPENING) countLater(openings, line.index, 0, counts, candidates)
    const hidden = hiddenIn(line, story, most)
    marked.mark(line)
    for (const index of candidates) {
      const shared = (counts[index] ?? 0) + hidden
      counts[index] = 0
      const other = lines[index]
      if (!other || !mayResemble(line, other, shared)) continue
      const score = marked.likeness(other, weights, least)
      if (score < least) continue
      found[line.index]?.push({ line: index, score })
      found[index]?.push({ line: line.index, score })
    }
  }
  for (const row of found) row.sort((a, b) => b.score - a.score || a.line - b.line)
  return found
}
