/** Why a report is in its story: what it shares with the others, whom it follows and why that is said, and where to compare. */
import type { Derivation, Membership, StoryRecord } from '../../records.ts'
import { escapeHtml, escapeText, type Html, html } from '../html.ts'
import { languageAttributes } from '../language-attributes.ts'
import { comparisonFolder } from './comparisons.ts'
import type { StoryContext } from './context.ts'
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

export function whyHere(
  record: StoryRecord,
  standing: Standing | undefined,
  story: StoryContext,
  up: string,
): Html {
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
