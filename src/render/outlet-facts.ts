/** An outlet in figures: its reports, how they stand, the days they cover. With few reports there are counts and no shares. */
import type { LabelKey } from '../labels/index.ts'
import type { OutletPage } from '../records-page.ts'
import { rangeText } from './dates.ts'
import { escapeHtml, type Html, html } from './html.ts'
import type { SiteContext } from './site-context.ts'

/** From so many reports on a share says something. */
export const ENOUGH_FOR_PERCENT = 10

function daysCovered(
  { firstPublished: first, lastPublished: last, reports }: OutletPage,
  { labels }: SiteContext,
) {
  if (!first) return labels.t('noDate', { n: reports.length })
  return escapeHtml(
    rangeText(first.iso.slice(0, 10), (last ?? first).iso.slice(0, 10), labels.language.dates),
  )
}

export function outletFacts(
  outlet: OutletPage,
  site: SiteContext,
): { name: Html; value: Html | string; big: boolean; note: Html | null }[] {
  const { t, figure, percent } = site.labels
  const { reports, derived, followed } = outlet
  const all = reports.length
  const count = (key: LabelKey, n: number) => ({
    name: t(key),
    value: figure(n),
    big: true,
    note: all >= ENOUGH_FOR_PERCENT ? html(percent(n, all)) : null,
  })
  const shared = reports.filter(({ standing }) => standing === 'shared text').length
  return [
    { name: t('reports'), value: figure(all), big: true, note: null },
    count('firstOfLine', outlet.first + outlet.independent),
    count('copyOrRewrite', derived),
    ...(shared > 0 ? [count('sharedDirectionUnknown', shared)] : []),
    count('rewrittenByOthers', followed),
    { name: t('daysCovered'), value: html(String(daysCovered(outlet, site))), big: false, note: null },
  ]
}
