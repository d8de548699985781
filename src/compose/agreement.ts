/**
 * What the accounts have in common and what only one report says. “In every account” is said only where each account has a sentence
 * that makes the point; where there is doubt, the point is left out.
 */
import type { SentenceRef } from '../records.ts'
import type { Agreement, OnlyIn, Point, SummarySentence } from '../records-page.ts'
import { refKey, whole } from './extracts.ts'
import { type Alike, SAME_POINT, SAME_POINT_WITHIN } from './likeness.ts'
import { type StoryLine, type StoryLines, sum } from './lines.ts'
import { type DraftPoint, draftPoints } from './points.ts'
import { worths } from './summary/worth.ts'

const MOST_IN_EVERY = 6
const MOST_IN_SOME = 10
const SHOWN = 3 // sentences of one report, in full
/** Likeness below which a sentence of another account is no counterpart. */
const COUNTERPART = 0.36
const COUNTERPART_WITHIN = 0.3

/** Further sentences of the wording's account that make the point. */
function alsoOf(line: StoryLine, story: StoryLines, alike: readonly Alike[]): SentenceRef[] {
  return alike
    .filter(
      ({ line: other, score }) => score >= SAME_POINT_WITHIN && story.lines[other]?.account === line.account,
    )
    .map(({ line: other }) => other)
    .sort((a, b) => a - b)
    .flatMap((index) => story.lines[index]?.at ?? [])
}

const pointOf = (
  { wordings }: DraftPoint,
  story: StoryLines,
  alike: readonly (readonly Alike[])[],
): Point => ({
  wordings: wordings.map((line) => ({
    account: line.account,
    extract: whole(line),
    also: alsoOf(line, story, alike[line.index] ?? []),
  })),
})

/** Sentences that no other report has a counterpart of. */
function alone(story: StoryLines, alike: readonly (readonly Alike[])[]): StoryLine[] {
  const aligned = new Set(
    story.cluster.derivations.flatMap(({ alignments }) =>
      alignments.flatMap(({ a, b }) => [refKey(a), refKey(b)]),
    ),
  )
  return story.lines.filter((line) => {
    if (aligned.has(refKey(line.at))) return false
    return !(alike[line.index] ?? []).some(
      ({ line: other, score }) =>
        score >= (story.lines[other]?.account === line.account ? COUNTERPART_WITHIN : COUNTERPART),
    )
  })
}

/** How much a sentence tells that is new: its concepts' weight in the story, none too long. */
function telling(line: StoryLine, { weights }: StoryLines, worth: Float64Array): number {
  const told = 0.3 * sum(line.sorted, weights) + sum(line.sorted, worth)
  return (told / Math.max(7, line.sorted.length) ** 0.6) * (0.5 + 0.5 * line.fitness)
}

function onlyIn(story: StoryLines, alike: readonly (readonly Alike[])[]): OnlyIn[] {
  const { reports } = story.cluster
  if (reports.length < 2) return []
  const worth = worths(story)
  const byReport: StoryLine[][] = reports.map(() => [])
  for (const line of alone(story, alike)) byReport[line.report]?.push(line)
  return reports.map((report, index) => {
    const lines = byReport[index] ?? []
    const ranked = lines.map((line) => ({ line, telling: telling(line, story, worth) }))
    ranked.sort((a, b) => b.telling - a.telling || a.line.index - b.line.index)
    const shown = ranked.slice(0, SHOWN).map(({ line }) => line)
    return {
      report: report.id,
      shown: shown.map(whole),
      others: lines.filter((line) => !shown.includes(line)).map(({ at }) => at),
      sentences: story.sentencesOf(index),
    }
  })
}

export function composeAgreement(
  story: StoryLines,
  alike: readonly (readonly Alike[])[],
  summary: readonly SummarySentence[],
): Agreement {
  const all = story.cluster.accounts.length
  const told = new Set(summary.flatMap(({ support }) => support.map(({ at }) => refKey(at))))
  const drafts = draftPoints(story, alike)
  const some = drafts.filter(
    ({ wordings }) => wordings.length < all && !wordings.some(({ at }) => told.has(refKey(at))),
  )
  return {
    inEvery: drafts
      .filter(({ wordings, agreement }) => wordings.length === all && agreement >= SAME_POINT)
      .slice(0, MOST_IN_EVERY)
      .map((point) => pointOf(point, story, alike)),
    inSome: some.slice(0, MOST_IN_SOME).map((point) => pointOf(point, story, alike)),
    onlyIn: onlyIn(story, alike),
  }
}
