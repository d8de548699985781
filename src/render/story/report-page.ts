/** A report's own page, for stories whose texts are too many for one. */
import type { OutputFile, StoryRecord } from '../../records.ts'
import { reportFolder } from '../../text/citations.ts'
import { headlineHtml, headlineText } from '../headline.ts'
import { html } from '../html.ts'
import { jsonLd } from '../json-ld.ts'
import { type Renderer, renderPage, rootFrom } from '../page.ts'
import { type StoryContext, seenFrom } from './context.ts'
import { reportView } from './reports.ts'
import type { Standings } from './standing.ts'

/** `story` as its own page shows it. */
export function reportFile(
  renderer: Renderer,
  story: StoryContext,
  record: StoryRecord,
  known: Standings,
): OutputFile {
  const { page } = story
  const siglum = story.siglum(record.id)
  const folder = `stories/${page.slug}/${reportFolder(siglum)}`
  const { labels } = renderer.site
  const title = labels.text('reportTitle', { report: siglum, headline: headlineText(record.headline) })
  const head = {
    folder,
    heading: title,
    description: null,
    ogType: 'article' as const,
    jsonLd: jsonLd({ '@type': 'WebPage', name: title }),
  }
  const place = { up: '../', root: rootFrom(folder), whole: true }
  return renderPage(renderer, 'report.njk', head, {
    story: html(`<a href="../">${headlineHtml(page.headline, labels)}</a>`),
    storySpeech: story.speech(page.headline.report),
    report: reportView(record, known.get(record.id), seenFrom(story, { up: '../', own: record.id }), place),
  })
}
