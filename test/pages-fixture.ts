/**
 * Sites made by hand, for tests of the pages alone: reports are given as paragraphs of text, and what `compose` would find out about them
 * is put in by the test, so that a page can be brought into any state.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DEFAULT_CONFIG } from '../src/config.ts'
import type {
  Account,
  AlignedPair,
  Derivation,
  OutputFile,
  Paragraph,
  Published,
  SentenceRef,
  SetAside,
  StoryCluster,
  StoryRecord,
  WeakTie,
} from '../src/records.ts'
import type {
  Extract,
  FrontPage,
  OutletPage,
  SitePages,
  StoryEntry,
  StoryPage,
  SupportKind,
} from '../src/records-page.ts'
import {
  type RenderInput,
  renderRedirects,
  renderSitePages,
  renderStoryPages,
  siteRenderer,
} from '../src/render/index.ts'
import { citationLabel, citationPath } from '../src/text/citations.ts'
import { sentences } from '../src/text/sentences.ts'

const PROJECT = resolve(import.meta.dirname, '..')

export interface ReportSpec {
  readonly id: string
  readonly headline?: string
  readonly outlet?: string
  readonly published?: Published
  readonly language?: string
  readonly direction?: 'ltr' | 'rtl'
  /** `# …` is a subheading. */
  readonly text: readonly string[]
  readonly credit?: string
  readonly setAside?: readonly (readonly [SetAside['reason'], string])[]
  readonly url?: string
  readonly section?: string
}

export const day = (iso: string): Published => ({ iso, precision: 'day', zone: null })

export function report(spec: ReportSpec): StoryRecord {
  const language = spec.language ?? 'en'
  const blocks = spec.text.map((text) => ({
    isHeading: text.startsWith('# '),
    text: text.replace(/^# /, ''),
  }))
  let number = 0
  const paragraphs = blocks.map(({ isHeading, text }): Paragraph => {
    if (!isHeading) number++
    const own = sentences(text, language).map(({ start, end }) => ({
      text: text.slice(start, end),
      start,
      end,
    }))
    return { kind: isHeading ? 'subheading' : 'text', number: isHeading ? null : number, sentences: own }
  })
  const opening = (blocks[0]?.text ?? '').split(' ').slice(0, 9).join(' ')
  return {
    id: spec.id,
    file: `${spec.id}.txt`,
    headline: spec.headline ? { text: spec.headline, from: 'text' } : { text: opening, from: 'opening' },
    outlet: spec.outlet ? { name: spec.outlet, from: 'dateline', line: 1 } : null,
    credits: spec.credit ? [{ name: spec.credit, text: spec.credit, line: 1 }] : [],
    authors: [],
    place: null,
    section: spec.section ?? null,
    url: spec.url ?? null,
    published: spec.published ?? null,
    language,
    direction: spec.direction ?? 'ltr',
    paragraphs,
    setAside: (spec.setAside ?? []).map(([reason, text], index) => ({
      line: index + 1,
      start: 0,
      end: text.length,
      reason,
      text,
    })),
    tree: {
      type: 'root',
      children: blocks.map(({ isHeading, text: value }) =>
        isHeading
          ? { type: 'heading', depth: 3, children: [{ type: 'text', value }] }
          : { type: 'paragraph', children: [{ type: 'text', value }] },
      ),
    },
    words: spec.text.join(' ').split(' ').length,
  }
}

export const at = (reportId: string, paragraph: number, sentence: number): SentenceRef => ({
  report: reportId,
  paragraph,
  sentence,
})

/** The sentence at a place, or the given words of it. */
export function extract(reports: readonly StoryRecord[], ref: SentenceRef, words?: string): Extract {
  const record = reports.find(({ id }) => id === ref.report)
  const paragraph = record?.paragraphs.find(({ number }) => number === ref.paragraph)
  const text = paragraph?.sentences[ref.sentence - 1]?.text
  if (text === undefined) throw new Error(`No sentence ${ref.report} ${ref.paragraph}.${ref.sentence}`)
  if (words === undefined) return { at: ref, text, cutBefore: false, cutAfter: false }
  if (!text.includes(words)) throw new Error(`“${words}” is not in “${text}”`)
  return { at: ref, text: words, cutBefore: !text.startsWith(words), cutAfter: !text.endsWith(words) }
}

const sigla = (index: number): string =>
  (index >= 26 ? sigla(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

export function derivation(
  derived: string,
  source: string,
  given: Partial<Derivation> & { readonly alignments: readonly AlignedPair[] },
): Derivation {
  return {
    derived,
    source,
    degree: 'wholly-derived',
    direction: 'inferred',
    directionReason: 'most of it is found in the other, and little of the other in it',
    score: 1.3,
    matchedSentences: given.alignments.length,
    sentences: given.alignments.length,
    covered: 0.7,
    covers: 0.4,
    sharedWords: 0.25,
    longestShared: '',
    ...given,
  }
}

export const pair = (
  a: SentenceRef,
  b: SentenceRef,
  kind: AlignedPair['kind'] = 'reworded',
): AlignedPair => ({
  a,
  b,
  kind,
  sharedWords: 6,
  words: 14,
})

export interface StorySpec {
  readonly reports: readonly StoryRecord[]
  readonly accounts?: readonly Account[]
  readonly derivations?: readonly Derivation[]
  readonly weakTies?: readonly WeakTie[]
  readonly page?: Partial<StoryPage>
}

const count = ({ paragraphs }: StoryRecord) =>
  paragraphs.reduce((sum, one) => sum + (one.number === null ? 0 : one.sentences.length), 0)

export const slugOf = ({ headline, id }: StoryRecord) =>
  `${headline.text
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)}-${id}`

export function story(spec: StorySpec): StoryPage {
  const { reports } = spec
  const [founder] = reports
  if (!founder) throw new Error('A story needs a report.')
  const accounts = spec.accounts ?? reports.map(({ id }) => ({ reports: [id], origin: id }))
  const cluster: StoryCluster = {
    id: founder.id,
    reports,
    accounts,
    derivations: spec.derivations ?? [],
    weakTies: spec.weakTies ?? [],
    memberships: reports.map(({ id }) => ({
      report: id,
      because: 'shares harbour, bridge, cracks with the other reports (average similarity .48, needed .29)',
      sharedTerms: ['harbour', 'bridge', 'cracks'],
      similarity: reports.length > 1 ? 0.48 : null,
      threshold: reports.length > 1 ? 0.29 : null,
      matches: reports.length - 1,
      keptOutOf: null,
    })),
    idf: new Map(),
  }
  const headed = reports.find(({ headline }) => headline.from !== 'opening') ?? founder
  const dated = reports.flatMap(({ published }) => (published ? [published] : []))
  return {
    cluster,
    slug: slugOf(founder),
    slugByReport: new Map(reports.map((record) => [record.id, slugOf(record)])),
    siglumByReport: new Map(reports.map(({ id }, index) => [id, sigla(index)])),
    headline: { ...headed.headline, report: headed.id },
    facts: {
      reports: reports.length,
      accounts: accounts.length,
      sentences: reports.reduce((sum, one) => sum + count(one), 0),
      outlets: [...new Set(reports.flatMap(({ outlet }) => (outlet ? [outlet.name] : [])))],
      unknownOutlets: reports.filter(({ outlet }) => outlet === null).length,
      firstPublished: dated[0] ?? null,
      lastPublished: dated.at(-1) ?? null,
      latestDayMentioned: null,
    },
    summary: accounts.map(({ reports: [first = ''] }, index) => ({
      extract: extract(reports, at(first, 1, 1)),
      accounts: [index],
      support: [{ at: at(first, 1, 1), kind: 'word for word' as SupportKind }],
    })),
    agreement: { inEvery: [], inSome: [], onlyIn: [] },
    speakers: [],
    dates: [],
    names: [],
    comparisons: [],
    ...spec.page,
  }
}

export function entry(page: StoryPage): StoryEntry {
  const { cluster, facts, headline } = page
  const record = (id: string) => cluster.reports.find((one) => one.id === id) ?? cluster.reports[0]
  const tongue = (id: string) => {
    const found = record(id)
    return { language: found?.language ?? 'und', direction: found?.direction ?? ('ltr' as const) }
  }
  return {
    slug: page.slug,
    headline: { text: headline.text, from: headline.from, ...tongue(headline.report) },
    reports: cluster.reports.length,
    accounts: cluster.accounts.map(({ reports, origin }) => ({
      reports: reports.length,
      origin:
        origin !== null ? 'held' : reports.some((id) => record(id)?.credits.length) ? 'named' : 'unknown',
    })),
    opening: page.summary.slice(0, 2).map((one) => ({
      extract: one.extract,
      citation: citationLabel(page, one.extract.at),
      path: citationPath(page, one.extract.at),
      ...tongue(one.extract.at.report),
    })),
    section: cluster.reports.find(({ section }) => section !== null)?.section ?? null,
    outlets: facts.outlets,
    unknownOutlets: facts.unknownOutlets,
    firstPublished: facts.firstPublished,
    lastPublished: facts.lastPublished,
  }
}

function frontPage(stories: readonly StoryPage[], pageSize: number): FrontPage {
  const entries = stories.map(entry).sort((a, b) => b.accounts.length - a.accounts.length)
  const dayOf = (one: StoryEntry) => one.lastPublished?.iso.slice(0, 10) ?? null
  const pages = Array.from({ length: Math.max(1, Math.ceil(entries.length / pageSize)) }, (_, index) => {
    const own = entries.slice(index * pageSize, (index + 1) * pageSize)
    const days = [...new Set(own.map(dayOf))].sort((a, b) => ((b ?? '') < (a ?? '') ? -1 : 1))
    return {
      number: index + 1,
      days: days.map((value) => ({ day: value, stories: own.filter((one) => dayOf(one) === value) })),
    }
  })
  const sum = (value: (one: StoryEntry) => number) => entries.reduce((all, one) => all + value(one), 0)
  return {
    pages,
    stories: entries.length,
    reports: sum((one) => one.reports),
    accounts: sum((one) => one.accounts.length),
  }
}

function outletPages(stories: readonly StoryPage[]): OutletPage[] {
  const names = [
    ...new Set(stories.flatMap(({ cluster }) => cluster.reports.map(({ outlet }) => outlet?.name ?? null))),
  ].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
  return names.map((name, index) => {
    const reports = stories.flatMap((page) =>
      page.cluster.reports
        .filter(({ outlet }) => (outlet?.name ?? null) === name)
        .map((record) => {
          const account = page.cluster.accounts.find((one) => one.reports.includes(record.id))
          const isAlone = account?.reports.length === 1
          return {
            report: record.id,
            siglum: page.siglumByReport.get(record.id) ?? '?',
            standing:
              page.cluster.reports.length === 1
                ? ('only report' as const)
                : isAlone
                  ? ('independent' as const)
                  : account?.origin === record.id
                    ? ('first' as const)
                    : account?.origin
                      ? ('derived' as const)
                      : ('shared text' as const),
            sentences: count(record),
            published: record.published,
            story: {
              slug: page.slug,
              headline: page.headline.text,
              from: page.headline.from,
              language: record.language,
              direction: record.direction,
            },
          }
        }),
    )
    const how = (standing: string) => reports.filter((one) => one.standing === standing).length
    return {
      slug:
        name === null
          ? 'unknown'
          : name
              .toLowerCase()
              .replace(/[^a-z0-9]+/g, '-')
              .replace(/^-?$/, `outlet-${index}`),
      name,
      reports,
      first: how('first'),
      independent: how('independent') + how('only report'),
      derived: how('derived'),
      followed: how('first'),
      firstPublished: reports[0]?.published ?? null,
      lastPublished: reports.at(-1)?.published ?? null,
      followers: [],
      follows: [],
      evidence: name === null ? [] : [{ from: 'dateline', reports: reports.length }],
    }
  })
}

export function site(
  stories: readonly StoryPage[],
  given: Partial<SitePages> = {},
  pageSize = 60,
): SitePages {
  return {
    front: frontPage(stories, pageSize),
    stories,
    outlets: outletPages(stories),
    data: [],
    ...given,
  }
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))

/** The project's own templates, by name. */
export const ownTemplates: ReadonlyMap<string, string> = new Map(
  filesOf(join(PROJECT, 'templates')).map((path) => [
    path.slice(join(PROJECT, 'templates').length + 1),
    readFileSync(path, 'utf8'),
  ]),
)

export function input(
  given: Partial<RenderInput> & { readonly site?: Partial<(typeof DEFAULT_CONFIG)['site']> } = {},
): RenderInput {
  const assets: OutputFile[] = ['style.css', 'favicon.svg'].map((path) => ({
    path,
    contents: readFileSync(join(PROJECT, 'public', path), 'utf8'),
  }))
  return {
    config: { ...DEFAULT_CONFIG, site: { ...DEFAULT_CONFIG.site, ...given.site } },
    templates: ownTemplates,
    assets,
    builtAt: null,
    ...given,
  }
}

/** All files of a site whose pages are at hand. */
export function renderSite(pages: SitePages, given: RenderInput): OutputFile[] {
  const renderer = siteRenderer(pages, given)
  const stories = pages.stories.flatMap((page) => renderStoryPages(renderer, page))
  const paths = stories.map(({ path }) => path)
  const redirects = pages.stories.flatMap((page) => renderRedirects(renderer, page))
  return [...stories, ...redirects, ...renderSitePages(renderer, pages, paths, given)]
}
