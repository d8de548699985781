/**
 * Stories → the documents that search finds and shows, with the texts that they are found by. A story is one document unless it is long:
 * then its paragraphs, in order, make as many as are needed to keep each small.
 */
import type { AlignedPair, OutputFile, Paragraph, ReportId, SentenceRef, StoryRecord } from '../records.ts'
import type { StoryPage } from '../records-page.ts'
import { reportFolder, textsApart } from '../text/citations.ts'
import type { Place, ReportEntry, StoryDocument } from './format.ts'
import { type PlacedText, placeOf } from './postings.ts'

/** Room for six reports of usual length; a page of ten results then takes 240 KB at the very most, usually 80. */
const LARGEST_DOCUMENT = 24_000 // UTF-16 code units

export interface FoundDocument {
  /** A `StoryDocument` as JSON. */
  readonly file: Omit<OutputFile, 'path'>
  /** Headlines and names that it is found by. */
  readonly headings: readonly string[]
  /** Every sentence of it, in order. */
  readonly sentences: readonly string[]
  /** Whether it goes on with the story of the one before. */
  readonly continued: boolean
  /** Names the texts that it is found by, for whoever remembers what they come to. */
  readonly key?: string
}

type Cited = Paragraph & { readonly number: number }

interface Part {
  readonly report: StoryRecord
  readonly paragraphs: Cited[]
}

const isCited = (paragraph: Paragraph): paragraph is Cited => paragraph.number !== null

const lengthOf = ({ sentences }: Paragraph) => sentences.reduce((sum, { text }) => sum + text.length, 0)

/** The parts of a story's reports, document by document. A report without text is a part too. */
function partsOf(reports: readonly StoryRecord[]): Part[][] {
  const documents: Part[][] = []
  let parts: Part[] = []
  let size = 0
  for (const report of reports) {
    let part: Part = { report, paragraphs: [] }
    parts.push(part)
    for (const paragraph of report.paragraphs.filter(isCited)) {
      const length = lengthOf(paragraph)
      if (size > 0 && size + length > LARGEST_DOCUMENT) {
        documents.push(
          parts.filter(({ report: { id }, paragraphs }) => id !== report.id || paragraphs.length > 0),
        )
        part = { report, paragraphs: [] }
        parts = [part]
        size = 0
      }
      part.paragraphs.push(paragraph)
      size += length
    }
  }
  return [...documents, parts]
}

/** Null for a sentence that another document holds. */
type Locate = (at: SentenceRef) => Place | null

function locator(parts: readonly Part[]): Locate {
  const firstOf = new Map<string, number>()
  let place = 0
  for (const { report, paragraphs } of parts) {
    for (const { number, sentences } of paragraphs) {
      firstOf.set(`${number} ${report.id}`, place)
      place += sentences.length
    }
  }
  return ({ report, paragraph, sentence }) => {
    const first = firstOf.get(`${paragraph} ${report}`)
    return first === undefined ? null : first + sentence - 1
  }
}

function quotesOf(page: StoryPage, locate: Locate, sentences: readonly string[]): StoryDocument['quotes'] {
  return page.speakers.flatMap(({ name, remarks }) =>
    remarks.flatMap(({ wordings }) =>
      wordings.flatMap(({ kind, extract: { at, text } }) => {
        const place = locate(at)
        const start = place === null ? -1 : (sentences[place]?.indexOf(text) ?? -1)
        if (place === null || start < 0) return []
        return [[place, start, text.length, kind === 'direct' ? 1 : 0, name ?? ''] as const]
      }),
    ),
  )
}

function pairsOf({ cluster, comparisons }: StoryPage, locate: Locate): StoryDocument['pairs'] {
  const aligned: AlignedPair[] = cluster.derivations.flatMap(({ alignments }) => alignments)
  for (const { pairs } of comparisons) aligned.push(...pairs)
  const known = new Set<string>()
  return aligned.flatMap(({ a, b }) => {
    const [one, other] = [locate(a), locate(b)]
    if (one === null || other === null) return []
    const pair = one < other ? ([one, other] as const) : ([other, one] as const)
    if (known.has(`${pair}`)) return []
    known.add(`${pair}`)
    return [pair]
  })
}

function namesOf({ names }: StoryPage, locate: Locate): StoryDocument['names'] {
  return names.flatMap(({ name, role, mentions }) => {
    const places = mentions.map(locate).filter((place) => place !== null)
    return places.length > 0 ? [[name, role ?? '', ...places] as const] : []
  })
}

function headingsOf(document: StoryDocument, continued: boolean): string[] {
  const headings = [
    continued ? '' : document.headline,
    ...document.reports.flatMap(({ headline, outlet }) => [headline ?? '', outlet ?? '']),
    ...document.names.map(([name]) => name),
    ...document.quotes.map(([, , , , name]) => name),
  ]
  return [...new Set(headings)]
}

/** The names are read without stopping: a heading's terms have no order that a query could ask for across two of them. */
export const textsOf = ({ headings, sentences }: FoundDocument): PlacedText[] => [
  ...headings.map((text) => ({ place: 0, text })),
  ...sentences.map((text, n) => ({ place: placeOf(n), text })),
]

const sentencesOf = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)))

/** The sentences of each of a story's documents. */
export const documentSentences = (reports: readonly StoryRecord[]): string[][] =>
  partsOf(reports).map(sentencesOf)

/** What a story's reports have in common with its page, known once. */
function reportEntries(page: StoryPage, outletNames: ReadonlyMap<ReportId, string>) {
  const { cluster, slug, siglumByReport } = page
  const accountOf = new Map(cluster.accounts.flatMap(({ reports }, n) => reports.map((id) => [id, n])))
  const isApart = textsApart(page)
  return ({ report, paragraphs }: Part): ReportEntry => {
    const siglum = siglumByReport.get(report.id) ?? ''
    return {
      siglum,
      account: accountOf.get(report.id) ?? 0,
      outlet: outletNames.get(report.id) ?? report.outlet?.name ?? null,
      headline: report.headline.from === 'opening' ? null : report.headline.text,
      language: report.language,
      direction: report.direction,
      page: `stories/${slug}/${isApart ? reportFolder(siglum) : ''}`,
      paragraphs: paragraphs.map(({ number, sentences }) => [number, ...sentences.map(({ text }) => text)]),
    }
  }
}

/** `outletNames`: an outlet's one name, by report. */
export function storyDocuments(page: StoryPage, outletNames: ReadonlyMap<ReportId, string>): FoundDocument[] {
  const { cluster, headline, slug } = page
  const reportEntry = reportEntries(page, outletNames)
  const headlined = cluster.reports.find(({ id }) => id === headline.report)
  return partsOf(cluster.reports).map((parts, n) => {
    const reports = parts.map(reportEntry)
    const sentences = sentencesOf(parts)
    const locate = locator(parts)
    const document: StoryDocument = {
      page: `stories/${slug}/`,
      headline: headline.text,
      opening: headline.from === 'opening',
      language: headlined?.language ?? 'und',
      direction: headlined?.direction ?? 'ltr',
      counts: [cluster.reports.length, cluster.accounts.length],
      reports,
      quotes: quotesOf(page, locate, sentences),
      pairs: pairsOf(page, locate),
      names: namesOf(page, locate),
    }
    const continued = n > 0
    const headings = headingsOf(document, continued)
    return { file: { contents: JSON.stringify(document) }, headings, sentences, continued }
  })
}
