/** The river of stories: the front page and the older pages behind it. */
import type { OutputFile } from '../records.ts'
import type { FrontPage, RiverDay, SitePages, StoryEntry } from '../records-page.ts'
import { dayText, publishedText } from './dates.ts'
import { escapeHtml, type Html, html } from './html.ts'
import { itemList, jsonLd } from './json-ld.ts'
import { addressFrom, type PageHead, type Renderer, renderPage, rootFrom } from './page.ts'
import { entryView } from './river-entry.ts'
import type { SiteContext } from './site-context.ts'

/** Outlets listed beside the river. */
const LISTED = 12

const folderOf = (number: number) => (number === 1 ? '' : `page/${number}/`)

function dayHeading({ day }: RiverDay, { labels }: SiteContext): Html {
  if (day === null) return labels.t('dateNotPrinted')
  return html(`<time datetime="${day}">${escapeHtml(dayText(day, labels.language.dates))}</time>`)
}

function band({ stories, reports, accounts }: FrontPage, { labels, builtAt }: SiteContext): Html[] {
  const { t } = labels
  const when = builtAt === null ? null : { iso: builtAt, precision: 'time' as const, zone: 'Z' }
  return [
    ...(when ? [t('built', { when: publishedText(when, labels.language.dates) })] : []),
    t('countStories', { n: stories }),
    t('countReports', { n: reports }),
    t('countAccounts', { n: accounts }),
  ]
}

const isSeveral = ({ accounts }: StoryEntry) => accounts.length > 1

/** Stories of several accounts make the river, the others stand beside it; where there are none but those, they are the river. */
function arranged(days: readonly RiverDay[]): { days: readonly RiverDay[]; singles: readonly StoryEntry[] } {
  const several = days
    .map(({ day, stories }) => ({ day, stories: stories.filter(isSeveral) }))
    .filter(({ stories }) => stories.length > 0)
  if (several.length === 0) return { days, singles: [] }
  return { days: several, singles: days.flatMap(({ stories }) => stories.filter((one) => !isSeveral(one))) }
}

function pager(front: FrontPage, number: number, root: string, { labels }: SiteContext) {
  const to = (other: number) => `${root}${folderOf(other)}`
  return [
    ...(number > 1 ? [{ href: to(number - 1), rel: 'prev', words: labels.t('newer') }] : []),
    ...(number < front.pages.length ? [{ href: to(number + 1), rel: 'next', words: labels.t('older') }] : []),
  ]
}

function outletsBeside({ outlets }: Pick<SitePages, 'outlets'>, site: SiteContext, root: string) {
  const { figure, text } = site.labels
  const size = (one: (typeof outlets)[number]) => one.reports.length
  const known = outlets.filter(({ name }) => name !== null)
  const unknown = outlets.filter(({ name }) => name === null)
  const largest = [...known].sort((a, b) => size(b) - size(a) || (a.slug < b.slug ? -1 : 1)).slice(0, LISTED)
  return [...largest, ...unknown].map((one) => ({
    href: `${root}outlets/${one.slug}/`,
    name: one.name === null ? text('unknownOutlet') : site.outletName(one.name),
    reports: figure(size(one)),
  }))
}

function headOf(number: number, days: readonly RiverDay[], site: SiteContext): PageHead {
  const { settings, labels } = site
  const folder = folderOf(number)
  const description = settings.description ?? labels.text('frontDescription')
  const urls = days.flatMap(({ stories }) =>
    stories.map(({ slug }) => addressFrom(folder, `stories/${slug}/`, site)),
  )
  const title =
    number === 1
      ? labels.text('frontTitle', { site: settings.name })
      : labels.text('frontTitlePage', { site: settings.name, n: number })
  return {
    folder,
    heading: settings.name,
    title,
    description: number === 1 ? description : null,
    current: 'stories',
    bodyClass: 'front',
    alternates: [
      { type: 'application/atom+xml', title: labels.text('allStories'), path: 'feed.xml' },
      { type: 'application/feed+json', title: labels.text('allStories'), path: 'feed.json' },
    ],
    jsonLd: jsonLd({
      '@type': 'CollectionPage',
      name: title,
      inLanguage: labels.language.tag,
      ...(settings.baseUrl === null ? {} : { url: `${settings.baseUrl}${folder}` }),
      mainEntity: itemList(urls),
    }),
  }
}

export function renderFront(renderer: Renderer, pages: Pick<SitePages, 'front' | 'outlets'>): OutputFile[] {
  const { site } = renderer
  const { front } = pages
  const { t, text } = site.labels
  return front.pages.map(({ number, days: all }) => {
    const root = rootFrom(folderOf(number))
    const { days, singles } = arranged(all)
    return renderPage(renderer, 'front.njk', headOf(number, all, site), {
      number,
      band: band(front, site),
      riverLabel: text(singles.length > 0 ? 'severalAccounts' : 'stories'),
      days: days.map((day, place) => ({
        heading: dayHeading(day, site),
        stories: day.stories.map((story, index) =>
          entryView(story, site, root, number === 1 && place === 0 && index === 0),
        ),
      })),
      singles: singles.map((story) => entryView(story, site, root, false)),
      closing: front.pages.length === 1 && front.stories > 0 ? t('thatIsAll', { n: front.stories }) : null,
      pages: pager(front, number, root, site),
      outlets: outletsBeside(pages, site, root),
    })
  })
}
