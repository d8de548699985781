/** The reports in full: who published each, how it stands, why it is here, its text, and what was set aside with the reason. */
import type { Derivation, Membership, SetAside, StoryRecord } from '../../records.ts'
import { reportFolder } from '../../text/citations.ts'
import { headlineHtml } from '../headline.ts'
import { escapeHtml, escapeText, type Html, html } from '../html.ts'
import { languageAttributes } from '../language-attributes.ts'
import { reportText } from '../report/index.ts'
import { comparisonFolder } from './comparisons.ts'
import type { StoryContext } from './context.ts'
import { publishedHtml } from './head.ts'
import { tieAbove } from './lineage.ts'
import type { Standing } from './standing.ts'

const ENGLISH = { language: 'en', direction: 'ltr' } as const

/** A reason that another stage gave in English, as a sentence. */
function reasonSentence(reason: string, { site }: StoryContext): Html {
  const text = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`.replace(/[.\s]*$/, '.')
  const speech = languageAttributes(ENGLISH, site.labels.language)
  return html(speech.length > 0 ? `<span${speech}>${escapeHtml(text)}</span>` : escapeHtml(text))
}

/** `.48`, as the thresholds are written. */
const decimal = (value: number, point: string) => value.toFixed(2).replace(/^0?\./, point)

/** Why the report is in the story: in English as it was found, in other languages from the same figures. */
function membershipWords(membership: Membership | undefined, story: StoryContext): Html[] {
  if (!membership) return []
  const { t, language, list } = story.site.labels
  if (language.tag === 'en') return [reasonSentence(membership.because, story)]
  const { similarity, threshold, sharedTerms, matches: n } = membership
  if (similarity === null || threshold === null) return [t('becauseAlone')]
  const figures = {
    similarity: decimal(similarity, language.decimal),
    threshold: decimal(threshold, language.decimal),
  }
  if (sharedTerms.length === 0) return [t('becauseNoTerms', figures)]
  return [t('because', { ...figures, terms: list(sharedTerms), n, of: story.reports.length - 1 })]
}

function derivationWords(tie: Derivation, { id }: StoryRecord, story: StoryContext): Html[] {
  const { t } = story.site.labels
  if (tie.derived !== id && tie.direction !== 'unknown') return []
  const pair = { derived: story.siglum(tie.derived), source: story.siglum(tie.source) }
  const reason = reasonSentence(tie.directionReason, story)
  const said =
    tie.direction === 'known'
      ? 'followsKnown'
      : tie.direction === 'inferred'
        ? 'followsInferred'
        : 'followsUnknown'
  const wording =
    tie.longestShared === '' || tie.derived !== id
      ? []
      : [
          t('longestShared', {
            words: html(
              `<span class="t in"${story.speech(tie.derived)}>${escapeText(tie.longestShared)}</span>`,
            ),
          }),
        ]
  const own =
    tie.derived === id
      ? [
          t('matchesIn', {
            n: tie.matchedSentences,
            of: tie.sentences,
            source: story.siglum(tieAbove(tie, id)),
          }),
        ]
      : []
  return [...own, t(said, { ...pair, reason }), ...wording]
}

function weakWords({ id }: StoryRecord, { page, site, siglum }: StoryContext): Html[] {
  return page.cluster.weakTies
    .filter(({ a, b }) => a === id || b === id)
    .slice(0, 3)
    .map(({ a, b }) => site.labels.t('mayShareWith', { other: siglum(a === id ? b : a) }))
}

function comparisonLinks({ id }: StoryRecord, { page, site, siglum }: StoryContext, up: string): Html[] {
  const links = page.comparisons
    .filter(({ a, b }) => a === id || b === id)
    .map(({ a, b }) => {
      const words = site.labels.t('compareWith', { other: siglum(a === id ? b : a) })
      return html(`<a href="${up}${comparisonFolder(siglum(a), siglum(b))}">${words}</a>`)
    })
  return links.length > 0 ? [html(links.join(' · '))] : []
}

function whyHere(record: StoryRecord, standing: Standing | undefined, story: StoryContext, up: string): Html {
  const membership = story.page.cluster.memberships.find(({ report }) => report === record.id)
  const kept = membership?.keptOutOf
    ? [html(`${story.site.labels.t('keptOut')} ${reasonSentence(membership.keptOutOf.because, story)}`)]
    : []
  return html(
    [
      ...membershipWords(membership, story),
      ...(standing?.tie ? derivationWords(standing.tie, record, story) : []),
      ...weakWords(record, story),
      ...kept,
      ...comparisonLinks(record, story, up),
    ].join(' '),
  )
}

/** An address that a browser can follow to a page; null for any other. */
function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

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
