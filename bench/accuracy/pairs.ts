/**
 * A folder of labelled pairs → how many of each label stand in one story, and in one account.
 *
 *     FOLDER/pairs.jsonl     {"a": "one.txt", "b": "two.txt", "label": "derived"} a line
 *     FOLDER/one.txt …       the texts, each a seed; with a title, date, outlet or address in a .json beside it, if wanted
 *
 * Labels are free: `derived`, `same event` and `different` are read as what they say, and their share of right answers is printed; of any
 * other label the shares alone. Each pair is clustered as a collection of two.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clusterStories } from '../../src/cluster/index.ts'
import { normalizeRows, type Row } from './rows.ts'

interface Pair {
  readonly a: string
  readonly b: string
  readonly label: string
}

function rowOf(folder: string, name: string): Row {
  const beside = join(folder, name.replace(/\.[^.]+$/, '.json'))
  const known = existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as Partial<Row>) : {}
  return { ...known, id: name, text: readFileSync(join(folder, name), 'utf8') }
}

type Verdict = 'one account' | 'one story' | 'apart'

function verdict(folder: string, { a, b }: Pair): Verdict {
  const { records } = normalizeRows([rowOf(folder, a), rowOf(folder, b)])
  const [story, other] = clusterStories(records)
  if (other !== undefined || story === undefined || records.length < 2) return 'apart'
  return story.accounts.length === 1 ? 'one account' : 'one story'
}

const RIGHT: Readonly<Record<string, readonly Verdict[]>> = {
  derived: ['one account'],
  'same event': ['one account', 'one story'],
  different: ['apart'],
}

function lines(label: string, verdicts: readonly Verdict[]): string {
  const share = (of: readonly Verdict[]) =>
    `${((100 * verdicts.filter((one) => of.includes(one)).length) / verdicts.length).toFixed(1)} %`
  const right = RIGHT[label]
  return (
    `  ${label}: ${verdicts.length} pairs, one account ${share(['one account'])}, one story ${share(['one account', 'one story'])}` +
    (right ? `, right ${share(right)}` : '')
  )
}

export function measurePairs(folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    const pairs = readFileSync(join(folder, 'pairs.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Pair)
    const labels = [...new Set(pairs.map(({ label }) => label))].sort()
    return [
      `${folder}: ${pairs.length} pairs`,
      ...labels.map((label) =>
        lines(
          label,
          pairs.filter((pair) => pair.label === label).map((pair) => verdict(folder, pair)),
        ),
      ),
    ]
  })
}
