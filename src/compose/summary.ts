/**
 * The summary of a story: whole sentences of its reports, unaltered, each with the accounts that say it too and how closely. The
 * first chosen stands first, since it tells the whole; the others follow in the order in which the reports tell them.
 */
import type { SummarySentence, Support, SupportKind } from '../records-page.ts'
import { whole } from './extracts.ts'
import { type Alike, haveOtherFigures, SAME_POINT, SAME_POINT_WITHIN, supportKind } from './likeness.ts'
import type { StoryLine, StoryLines } from './lines.ts'
import { select } from './summary/select.ts'

/** Likeness of a sentence to a supporting one of its account from which it supports too, and the least it then needs itself. */
const COMPANION = 0.5
const COMPANION_ITSELF = 0.28
const TWIN = 0.65 // so like that it needs nothing itself

const RANK: Readonly<Record<SupportKind, number>> = {
  'word for word': 0,
  'nearly the same': 1,
  'same point': 2,
}

/** Lines that support a line: those that make its point, and what their own accounts say in like words. */
export function supporters(
  line: StoryLine,
  lines: readonly StoryLine[],
  alike: readonly (readonly Alike[])[],
): Map<number, number> {
  const scoreOf = new Map((alike[line.index] ?? []).map(({ line: other, score }) => [other, score]))
  const found = new Map<number, number>()
  for (const [other, score] of scoreOf) {
    const least = lines[other]?.account === line.account ? SAME_POINT_WITHIN : SAME_POINT
    if (score >= least) found.set(other, score)
  }
  for (const direct of [...found.keys()]) {
    for (const { line: other, score } of alike[direct] ?? []) {
      const companion = lines[other]
      if (!companion || companion.account !== lines[direct]?.account) continue
      if (other === line.index || found.has(other) || haveOtherFigures(line, companion)) continue
      const own = scoreOf.get(other) ?? 0
      if (score >= TWIN || (score >= COMPANION && own >= COMPANION_ITSELF)) found.set(other, own)
    }
  }
  return found
}

interface Ranked extends Support {
  readonly score: number
  readonly index: number
}

function supportOf(
  line: StoryLine,
  lines: readonly StoryLine[],
  found: ReadonlyMap<number, number>,
): Support[] {
  const ranked = [...found].flatMap(([index, score]): Ranked[] => {
    const other = lines[index]
    return other ? [{ at: other.at, kind: supportKind(line, other), score, index }] : []
  })
  ranked.sort((a, b) => RANK[a.kind] - RANK[b.kind] || b.score - a.score || a.index - b.index)
  return [{ at: line.at, kind: 'word for word' }, ...ranked.map(({ at, kind }) => ({ at, kind }))]
}

/** Mean place of a point in the reports that make it, 0 for their beginnings and 1 for their ends. */
function placeOf(line: StoryLine, story: StoryLines, found: ReadonlyMap<number, number>): number {
  const places = [line.index, ...found.keys()].flatMap((index) => {
    const at = story.lines[index]
    return at ? [at.place / Math.max(1, story.sentencesOf(at.report))] : []
  })
  return places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length)
}

/** At most six sentences; none for a story without a sentence that can stand alone. */
export function composeSummary(story: StoryLines, alike: readonly (readonly Alike[])[]): SummarySentence[] {
  const { lines } = story
  const chosen = select(story, alike).map((line, rank) => {
    const found = supporters(line, lines, alike)
    const accounts = new Set([
      line.account,
      ...[...found.keys()].map((index) => lines[index]?.account ?? line.account),
    ])
    return {
      place: rank === 0 ? -1 : placeOf(line, story, found),
      rank,
      sentence: {
        extract: whole(line),
        accounts: [...accounts].sort((a, b) => a - b),
        support: supportOf(line, lines, found),
      },
    }
  })
  return chosen.sort((a, b) => a.place - b.place || a.rank - b.rank).map(({ sentence }) => sentence)
}
