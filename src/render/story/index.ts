/** A StoryPage → its pages: the story itself and, where the texts are too many for it, a page for each report. */
import type { OutputFile } from '../../records.ts'
import { headlineText } from '../headline.ts'
import type { Html } from '../html.ts'
import { type Alternate, type PageHead, type Renderer, renderPage, rootFrom } from '../page.ts'
import type { Section } from '../settings.ts'
import { agreementView, onlyView } from './agreement.ts'
import { comparisonFolder } from './comparisons.ts'
import type { StoryContext } from './context.ts'
import { type Detail, FULL_DETAIL, LESS_DETAIL, MOST_BYTES } from './detail.ts'
import { headView } from './head.ts'
import { storyJsonLd } from './json-ld.ts'
import type { Line } from './lineage.ts'
import { datesView, namesView } from './mentions.ts'
import { quotesView } from './quotes.ts'
import { reportFile } from './report-page.ts'
import { reportView } from './reports.ts'
import type { Standings } from './standing.ts'
import { summaryView } from './summary.ts'
import { treeView } from './tree.ts'

/** Comparisons linked from the head of the page; the others are linked from their reports. */
const LINKED_COMPARISONS = 3

interface TocEntry {
  readonly href: string
  readonly words: Html
}

function storyDescription({ page, site, reports }: StoryContext): string {
  const { text } = site.labels
  const [first] = page.summary
  return text('storyDescription', {
    reports: text('countReports', { n: reports.length }),
    accounts: text('countAccounts', { n: page.cluster.accounts.length }),
    opening: first?.extract.text ?? '',
  }).trim()
}

const isWanted = ({ site }: StoryContext, section: Section) => site.settings.sections.includes(section)

/** The sections that are the same in every detail. */
function settledSections(story: StoryContext, lines: readonly Line[], known: Standings) {
  return {
    summary: isWanted(story, 'summary') ? summaryView(story) : null,
    tree: isWanted(story, 'tree') ? treeView(story, lines, known) : null,
    agreement: isWanted(story, 'agreement') ? agreementView(story) : null,
  }
}

/** Those that spell out more or less. */
function detailedSections(story: StoryContext, known: Standings) {
  return {
    only: isWanted(story, 'only') ? onlyView(story, known) : null,
    quotes: isWanted(story, 'quotes') ? quotesView(story) : null,
    dates: isWanted(story, 'dates') ? datesView(story) : null,
    names: isWanted(story, 'names') ? namesView(story) : null,
  }
}

const TOC = [
  ['summary', 'summary', 'summary'],
  ['tree', 'tree', 'tree'],
  ['agreement', 'all', 'inEvery'],
  ['only', 'only', 'onlyIn'],
  ['quotes', 'quotes', 'quotesShort'],
  ['dates', 'dates', 'datesShort'],
  ['names', 'names', 'names'],
] as const

function toc(story: StoryContext, views: Readonly<Record<Exclude<Section, 'reports'>, unknown>>): TocEntry[] {
  const { t } = story.site.labels
  const { comparisons } = story.page
  return [
    ...TOC.filter(([section]) => views[section]).map(([, id, label]) => ({
      href: `#${id}`,
      words: t(label),
    })),
    { href: '#reports', words: t('theReports', { n: story.reports.length }) },
    ...comparisons.slice(0, LINKED_COMPARISONS).map(({ a, b }) => ({
      href: comparisonFolder(story.siglum(a), story.siglum(b)),
      words: t('compareLink', { a: story.siglum(a), b: story.siglum(b) }),
    })),
  ]
}

function alternates({ page, site }: StoryContext): Alternate[] {
  const folder = `stories/${page.slug}/`
  const title = site.labels.text('followStory')
  return [
    { type: 'application/atom+xml', title, path: `${folder}feed.xml` },
    { type: 'application/json', title: site.labels.text('storyData'), path: `${folder}story.json` },
  ]
}

function pageHead(story: StoryContext, known: Standings): PageHead {
  const { page } = story
  const folder = `stories/${page.slug}/`
  return {
    folder,
    heading: headlineText(page.headline),
    title: headlineText(page.headline),
    description: storyDescription(story),
    ogType: 'article',
    image: `${folder}card.png`,
    alternates: alternates(story),
    jsonLd: storyJsonLd(story, known),
  }
}

function reportViews(story: StoryContext, known: Standings, folder: string) {
  const place = { up: '', root: rootFrom(folder), whole: !story.apart }
  return story.reports.map((record) => reportView(record, known.get(record.id), story, place))
}

/** Whether the page has room for what it tells besides the reports' `texts`. A UTF-16 unit takes one byte to three. */
function fits(contents: string, texts: number, most: number): boolean {
  if (contents.length - texts > most) return false
  return 3 * contents.length - texts <= most || Buffer.byteLength(contents) - texts <= most
}

/** In as much detail as the page has room for. */
function storyFile(
  renderer: Renderer,
  story: StoryContext,
  lines: readonly Line[],
  known: Standings,
): OutputFile {
  const head = pageHead(story, known)
  const reports = reportViews(story, known, head.folder)
  const settled = {
    ...settledSections(story, lines, known),
    head: headView(story),
    apart: story.apart,
    reportsHeading: story.site.labels.t('theReports', { n: reports.length }),
    reports,
  }
  const texts = reports.reduce((sum, { text }) => sum + (text?.length ?? 0), 0)
  const most = story.apart ? MOST_BYTES.apart : MOST_BYTES.whole
  const inDetail = (detail: Detail) => {
    const views = { ...settled, ...detailedSections({ ...story, detail }, known) }
    return renderPage(renderer, 'story.njk', head, { ...views, toc: toc(story, views) })
  }
  let file = inDetail(FULL_DETAIL)
  for (const detail of LESS_DETAIL) {
    if (fits(file.contents, texts, most)) break
    file = inDetail(detail)
  }
  return file
}

/** The pages of a story but for its comparisons. */
export function renderStory(
  renderer: Renderer,
  story: StoryContext,
  lines: readonly Line[],
  known: Standings,
): OutputFile[] {
  const own = story.apart ? story.reports.map((record) => reportFile(renderer, story, record, known)) : []
  return [storyFile(renderer, story, lines, known), ...own]
}
