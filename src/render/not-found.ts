/** The page for addresses that lead nowhere. */
import type { OutputFile } from '../records.ts'
import { jsonLd } from './json-ld.ts'
import { type Renderer, renderPage } from './page.ts'

export function renderNotFound(renderer: Renderer): OutputFile {
  const heading = renderer.site.labels.text('notFoundTitle')
  const head = {
    folder: '',
    file: '404.html',
    heading,
    description: null,
    hidden: true,
    jsonLd: jsonLd({ '@type': 'WebPage', name: heading }),
  }
  return renderPage(renderer, 'not-found.njk', head, {})
}
