/**
 * JSONL rows {id, title, date, source, text, quotes: [{text, source}]} → how many direct quotations of four words or more `composeSpeakers`
 * finds, and whose it says they are.
 *
 * Found: at least .8 of the quotation's words stand in extracts marked direct. Speaker: of the extract that covers most of it. Labels name
 * a source by the words of the report, so they fall in three classes, printed apart. A name: right where the surname agrees, wrong where
 * another is named, unknown where none is. A description ("the gambling tycoon"): right where our words for an unnamed source share its
 * head; a name we give instead cannot be checked against the label and is counted as such. A pronoun, or nothing: a name cannot be checked.
 */
import { basename } from 'node:path'
import { readStory } from '../../src/compose/names/cast.ts'
import { composeSpeakers } from '../../src/compose/quotes/speakers.ts'
import type { StoryCluster, StoryRecord } from '../../src/records.ts'
import type { Speaker } from '../../src/records-page.ts'
import { normalizeRows, type Row, readRows } from './rows.ts'

interface QuoteRow extends Row {
  readonly quotes: readonly { readonly text: string; readonly source: string }[]
}

type LabelClass = 'name' | 'description' | 'pronoun'
type Outcome = 'not found' | 'right' | 'wrong' | 'another name' | 'unknown'

const ENOUGH = 0.8 // share of a quotation's words
const FEWEST_WORDS = 4

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** A story of one report. */
export function storyOf(record: StoryRecord): StoryCluster {
  const account = { reports: [record.id], origin: null }
  return {
    id: record.id,
    reports: [record],
    accounts: [account],
    derivations: [],
    weakTies: [],
    memberships: [],
    idf: new Map(),
  }
}

const PRONOUNS = new Set(
  'he she they it i we you who that which this one him her his them said here'.split(' '),
)
const NOT_NAMES = new Set('the a an one another some several many his her their its'.split(' '))

/** What kind of words name the source: a name when the last word before any apposition or preposition has a capital. */
export function labelClass(source: string): LabelClass {
  const plain = source.replace(/\u00a0/g, ' ').trim()
  if (plain === '' || PRONOUNS.has(plain.toLowerCase())) return 'pronoun'
  const [core = ''] = plain.split(/,| (?:of|to|for|at|with|in|from|who|that|on) | \(/)
  const words = core.trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  const isName = /^\p{Lu}/u.test(last) && !(words.length === 1 && NOT_NAMES.has(last.toLowerCase()))
  return isName ? 'name' : 'description'
}

interface Printed {
  readonly words: string
  readonly speaker: Speaker
}

function directExtracts(speakers: readonly Speaker[]): Printed[] {
  return speakers.flatMap((speaker) =>
    speaker.remarks
      .flatMap((remark) => remark.wordings)
      .filter((wording) => wording.kind === 'direct')
      .map((wording) => ({ words: ` ${wordsOf(wording.extract.text).join(' ')} `, speaker })),
  )
}

/** Share of the quotation's words that direct extracts hold, and the speaker of the one that holds most. */
function coverage(
  quotation: string,
  printed: readonly Printed[],
): { share: number; speaker: Speaker | null } {
  const words = wordsOf(quotation)
  const text = ` ${words.join(' ')} `
  const covered = new Array<boolean>(words.length).fill(false)
  let best: { words: number; speaker: Speaker } | null = null
  for (const { words: held, speaker } of printed) {
    const count = held.includes(text) ? markWords(covered, 0, words.length) : markHeld(covered, text, held)
    if (count > (best?.words ?? 0)) best = { words: count, speaker }
  }
  return { share: covered.filter(Boolean).length / Math.max(1, words.length), speaker: best?.speaker ?? null }
}

function markWords(covered: boolean[], from: number, count: number): number {
  covered.fill(true, from, from + count)
  return count
}

function markHeld(covered: boolean[], text: string, held: string): number {
  const at = text.indexOf(held)
  if (at < 0 || held.trim() === '') return 0
  const before = text.slice(0, at).trim()
  return markWords(covered, before === '' ? 0 : before.split(' ').length, held.trim().split(' ').length)
}

function outcome(label: string, kind: LabelClass, speaker: Speaker | null): Outcome {
  if (speaker === null || (speaker.name === null && speaker.role === null)) return 'unknown'
  const gold = wordsOf(label)
  if (speaker.name === null) {
    const shares = wordsOf(speaker.role?.text ?? '').some((word) => word.length > 3 && gold.includes(word))
    return kind === 'description' && shares ? 'right' : 'unknown'
  }
  const name = wordsOf(speaker.name)
  const agrees = gold.includes(name.at(-1) ?? '') || name.includes(gold.at(-1) ?? '')
  if (agrees) return 'right'
  return kind === 'name' ? 'wrong' : 'another name'
}

interface Verdict {
  readonly kind: LabelClass
  readonly outcome: Outcome
}

export function verdicts(row: QuoteRow, speakers: readonly Speaker[]): Verdict[] {
  const printed = directExtracts(speakers)
  return row.quotes
    .filter((quote) => wordsOf(quote.text).length >= FEWEST_WORDS)
    .map((quote) => {
      const kind = labelClass(quote.source)
      const { share, speaker } = coverage(quote.text, printed)
      return { kind, outcome: share < ENOUGH ? 'not found' : outcome(quote.source, kind, speaker) }
    })
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`

function lines(name: string, all: readonly Verdict[], reports: number, milliseconds: number): string[] {
  const found = all.filter((verdict) => verdict.outcome !== 'not found')
  const head = `${name}: ${reports} reports, ${all.length} direct quotations of ${FEWEST_WORDS} words or more`
  const foundLine = `  found ${found.length} (${percent(found.length, all.length)})`
  const classes = (['name', 'description', 'pronoun'] as const).map((kind) => classLine(kind, found))
  return [
    head,
    foundLine,
    ...classes,
    `  composed in ${milliseconds.toFixed(0)} ms, ${(milliseconds / Math.max(1, reports)).toFixed(2)} a report`,
  ]
}

function classLine(kind: LabelClass, found: readonly Verdict[]): string {
  const own = found.filter((verdict) => verdict.kind === kind)
  const count = (value: Outcome): string => {
    const n = own.filter((verdict) => verdict.outcome === value).length
    return `${value} ${n} (${percent(n, own.length)})`
  }
  const shown =
    kind === 'name'
      ? (['right', 'wrong', 'unknown'] as const)
      : (['right', 'another name', 'unknown'] as const)
  return `  source labelled by a ${kind}: ${own.length}; ${shown.map(count).join(', ')}`
}

export function measureQuotes(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const { rows, records, lost } = normalizeRows(readRows<QuoteRow>(file))
    const started = performance.now()
    const boards = records.map((record) => composeSpeakers(readStory(storyOf(record))))
    const milliseconds = performance.now() - started
    const all = [
      ...rows.flatMap((row, n) => verdicts(row, boards[n] ?? [])),
      ...lost.flatMap((row) => verdicts(row, [])),
    ]
    return lines(basename(file), all, rows.length + lost.length, milliseconds)
  })
}
