/**
 * Addresses that lead to another: for every report but the founder `/stories/<its own slug>/` leads to its story. A page with a refresh for
 * each, or one `_redirects` file where the host reads those.
 */
import type { OutputFile } from '../records.ts'
import type { StoryInBrief } from '../records-page.ts'
import { headlineHtml, headlineText, pageTitle } from './headline.ts'
import { html } from './html.ts'
import { languageAttributes } from './language-attributes.ts'
import { type Renderer, rootFrom } from './page.ts'

const otherSlugs = ({ slug, slugByReport, cluster }: StoryInBrief): string[] =>
  cluster.reports.map(({ id }) => slugByReport.get(id) ?? slug).filter((own) => own !== slug)

export function redirectPages({ site, templates }: Renderer, page: StoryInBrief): OutputFile[] {
  const { labels, settings } = site
  const target = `../${page.slug}/`
  const record = page.cluster.reports.find(({ id }) => id === page.headline.report)
  const speech = record ? languageAttributes(record, labels.language) : ''
  const headline = headlineHtml(page.headline, labels)
  const view = {
    root: rootFrom('stories/slug/'),
    target,
    canonical: settings.baseUrl === null ? target : `${settings.baseUrl}stories/${page.slug}/`,
    title: pageTitle(headlineText(page.headline)),
    link: html(`<a class="t in" href="${target}"${speech}>${headline}</a>`),
  }
  const slugs = otherSlugs(page)
  if (slugs.length === 0) return []
  const contents = templates.template('redirect.njk')(view)
  return slugs.map((slug) => ({ path: `stories/${slug}/index.html`, contents }))
}

/** Netlify's and Cloudflare's form: from, to, status. */
export function redirectsFile({ site }: Renderer, pages: readonly StoryInBrief[]): OutputFile {
  const { baseUrl } = site.settings
  const root = baseUrl === null ? '/' : new URL(baseUrl).pathname
  const lines = pages.flatMap((page) =>
    otherSlugs(page).map((slug) => `${root}stories/${slug}/* ${root}stories/${page.slug}/ 301\n`),
  )
  return { path: '_redirects', contents: lines.join('') }
}
