/**
 * One story as its pages need it: records by id, and the small pieces of HTML that all its parts are made of (citations, verbatim words,
 * sigla), with addresses as seen from one page.
 */
import type { ReportId, SentenceRef, StoryRecord } from '../../records.ts'
import type { Extract, StoryPage } from '../../records-page.ts'
import { citationFragment, citationLabel, reportFolder, textsApart } from '../../text/citations.ts'
import { escapeText, type Html, html } from '../html.ts'
import { isolated } from '../isolated.ts'
import { languageAttributes } from '../language-attributes.ts'
import type { SiteContext } from '../site-context.ts'
import { type Detail, FULL_DETAIL } from './detail.ts'

export interface StoryContext {
  readonly site: SiteContext
  readonly page: StoryPage
  readonly reports: readonly StoryRecord[]
  readonly apart: boolean
  readonly detail: Detail
  readonly record: (id: ReportId) => StoryRecord
  readonly siglum: (id: ReportId) => string
  /** Sentences of the report. */
  readonly count: (id: ReportId) => number
  /** Index of the report's account. */
  readonly account: (id: ReportId) => number
  /** The outlet's name as shown, or “Unknown outlet”. */
  readonly outlet: (id: ReportId) => Html
  /** ` lang="…" dir="…"` where they differ from the page's. */
  readonly speech: (id: ReportId) => Html
  /** Address of the report on its story's page. */
  readonly reportHref: (id: ReportId) => string
  /** The report's siglum, linked. */
  readonly reportLink: (id: ReportId) => Html
  readonly cite: (ref: SentenceRef) => Html
  /** The first of them, `most` at most, and how many more there are. */
  readonly cites: (refs: readonly SentenceRef[], most?: number) => Html
  /** The words, with an ellipsis of ours where the sentence goes on. */
  readonly words: (extract: Extract, marked?: string) => Html
}

/** Where the page lies: `up` leads to the story's page, `own` is the report whose text is on this very page. */
export interface Standpoint {
  readonly up: string
  readonly own: ReportId | null
}

/** Citations shown in one place. All are in the story's data. */
const MOST_CITES = 12

const ON_STORY: Standpoint = { up: '', own: null }

function byReport<T>(reports: readonly StoryRecord[], value: (record: StoryRecord, index: number) => T) {
  const map = new Map(reports.map((record, index) => [record.id, value(record, index)]))
  return (id: ReportId): T => {
    const found = map.get(id)
    if (found === undefined) throw new Error(`No report ${id} in this story.`)
    return found
  }
}

const sentencesOf = ({ paragraphs }: StoryRecord) =>
  paragraphs.reduce((sum, { number, sentences }) => sum + (number === null ? 0 : sentences.length), 0)

/** Addresses and citations as seen from one page. */
function links(
  { page, apart, siglum, site }: Pick<StoryContext, 'page' | 'apart' | 'siglum' | 'site'>,
  { up, own }: Standpoint,
): Pick<StoryContext, 'reportHref' | 'reportLink' | 'cite' | 'cites'> {
  const { t } = site.labels
  const folder = (id: ReportId) => (apart && id !== own ? `${up}${reportFolder(siglum(id))}` : up)
  const hrefOf = (ref: SentenceRef) =>
    `${ref.report === own && apart ? '' : folder(ref.report)}#${citationFragment(page, ref)}`
  const citation = (ref: SentenceRef) => `<a class="c" href="${hrefOf(ref)}">${citationLabel(page, ref)}</a>`
  const reportHref = (id: ReportId) => `${up}#${siglum(id)}`
  return {
    reportHref,
    reportLink: (id) => html(`<a href="${reportHref(id)}">${siglum(id)}</a>`),
    cite: (ref) => html(citation(ref)),
    cites: (refs, most = MOST_CITES) => {
      const [only] = refs
      if (only && refs.length === 1) return html(citation(only))
      const all = [...new Set(refs.map(citation))]
      const isCut = all.length > most + 1
      const shown = (isCut ? all.slice(0, most) : all).join(' ')
      return html(isCut ? `${shown} ${t('andMore', { n: all.length - most })}` : shown)
    },
  }
}

/** A story as its own page shows it, in full detail. */
export function storyContext(page: StoryPage, site: SiteContext): StoryContext {
  const { reports, accounts } = page.cluster
  const { t, language } = site.labels
  const apart = textsApart(page)
  const siglum = byReport(reports, ({ id }) => page.siglumByReport.get(id) ?? '?')
  const accountByReport = new Map(
    accounts.flatMap((account, index) => account.reports.map((id) => [id, index] as const)),
  )
  return {
    site,
    page,
    reports,
    apart,
    detail: FULL_DETAIL,
    record: byReport(reports, (record) => record),
    siglum,
    count: byReport(reports, sentencesOf),
    account: (id) => accountByReport.get(id) ?? 0,
    outlet: byReport(reports, (record) =>
      record.outlet ? isolated(site.outletName(record.outlet.name), language) : t('unknownOutlet'),
    ),
    speech: byReport(reports, (record) => languageAttributes(record, language)),
    ...links({ page, apart, siglum, site }, ON_STORY),
    words: ({ text: words, cutBefore, cutAfter }, marked = escapeText(words)) =>
      html(`${cutBefore ? '<i>… </i>' : ''}${marked}${cutAfter ? '<i> …</i>' : ''}`),
  }
}

/** The same from another of its pages. */
export const seenFrom = (story: StoryContext, at: Standpoint): StoryContext => ({
  ...story,
  ...links(story, at),
})
