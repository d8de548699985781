/** A report's own page, for stories whose texts are too many for one. */
import type { OutputFile, ReportId, StoryRecord } from '../../records.ts'
import type { StoryPage } from '../../records-page.ts'
import { reportFolder } from '../../text/citations.ts'
import { headlineText } from '../headline.ts'
import { html } from '../html.ts'
import { jsonLd } from '../json-ld.ts'
import { type Renderer, renderPage, rootFrom } from '../page.ts'
import { storyContext } from './context.ts'
import { headView } from './head.ts'
import { reportView } from './reports.ts'
import type { Standing } from './standing.ts'

type Standings = ReadonlyMap<ReportId, Standing>

export function reportFile(
  renderer: Renderer,
  page: StoryPage,
  record: StoryRecord,
  known: Standings,
): OutputFile {
  const story = storyContext(page, renderer.site, { up: '../', own: record.id })
  const siglum = story.siglum(record.id)
  const folder = `stories/${page.slug}/${reportFolder(siglum)}`
  const { text } = renderer.site.labels
  const title = text('reportTitle', { report: siglum, headline: headlineText(record.headline) })
  const head = {
    folder,
    heading: title,
    description: null,
    ogType: 'article' as const,
    jsonLd: jsonLd({ '@type': 'WebPage', name: title }),
  }
  const place = { up: '../', root: rootFrom(folder), whole: true }
  return renderPage(renderer, 'report.njk', head, {
    story: html(`<a href="../">${headView(story).headline}</a>`),
    storySpeech: story.speech(page.headline.report),
    report: reportView(record, known.get(record.id), story, place),
  })
}
