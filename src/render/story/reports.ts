/** The reports in full: who published each, how it stands, why it is here, its text, and what was set aside with the reason. */
import type { SetAside, StoryRecord } from '../../records.ts'
import { reportFolder } from '../../text/citations.ts'
import { headlineHtml } from '../headline.ts'
import { escapeHtml, escapeText, type Html, html } from '../html.ts'
import { reportText } from '../report/index.ts'
import { webAddress } from '../web-address.ts'
import type { StoryContext } from './context.ts'
import { publishedHtml } from './head.ts'
import type { Standing } from './standing.ts'
import { whyHere } from './why-here.ts'

function addressWords({ url }: StoryRecord, { site }: StoryContext): Html {
  const { t } = site.labels
  const href = webAddress(url)
  if (href === null) return t('addressNotRecorded')
  const shown = escapeHtml(href.replace(/^https?:\/\//, ''))
  return t('publishedAt', {
    address: html(`<a href="${escapeHtml(href)}" rel="nofollow noopener">${shown}</a>`),
  })
}

function particulars(record: StoryRecord, story: StoryContext): Html {
  const { t, list, language } = story.site.labels
  const { authors, place, published, credits } = record
  const size = [t('countSentences', { n: story.count(record.id) }), t('countWords', { n: record.words })]
  return html(
    [
      `${size.join(escapeHtml(language.comma))}.`,
      ...(authors.length > 0 ? [t('authors', { names: list(authors) })] : []),
      ...(place !== null ? [t('place', { place })] : []),
      published ? t('publishedOn', { date: publishedHtml(published, story) }) : t('dateNotPrintedSentence'),
      ...(credits.length > 0 ? [t('credits', { names: list(credits.map(({ name }) => name)) })] : []),
      addressWords(record, story),
    ].join(' '),
  )
}

interface RemovedGroup {
  readonly id: string | null
  readonly reason: Html
  readonly lines: readonly Html[]
}

/** Lines that follow each other for one reason stand together; readers' comments are counted only. */
function removedView({ setAside }: StoryRecord, siglum: string, { site }: StoryContext) {
  if (setAside.length === 0) return null
  const { t } = site.labels
  const groups: { reason: SetAside['reason']; lines: string[] }[] = []
  let comments = 0
  for (const { reason, text } of setAside) {
    if (reason === 'reader comment') comments++
    else if (groups.at(-1)?.reason === reason) groups.at(-1)?.lines.push(text)
    else groups.push({ reason, lines: [text] })
  }
  const credit = groups.find(({ reason }) => reason === 'credit line')
  return {
    words: t('removed', { n: setAside.length }),
    groups: groups.map(
      (group): RemovedGroup => ({
        id: group === credit ? `${siglum}-k` : null,
        reason: t(group.reason),
        lines: group.lines.map((line) => html(escapeText(line))),
      }),
    ),
    comments: comments > 0 ? t('commentsRemoved', { n: comments }) : null,
    commentReason: t('reader comment'),
  }
}

/** `up` leads from the page to the story's own. */
export function reportView(
  record: StoryRecord,
  standing: Standing | undefined,
  story: StoryContext,
  place: { readonly up: string; readonly root: string; readonly whole: boolean },
) {
  const siglum = story.siglum(record.id)
  const outletSlug = story.site.outletSlug.get(record.outlet?.name ?? null)
  return {
    siglum,
    first: standing?.first ?? false,
    outlet: story.outlet(record.id),
    outletHref: outletSlug === undefined ? null : `${place.root}outlets/${outletSlug}/`,
    standing: standing?.words ?? '',
    headline: headlineHtml(record.headline, story.site.labels),
    headed: record.headline.from !== 'opening',
    speech: story.speech(record.id),
    why: whyHere(record, standing, story, place.up),
    particulars: particulars(record, story),
    text: place.whole ? reportText(record, siglum) : null,
    textHref: place.whole ? null : reportFolder(siglum),
    removed: place.whole ? removedView(record, siglum, story) : null,
  }
}
