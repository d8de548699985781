/** Two reports side by side, sentence by sentence, in the order of the first. */
import type { OutputFile, ReportId } from '../records.ts'
import type { Comparison } from '../records-page.ts'
import { type Compared, comparer } from './compare-rows.ts'
import { headlineHtml, headlineText } from './headline.ts'
import type { Html } from './html.ts'
import { jsonLd } from './json-ld.ts'
import { type Renderer, renderPage } from './page.ts'
import type { SiteContext } from './site-context.ts'
import { comparisonFolder } from './story/comparisons.ts'
import { type StoryContext, seenFrom } from './story/context.ts'
import type { Standings } from './story/standing.ts'

/** How the page calls a report: by its outlet, unless that is unknown or both have the same. */
function called(story: StoryContext, id: ReportId, other: ReportId): Html {
  const outlet = story.record(id).outlet
  const isTelling = outlet && outlet.name !== story.record(other).outlet?.name
  return isTelling ? story.outlet(id) : story.site.labels.t('reportCrumb', { report: story.siglum(id) })
}

function facts(
  { left, right, pairs, inOrder, kept }: Compared,
  sigla: { a: string; b: string },
  { labels }: SiteContext,
) {
  const { t, figure, percent } = labels
  const share = (name: Html, n: number, of: number) => ({
    name,
    value: percent(n, of),
    note: t('sentencesOf', { n, of }),
  })
  return [
    share(t('foundIn', { a: sigla.b, b: sigla.a }), right.matched, right.sentences),
    share(t('foundIn', sigla), left.matched, left.sentences),
    { name: t('wordsKept'), value: figure(kept), note: t('wordsKeptIn') },
    { name: t('orderKept'), value: t('ofCount', { n: inOrder, of: pairs }), note: t('pairs', { n: pairs }) },
  ]
}

function compareFile(
  renderer: Renderer,
  story: StoryContext,
  known: Standings,
  { a, b }: Comparison,
  made: Compared,
): OutputFile {
  const { page } = story
  const { labels } = renderer.site
  const { text } = labels
  const sigla = { a: story.siglum(a), b: story.siglum(b) }
  const heading = text('compareTitle', { ...sigla, headline: headlineText(page.headline) })
  const head = {
    folder: `stories/${page.slug}/${comparisonFolder(sigla.a, sigla.b)}`,
    heading,
    description: null,
    jsonLd: jsonLd({ '@type': 'WebPage', name: heading }),
  }
  const side = (id: ReportId) => ({
    siglum: story.siglum(id),
    first: known.get(id)?.first ?? false,
    outlet: story.outlet(id),
    speech: story.speech(id),
    href: story.reportHref(id),
  })
  return renderPage(renderer, 'compare.njk', head, {
    storyHref: '../../',
    storyHeadline: headlineHtml(page.headline, labels),
    storySpeech: story.speech(page.headline.report),
    heading: labels.t('compareHeading', { a: called(story, a, b), b: called(story, b, a) }),
    sides: [side(a), side(b)],
    ...sigla,
    facts: facts(made, sigla, renderer.site),
    rows: made.rows,
  })
}

/** The pages that set two reports of the story side by side; `story` as its own page shows it. */
export function renderComparisons(renderer: Renderer, story: StoryContext, known: Standings): OutputFile[] {
  const seen = seenFrom(story, { up: '../../', own: null })
  const compared = comparer(seen)
  return story.page.comparisons.map((comparison) =>
    compareFile(renderer, seen, known, comparison, compared(comparison)),
  )
}
