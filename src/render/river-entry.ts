/** A story as it stands in the river: counts and mark, headline, first sentences, outlets and date. */
import type { StoryEntry } from '../records-page.ts'
import { publishedText } from './dates.ts'
import { headlineHtml } from './headline.ts'
import { escapeHtml, escapeText, type Html, html } from './html.ts'
import { isolated } from './isolated.ts'
import { languageAttributes } from './language-attributes.ts'
import { markSvg } from './mark.ts'
import type { SiteContext } from './site-context.ts'

/** Outlets named under a story. */
const NAMED = 3

/** “Courier, Herald and 2 unknown outlets”. */
function outletsLine({ outlets, unknownOutlets }: StoryEntry, site: SiteContext, root: string): Html {
  const { t, list } = site.labels
  const named = outlets.slice(0, NAMED).map((name) => {
    const slug = site.outletSlug.get(name)
    const shown = isolated(site.outletName(name), site.labels.language)
    return html(slug === undefined ? shown.toString() : `<a href="${root}outlets/${slug}/">${shown}</a>`)
  })
  const more = outlets.length - named.length
  return list([
    ...named,
    ...(more > 0 ? [t('moreOutlets', { n: more })] : []),
    ...(unknownOutlets > 0 ? [t('unknownOutletsInline', { n: unknownOutlets })] : []),
  ])
}

function dateLine({ lastPublished, reports }: StoryEntry, { labels }: SiteContext): Html {
  if (!lastPublished) return labels.t('noReportPrintsDate', { n: reports })
  return html(
    `<time datetime="${lastPublished.iso}">${escapeHtml(publishedText(lastPublished, labels.language.dates))}</time>`,
  )
}

type Opening = StoryEntry['opening'][number]

const citation = ({ path, citation: label }: Opening, root: string) =>
  html(`<a class="c" href="${root}${path}">${label}</a>`)

const words = ({ extract: { text, cutBefore, cutAfter } }: Opening) =>
  html(`${cutBefore ? '<i>… </i>' : ''}${escapeText(text)}${cutAfter ? '<i> …</i>' : ''}`)

/**
 * The sentences under a headline, in one language. The lead shows all of them with their citations; the others show the first, cut
 * by the layout after two lines, so that its citation stands below it.
 */
function openingView({ opening }: StoryEntry, root: string, isLead: boolean) {
  const [first] = opening
  const same = opening.filter((one) => one.language === first?.language && one.direction === first.direction)
  return {
    opening: (isLead ? same : same.slice(0, 1)).map((one) => ({
      words: words(one),
      cite: isLead ? citation(one, root) : null,
    })),
    cite: first && !isLead ? citation(first, root) : null,
  }
}

export function entryView(story: StoryEntry, site: SiteContext, root: string, isLead: boolean) {
  const { t, language } = site.labels
  const [first] = story.opening
  return {
    href: `${root}stories/${story.slug}/`,
    headline: headlineHtml(story.headline, site.labels),
    speech: languageAttributes(story.headline, language),
    accounts: t('countAccountsShort', { n: story.accounts.length }),
    reports: t('countReports', { n: story.reports }),
    mark: markSvg(story.accounts, site.labels),
    size: `${story.accounts.length >= 3 ? ' a3' : ''}${isLead ? ' lead' : ''}`,
    ...openingView(story, root, isLead),
    openingSpeech: first ? languageAttributes(first, language) : html(''),
    note: html(`${outletsLine(story, site, root)} · ${dateLine(story, site)}`),
  }
}
