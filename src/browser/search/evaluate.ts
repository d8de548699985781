/** Documents of one story and the terms wanted → the sentences, reports and names that hold them. Pure: what is shown is decided here. */
import type { ReportEntry, StoryDocument } from '../../search/format.ts'
import { type Match, match } from './match.ts'
import type { Wanted } from './query.ts'

export interface Citation {
  readonly report: ReportEntry
  readonly paragraph: number
  readonly sentence: number
}

export interface SentenceHit {
  readonly text: string
  readonly match: Match
  /** Where it stands; first the one in the report that comes first, then others that print the very same. */
  readonly at: readonly Citation[]
  /** Whose words are marked in it, where they are a speaker's. */
  readonly quote: { readonly direct: boolean; readonly name: string } | null
}

export interface ReportHit {
  readonly report: ReportEntry
  readonly headline: Match
  readonly outlet: Match
}

export interface NameHit {
  readonly name: string
  readonly role: string
  readonly at: readonly Citation[]
}

export interface StoryResult {
  readonly story: StoryDocument
  readonly headline: Match
  /** Those that hold all the terms; where none does, those that hold most. */
  readonly sentences: readonly SentenceHit[]
  readonly reports: readonly ReportHit[]
  readonly names: readonly NameHit[]
  /** Sentences aligned with one of the above that do not hold the terms themselves. */
  readonly differently: readonly SentenceHit[]
  /** Sentences that hold all terms, and the accounts they are of. */
  readonly count: number
  readonly accounts: number
  /** What comes first among stories: 3 the words in order, 2 all in a sentence, 1 all in a heading, 0 some. */
  readonly quality: number
}

/** Sentences shown of a story in which none holds all the terms, and of those that say a hit in other words. */
const MOST_PARTIAL = 3
const MOST_DIFFERENT = 3

export function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

/** Of a sentence that is printed by one report only, as yet. */
type Single = SentenceHit & { readonly at: Citation[] }

/** Sentences of the same words are shown once, with all their places. */
function merged(sentences: readonly Single[]): SentenceHit[] {
  const byText = new Map<string, Single>()
  for (const one of sentences) {
    const known = byText.get(one.text)
    if (known) known.at.push(...one.at)
    else byText.set(one.text, { ...one, at: [...one.at] })
  }
  return [...byText.values()]
}

const overlaps = ({ marks }: Match, start: number, length: number) =>
  marks.some(([begin, end]) => begin < start + length && end > start)

function evaluatedDocument(document: StoryDocument, found: (text: string) => Match) {
  const { quotes, pairs, names, reports } = document
  const sentences: Single[] = reports.flatMap((report) =>
    report.paragraphs.flatMap(([paragraph, ...texts]) =>
      texts.map((text, n) => ({
        text,
        match: found(text),
        at: [{ report, paragraph, sentence: n + 1 }],
        quote: null,
      })),
    ),
  )
  for (const [place, start, length, direct, name] of quotes) {
    const one = sentences[place]
    if (one && !one.quote && overlaps(one.match, start, length))
      sentences[place] = { ...one, quote: { direct: direct === 1, name } }
  }
  const holds = (place: number) => sentences[place]?.match.all ?? false
  const others = new Set(pairs.filter(([a, b]) => holds(a) !== holds(b)).map(([a, b]) => (holds(a) ? b : a)))
  return {
    sentences,
    differently: sentences.filter((_, place) => others.has(place)).slice(0, MOST_DIFFERENT),
    names: names
      .filter(([name]) => found(name).all)
      .map(([name, role, ...places]) => ({
        name,
        role,
        at: places.flatMap((place) => sentences[place]?.at ?? []),
      })),
    reports: reports
      .map((report) => ({
        report,
        headline: found(report.headline ?? ''),
        outlet: found(report.outlet ?? ''),
      }))
      .filter(
        ({ report, headline, outlet }) =>
          outlet.all || (headline.all && report.headline !== document.headline),
      ),
  }
}

/** None, or one. `needed`: bits of the terms that a sentence must hold; those that stand everywhere need not be in it. */
export function evaluated(
  documents: readonly StoryDocument[],
  wanted: readonly Wanted[],
  needed: number,
): StoryResult[] {
  const [story] = documents
  if (!story) return []
  const found = (text: string) => match(text, wanted, needed)
  const parts = documents.map((document) => evaluatedDocument(document, found))
  const sentences = parts.flatMap((part) => part.sentences)
  const reports = parts.flatMap((part) => part.reports)
  const names = parts.flatMap((part) => part.names)
  const headline = found(story.headline)
  const complete = sentences.filter((one) => one.match.all)
  const inOrder = complete.filter((one) => one.match.inOrder)
  const partial = sentences
    .filter((one) => one.match.held)
    .sort((a, b) => ones(b.match.held) - ones(a.match.held))
    .slice(0, MOST_PARTIAL)
  const shown = complete.length > 0 ? new Set([...inOrder, ...complete]) : partial
  const inHeading = headline.all || reports.length > 0 || names.length > 0
  const result: StoryResult = {
    story,
    headline,
    sentences: merged([...shown]),
    reports,
    names,
    differently: merged(parts.flatMap((part) => part.differently)),
    count: complete.length,
    accounts: new Set(complete.flatMap(({ at }) => at.map(({ report }) => report.account))).size,
    quality: inOrder.length > 0 ? 3 : complete.length > 0 ? 2 : inHeading ? 1 : 0,
  }
  return result.sentences.length > 0 || inHeading ? [result] : []
}
