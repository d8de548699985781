/** The page that search answers on. Its script and its index are files of others: the page is there where the script is. */
import type { OutputFile } from '../records.ts'
import { jsonLd } from './json-ld.ts'
import { type Renderer, renderPage } from './page.ts'

export function renderSearch(renderer: Renderer): OutputFile[] {
  const { site } = renderer
  if (!site.files.has('search.js')) return []
  const heading = site.labels.text('search')
  const head = {
    folder: 'search/',
    heading,
    description: null,
    current: 'search' as const,
    bodyClass: 'srch',
    hidden: true,
    jsonLd: jsonLd({ '@type': 'SearchResultsPage', name: heading }),
  }
  return [renderPage(renderer, 'search.njk', head, {})]
}
