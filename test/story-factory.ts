/**
 * Records and clusters written by hand for tests of what comes after clustering: paragraphs in, a StoryRecord out; records and
 * accounts in, a StoryCluster out. Nothing here guesses: a test says which reports form an account and which derives from which.
 */
import type { Root } from 'mdast'
import type {
  Account,
  Derivation,
  Paragraph,
  Published,
  ReportId,
  StoryCluster,
  StoryRecord,
} from '../src/records.ts'
import { alignSentences } from '../src/text/alignment.ts'
import { sentences } from '../src/text/sentences.ts'
import { stem } from '../src/text/stems.ts'
import { tokens } from '../src/text/tokens.ts'

export interface RecordSketch {
  readonly id: string
  /** A paragraph's text, or `# ` and a subheading's. */
  readonly paragraphs: readonly string[]
  readonly headline?: string
  readonly outlet?: string
  readonly published?: string
  readonly language?: string
  readonly section?: string
}

function publishedOf(iso: string): Published {
  const precision = (['year', 'month', 'day', 'time'] as const)[
    [4, 7, 10].filter((length) => iso.length > length).length
  ]
  return { iso, precision: precision ?? 'time', zone: /(Z|[+-]\d\d:\d\d)$/.exec(iso.slice(10))?.[1] ?? null }
}

function paragraphsOf(texts: readonly string[], language: string): Paragraph[] {
  let number = 0
  let offset = 0
  return texts.map((printed) => {
    const kind = printed.startsWith('# ') ? ('subheading' as const) : ('text' as const)
    const text = printed.replace(/^# /, '')
    const ranges = kind === 'text' ? sentences(text, language) : [{ start: 0, end: text.length }]
    const begin = offset
    offset += text.length + 2
    if (kind === 'text') number += 1
    return {
      kind,
      number: kind === 'text' ? number : null,
      sentences: ranges.map(({ start, end }) => ({
        text: text.slice(start, end),
        start: begin + start,
        end: begin + end,
      })),
    }
  })
}

export function recordOf(sketch: RecordSketch): StoryRecord {
  const language = sketch.language ?? 'en'
  const paragraphs = paragraphsOf(sketch.paragraphs, language)
  const opening = paragraphs[0]?.sentences[0]?.text.split(' ').slice(0, 9).join(' ') ?? ''
  const tree: Root = { type: 'root', children: [] }
  return {
    id: sketch.id,
    file: `${sketch.id}.txt`,
    headline:
      sketch.headline === undefined
        ? { text: opening, from: 'opening' }
        : { text: sketch.headline, from: 'text' },
    outlet: sketch.outlet === undefined ? null : { name: sketch.outlet, from: 'front-matter', line: null },
    credits: [],
    authors: [],
    place: null,
    section: sketch.section ?? null,
    url: null,
    published: sketch.published === undefined ? null : publishedOf(sketch.published),
    language,
    direction: language === 'ar' || language === 'he' ? 'rtl' : 'ltr',
    paragraphs,
    setAside: [],
    tree,
    words: tokens(sketch.paragraphs.join('\n'), language).length,
  }
}

/** Without a background: a stem of few sentences is rare. */
function idfOf(records: readonly StoryRecord[]): Map<string, number> {
  const found = new Map<string, number>()
  let all = 0
  for (const { paragraphs, language } of records) {
    for (const { text } of paragraphs.flatMap((paragraph) => paragraph.sentences)) {
      all += 1
      const stems = new Set(tokens(text, language).map((token) => stem(token.text, language)))
      for (const each of stems) found.set(each, (found.get(each) ?? 0) + 1)
    }
  }
  return new Map([...found].map(([each, count]) => [each, Math.log((20 * all) / count)]))
}

export interface ClusterSketch {
  /** In the order of the story. */
  readonly reports: readonly RecordSketch[]
  /** Ids of the reports of each account, its origin first; without it every report is its own. */
  readonly accounts?: readonly (readonly string[])[]
  readonly idf?: ReadonlyMap<string, number>
}

function derivation(derived: StoryRecord, source: StoryRecord, idf: ReadonlyMap<string, number>): Derivation {
  const alignments = alignSentences(derived, source, (each) => idf.get(each) ?? 0)
  const count = derived.paragraphs
    .filter(({ kind }) => kind === 'text')
    .flatMap((paragraph) => paragraph.sentences).length
  return {
    derived: derived.id,
    source: source.id,
    degree: 'partially-derived',
    direction: 'known',
    directionReason: 'the test says so',
    score: 1.2,
    matchedSentences: new Set(alignments.map(({ a }) => `${a.paragraph}.${a.sentence}`)).size,
    sentences: count,
    covered: 0.7,
    covers: 0.4,
    sharedWords: 0.3,
    longestShared: '',
    alignments,
  }
}

export function clusterOf(
  records: readonly StoryRecord[],
  sketch: Omit<ClusterSketch, 'reports'> = {},
): StoryCluster {
  const byId = new Map(records.map((record) => [record.id, record]))
  const grouped = sketch.accounts ?? records.map(({ id }) => [id])
  const idf = sketch.idf ?? idfOf(records)
  const accounts: Account[] = grouped.map((ids) => ({
    reports: records.map(({ id }) => id).filter((id) => ids.includes(id)),
    origin: ids[0] ?? null,
  }))
  const derivations = grouped.flatMap(([origin, ...others]) =>
    others.flatMap((other) => {
      const [derived, source] = [byId.get(other), byId.get(origin ?? '')]
      return derived && source ? [derivation(derived, source, idf)] : []
    }),
  )
  return {
    id: records[0]?.id ?? '',
    reports: records,
    accounts: [...accounts].sort((a, b) => place(records, a.reports[0]) - place(records, b.reports[0])),
    derivations,
    weakTies: [],
    memberships: records.map(({ id }) => ({
      report: id,
      because: 'the test says so',
      sharedTerms: [],
      similarity: records.length === 1 ? null : 0.5,
      threshold: records.length === 1 ? null : 0.3,
      matches: records.length - 1,
      keptOutOf: null,
    })),
    idf,
  }
}

const place = (records: readonly StoryRecord[], id: ReportId | undefined): number =>
  records.findIndex((record) => record.id === id)

export const storyOf = (sketch: ClusterSketch): StoryCluster =>
  clusterOf(sketch.reports.map(recordOf), sketch)
