/** Story pages by hand, for the stages that read them: as much as feeds, search and cards look at. */
import type { Published, SentenceRef, StoryCluster, StoryRecord } from '../src/records.ts'
import type { NameEntry, OutletPage, Speaker, StoryPage } from '../src/records-page.ts'

export interface ReportSketch {
  readonly id: string
  readonly headline?: string
  readonly outlet?: string | null
  readonly published?: string
  readonly language?: string
  readonly direction?: 'ltr' | 'rtl'
  readonly url?: string
  /** Paragraphs of sentences. */
  readonly text: readonly (readonly string[])[]
}

export interface StorySketch {
  readonly slug?: string
  readonly reports: readonly ReportSketch[]
  /** Places of reports; by default every report is an account of its own. */
  readonly accounts?: readonly (readonly number[])[]
  readonly summary?: readonly SentenceRef[]
  readonly names?: readonly NameEntry[]
  readonly speakers?: readonly Speaker[]
  readonly derivations?: StoryCluster['derivations']
}

const PRECISION = { 4: 'year', 7: 'month', 10: 'day' } as const

export function published(iso: string): Published {
  const precision = PRECISION[iso.length as keyof typeof PRECISION] ?? 'time'
  return { iso, precision, zone: /(?:Z|[+-]\d\d:\d\d)$/.exec(iso.slice(10))?.[0] ?? null }
}

function record(sketch: ReportSketch): StoryRecord {
  const opening = sketch.text[0]?.[0] ?? ''
  return {
    id: sketch.id,
    file: `${sketch.id}.txt`,
    headline:
      sketch.headline === undefined
        ? { text: opening.split(' ').slice(0, 9).join(' '), from: 'opening' }
        : { text: sketch.headline, from: 'text' },
    outlet: sketch.outlet ? { name: sketch.outlet, from: 'front-matter', line: null } : null,
    credits: [],
    authors: [],
    place: null,
    section: null,
    url: sketch.url ?? null,
    published: sketch.published === undefined ? null : published(sketch.published),
    language: sketch.language ?? 'en',
    direction: sketch.direction ?? 'ltr',
    paragraphs: sketch.text.map((sentences, n) => ({
      kind: 'text',
      number: n + 1,
      sentences: sentences.map((text) => ({ text, start: 0, end: text.length })),
    })),
    setAside: [],
    tree: { type: 'root', children: [] },
    words: sketch.text.flat().join(' ').split(' ').length,
  }
}

export function sentenceAt(
  reports: readonly StoryRecord[],
  { report, paragraph, sentence }: SentenceRef,
): string {
  const found = reports.find(({ id }) => id === report)
  return found?.paragraphs.find(({ number }) => number === paragraph)?.sentences[sentence - 1]?.text ?? ''
}

export function storyPage(sketch: StorySketch): StoryPage {
  const reports = sketch.reports.map(record)
  const [founder] = reports
  if (!founder) throw new Error('A story has a report.')
  const id = (n: number) => reports[n]?.id ?? ''
  const accounts = (sketch.accounts ?? reports.map((_, n) => [n])).map((members) => ({
    reports: members.map(id),
    origin: members.length > 1 ? id(members[0] ?? 0) : null,
  }))
  const headlined = reports.find(({ headline }) => headline.from !== 'opening') ?? founder
  return {
    cluster: {
      id: founder.id,
      reports,
      accounts,
      derivations: sketch.derivations ?? [],
      weakTies: [],
      memberships: [],
      idf: new Map(),
    },
    slug: sketch.slug ?? founder.id,
    slugByReport: new Map(reports.map((report) => [report.id, report.id])),
    siglumByReport: new Map(reports.map((report, n) => [report.id, siglum(n)])),
    headline: { ...headlined.headline, report: headlined.id },
    facts: {
      reports: reports.length,
      accounts: accounts.length,
      sentences: 0,
      outlets: [],
      unknownOutlets: 0,
      firstPublished: null,
      lastPublished: null,
      latestDayMentioned: null,
    },
    summary: (sketch.summary ?? []).map((at) => ({
      extract: { at, text: sentenceAt(reports, at), cutBefore: false, cutAfter: false },
      accounts: [],
      support: [],
    })),
    agreement: { inEvery: [], inSome: [], onlyIn: [] },
    speakers: sketch.speakers ?? [],
    dates: [],
    names: sketch.names ?? [],
    comparisons: [],
  }
}

function siglum(n: number): string {
  const letter = String.fromCharCode(65 + (n % 26))
  return n < 26 ? letter : siglum(Math.floor(n / 26) - 1) + letter
}

/** The pages of the outlets that the stories name, slugs given by the order of names. */
export function outletPages(stories: readonly StoryPage[]): OutletPage[] {
  const names = new Set(
    stories.flatMap(({ cluster }) => cluster.reports.map(({ outlet }) => outlet?.name ?? null)),
  )
  return [...names].sort().map((name, n) => ({
    slug: name === null ? 'unknown' : `outlet-${n}`,
    name,
    reports: stories.flatMap((page) =>
      page.cluster.reports
        .filter(({ outlet }) => (outlet?.name ?? null) === name)
        .map((report) => ({
          report: report.id,
          siglum: page.siglumByReport.get(report.id) ?? '',
          standing: 'independent' as const,
          sentences: report.paragraphs.flatMap(({ sentences }) => sentences).length,
          published: report.published,
          story: {
            slug: page.slug,
            headline: page.headline.text,
            from: page.headline.from,
            language: report.language,
            direction: report.direction,
          },
        })),
    ),
    first: 0,
    independent: 0,
    derived: 0,
    followed: 0,
    firstPublished: null,
    lastPublished: null,
    followers: [],
    follows: [],
    evidence: [],
  }))
}
