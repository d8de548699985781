/** The head of a story's page: headline, who prints which, key facts. */
import type { Published } from '../../records.ts'
import type { DateEntry } from '../../records-page.ts'
import { dayText, publishedText, rangeText } from '../dates.ts'
import { headlineHtml, isLong } from '../headline.ts'
import { escapeHtml, type Html, html } from '../html.ts'
import type { StoryContext } from './context.ts'

const OTHER_HEADLINES = 3

/** Which report prints the headline above, what the others print, and how many print none. */
function headlineNote({ page, reports, site, reportLink, speech }: StoryContext): Html | null {
  const { t } = site.labels
  if (reports.length === 1) return null
  const printing = reports.filter(({ headline }) => headline.from !== 'opening')
  if (printing.length === 0) return t('headlineNobody', { n: reports.length })
  const others = printing.filter(
    ({ headline }, index) =>
      headline.text !== page.headline.text &&
      printing.findIndex((one) => one.headline.text === headline.text) === index,
  )
  const shown = others.slice(0, OTHER_HEADLINES).map(({ id, headline }) =>
    t('headlineOther', {
      report: reportLink(id),
      headline: html(`<span class="t in"${speech(id)}>${escapeHtml(headline.text)}</span>`),
    }),
  )
  const more = others.length - shown.length
  const without = reports.length - printing.length
  const isRest = 1 + shown.length + without === reports.length
  return html(
    [
      t('headlineAs', { report: reportLink(page.headline.report) }),
      ...shown,
      ...(more > 0 ? [t('headlineMore', { n: more })] : []),
      ...(without > 0 ? [t(isRest ? 'headlineNone' : 'headlineNoneOf', { n: without })] : []),
    ].join(' '),
  )
}

export interface Fact {
  readonly name: Html
  readonly value: Html
  /** Set in large figures. */
  readonly big: boolean
}

const time = (iso: string, text: string) => html(`<time datetime="${iso}">${escapeHtml(text)}</time>`)

export function publishedHtml(published: Published, { site }: Pick<StoryContext, 'site'>): Html {
  return time(published.iso, publishedText(published, site.labels.language.dates))
}

function publishedFact(story: StoryContext): Html {
  const { firstPublished: first, lastPublished: last } = story.page.facts
  const { t, language } = story.site.labels
  if (!first) return t('noDate', { n: story.reports.length })
  if (!last || last.iso === first.iso) return publishedHtml(first, story)
  if (first.precision === 'day' && last.precision === 'day')
    return time(first.iso, rangeText(first.iso, last.iso, language.dates))
  return html(`${publishedHtml(first, story)} – ${publishedHtml(last, story)}`)
}

/** A mentioned date as it is known: resolved, else as printed. */
export function mentionedDate({ iso, until, printed }: DateEntry, { site }: StoryContext): Html {
  if (iso === null) return html(`<span class="d">${escapeHtml(printed)}</span>`)
  const { dates } = site.labels.language
  return time(iso, until === null ? dayText(iso, dates) : rangeText(iso, until, dates))
}

function outletsFact({ page, site }: StoryContext): Html {
  const { t } = site.labels
  const { outlets, unknownOutlets } = page.facts
  if (outlets.length === 1 && unknownOutlets === 0) return html(escapeHtml(site.outletName(outlets[0] ?? '')))
  return html(
    [
      ...(outlets.length > 0 ? [t('outletsNamed', { n: outlets.length })] : []),
      ...(unknownOutlets > 0 ? [t('outletsUnknown', { n: unknownOutlets })] : []),
    ].join(escapeHtml(site.labels.language.comma)),
  )
}

function facts(story: StoryContext): Fact[] {
  const { page, site, cite } = story
  const { t, figure } = site.labels
  const { facts: known } = page
  const number = (name: Html, n: number): Fact => ({ name, value: html(figure(n)), big: true })
  const words = (name: Html, value: Html): Fact => ({ name, value, big: false })
  const latest = known.latestDayMentioned
  return [
    number(t('reports'), known.reports),
    number(t('independentAccounts'), known.accounts),
    number(t('sentences'), known.sentences),
    words(t('outlets'), outletsFact(story)),
    words(t('published'), publishedFact(story)),
    ...(latest
      ? [words(t('latestDay'), html(`${mentionedDate(latest, story)} ${cite(latest.extract.at)}`))]
      : []),
  ]
}

export function headView(story: StoryContext) {
  const { page, site, reports, speech } = story
  return {
    headline: headlineHtml(page.headline, site.labels),
    long: isLong(page.headline),
    speech: speech(page.headline.report),
    section: reports.find(({ section }) => section !== null)?.section ?? null,
    note: headlineNote(story),
    facts: facts(story),
    alone: reports.length === 1,
  }
}
