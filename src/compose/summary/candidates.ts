/** Sentences that a summary may take, and how each stands: support by other accounts, fitness, place, whether it is a copy's or background. */
import type { Alike } from '../likeness.ts'
import type { StoryLine, StoryLines } from '../lines.ts'
import { isBackground, latestYear } from './background.ts'

const SUPPORT = 3
const SUPPORT_FROM = 0.2 // likeness
const SUPPORT_FULL = 0.7
const LEAD = 0.3
const COPY = 0.8
const BACKGROUND = 0.75

export interface Candidate {
  readonly line: StoryLine
  /** Support, fitness, place. */
  readonly standing: number
}

/** Share of the other accounts that have a sentence like this one, a half-alike sentence counted half. */
function support(line: StoryLine, story: StoryLines, alike: readonly Alike[]): number {
  const others = story.cluster.accounts.length - 1
  if (others === 0) return 0
  const byAccount = new Map<number, number>()
  for (const { line: index, score } of alike) {
    const account = story.lines[index]?.account
    if (account === undefined || account === line.account) continue
    const share = Math.min(1, Math.max(0, (score - SUPPORT_FROM) / (SUPPORT_FULL - SUPPORT_FROM)))
    byAccount.set(account, Math.max(byAccount.get(account) ?? 0, share))
  }
  return [...byAccount.values()].reduce((sum, share) => sum + share, 0) / others
}

export function candidatesOf(story: StoryLines, alike: readonly (readonly Alike[])[]): Candidate[] {
  const year = latestYear(story)
  const copies = new Set(
    story.cluster.derivations
      .filter(({ direction }) => direction !== 'unknown')
      .map(({ derived }) => derived),
  )
  return story.lines.flatMap((line) => {
    const fit = line.fitness
    if (fit === 0) return []
    const shared = 1 + SUPPORT * support(line, story, alike[line.index] ?? [])
    const place =
      (1 + LEAD / (1 + line.place)) *
      (isBackground(line, story, year) ? BACKGROUND : 1) *
      (copies.has(line.at.report) ? COPY : 1)
    return [{ line, standing: shared * fit * place }]
  })
}
