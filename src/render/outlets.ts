/** The index of outlets, and a page for each: its reports, how they stand in their stories, who follows it and whom it follows. */
import type { LabelKey } from '../labels/index.ts'
import type { OutputFile } from '../records.ts'
import type { OutletPage, OutletReport, OutletTie, Standing } from '../records-page.ts'
import { publishedText } from './dates.ts'
import { headlineHtml } from './headline.ts'
import { escapeHtml, type Html, html } from './html.ts'
import { itemList, jsonLd, type Thing } from './json-ld.ts'
import { languageAttributes } from './language-attributes.ts'
import { ENOUGH_FOR_PERCENT, outletFacts } from './outlet-facts.ts'
import { addressFrom, type Renderer, renderPage, rootFrom } from './page.ts'
import type { SiteContext } from './site-context.ts'

/** Comparisons linked as evidence of one tie. */
const EVIDENCE = 5

const STANDINGS: Readonly<Record<Standing, LabelKey>> = {
  'only report': 'standingOnlyReport',
  independent: 'standingAlone',
  first: 'standingFirstOfLine',
  derived: 'standingCopy',
  'shared text': 'standingSharedText',
}

/** Of reports that bring an account of their own. */
const FIRST: ReadonlySet<Standing> = new Set(['only report', 'independent', 'first'])

const folderOf = ({ slug }: Pick<OutletPage, 'slug'>) => `outlets/${slug}/`

const shownName = ({ name }: Pick<OutletPage, 'name'>, { outletName, labels }: SiteContext) =>
  name === null ? labels.text('unknownOutlet') : outletName(name)

function reportRow(report: OutletReport, root: string, { labels }: SiteContext) {
  const { t, figure, language } = labels
  const { story, published } = report
  return {
    href: `${root}stories/${story.slug}/#${report.siglum}`,
    headline: headlineHtml({ text: story.headline, from: story.from }, labels),
    speech: languageAttributes(story, language),
    siglum: report.siglum,
    first: FIRST.has(report.standing),
    standing: t(STANDINGS[report.standing]),
    sentences: figure(report.sentences),
    published: published
      ? html(
          `<time datetime="${published.iso}">${escapeHtml(publishedText(published, language.dates))}</time>`,
        )
      : t('notPrinted'),
  }
}

function tieRow({ outlet, ties }: OutletTie, root: string, site: SiteContext) {
  const { t, figure } = site.labels
  const slug = site.outletSlug.get(outlet)
  const sum = (value: (tie: OutletTie['ties'][number]) => number) =>
    ties.reduce((all, tie) => all + value(tie), 0)
  const links = ties.slice(0, EVIDENCE).flatMap(({ storySlug, derivedSiglum, sourceSiglum }) => {
    const folder = site.comparison(storySlug, sourceSiglum, derivedSiglum)
    const words = t('compareLink', { a: sourceSiglum, b: derivedSiglum })
    return folder === null ? [] : [`<a href="${root}${folder}">${words}</a>`]
  })
  return {
    name: shownName({ name: outlet }, site),
    href: slug === undefined ? null : `${root}outlets/${slug}/`,
    reports: figure(ties.length),
    matched: t('sentencesOf', { n: sum((tie) => tie.matchedSentences), of: sum((tie) => tie.sentences) }),
    evidence: html(links.join(' · ')),
  }
}

function dek({ name, reports }: OutletPage, { labels }: SiteContext): Html {
  const { t } = labels
  const n = reports.length
  if (name === null) return t('unknownOutletGloss', { n })
  const words = t('outletReports', { n })
  return n < ENOUGH_FOR_PERCENT ? html(`${words} ${t('noPercentages')}`) : words
}

function outletJsonLd(outlet: OutletPage, site: SiteContext): Html {
  const folder = folderOf(outlet)
  const stories = [...new Set(outlet.reports.map(({ story }) => story.slug))]
  const about: Thing =
    outlet.name === null ? {} : { about: { '@type': 'Organization', name: shownName(outlet, site) } }
  return jsonLd({
    '@type': 'CollectionPage',
    name: shownName(outlet, site),
    ...about,
    mainEntity: itemList(stories.map((slug) => addressFrom(folder, `stories/${slug}/`, site))),
  })
}

function outletFile(renderer: Renderer, outlet: OutletPage): OutputFile {
  const { site } = renderer
  const { t, text } = site.labels
  const folder = folderOf(outlet)
  const root = rootFrom(folder)
  const name = shownName(outlet, site)
  const head = {
    folder,
    heading: name,
    description: dek(outlet, site).toString(),
    current: 'outlets' as const,
    alternates: [
      {
        type: 'application/atom+xml',
        title: text('outletFeed', { outlet: name }),
        path: `${folder}feed.xml`,
      },
    ],
    jsonLd: outletJsonLd(outlet, site),
  }
  const ties = (own: readonly OutletTie[]) => own.map((tie) => tieRow(tie, root, site))
  return renderPage(renderer, 'outlet.njk', head, {
    name,
    isKnown: outlet.name !== null,
    dek: dek(outlet, site),
    facts: outletFacts(outlet, site),
    reports: outlet.reports.map((report) => reportRow(report, root, site)),
    followers: ties(outlet.followers),
    follows: ties(outlet.follows),
    evidence: outlet.evidence.map(({ from, reports }) => t(`from ${from}`, { n: reports })),
  })
}

function indexRow(outlet: OutletPage, root: string, site: SiteContext) {
  const { figure } = site.labels
  return {
    name: shownName(outlet, site),
    href: `${root}${folderOf(outlet)}`,
    reports: figure(outlet.reports.length),
    first: figure(outlet.first + outlet.independent),
    derived: figure(outlet.derived),
    followed: figure(outlet.followed),
  }
}

function indexFile(renderer: Renderer, outlets: readonly OutletPage[]): OutputFile {
  const { site } = renderer
  const { text } = site.labels
  const folder = 'outlets/'
  const root = rootFrom(folder)
  const head = {
    folder,
    heading: text('outlets'),
    description: text('outletsGloss'),
    current: 'outlets' as const,
    jsonLd: jsonLd({
      '@type': 'CollectionPage',
      name: text('outlets'),
      mainEntity: itemList(outlets.map((outlet) => addressFrom(folder, folderOf(outlet), site))),
    }),
  }
  return renderPage(renderer, 'outlets.njk', head, {
    outlets: outlets.map((outlet) => indexRow(outlet, root, site)),
  })
}

export const renderOutlets = (renderer: Renderer, outlets: readonly OutletPage[]): OutputFile[] => [
  indexFile(renderer, outlets),
  ...outlets.map((outlet) => outletFile(renderer, outlet)),
]
