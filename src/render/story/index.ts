/** A StoryPage → its pages: the story itself and, where the texts are too many for it, a page for each report. */
import type { OutputFile, ReportId } from '../../records.ts'
import type { StoryPage } from '../../records-page.ts'
import { headlineText } from '../headline.ts'
import type { Html } from '../html.ts'
import { type Alternate, type Renderer, renderPage, rootFrom } from '../page.ts'
import { reportText } from '../report/index.ts'
import type { Section } from '../settings.ts'
import { agreementView, onlyView } from './agreement.ts'
import { comparisonFolder } from './comparisons.ts'
import { type StoryContext, storyContext } from './context.ts'
import { DETAILS, MOST_BYTES } from './detail.ts'
import { headView } from './head.ts'
import { storyJsonLd } from './json-ld.ts'
import { lineage } from './lineage.ts'
import { datesView, namesView } from './mentions.ts'
import { quotesView } from './quotes.ts'
import { reportFile } from './report-page.ts'
import { reportView } from './reports.ts'
import { type Standing, standings } from './standing.ts'
import { summaryView } from './summary.ts'
import { treeView } from './tree.ts'

/** Comparisons linked from the head of the page; the others are linked from their reports. */
const LINKED_COMPARISONS = 3

type Standings = ReadonlyMap<ReportId, Standing>

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

function sectionViews(story: StoryContext, known: Standings) {
  const wanted = (section: Section) => story.site.settings.sections.includes(section)
  return {
    summary: wanted('summary') ? summaryView(story) : null,
    tree: wanted('tree') ? treeView(story, lineage(story.page), known) : null,
    agreement: wanted('agreement') ? agreementView(story) : null,
    only: wanted('only') ? onlyView(story, known) : null,
    quotes: wanted('quotes') ? quotesView(story) : null,
    dates: wanted('dates') ? datesView(story) : null,
    names: wanted('names') ? namesView(story) : null,
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

function storyFileIn(renderer: Renderer, story: StoryContext, known: Standings): OutputFile {
  const { page, site, reports, apart } = story
  const folder = `stories/${page.slug}/`
  const views = sectionViews(story, known)
  const place = { up: '', root: rootFrom(folder), whole: !apart }
  const head = {
    folder,
    heading: headlineText(page.headline),
    title: headlineText(page.headline),
    description: storyDescription(story),
    ogType: 'article' as const,
    image: `${folder}card.png`,
    alternates: alternates(story),
    jsonLd: storyJsonLd(story, known),
  }
  return renderPage(renderer, 'story.njk', head, {
    head: headView(story),
    ...views,
    toc: toc(story, views),
    apart,
    reportsHeading: site.labels.t('theReports', { n: reports.length }),
    reports: reports.map((record) => reportView(record, known.get(record.id), story, place)),
  })
}

/** Length of the reports' texts as they stand on the page. */
function textLength({ reports, apart, siglum }: StoryContext): number {
  return apart ? 0 : reports.reduce((sum, record) => sum + reportText(record, siglum(record.id)).length, 0)
}

/** In as much detail as the page has room for. */
function storyFile(renderer: Renderer, story: StoryContext, known: Standings): OutputFile {
  const most = story.apart ? MOST_BYTES.apart : MOST_BYTES.whole
  let file = storyFileIn(renderer, story, known)
  for (const detail of DETAILS.slice(1)) {
    const bytes = Buffer.byteLength(file.contents)
    if (bytes <= most || bytes - textLength(story) <= most) break
    const less = storyContext(story.page, renderer.site, undefined, detail)
    file = storyFileIn(renderer, less, known)
  }
  return file
}

export function renderStory(renderer: Renderer, page: StoryPage): OutputFile[] {
  const story = storyContext(page, renderer.site)
  const known = standings(story, lineage(page))
  const own = story.apart ? story.reports.map((record) => reportFile(renderer, page, record, known)) : []
  return [storyFile(renderer, story, known), ...own]
}
