/**
 * What each concept of a story is worth to its reader: rare in the news, spoken of by many accounts, early and often.
 *
 *     told(c, account) = the most that one of its reports does: Σ over sentences i that hold c of max(.15, 1/(1 + .5·i)), 1 more
 *                        where its headline holds it
 *     worth(c)         = √idf(c) · (share of the accounts that speak of c)^1.25 · mean over accounts of ln(1 + told(c, account))
 *
 * A copy adds nothing: an account tells what its fullest report tells.
 */
import { concepts, readWords } from '../concepts.ts'
import type { StoryLines } from '../lines.ts'

const TAIL = 0.15
const DECAY = 0.5
const IN_HEADLINE = 1
const SHARE_POWER = 1.25

/** Adds what one report tells of each concept to `told`, and lists the concepts it tells of. */
function tell(story: StoryLines, report: number, lines: StoryLines['lines'], told: Float64Array): number[] {
  const met: number[] = []
  const add = (number: number, amount: number): void => {
    if (told[number] === 0) met.push(number)
    told[number] = (told[number] ?? 0) + amount
  }
  for (const { sorted, place } of lines) {
    const amount = Math.max(TAIL, 1 / (1 + DECAY * place))
    for (const number of sorted) add(number, amount)
  }
  for (const number of headlineConcepts(story, report)) add(number, IN_HEADLINE)
  return met
}

/** Concepts of a report's headline that its story's sentences hold. A headline that is only the opening adds nothing. */
function headlineConcepts({ cluster, initials, numbers }: StoryLines, report: number): Set<number> {
  const record = cluster.reports[report]
  if (!record || record.headline.from === 'opening') return new Set()
  const { lexicon, numberOf } = numbers
  const found = concepts(readWords(record.headline.text, record.language, lexicon), initials, lexicon)
  return new Set(found.numbers.flatMap((concept) => numberOf.get(concept) ?? []))
}

/** The most that a report of each account tells, one row an account. */
function toldByAccount(story: StoryLines): Float64Array[] {
  const size = story.weights.length
  const rows = story.cluster.accounts.map(() => new Float64Array(size))
  const told = new Float64Array(size)
  const byReport = linesByReport(story)
  story.cluster.reports.forEach((_, report) => {
    const row = rows[story.accountOf(report)]
    for (const number of tell(story, report, byReport[report] ?? [], told)) {
      if (row) row[number] = Math.max(row[number] ?? 0, told[number] ?? 0)
      told[number] = 0
    }
  })
  return rows
}

function linesByReport({ lines, cluster }: StoryLines): StoryLines['lines'][number][][] {
  const found: StoryLines['lines'][number][][] = cluster.reports.map(() => [])
  for (const line of lines) found[line.report]?.push(line)
  return found
}

const known = new WeakMap<StoryLines, Float64Array>()

/** What each concept is worth, worked out once for a story: its summary and its agreement ask for the same. */
export function worths(story: StoryLines): Float64Array {
  const found = known.get(story)
  if (found !== undefined) return found
  const made = weighed(story)
  known.set(story, made)
  return made
}

function weighed(story: StoryLines): Float64Array {
  const rows = toldByAccount(story)
  const shares = Array.from(
    { length: rows.length + 1 },
    (_, speaking) => (speaking / rows.length) ** SHARE_POWER,
  )
  return story.idf.map((idf, number) => {
    let speaking = 0
    let sum = 0
    for (const row of rows) {
      const told = row[number] ?? 0
      if (told === 0) continue
      speaking += 1
      sum += Math.log1p(told)
    }
    return Math.sqrt(idf) * (shares[speaking] ?? 0) * (sum / rows.length)
  })
}
