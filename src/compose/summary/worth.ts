/**
 * What each concept of a story is worth to its reader: rare in the news, spoken of by many accounts, early and often.
 *
 *     told(c, account) = the most that one of its reports does: Σ over sentences i that hold c of max(.15, 1/(1 + .5·i)), 1 more
 *                        where its headline holds it
 *     worth(c)         = √idf(c) · (share of the accounts that speak of c)^1.25 · mean over accounts of ln(1 + told(c, account))
 *
 * A copy adds nothing: an account tells what its fullest report tells.
 */
import { concepts } from '../concepts.ts'
import type { StoryLines } from '../lines.ts'

const TAIL = 0.15
const DECAY = 0.5
const IN_HEADLINE = 1
const SHARE_POWER = 1.25

type Told = Map<string, Map<number, number>>

function tell(told: Told, key: string, report: number, amount: number): void {
  const row = told.get(key) ?? new Map<number, number>()
  row.set(report, (row.get(report) ?? 0) + amount)
  told.set(key, row)
}

/** How much each report tells of each concept. */
function toldByReport({ lines, cluster, initials }: StoryLines): Told {
  const told: Told = new Map()
  for (const { keys, report, place } of lines) {
    for (const key of keys) tell(told, key, report, Math.max(TAIL, 1 / (1 + DECAY * place)))
  }
  cluster.reports.forEach(({ headline, language }, report) => {
    if (headline.from === 'opening') return
    const keys = new Set(concepts(headline.text, language, initials).map(({ key }) => key))
    for (const key of keys) tell(told, key, report, IN_HEADLINE)
  })
  return told
}

/** What each concept is worth. */
export function worths(story: StoryLines): ReadonlyMap<string, number> {
  const accounts = story.cluster.accounts.length
  const worth = new Map<string, number>()
  for (const [key, byReport] of toldByReport(story)) {
    const byAccount = new Map<number, number>()
    for (const [report, amount] of byReport) {
      const account = story.accountOf(report)
      byAccount.set(account, Math.max(byAccount.get(account) ?? 0, amount))
    }
    const mean = [...byAccount.values()].reduce((sum, amount) => sum + Math.log1p(amount), 0) / accounts
    worth.set(key, Math.sqrt(story.idf(key)) * (byAccount.size / accounts) ** SHARE_POWER * mean)
  }
  return worth
}
