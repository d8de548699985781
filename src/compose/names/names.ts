/**
 * In: a story. Out: the people, bodies, places and media its reports name, each in its fullest form with the role printed beside it and
 * the first mention in each report. Most widely named first, by name where equal. Sentences set like headlines are no evidence.
 */
import type { SentenceRef } from '../../records.ts'
import type { NameEntry } from '../../records-page.ts'
import { sentenceIndexAt } from '../quotes/report-text.ts'
import type { ReadStory } from './cast.ts'
import type { Character } from './characters.ts'
import { nameKind } from './kinds.ts'
import { fullestRole, printedName } from './printed-forms.ts'
import type { ReadReport } from './read-report.ts'

export function composeNames({ reports, cast }: ReadStory): readonly NameEntry[] {
  const isHeadline = headlineTest()
  return cast.characters
    .map((character) => ({ character, entry: nameEntry(reports, character, isHeadline) }))
    .filter((each): each is { character: Character; entry: NameEntry } => each.entry !== null)
    .sort((a, b) => byReach(a.entry, b.entry))
    .map(({ entry }) => entry)
}

function byReach(a: NameEntry, b: NameEntry): number {
  return b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}

function nameEntry(
  reports: readonly ReadReport[],
  character: Character,
  isHeadline: HeadlineTest,
): NameEntry | null {
  const kind = nameKind(reports, character)
  if (kind === null) return null
  const mentions = firstMentions(reports, character, isHeadline)
  if (mentions.length === 0) return null
  const role = kind === 'person' ? (fullestRole(reports, character)?.text ?? null) : null
  return { kind, name: printedName(reports, character), role, mentions }
}

function firstMentions(
  reports: readonly ReadReport[],
  character: Character,
  isHeadline: HeadlineTest,
): SentenceRef[] {
  const first = new Map<number, SentenceRef>()
  for (const { report, mention } of character.mentions) {
    const read = reports[report]
    const place = read?.mentions[mention]?.start
    if (read === undefined || place === undefined || first.has(report)) continue
    const index = sentenceIndexAt(read, place)
    const at = read.sentences[index]?.at
    if (at !== undefined && !isHeadline(read, index)) first.set(report, at)
  }
  return [...first].sort(([a], [b]) => a - b).map(([, at]) => at)
}

type HeadlineTest = (report: ReadReport, sentence: number) => boolean

/** Whether a sentence is set like a headline, each looked at once. */
function headlineTest(): HeadlineTest {
  const known = new Map<ReadReport, boolean[]>()
  return (report, sentence) => {
    const ofReport = known.get(report) ?? []
    known.set(report, ofReport)
    ofReport[sentence] ??= isSetLikeHeadline(report, sentence)
    return ofReport[sentence]
  }
}

/** Six in ten of its long words have a capital, and no stop ends it. */
function isSetLikeHeadline(report: ReadReport, index: number): boolean {
  const sentence = report.sentences[index]
  const text = report.text.slice(sentence?.start, sentence?.end)
  const long = /[.!?…]["'”’»)]*$/.test(text) ? [] : (text.match(/\p{L}{4,}/gu) ?? [])
  return long.length >= 5 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.6 * long.length
}
