/**
 * A story as JSON-LD: a collection page, the list of its reports, and a NewsArticle for each. `isBasedOn` is said only where a direction
 * is known or inferred, or where a credit line names the source.
 */
import type { ReportId, StoryRecord } from '../../records.ts'
import { headlineText } from '../headline.ts'
import type { Html } from '../html.ts'
import { itemList, jsonLd, type Thing } from '../json-ld.ts'
import { webAddress } from '../web-address.ts'
import type { StoryContext } from './context.ts'
import type { Standing } from './standing.ts'

const organisation = (name: string): Thing => ({ '@type': 'Organization', name })

function basedOn(
  { id, credits }: StoryRecord,
  standing: Standing | undefined,
  at: (id: ReportId) => string,
): Thing {
  const tie = standing?.tie
  if (tie && tie.derived === id && tie.direction !== 'unknown')
    return { isBasedOn: { '@id': at(tie.source) } }
  const [credit] = credits
  if (!credit) return {}
  return { isBasedOn: { '@type': 'NewsArticle', publisher: organisation(credit.name) } }
}

function newsArticle(
  record: StoryRecord,
  { site }: StoryContext,
  standing: Standing | undefined,
  at: (id: ReportId) => string,
): Thing {
  const { outlet, published, authors, language, section, words } = record
  const url = webAddress(record.url)
  return {
    '@type': 'NewsArticle',
    '@id': at(record.id),
    headline: headlineText(record.headline),
    ...(url === null ? {} : { url }),
    ...(published ? { datePublished: published.iso } : {}),
    ...(language === 'und' ? {} : { inLanguage: language }),
    ...(authors.length > 0 ? { author: authors.map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(outlet ? { publisher: organisation(site.outletName(outlet.name)) } : {}),
    ...(section === null ? {} : { articleSection: section }),
    wordCount: words,
    ...basedOn(record, standing, at),
  }
}

export function storyJsonLd(story: StoryContext, standings: ReadonlyMap<ReportId, Standing>): Html {
  const { page, site, reports } = story
  const { baseUrl, name } = site.settings
  const address = baseUrl === null ? '' : `${baseUrl}stories/${page.slug}/`
  const at = (id: ReportId) => `${address}#${story.siglum(id)}`
  return jsonLd({
    '@type': 'CollectionPage',
    ...(baseUrl === null ? {} : { '@id': address, url: address }),
    name: headlineText(page.headline),
    inLanguage: site.labels.language.tag,
    isPartOf: { '@type': 'WebSite', name, ...(baseUrl === null ? {} : { url: baseUrl }) },
    mainEntity: itemList(reports.map((record) => newsArticle(record, story, standings.get(record.id), at))),
  })
}
